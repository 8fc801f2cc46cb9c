import { eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import { type LedgerRow, postingsOf } from '../ledger/queries'
import { type OrderRow, orderFrom, settledFor } from '../orders/order-rows'
import { orders } from '../orders/tables'
import { receipts } from '../payments/tables'
import {
  invoiceOnly,
  type KnownReceipt,
  knownReceipts,
  receiptReads,
} from '../refunds/known-receipts'
import type { shopSettings } from '../shops/tables'
import type { KnownOrder } from './way'

export type AsideCase = {
  known: KnownReceipt
  settings: typeof shopSettings.$inferSelect
  /** The order it is for, or that the owner named; null when there is none. */
  orderRow: OrderRow | null
  order: KnownOrder | null
  posted: LedgerRow[]
}

/**
 * Money that was set aside, with the order that it came for or the one with this number: one round
 * trip. Throws NOT_FOUND for a receipt of another shop.
 */
export async function loadAside(
  ctx: ShopContext,
  { invoiceId, orderNumber }: { invoiceId: string; orderNumber?: number | undefined },
): Promise<AsideCase> {
  const { shop } = ctx
  const orderId =
    orderNumber === undefined
      ? sql`(select payable_id from ${receipts} where ${shop.ours(receipts, eq(receipts.invoiceId, invoiceId))})`
      : sql`(select id from ${orders} where ${shop.ours(orders, eq(orders.number, orderNumber))})`
  const [rows, posted, ...receiptRows] = await shop.read(
    shop.select(orders, eq(orders.id, orderId as SQL<never>)),
    postingsOf(shop, orderId),
    ...receiptReads(shop, invoiceOnly(invoiceId)),
  )
  const [known] = await knownReceipts(ctx, receiptRows)
  const [settings] = receiptRows[4]
  if (!known || !settings) throw new Failure('NOT_FOUND', `no receipt ${invoiceId}`)
  const orderRow = rows[0] ?? null
  const order = orderRow && orderFrom(orderRow)
  return {
    known,
    settings,
    orderRow,
    order: order && { order, paid: settledFor(order, posted) },
    posted,
  }
}
