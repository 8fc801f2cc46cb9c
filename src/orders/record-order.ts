import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { variants } from '../catalogue/tables'
import { actorName, type ShopContext } from '../context'
import type { Changes, Statement } from '../db/shop-scope'
import { outdate } from '../figures/outdate'
import { givenUp, isClosed, type Order, type OrderEvent } from './order'
import { orderEvents, orderLines, orders } from './tables'

/** What a step writes besides: columns of the order, and a reason (a code, never words of a person). */
export type StepDetails = {
  changes?: Pick<Changes<typeof orders>, 'riderId' | 'handover'>
  reason?: string | undefined
}

/**
 * One step of an order's life. Primary key (shop, order, version): two commands cannot both write
 * version n. The journal row comes first, so that it is what fails.
 */
export function recordOrder(
  ctx: ShopContext,
  { id, state, version, placedAt }: Order,
  event: OrderEvent,
  /** Gives the event's name, or null when the commit must fail after all. */
  guard?: SQL<OrderEvent>,
  { changes, reason }: StepDetails = {},
): Statement[] {
  const { shop, actor, ports } = ctx
  const happenedAt = ports.clock()
  return [
    shop.insert(orderEvents, {
      orderId: id,
      version,
      event: guard ?? event,
      actor: actorName(actor),
      happenedAt,
      reason: reason ?? null,
    }),
    shop.update(
      orders,
      {
        ...changes,
        state,
        version,
        ...(isClosed(state) && { closedAt: happenedAt }),
        ...(event === 'revive' && { closedAt: null, owedAt: null }),
      },
      eq(orders.id, id),
    ),
    ...outdate(ctx, placedAt),
  ]
}

/**
 * Shows the owner whether the shop holds money of an order that it will not fulfil, promised to nobody.
 * Counted inside the commit, so that a payment or a refund at the same moment leaves the right word.
 */
export const oweWhatIsLeft = ({ shop, ports }: ShopContext, { id }: Order): Statement => {
  const { shopId } = shop
  const account = `order:${id}`
  const held = sql`(select coalesce(sum(case
      when destination = ${account} and source <> 'provider_fees' then amount_cents
      when source = ${account} and destination <> 'provider_fees' then -amount_cents
      else 0 end), 0) from postings where shop_id = ${shopId} and about = ${id})
    - (select coalesce(sum(amount_cents), 0) from refunds
      where shop_id = ${shopId} and about = ${id} and source = 'order' and closed_at is null)`
  return shop.update(
    orders,
    { owedAt: sql`case when ${orders.owedAt} is null then ${ports.clock()} end` },
    eq(orders.id, id),
    inArray(orders.state, [...givenUp]),
    sql`(${orders.owedAt} is null) = (${held} > 0)`,
  )
}

/** Puts what an order took back on the shelf; the order's step in the same commit allows it once. */
export const giveStockBack = (ctx: ShopContext, order: Order): Statement => moveStock(ctx, order, 1)

/** Takes the goods of a revived order from the shelf again; `enough_stock` fails the commit. */
export const takeStockAgain = (ctx: ShopContext, order: Order): Statement =>
  moveStock(ctx, order, -1)

const moveStock = ({ shop }: ShopContext, { id }: Order, direction: 1 | -1): Statement => {
  const quantity = sql`(select sum(l.quantity) from ${orderLines} l
    where l.shop_id = ${shop.shopId} and l.order_id = ${id} and l.sku = ${variants.sku})`
  const taken = sql`${variants.sku} in (select l.sku from ${orderLines} l
    where l.shop_id = ${shop.shopId} and l.order_id = ${id})`
  return shop.update(
    variants,
    { stock: sql`${variants.stock} + ${direction} * ${quantity}` },
    taken,
  )
}
