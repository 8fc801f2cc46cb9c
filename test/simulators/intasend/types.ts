import type { SimulatorClock } from '../clock'
import type { Deliver } from '../courier'
import type { Handsets } from '../handsets'

export type Json = Record<string, unknown>

/** What an owner has at IntaSend. One webhook address for everything that happens there. */
export type AccountInput = {
  publishableKey: string
  secretKey: string
  challenge: string
  webhookUrl: string
}

export type Account = AccountInput & {
  settlementWalletId: string
  failuresInARow: number
  webhookEnabled: boolean
}

export type IntaSendOptions = {
  accounts?: AccountInput[]
  deliver: Deliver
  clock?: SimulatorClock
  handsets?: Handsets
  seed?: string
  /** Any test key makes an account of its own, as on the developer's machine. */
  lazyAccounts?: boolean
  /** 0.01 makes webhook retries a hundred times quicker. */
  timeScale?: number
}

export type InvoiceState = 'PENDING' | 'PROCESSING' | 'COMPLETE' | 'FAILED'

export type Failure = { reason: string; code: string | number | null }

export type Invoice = {
  id: string
  account: Account
  walletId: string
  state: InvoiceState
  /** The payer's number, `254…`. */
  phone: string
  requestedCents: number
  valueCents: number
  chargesCents: number
  netCents: number
  currency: string
  apiRef: string | null
  customer: { id: string; email: string | null; firstName: string | null; lastName: string | null }
  receipt: string | null
  failure: Failure | null
  outcome: Outcome
  createdAt: number
  updatedAt: number
  /** Microseconds, so that two changes within a millisecond differ. */
  changes: number
}

/** What the payer, their line or IntaSend will do. `waits`: up to the person at the phone. */
export const outcomes = [
  'waits',
  'pays',
  'cancels',
  'ignores',
  'wrong_pin',
  'too_little_money',
  'not_mpesa',
  'line_busy',
  'pays_late_after_failed',
  'pays_without_receipt',
  'pays_other_value',
  'pays_other_currency',
  'pays_fee_off_by_one_cent',
  'cancels_code_minus_one',
  'cancels_code_zero',
  'cancels_code_text',
  'cancels_code_null',
] as const
export type Outcome = (typeof outcomes)[number]

export type IntaSendSettings = {
  /** What happens to numbers without a script. */
  otherwise: Outcome
  processingMs: number
  promptMs: number
  lateCompleteMs: number
  callbacks: 'normal' | 'never' | 'late' | 'reordered' | 'twice'
  lateMs: number
  challenge: 'right' | 'wrong' | 'missing' | 'other_environment'
  apiRef: 'right' | 'unknown' | 'empty'
  extraKeys: boolean
  /** Today's shape, or one of the two of older days. */
  errors: 'standard' | 'detail' | 'details'
  /** Lists as pages, or as the bare arrays of older days. */
  lists: 'pages' | 'bare'
  failedCode: 'text' | 'number' | 'minus_one' | 'zero' | 'null'
  /** Parts of 10,000 of the value. */
  feeBasisPoints: number
}

export type Movement = {
  id: string
  walletId: string
  cents: number
  type: 'SALE' | 'CHARGE' | 'PAYOUT' | 'ADJUSTMENT' | 'DEPOSIT' | 'UNMARKED'
  narrative: string
  invoiceId: string | null
  runningCents: number
  at: number
}

export type Wallet = {
  id: string
  account: Account
  label: string
  currency: string
  type: 'SETTLEMENT' | 'WORKING'
  canDisburse: boolean
  cents: number
  updatedAt: number
}
