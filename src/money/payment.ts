import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import { postingsOf } from '../ledger/queries'
import { orderFrom, settledFor } from '../orders/order-rows'
import { orders } from '../orders/tables'
import { receipts } from '../payments/tables'
import {
  invoiceOnly,
  type KnownReceipt,
  knownReceipts,
  receiptReads,
} from '../refunds/known-receipts'
import type { RefundRow } from '../refunds/record-refund'
import { receiptEvents, refunds } from '../refunds/tables'
import { type KnownOrder, type Way, waysToSort } from '../sorting/way'

export type PaymentPage = {
  known: KnownReceipt
  /** The order it is for. */
  order: KnownOrder | null
  refunds: RefundRow[]
  /** Numbers of the orders that its steps name. */
  orderNumbers: ReadonlyMap<string, number>
  /** What can be done about it, when it is set aside. */
  ways: Way[]
}

/** One payment with all that became of it, in one round trip. Throws NOT_FOUND. */
export async function paymentPage(ctx: ShopContext, invoiceId: string): Promise<PaymentPage> {
  const { shop } = ctx
  const payable = sql`(select payable_id from ${receipts} where ${shop.ours(receipts, eq(receipts.invoiceId, invoiceId))})`
  const named = (column: 'about' | 'refund_id') =>
    sql`(select ${sql.identifier(column)} from ${receiptEvents} where ${shop.ours(receiptEvents, eq(receiptEvents.invoiceId, invoiceId))})`
  const [orderRows, posted, others, returned, ...receiptRows] = await shop.read(
    shop.select(orders, eq(orders.id, payable as never)),
    postingsOf(shop, payable),
    shop.pick(
      { id: orders.id, number: orders.number },
      orders,
      sql`${orders.id} in ${named('about')}`,
    ),
    shop.select(refunds, sql`${refunds.id} in ${named('refund_id')}`),
    ...receiptReads(shop, invoiceOnly(invoiceId)),
  )
  const [known] = await knownReceipts(ctx, receiptRows)
  if (!known) throw new Failure('NOT_FOUND', `no receipt ${invoiceId}`)
  const order = orderRows[0] ? orderFrom(orderRows[0]) : null
  const knownOrder = order && { order, paid: settledFor(order, posted) }
  const { receipt, standing } = known
  return {
    known,
    order: knownOrder,
    refunds: returned,
    orderNumbers: new Map([
      ...others.map(({ id, number }): [string, number] => [id, number]),
      ...(order ? ([[order.id, order.number]] as [string, number][]) : []),
    ]),
    ways:
      receipt.setAside !== null && standing.aside > 0
        ? waysToSort({ aside: standing.aside, currency: receipt.currency }, knownOrder)
        : [],
  }
}
