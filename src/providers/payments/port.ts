import type { DeclineReason } from '../../kernel/decline-reason'
import type { Cents } from '../../kernel/money'
import type { Msisdn } from '../../kernel/phone'
import type { DarajaAccount } from '../daraja/port'
import type { IntaSendAccount } from '../intasend/port'

/** Who moves the money: IntaSend, or Safaricom's Daraja with the shop's own Till or Paybill. */
export type ProviderName = 'intasend' | 'daraja'

/** A shop's own account at a provider, with its keys opened. */
export type PaymentAccount = IntaSendAccount | DarajaAccount

export type PromptRequest = {
  payer: Msisdn
  amount: Cents
  /** Our attempt's id. A provider that repeats it in its answers lets a lost push be found again. */
  reference: string
  /** What the payer reads on the prompt. */
  narrative: string
  /** A secret address of this push alone, for providers that tell each push's news where it says. */
  callbackUrl: string
}

export type Prompted =
  | { kind: 'prompted'; invoiceId: string }
  /** The provider understood and said no: nothing was prompted. `detail` is theirs, for the log only. */
  | { kind: 'refused'; status: number; detail: string; reason: DeclineReason }
  /** No answer we can read: the prompt may be on the phone. Never push again on this. */
  | { kind: 'lost' }

export type StatusQuestion = {
  /** The provider's own id of the payment. */
  invoiceId: string
  /** The push of ours that it came from, as we sent it; null for a payment we do not know. */
  push: { reference: string; amount: Cents } | null
  /** What a callback at the push's secret address carried, for providers whose own answer says less. */
  heard: { value: Cents; mpesaReference: string | null } | null
}

/** The provider's own word on a payment, asked by us: the only thing that settles one. */
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

/** What a harmless call with the keys showed: they work, they were refused, or nobody answered. */
export type KeysHealth = 'ok' | 'refused' | 'down'

export type PaymentProvider = {
  /** Puts a prompt for a PIN on the payer's phone. Never throws: no answer is `lost`. */
  prompt(request: PromptRequest): Promise<Prompted>
  /** Null when the provider knows no such payment. Throws PROVIDER_DOWN when it gave no readable answer. */
  status(question: StatusQuestion): Promise<InvoiceStatus | null>
  /** Tries the keys without moving or asking for money. */
  check(): Promise<KeysHealth>
  /**
   * The id of the payment under our reference among those that arrived since `since`; null when it is not
   * there, or where the provider lists none. Throws PROVIDER_DOWN.
   */
  find(reference: string, since: number): Promise<string | null>
  /**
   * What moved in the account from one instant on and before another; null where the provider lists none.
   * Throws PROVIDER_DOWN.
   */
  movements(from: number, until: number): Promise<AccountMovements | null>
}

/** Nothing is missing from `wholeFrom` on: a list that is too long is not read to its end. */
export type AccountMovements = { wholeFrom: number; movements: AccountMovement[] }

/** A movement in the provider's own words; '' where it says nothing. `value` is a decimal of shillings. */
export type AccountMovement = {
  id: string
  at: number
  type: string
  status: string
  currency: string
  value: string
  narrative: string
  invoiceId: string
  reference: string
  code: string
}

/** How a prompt ended for us: the provider said how, or nobody did in time. */
export type PromptEnd = 'answered' | 'lost'

/** Whether a provider can be relied on now: `lost` of the last `of` prompts were never answered. */
export type Availability =
  | { state: 'ok' }
  | { state: 'outage'; since: number; lost: number; of: number }

/**
 * A name for the account that is no secret and stays when a secret is changed: an attempt keeps it, so
 * that the account that sent the push is the one that is asked about it.
 */
export const accountName = (account: PaymentAccount): string =>
  account.provider === 'intasend'
    ? account.publishableKey.slice(-8)
    : (account.till ?? account.shortcode)
