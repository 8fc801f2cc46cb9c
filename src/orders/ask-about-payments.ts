import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { OrderId } from '../kernel/ids'
import { postingsOf } from '../ledger/queries'
import { learnOutcome } from '../payments/learn-outcome'
import type { PaymentStatus } from '../payments/payment'
import { attemptsOf } from '../payments/queries'
import { orderFrom, paymentStatusFor } from './order-rows'
import { orderPayable } from './payable'
import { orders } from './tables'

export type PaymentsNow =
  | { ok: true; payment: PaymentStatus; asked: number }
  | { ok: false; code: 'NOT_FOUND' }

// A customer who says "I paid" twenty times asks IntaSend about the newest pushes only.
const mostAsked = 3

/**
 * "I have paid": asks IntaSend now about every push of the order that has not settled, and says what
 * is booked then. What the customer claims decides nothing.
 */
export async function askAboutPayments(ctx: ShopContext, orderId: OrderId): Promise<PaymentsNow> {
  const { shop } = ctx
  const open = (await attemptsOf(shop, orderId)).filter(({ state }) => state !== 'settled')
  const newest = open.slice(-mostAsked)
  for (const { id } of newest) await learnOutcome(ctx, orderPayable, { attemptId: id })
  const [[row], posted] = await shop.read(
    shop.select(orders, eq(orders.id, orderId)),
    postingsOf(shop, orderId),
  )
  if (!row) return { ok: false, code: 'NOT_FOUND' }
  return { ok: true, payment: paymentStatusFor(orderFrom(row), posted), asked: newest.length }
}
