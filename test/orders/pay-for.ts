import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import type { TestShop } from '../support/a-shop'
import type { anOrder } from '../support/an-order'

/** The customer enters the PIN, and we learn of it. */
export async function payFor(shop: TestShop, placed: Awaited<ReturnType<typeof anOrder>>) {
  if (!placed.payment?.ok) throw new Error('no push went out')
  shop.sims.intasend.pay(placed.request.payer ?? '')
  const { attemptId } = placed.payment
  await learnOutcome(shop.ctx, orderPayable, { attemptId })
}
