import { asc, desc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { type OpenedCustomer, openCustomer } from '../customers/customer'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId, OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import { postingsOf } from '../ledger/queries'
import { postings } from '../ledger/tables'
import type { PaymentStatus } from '../payments/payment'
import { type AttemptRow, attemptsOf, whereSetAside } from '../payments/queries'
import { receipts } from '../payments/tables'
import type { Sealed } from '../sealing/vault'
import { ordersToSort } from './money-to-sort'
import type { Order, OrderEvent, OrderState } from './order'
import { orderFrom, paidFor, paymentStatusFor } from './order-rows'
import type { Pin } from './place-order'
import { orderEvents, orderLines, orders } from './tables'
import { openBuyerPin, type TaxDetails } from './tax-details'

export type OrderLine = {
  name: string
  choices: string[]
  sku: string
  quantity: number
  price: Cents
}
export type ReceiptRow = typeof receipts.$inferSelect

export type OrderPage = {
  order: Order
  lines: OrderLine[]
  landmark: string | null
  note: string | null
  pin: Pin | null
  tax: TaxDetails
  /** Whether the customer wants no messages but those about their money. */
  stopped: boolean
  customer: OpenedCustomer | null
  payment: PaymentStatus
  paid: Cents
  attempts: AttemptRow[]
  receipts: ReceiptRow[]
  story: { event: OrderEvent | 'place'; actor: string; at: number }[]
}

/** Everything about one order, in one round trip. Throws NOT_FOUND for another shop's. */
export async function orderPage(ctx: ShopContext, id: OrderId): Promise<OrderPage> {
  const { shop } = ctx
  const customerOf = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, id))})`
  const [[row], lines, events, attempts, given, aside, posted, people] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    shop.select(orderLines, eq(orderLines.orderId, id)).orderBy(asc(orderLines.line)).limit(100),
    shop
      .select(orderEvents, eq(orderEvents.orderId, id))
      .orderBy(asc(orderEvents.version))
      .limit(50),
    attemptsOf(shop, id),
    shop.select(receipts, sql`${receipts.invoiceId} in ${invoicesOf(ctx, id)}`).limit(50),
    shop.select(receipts, whereSetAside(), eq(receipts.payableId, id)).limit(50),
    postingsOf(shop, id),
    shop.select(customers, eq(customers.id, customerOf as never)),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${id}`)
  const order = orderFrom(row)
  const [person] = people
  const customer = person ? await openCustomer(ctx, person) : null
  return {
    order,
    lines: lines.map(lineFrom),
    ...(await privateParts(ctx, row, person?.salt ?? null)),
    tax: {
      buyerPin: await openBuyerPin(ctx, row, person?.salt ?? null),
      etimsNumber: row.etimsNumber,
    },
    stopped: person ? person.stoppedAt !== null : false,
    customer,
    payment: paymentStatusFor(order, posted),
    paid: paidFor(order, posted),
    attempts,
    receipts: oncePerInvoice([...given, ...aside]),
    story: [
      { event: 'place', actor: 'customer', at: order.placedAt },
      ...events.map(({ event, actor, happenedAt }) => ({ event, actor, at: happenedAt })),
    ],
  }
}

/** Money set aside may name an order by another invoice than its attempts do. */
const oncePerInvoice = (rows: readonly ReceiptRow[]): ReceiptRow[] =>
  [...new Map(rows.map((row) => [row.invoiceId, row])).values()].sort((a, b) => a.number - b.number)

/** By its prompts, and by its postings: cash has no prompt. */
const invoicesOf = ({ shop }: ShopContext, id: OrderId | SQL): SQL =>
  sql`(select invoice_id from payment_attempts
    where shop_id = ${shop.shopId} and payable_id = ${id} and invoice_id is not null
    union select substr(cause, 9) from postings
    where shop_id = ${shop.shopId} and about = ${id} and cause like 'receipt:%')`

const lineFrom = (row: typeof orderLines.$inferSelect): OrderLine => ({
  name: row.name,
  choices: row.choices,
  sku: row.sku,
  quantity: row.quantity,
  price: row.priceCents,
})

/** What only the shop may read of an order; nulls once its customer was erased. */
async function privateParts(
  { vault }: ShopContext,
  { id, landmarkSealed, noteSealed, pinSealed }: typeof orders.$inferSelect,
  salt: string | null,
) {
  const person = salt === null ? null : vault.ofPerson(salt)
  const open = (column: string, sealed: Sealed | null) =>
    sealed && person ? person.open(`orders.${column}/${id}`, sealed) : null
  const pin = await open('pin', pinSealed)
  return {
    landmark: await open('landmark', landmarkSealed),
    note: await open('note', noteSealed),
    pin: pin === null ? null : (JSON.parse(pin) as Pin),
  }
}

/** The state machine's tabs, as a shopkeeper sorts work. `open` is everything still to be done. */
export const tabs = {
  open: ['placed', 'confirmed', 'packed', 'ready', 'dispatched'],
  pay: ['placed'],
  pack: ['confirmed'],
  deliver: ['packed', 'ready', 'dispatched'],
  done: ['completed', 'returned', 'expired', 'cancelled'],
  all: null,
  money: null,
} as const satisfies Record<string, readonly OrderState[] | null>
export type Tab = keyof typeof tabs

export type OrderSummary = {
  order: Order
  payment: PaymentStatus
  customerName: string | null
  /** Pieces over all lines. */
  pieces: number
  /** Whether there is money about it that the owner has to sort out. */
  toSort: boolean
}
export type OrdersPage = {
  orders: OrderSummary[]
  more: boolean
  newest: number
  /** Money to sort out that belongs to no order. */
  loose: ReceiptRow[]
}

export const pageSize = 30

/** A page of orders, newest first, older than number `before`. One round trip. */
export async function ordersPage(
  ctx: ShopContext,
  { tab, before }: { tab: Tab; before?: number | undefined },
): Promise<OrdersPage> {
  const { shop } = ctx
  const states = tabs[tab]
  const openOnly = ['done', 'all', 'money'].includes(tab) ? undefined : isNull(orders.closedAt)
  // Without the plus SQLite would walk all orders of the shop by number to find the few.
  const number = tab === 'money' ? sql`+${orders.number}` : sql`${orders.number}`
  const where = shop.ours(
    orders,
    openOnly,
    states ? inArray(orders.state, [...states]) : undefined,
    tab === 'money' ? ordersToSort(shop) : undefined,
    before ? lt(number, before) : undefined,
  )
  const ids = sql`(select id from ${orders} where ${where} order by ${number} desc limit ${pageSize + 1})`
  const people = sql`(select customer_id from ${orders} where ${where} order by ${number} desc limit ${pageSize + 1})`
  const [rows, lines, posted, customerRows, aside, loose] = await shop.read(
    shop
      .select(orders, where)
      .orderBy(desc(number))
      .limit(pageSize + 1),
    shop
      .pick(
        { orderId: orderLines.orderId, pieces: sql<number>`sum(${orderLines.quantity})` },
        orderLines,
        sql`${orderLines.orderId} in ${ids}`,
      )
      .groupBy(orderLines.orderId),
    shop.select(postings, sql`${postings.about} in ${ids}`),
    shop.select(customers, sql`${customers.id} in ${people}`),
    shop.pick(
      { orderId: receipts.payableId },
      receipts,
      whereSetAside(),
      sql`${receipts.payableId} in ${ids}`,
    ),
    shop
      .select(receipts, whereSetAside(), isNull(receipts.payableId))
      .orderBy(desc(receipts.bookedAt))
      .limit(tab === 'money' && !before ? pageSize : 0),
  )
  const piecesOf = new Map(lines.map(({ orderId, pieces }) => [orderId, pieces]))
  const setAside = new Set(aside.map(({ orderId }) => orderId))
  const opened = await Promise.all(customerRows.map((row) => openCustomer(ctx, row)))
  const nameOf = new Map(opened.map(({ id, name }) => [id, name]))
  const summaries = rows.slice(0, pageSize).map((row) => {
    const order = orderFrom(row)
    return {
      order,
      payment: paymentStatusFor(
        order,
        posted.filter(({ about }) => about === row.id),
      ),
      customerName: nameOf.get(row.customerId) ?? null,
      pieces: piecesOf.get(row.id) ?? 0,
      toSort: row.owedAt !== null || setAside.has(row.id),
    }
  })
  return { orders: summaries, more: rows.length > pageSize, newest: rows[0]?.number ?? 0, loose }
}

export type LatestOrder = {
  order: Order
  lines: OrderLine[]
  payment: PaymentStatus
  paid: Cents
  receipts: { number: number; code: string | null; amount: Cents }[]
}

/** The newest order of a customer of this shop, or null. One round trip. */
export async function latestOrder(
  ctx: ShopContext,
  customerId: CustomerId,
): Promise<LatestOrder | null> {
  const { shop } = ctx
  const newest = sql`(select id from ${orders} where ${shop.ours(orders, eq(orders.customerId, customerId))}
    order by number desc limit 1)`
  const [[row], lines, posted, given] = await shop.read(
    shop.select(orders, eq(orders.customerId, customerId)).orderBy(desc(orders.number)).limit(1),
    shop.select(orderLines, eq(orderLines.orderId, newest as never)).orderBy(asc(orderLines.line)),
    postingsOf(shop, newest),
    shop.select(receipts, sql`${receipts.invoiceId} in ${invoicesOf(ctx, newest)}`).limit(50),
  )
  if (!row) return null
  const order = orderFrom(row)
  return {
    order,
    lines: lines.map(lineFrom),
    payment: paymentStatusFor(order, posted),
    paid: paidFor(order, posted),
    receipts: given.map(({ number, mpesaReference, grossCents }) => ({
      number,
      code: mpesaReference,
      amount: grossCents,
    })),
  }
}
