import { and, eq, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { CustomerId, OrderId } from '../kernel/ids'
import { noCents } from '../kernel/money'
import { news } from '../owner-news/news'
import { policyOf } from '../shops/payment-policy'
import { deliveryZones, shopSettings } from '../shops/tables'
import { completedOrderOf } from './load-checkout'
import { advance, type Order } from './order'
import { orderFrom } from './order-rows'
import { termsFor } from './payment-rule'
import { recordOrder } from './record-order'
import { orders } from './tables'

export type PayAtDoor =
  | { ok: true; order: Order }
  /** The shop wants money from this person first. */
  | { ok: false; code: 'NOT_OFFERED' }
  /** It is confirmed already, or was given up. */
  | { ok: false; code: 'NOT_ALLOWED' }
  | { ok: false; code: 'NOT_FOUND' }

/**
 * A customer whose M-Pesa does not answer pays when the order comes, where the shop lets them: it is
 * confirmed at once. A prompt that is still on a phone may pay it all the same.
 */
export const payAtDoor = (
  ctx: ShopContext,
  { orderId, customerId }: { orderId: OrderId; customerId: CustomerId },
): Promise<PayAtDoor> =>
  retryOnConflict(async () => {
    const { shop } = ctx
    const zoneOf = shop.pick(
      { name: orders.zoneName },
      orders,
      and(eq(orders.id, orderId), eq(orders.customerId, customerId)),
    )
    const [[row], [settings], had, zones] = await shop.read(
      shop.select(orders, eq(orders.id, orderId)),
      shop.select(shopSettings),
      completedOrderOf(ctx, customerId),
      shop.select(deliveryZones, eq(deliveryZones.name, zoneOf), isNull(deliveryZones.archivedAt)),
    )
    if (!row || !settings || row.customerId !== customerId) return { ok: false, code: 'NOT_FOUND' }
    const order = orderFrom(row)
    const { rule } = termsFor(policyOf(settings), {
      total: order.total,
      zonePercent: zones[0]?.depositPercent ?? null,
      isNew: had.length === 0,
      wants: 'least',
    })
    if (order.state !== 'placed') return { ok: false, code: 'NOT_ALLOWED' }
    if (rule !== 'on_delivery') return { ok: false, code: 'NOT_OFFERED' }
    const changed: Order = { ...order, rule, dueFirst: noCents }
    const confirmed = advance(changed, 'confirm', noCents)
    if (!confirmed.ok) return { ok: false, code: 'NOT_ALLOWED' }
    await shop.commit(
      ...recordOrder(ctx, confirmed.order, 'confirm'),
      ...news(ctx, { kind: 'order', id: orderId, number: order.number, amount: order.total }),
      shop.update(orders, { paymentRule: rule, dueFirstCents: noCents }, eq(orders.id, orderId)),
    )
    return { ok: true, order: confirmed.order }
  })
