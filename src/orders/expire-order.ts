import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { isMissing, retryOnConflict } from '../db/conflict'
import { hours, minutes } from '../kernel/clock'
import type { OrderId } from '../kernel/ids'
import { postingsOf } from '../ledger/queries'
import { notify } from '../notifications/notify'
import { isOpen, lastHoldingCheck } from '../payments/payment'
import { attemptFrom, attemptsOf } from '../payments/queries'
import { shopSettings } from '../shops/tables'
import { advance, type Order } from './order'
import { orderFrom, paidFor } from './order-rows'
import { giveStockBack, oweWhatIsLeft, recordOrder } from './record-order'
import { orders } from './tables'

const overtaken = (error: unknown) => isMissing(error, 'order_events.event')

export type Expire = { kind: 'expired' | 'not_due' } | { kind: 'held'; until: number }

/**
 * Gives the goods of an unpaid order back to the shelf once its hold is over. A push whose end is
 * not known yet holds the order until its 30-minute check (design.md section 4).
 */
export async function expireOrder(ctx: ShopContext, id: OrderId): Promise<Expire> {
  const { shop, ports } = ctx
  const outcome = await retryOnConflict<Expire>(async () => {
    const [[row], attempts, posted, [settings]] = await shop.read(
      shop.select(orders, eq(orders.id, id)),
      attemptsOf(shop, id),
      postingsOf(shop, id),
      shop.select(shopSettings),
    )
    if (!row || !settings) return { kind: 'not_due' }
    const order = orderFrom(row)
    const now = ports.clock()
    const paid = paidFor(order, posted)
    const outage = (await ports.outages.now(settings.paymentProvider)).state === 'outage'
    const until = heldUntil(order, attempts.map(attemptFrom), outage ? now : null)
    const expired = advance(order, 'expire', paid)
    if (!expired.ok) return { kind: 'not_due' }
    if (until > now) {
      await shop.commit(shop.update(orders, { holdUntil: until }, eq(orders.id, id)))
      return { kind: 'held', until }
    }
    await shop.commit(
      ...recordOrder(ctx, expired.order, 'expire', noNewPush(ctx, id, attempts.length)),
      giveStockBack(ctx, order),
      oweWhatIsLeft(ctx, order),
      notify(
        ctx,
        { customerId: order.customerId, orderId: id },
        {
          key: 'orderExpired',
          data: { order: order.number },
        },
      ),
    )
    return { kind: 'expired' }
  }, overtaken)
  if (outcome.kind === 'expired') await ports.ring(shop.shopId)
  return outcome
}

/** A push that went out since we looked must hold the order. */
const noNewPush = ({ shop }: ShopContext, id: OrderId, known: number) =>
  sql<'expire'>`(select case when count(*) = ${known} then 'expire' end from payment_attempts
    where shop_id = ${shop.shopId} and payable_id = ${id})`

/** Nobody loses their goods because M-Pesa does not answer, but not for ever. */
const outageHold = minutes(10)
const mostOutageHold = hours(3)

/** Until when the goods are held; `outageAt` is now while M-Pesa hardly answers, else null. */
export const heldUntil = (
  order: Order,
  attempts: readonly { state: Parameters<typeof isOpen>[0]['state']; createdAt: number }[],
  outageAt: number | null = null,
): number =>
  Math.max(
    order.holdUntil,
    ...attempts.filter(isOpen).map(({ createdAt }) => createdAt + lastHoldingCheck),
    outageAt === null ? 0 : Math.min(outageAt + outageHold, order.placedAt + mostOutageHold),
  )
