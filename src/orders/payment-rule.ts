import { type Cents, cents, noCents, shillings } from '../kernel/money'
import type { PaymentPolicy } from '../shops/payment-policy'
import type { PaymentRule } from './order'

/** What is bought, by whom, and how they want to pay: all of it now, or as little as the shop lets. */
export type Purchase = {
  total: Cents
  /** The zone's own deposit; null for the shop's, and for a pick-up. */
  zonePercent: number | null
  isNew: boolean
  wants: Wants
}
export type Wants = 'all' | 'least'

/** `dueFirst` must be booked before the order is confirmed: the total, a deposit, or nothing. */
export type Terms = { rule: PaymentRule; dueFirst: Cents }

/**
 * The terms of a purchase. Of the shop's, the zone's and the newcomer's deposit the highest counts.
 * A newcomer's deposit only makes something stricter that may be paid later: where everybody pays all
 * at once, newcomers do too.
 */
export function termsFor(policy: PaymentPolicy, purchase: Purchase): Terms {
  const { total, zonePercent, isNew, wants } = purchase
  const ofAll = Math.max(policy.depositPercent, zonePercent ?? 0)
  const mayPayLater = policy.payOnDelivery || ofAll > 0
  const percent = Math.max(ofAll, isNew ? policy.depositNewPercent : 0)
  if (wants === 'all' || !mayPayLater) return { rule: 'prepaid', dueFirst: total }
  if (percent === 0) return { rule: 'on_delivery', dueFirst: noCents }
  const dueFirst = depositRoundedUp(total, percent)
  return dueFirst < total ? { rule: 'deposit', dueFirst } : { rule: 'prepaid', dueFirst: total }
}

/** M-Pesa moves whole shillings: a deposit is rounded up to the next one. */
export const depositRoundedUp = (total: Cents, percent: number): Cents =>
  shillings(Math.ceil((total * percent) / 10_000))

export type TermsDecision =
  | ({ ok: true } & Terms)
  /** More is due at once than one M-Pesa payment carries. */
  | { ok: false; code: 'OVER_LIMIT'; most: Cents }
  /** The customer agreed to pay less than is due first. */
  | { ok: false; code: 'TERMS_CHANGED'; terms: Terms; isNew: boolean }

/** Whether an order can be placed on the terms that its customer agreed to. */
export function decideTerms(
  policy: PaymentPolicy,
  purchase: Purchase,
  /** What they were shown as due first; undefined when nothing was shown. */
  agreed: Cents | undefined,
): TermsDecision {
  const terms = termsFor(policy, purchase)
  if (terms.dueFirst > policy.perPayment) {
    return { ok: false, code: 'OVER_LIMIT', most: policy.perPayment }
  }
  if (agreed !== undefined && agreed !== terms.dueFirst) {
    return { ok: false, code: 'TERMS_CHANGED', terms, isNew: purchase.isNew }
  }
  return { ok: true, ...terms }
}

/** What an order is asked for now: the deposit until it is paid, then the balance. */
export const dueNow = (
  { total, dueFirst }: { total: Cents; dueFirst: Cents },
  paid: Cents,
): Cents => cents(Math.max(paid < dueFirst ? dueFirst - paid : total - paid, 0))
