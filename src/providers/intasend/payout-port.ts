import type { Cents } from '../../kernel/money'
import type { Msisdn } from '../../kernel/phone'

export type PayoutRequest = {
  payee: Msisdn
  name: string
  amount: Cents
  /** Ours, echoed as `batch_reference`: the join when the answer is lost. */
  reference: string
  /** At most 22 characters: what the payee's M-Pesa message says, and what the wallet's list shows. */
  narrative: string
  /** Where IntaSend tells how it went; a hint only. */
  callbackUrl: string
}

/** IntaSend's word on the one payout of a batch. */
export type Payout = {
  trackingId: string
  reference: string | null
  /** `observed`: IntaSend looks into it. `unknown`: nobody knows; it must never be sent again blindly. */
  outcome: 'open' | 'paid' | 'failed' | 'unknown' | 'observed'
  amount: Cents | null
  charge: Cents
  /** M-Pesa's code. */
  code: string | null
  tooLittleMoney: boolean
}

export type PayoutSent =
  | { kind: 'sent'; payout: Payout }
  /** Understood and refused: nothing was sent. `detail` is theirs, for the log only. */
  | { kind: 'refused'; status: number; detail: string }
  /** No answer we can read: it may have been sent. Never send again on this. */
  | { kind: 'lost' }

/** Money out of a shop's account at IntaSend, to an M-Pesa number (wire-contracts A8). */
export type Payouts = {
  send(request: PayoutRequest): Promise<PayoutSent>
  /** Null when IntaSend knows no such payout. Throws PROVIDER_DOWN without a readable answer. */
  status(trackingId: string): Promise<Payout | null>
  /**
   * Whether the account's list of money that left since `since` shows this narrative. Throws
   * PROVIDER_DOWN without a readable answer.
   */
  left(narrative: string, since: number): Promise<boolean>
}
