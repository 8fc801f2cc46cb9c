import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Note } from '../i18n/messages'
import { Failure } from '../kernel/failure'
import type { OrderId, RiderId } from '../kernel/ids'
import { type Cents, cents, formatMoney } from '../kernel/money'
import { postingsOf } from '../ledger/queries'
import { notify } from '../notifications/notify'
import { ownRider } from '../riders/queries'
import type { WithoutCode } from './handover'
import { handoverCode } from './handover-code'
import {
  type Advance,
  advance,
  givesStockBack,
  type Order,
  type OrderEvent,
  wantsMoney,
} from './order'
import { orderFrom, paidFor } from './order-rows'
import { customerPath, orderToken } from './order-token'
import { giveStockBack, oweWhatIsLeft, recordOrder, type StepDetails } from './record-order'
import { orders } from './tables'

export const confirmOrder = (ctx: ShopContext, id: OrderId) => advanceOrder(ctx, id, 'confirm')
export const packOrder = (ctx: ShopContext, id: OrderId) => advanceOrder(ctx, id, 'pack')
export const readyOrder = (ctx: ShopContext, id: OrderId) => advanceOrder(ctx, id, 'make_ready')
/** Sends the goods out, with one of the shop's riders or with whoever goes. */
export const dispatchOrder = (ctx: ShopContext, id: OrderId, riderId: RiderId | null = null) =>
  advanceOrder(ctx, id, 'dispatch', { changes: { riderId: ownRider(ctx.shop, riderId) } })
/** The shop's word that the goods were handed over, and why nobody said the code. */
export const completeOrder = (ctx: ShopContext, id: OrderId, reason?: WithoutCode) =>
  advanceOrder(ctx, id, 'complete', { changes: { handover: 'without_code' }, reason })
/** For `handOver` alone, which has looked at the code. */
export const completeWithCode = (ctx: ShopContext, id: OrderId) =>
  advanceOrder(ctx, id, 'complete', { changes: { handover: 'code' } })
export const cancelOrder = (ctx: ShopContext, id: OrderId) => advanceOrder(ctx, id, 'cancel')
export const returnOrder = (ctx: ShopContext, id: OrderId) => advanceOrder(ctx, id, 'return')

/**
 * Moves an order one step and tells its customer, in one commit. Tapped twice at once, one tap moves
 * it and the other is refused. Throws NOT_FOUND for an order that is not of this shop.
 */
async function advanceOrder(
  ctx: ShopContext,
  id: OrderId,
  event: OrderEvent,
  more: StepDetails = {},
): Promise<Advance> {
  const outcome = await retryOnConflict(async () => {
    const { shop } = ctx
    const [[row], posted] = await shop.read(
      shop.select(orders, eq(orders.id, id)),
      postingsOf(shop, id),
    )
    if (!row) throw new Failure('NOT_FOUND', `no order ${id}`)
    const paid = paidFor(orderFrom(row), posted)
    const decided = advance(orderFrom(row), event, paid)
    if (!decided.ok) return decided
    const { order } = decided
    const note = noteOf(order, event, paid, await secretsOf(ctx, order))
    await shop.commit(
      ...recordOrder(ctx, order, event, undefined, more),
      ...(givesStockBack(event) ? [giveStockBack(ctx, order)] : []),
      ...(wantsMoney(order.state) ? [] : [oweWhatIsLeft(ctx, order)]),
      ...(note ? [notify(ctx, { customerId: order.customerId, orderId: id }, note)] : []),
    )
    return decided
  })
  if (outcome.ok) await ctx.ports.ring(ctx.shop.shopId)
  return outcome
}

/** What only the customer is told: the code of the order, and the address of its page. */
async function secretsOf(ctx: ShopContext, { id, number }: Order) {
  const path = customerPath(await orderToken(ctx, 'customer', number))
  return { code: await handoverCode(ctx, id), link: `${ctx.ports.publicUrl}${path}` }
}

/** What the customer is told of a step; a return is settled between people. */
function noteOf(
  order: Order,
  event: OrderEvent,
  paid: Cents,
  { code, link }: Awaited<ReturnType<typeof secretsOf>>,
): Note | null {
  const data = { order: order.number }
  const left = paid < order.total ? formatMoney(cents(order.total - paid)) : ''
  switch (event) {
    case 'confirm':
    case 'revive':
      return { key: 'orderConfirmed', data }
    case 'pack':
      return { key: 'orderPacked', data: { ...data, link } }
    case 'make_ready':
      return { key: 'orderReady', data: { ...data, code, left } }
    case 'dispatch':
      return { key: 'orderDispatched', data: { ...data, minutes: order.zoneMinutes, code, left } }
    case 'complete':
      return { key: order.fulfilment === 'pickup' ? 'orderCollected' : 'orderCompleted', data }
    case 'cancel':
      return { key: 'orderCancelled', data: { ...data, paid: paid > 0 } }
    case 'expire':
      return { key: 'orderExpired', data }
    case 'return':
      return null
  }
}
