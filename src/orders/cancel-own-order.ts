import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { CustomerId, OrderId } from '../kernel/ids'
import { postingsOf } from '../ledger/queries'
import { advance, type Order, type OrderState } from './order'
import { orderFrom, paidFor } from './order-rows'
import { giveStockBack, recordOrder } from './record-order'
import { orders } from './tables'

export type CancelOwn =
  | { ok: true; order: Order }
  | { ok: false; code: 'PAID' | 'NOT_ALLOWED'; state: OrderState }
  | { ok: false; code: 'NOT_FOUND' }

/**
 * A customer calls off an order that is not paid yet. Once money is booked the shop decides, because
 * it has to be given back. Money that arrives after this is set aside as TOO_LATE, never lost.
 */
export const cancelOwnOrder = (
  ctx: ShopContext,
  { orderId, customerId }: { orderId: OrderId; customerId: CustomerId },
): Promise<CancelOwn> =>
  retryOnConflict(async () => {
    const { shop } = ctx
    const [[row], posted] = await shop.read(
      shop.select(orders, eq(orders.id, orderId)),
      postingsOf(shop, orderId),
    )
    if (!row || row.customerId !== customerId) return { ok: false, code: 'NOT_FOUND' }
    const order = orderFrom(row)
    const paid = paidFor(order, posted)
    const { state } = order
    if (paid > 0) return { ok: false, code: 'PAID', state }
    const decided = advance(order, 'cancel', paid)
    // What is packed is called off between people, though nothing was paid for it yet.
    if (!decided.ok || state === 'packed') return { ok: false, code: 'NOT_ALLOWED', state }
    await shop.commit(...recordOrder(ctx, decided.order, 'cancel'), giveStockBack(ctx, order))
    return { ok: true, order: decided.order }
  })
