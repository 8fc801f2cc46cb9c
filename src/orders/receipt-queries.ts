import { asc, eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import type { OrderId } from '../kernel/ids'
import { parseKraPin } from '../kernel/kra-pin'
import { cents, noCents, sumCents } from '../kernel/money'
import { postingsOf } from '../ledger/queries'
import { receipts } from '../payments/tables'
import { type Receipt, standingOf } from '../receipts/receipt'
import {
  type ReceiptEventRow,
  type ReceiptRow,
  standingOf as standingOfReceipt,
} from '../refunds/known-receipts'
import { invoicesOfOrders } from '../refunds/receipts-of-order'
import { receiptEvents, refunds } from '../refunds/tables'
import { shopSettings } from '../shops/tables'
import { orderFrom, paidFor } from './order-rows'
import { orderLines, orders } from './tables'
import { openBuyerPin } from './tax-details'

/**
 * A receipt of an order, both by the numbers that people read, as it stands now; null when that order
 * has no such receipt. One round trip, by indexes that orders have anyway: a receipt's money was
 * booked about its order, and its own key is the invoice.
 */
export async function receiptOfOrder(
  ctx: ShopContext,
  wanted: { order: number; receipt: number },
): Promise<Receipt | null> {
  const { shop, profile } = ctx
  const ours = shop.ours(orders, eq(orders.number, wanted.order))
  const id = sql`(select id from ${orders} where ${ours})`
  const person = sql`(select customer_id from ${orders} where ${ours})`
  const invoices = sql`(${invoicesOfOrders(shop, id)})`
  const [[row], lines, posted, [given], [settings], [customer], steps, back] = await shop.read(
    shop.select(orders, eq(orders.number, wanted.order)),
    shop
      .select(orderLines, eq(orderLines.orderId, id as never))
      .orderBy(asc(orderLines.line))
      .limit(100),
    postingsOf(shop, id),
    shop
      .select(
        receipts,
        sql`${receipts.invoiceId} in ${invoices}`,
        eq(receipts.number, wanted.receipt),
      )
      .limit(1),
    shop.select(shopSettings).limit(1),
    shop.select(customers, eq(customers.id, person as never)),
    shop.select(receiptEvents, sql`${receiptEvents.invoiceId} in ${invoices}`).limit(200),
    shop
      .select(
        refunds,
        sql`${refunds.id} in (select refund_id from receipt_events
          where shop_id = ${shop.shopId} and invoice_id in ${invoices})`,
      )
      .limit(100),
  )
  if (!row || !given) return null
  const order = orderFrom(row)
  return {
    number: given.number,
    bookedAt: given.bookedAt,
    amount: given.grossCents,
    currency: given.currency,
    paidBy: given.channel === 'cash' ? 'cash' : 'mpesa',
    mpesaCode: given.mpesaReference,
    standing: standingOf(moneyOf(given, order.id, steps, back)),
    shop: {
      name: profile.name,
      code: profile.code,
      kraPin: parseKraPin(settings?.kraPin ?? ''),
    },
    order: {
      number: order.number,
      lines: lines.map(({ name, choices, quantity, priceCents }) => ({
        name,
        choices,
        quantity,
        price: priceCents,
      })),
      items: order.items,
      delivery: order.delivery,
      total: order.total,
      paid: cents(Math.max(0, paidFor(order, posted))),
    },
    buyerPin: await openBuyerPin(ctx, row, customer?.salt ?? null),
    etimsNumber: row.etimsNumber,
  }
}

/** Where the money of one receipt stands: as its journal says, and how far its refunds have come. */
function moneyOf(
  given: ReceiptRow,
  orderId: OrderId,
  allSteps: readonly ReceiptEventRow[],
  allRefunds: readonly (typeof refunds.$inferSelect)[],
) {
  const ofThis = ({ invoiceId }: { invoiceId: string }) => invoiceId === given.invoiceId
  const { aside, orders: counted } = standingOfReceipt(given, allSteps.filter(ofThis))
  const back = (ended: boolean) =>
    sumCents(
      allRefunds
        .filter(ofThis)
        .filter(({ state }) =>
          ended ? state === 'done' : state !== 'done' && state !== 'rejected',
        )
        .map(({ amountCents }) => amountCents),
    )
  return {
    amount: given.grossCents,
    counts: counted.get(orderId) ?? noCents,
    aside,
    returning: back(false),
    returned: back(true),
  }
}
