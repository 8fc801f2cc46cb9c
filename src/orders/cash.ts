import { type Cents, cents } from '../kernel/money'
import type { Payable } from '../payments/payment'

export type CashDecision =
  | { ok: true; left: Cents }
  /** The order was given up: money for it is not wanted any more. */
  | { ok: false; code: 'NOT_PAYABLE' }
  /** More than is due; it is taken only by somebody who says that they mean it. */
  | { ok: false; code: 'OVER_DUE'; due: Cents }

/** Whether cash over the counter counts for an order, and what is left to pay then. */
export function decideCash(
  { due, open }: Pick<Payable, 'due' | 'open'>,
  amount: Cents,
  meansMore: boolean,
): CashDecision {
  if (!open) return { ok: false, code: 'NOT_PAYABLE' }
  if (amount > due && !meansMore) return { ok: false, code: 'OVER_DUE', due }
  return { ok: true, left: cents(Math.max(due - amount, 0)) }
}
