import type { Cents } from '../kernel/money'
import { advance, type Order, wantsMoney } from '../orders/order'
import { stillDue } from '../payments/payment'

/**
 * What the owner can make of money that was set aside: count it for its order, take that order up
 * again, count it for another order, give it back, or keep it as belonging to no order.
 */
export type Way = 'book' | 'revive' | 'assign' | 'give_back' | 'keep'

/** Where set-aside money goes when it counts for an order; what the order does not need is `rest`. */
export type Share = { taken: Cents; rest: Cents }

export const shareOf = (aside: Cents, order: Order, paid: Cents): Share => {
  const taken = Math.min(aside, stillDue(order.total, paid)) as Cents
  return { taken, rest: (aside - taken) as Cents }
}

export type KnownOrder = { order: Order; paid: Cents }

/** What can be done with money that was set aside, the obvious one first. */
export function waysToSort(
  money: { aside: Cents; currency: string },
  known: KnownOrder | null,
): Way[] {
  // M-Pesa gives back shillings only: the owner settles it at the provider and says so.
  if (money.currency !== 'KES') return ['keep']
  if (!known) return ['assign', 'give_back', 'keep']
  const { order, paid } = known
  const { taken } = shareOf(money.aside, order, paid)
  if (wantsMoney(order.state)) {
    return taken > 0 ? ['book', 'give_back', 'assign', 'keep'] : ['give_back', 'assign', 'keep']
  }
  const revivable = taken > 0 && advance(order, 'revive', (paid + taken) as Cents).ok
  // Somebody meant a cancelled order not to happen; an expired one only came too late.
  if (revivable && order.state === 'expired') return ['revive', 'give_back', 'assign', 'keep']
  return revivable ? ['give_back', 'revive', 'assign', 'keep'] : ['give_back', 'assign', 'keep']
}
