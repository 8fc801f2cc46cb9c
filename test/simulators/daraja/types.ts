import type { SimulatorClock } from '../clock'
import type { Deliver } from '../courier'
import type { Handsets } from '../handsets'
import type { Outcome } from '../intasend/types'

/** What a shop has at Safaricom: an app with its key pair, and a number with its passkey. */
export type Organisation = {
  consumerKey: string
  consumerSecret: string
  /** The Paybill; of a Till its store or head office number. */
  shortcode: string
  till?: string | undefined
  passkey: string
  /** As M-Pesa's messages name it. */
  name: string
}

export type DarajaOptions = {
  organisations?: Organisation[]
  deliver: Deliver
  clock?: SimulatorClock
  handsets?: Handsets
  seed?: string
}

export type DarajaSettings = {
  /** What happens to numbers without a script. */
  otherwise: Outcome
  processingMs: number
  promptMs: number
  lateCompleteMs: number
  callbacks: 'normal' | 'never' | 'late' | 'twice'
  lateMs: number
  /** What a callback carries instead of what was paid. */
  callbackAmount: 'right' | 'wrong' | 'text' | 'missing'
  /** How a query says that nothing has been decided: both have been seen. */
  pending: 'error' | 'code_4999'
  /** What a query says about an id that Safaricom does not know (nobody knows). */
  unknown: 'bad_request' | 'being_processed'
  expiresIn: 'number' | 'text'
  /** The same amount from the same phone again within two minutes ends in 17. */
  repeats: 'end_in_17' | 'are_fine'
}

export type Push = {
  checkoutId: string
  merchantId: string
  organisation: Organisation
  phone: string
  cents: number
  reference: string
  callbackUrl: string
  outcome: Outcome
  /** Null while nobody has decided; text for the codes that are no numbers. */
  result: { code: number | string; text: string } | null
  onScreen: boolean
  receipt: string | null
  createdAt: number
}
