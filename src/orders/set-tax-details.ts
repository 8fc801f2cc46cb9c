import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId, OrderId } from '../kernel/ids'
import type { KraPin } from '../kernel/kra-pin'
import type { OrderRow } from './order-rows'
import { orders } from './tables'
import {
  buyerPinPlace,
  decideTaxDetails,
  openBuyerPin,
  type TaxDecision,
  type TaxDetails,
} from './tax-details'

/**
 * Keeps what the order's tax invoice needs, for somebody of the shop. `drawn` is what their form
 * showed. Throws NOT_FOUND for another shop's order.
 */
export const setTaxDetails = (
  ctx: ShopContext,
  id: OrderId,
  wanted: TaxDetails,
  drawn: TaxDetails,
): Promise<TaxDecision> => write(ctx, id, () => wanted, drawn)

/** The customer's own word for it, from the chat. Throws NOT_FOUND for an order of somebody else. */
export const setBuyerPin = (
  ctx: ShopContext,
  { orderId, customerId }: { orderId: OrderId; customerId: CustomerId },
  buyerPin: KraPin,
): Promise<TaxDecision> =>
  write(ctx, orderId, (current) => ({ ...current, buyerPin }), null, customerId)

/** Whoever wrote in between makes the row another one than was read: then all is decided again. */
async function write(
  ctx: ShopContext,
  id: OrderId,
  change: (current: TaxDetails) => TaxDetails,
  drawn: TaxDetails | null,
  only?: CustomerId,
): Promise<TaxDecision> {
  const { shop } = ctx
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { row, salt } = await orderWithSalt(ctx, id)
    if (only && row.customerId !== only) throw new Failure('NOT_FOUND', `no order ${id}`)
    const current = {
      buyerPin: await openBuyerPin(ctx, row, salt),
      etimsNumber: row.etimsNumber,
    }
    const wanted = change(current)
    const decision = decideTaxDetails(current, wanted, { drawn, erased: salt === null })
    if (!decision.ok || !decision.change) return decision
    const columns = {
      buyerPinSealed:
        wanted.buyerPin === null || salt === null
          ? null
          : await ctx.vault.ofPerson(salt).seal(buyerPinPlace(id), wanted.buyerPin),
      etimsNumber: wanted.etimsNumber,
    }
    const written = await shop
      .update(orders, columns, eq(orders.id, id), asRead(row))
      .returning({ id: orders.id })
    if (written.length > 0) return decision
  }
  throw new Failure('CONFLICT', 'someone else changed this just now')
}

const asRead = ({ buyerPinSealed, etimsNumber }: OrderRow) =>
  sql`${orders.buyerPinSealed} is ${buyerPinSealed} and ${orders.etimsNumber} is ${etimsNumber}`

async function orderWithSalt(ctx: ShopContext, id: OrderId) {
  const { shop } = ctx
  const customer = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, id))})`
  const [[row], [person]] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    shop.select(customers, eq(customers.id, customer as never)),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${id}`)
  return { row, salt: person?.salt ?? null }
}
