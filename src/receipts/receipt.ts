import type { KraPin } from '../kernel/kra-pin'
import { type Cents, noCents } from '../kernel/money'

/** One receipt with the order it belongs to, as it stands now. Names nobody but the shop. */
export type Receipt = {
  /** Of its shop, without gaps. */
  number: number
  bookedAt: number
  amount: Cents
  /** `KES`, but a provider may have sent something else. */
  currency: string
  paidBy: 'mpesa' | 'cash'
  mpesaCode: string | null
  standing: Standing
  shop: { name: string; code: string; kraPin: KraPin | null }
  order: ReceiptOrder
  buyerPin: KraPin | null
  etimsNumber: string | null
}

export type ReceiptOrder = {
  number: number
  lines: readonly { name: string; choices: readonly string[]; quantity: number; price: Cents }[]
  items: Cents
  delivery: Cents
  total: Cents
  /** All that was paid for it and not given back. */
  paid: Cents
}

/** What became of a receipt's money: it counts for the order, waits for the shop, was put elsewhere by
 * it, or went back. */
export type Standing =
  | { state: 'counts' | 'set_aside' | 'elsewhere' }
  | { state: 'part_returned' | 'returned' | 'returning'; returned: Cents }

/** Of a receipt's `amount`, so much counts for its order, waits `aside` to be sorted out, is on its way
 * back, or has been `returned`; what is missing then was put elsewhere. */
export function standingOf(money: {
  amount: Cents
  counts: Cents
  aside: Cents
  returning: Cents
  returned: Cents
}): Standing {
  const { amount, counts, aside, returning, returned } = money
  if (returned >= amount) return { state: 'returned', returned }
  if (returned > noCents) return { state: 'part_returned', returned }
  if (returning > noCents) return { state: 'returning', returned: returning }
  if (aside > noCents) return { state: 'set_aside' }
  return { state: counts > noCents ? 'counts' : 'elsewhere' }
}

/** Enough of an M-Pesa code to compare, too little to pass it off as one's own: `UKK•••••XQ`. */
export const maskedCode = (code: string): string =>
  code.length < 7 ? '•'.repeat(code.length) : `${code.slice(0, 3)}•••••${code.slice(-2)}`
