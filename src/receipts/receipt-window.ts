import type { AppEnv } from '../web/app-env'
import type { Receipt } from './receipt'

/** What anybody may see who holds the address of a receipt, given by the edge. */
export type ReceiptWindow = {
  /** Null for an address that we did not make. `code` is the address as we write it. */
  find(typed: string): Promise<{ code: string; receipt: Receipt } | null>
  /** Where the code is checked: `https://…/v/NJERI-12-31-k7qm2x9t`. */
  addressOf(code: string): string
  now(): number
}

export type ReceiptEnv = AppEnv & { Variables: { receipts: ReceiptWindow } }
