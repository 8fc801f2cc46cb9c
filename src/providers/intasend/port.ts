import type { DeclineReason } from '../../kernel/decline-reason'
import type { Cents } from '../../kernel/money'
import type { Msisdn } from '../../kernel/phone'

/** A shop's own account at IntaSend. `environment` picks the host unless a setting overrides it. */
export type IntaSendAccount = {
  environment: 'sandbox' | 'live'
  publishableKey: string
  secretKey: string
}

export type PromptRequest = {
  payer: Msisdn
  amount: Cents
  /** Our attempt's id: echoed in every webhook, the only join when the answer is lost (A3, A4). */
  reference: string
  /** What the payer reads on the prompt. */
  narrative: string
}

export type Prompted =
  | { kind: 'prompted'; invoiceId: string }
  /** IntaSend understood and said no: nothing was prompted. `detail` is theirs, for the log only. */
  | { kind: 'refused'; status: number; detail: string }
  /** No answer we can read: the prompt may be on the phone. Never push again on this. */
  | { kind: 'lost' }

/** IntaSend's own word on an invoice: the only thing that settles a payment. */
export type InvoiceStatus = {
  invoiceId: string
  state: 'open' | 'complete' | 'failed'
  reference: string | null
  /** Gross in cents, as the customer paid it. */
  value: Cents
  charges: Cents
  net: Cents
  currency: string
  mpesaReference: string | null
  reason: DeclineReason | null
}

export type IntaSend = {
  prompt(request: PromptRequest): Promise<Prompted>
  /** Null when IntaSend knows no such invoice. Throws PROVIDER_DOWN when it gave no readable answer. */
  status(invoiceId: string): Promise<InvoiceStatus | null>
}
