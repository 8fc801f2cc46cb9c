import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { type OpenedCustomer, openCustomer } from '../customers/customer'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId, OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import { postingsOf } from '../ledger/queries'
import type { PaymentStatus } from '../payments/payment'
import { type AttemptRow, attemptsOf, whereSetAside } from '../payments/queries'
import { receipts } from '../payments/tables'
import type { ReceiptEventRow, ReceiptRow } from '../refunds/known-receipts'
import { invoicesOfOrders } from '../refunds/receipts-of-order'
import type { RefundRow } from '../refunds/record-refund'
import { receiptEvents, refunds } from '../refunds/tables'
import { allRiders, openRider } from '../riders/queries'
import type { Rider } from '../riders/rider'
import type { riders as riderTable } from '../riders/tables'
import type { Sealed } from '../sealing/vault'
import type { Handover } from './handover'
import type { Order, OrderEvent } from './order'
import { orderFrom, paymentStatusFor, settledFor } from './order-rows'
import { orderToken, riderPath } from './order-token'
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
  /** What became of the receipts' money, and what went back of the order's. */
  steps: ReceiptEventRow[]
  refunds: RefundRow[]
  story: { event: OrderEvent | 'place'; actor: string; at: number; reason: string | null }[]
  /** What the shop wrote down for itself. */
  privateNote: string | null
  /** Who rides with it; null when nobody of the list does. */
  rider: Rider | null
  /** Whom it can be given to, while it is packed. */
  riders: Rider[]
  /** The address for whoever brings it, while it is on its way. */
  share: string | null
  handover: Handover | null
  /** Codes that were tried. */
  tries: number
  closedAt: number | null
}

/** Everything about one order, in one round trip. Throws NOT_FOUND for another shop's. */
export const orderPage = (ctx: ShopContext, id: OrderId): Promise<OrderPage> =>
  wholeOrder(ctx, sql`${id}`, id)

/** The same by the number that people read. Throws NOT_FOUND when the shop has no such order. */
export const orderPageByNumber = (ctx: ShopContext, number: number): Promise<OrderPage> =>
  wholeOrder(
    ctx,
    sql`(select id from ${orders} where ${ctx.shop.ours(orders, eq(orders.number, number))})`,
    number,
  )

async function wholeOrder(ctx: ShopContext, id: SQL, named: string | number): Promise<OrderPage> {
  const { shop } = ctx
  const customerOf = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, id))})`
  const [[row], lines, events, attempts, given, aside, steps, back, posted, people, riderRows] =
    await shop.read(
      shop.select(orders, eq(orders.id, id)),
      shop.select(orderLines, eq(orderLines.orderId, id)).orderBy(asc(orderLines.line)).limit(100),
      shop
        .select(orderEvents, eq(orderEvents.orderId, id))
        .orderBy(asc(orderEvents.version))
        .limit(50),
      attemptsOf(shop, id),
      shop.select(receipts, sql`${receipts.invoiceId} in ${invoicesOf(ctx, id)}`).limit(50),
      shop.select(receipts, whereSetAside(), eq(receipts.payableId, id)).limit(50),
      shop
        .select(receiptEvents, sql`${receiptEvents.invoiceId} in ${invoicesOf(ctx, id)}`)
        .limit(200),
      shop.select(refunds, eq(refunds.about, id)).limit(100),
      postingsOf(shop, id),
      shop.select(customers, eq(customers.id, customerOf as never)),
      allRiders(shop),
    )
  if (!row) throw new Failure('NOT_FOUND', `no order ${named}`)
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
    ...(await deliveryParts(ctx, row, riderRows)),
    stopped: person ? person.stoppedAt !== null : false,
    customer,
    payment: paymentStatusFor(order, posted),
    paid: settledFor(order, posted),
    attempts,
    receipts: oncePerInvoice([...given, ...aside]),
    steps,
    refunds: back,
    story: [
      { event: 'place', actor: 'customer', at: order.placedAt, reason: null },
      ...events.map(({ event, actor, happenedAt, reason }) => ({
        event,
        actor,
        at: happenedAt,
        reason,
      })),
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
    union ${invoicesOfOrders(shop, sql`(${id})`)})`

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
  { id, landmarkSealed, noteSealed, pinSealed, privateNoteSealed }: typeof orders.$inferSelect,
  salt: string | null,
) {
  const person = salt === null ? null : vault.ofPerson(salt)
  const open = (column: string, sealed: Sealed | null) =>
    sealed && person ? person.open(`orders.${column}/${id}`, sealed) : null
  const pin = await open('pin', pinSealed)
  return {
    landmark: await open('landmark', landmarkSealed),
    note: await open('note', noteSealed),
    privateNote: await open('private_note', privateNoteSealed),
    pin: pin === null ? null : (JSON.parse(pin) as Pin),
  }
}

const riderAddress = async (ctx: ShopContext, number: number) =>
  `${ctx.ports.publicUrl}${riderPath(await orderToken(ctx, 'rider', number))}`

/** Riders are opened only where somebody looks at them. */
async function deliveryParts(
  ctx: ShopContext,
  { number, state, riderId, handover, handoverTries: tries, closedAt }: typeof orders.$inferSelect,
  rows: readonly (typeof riderTable.$inferSelect)[],
) {
  const opened = (wanted: typeof rows) => Promise.all(wanted.map((row) => openRider(ctx, row)))
  const [rider = null] = await opened(rows.filter(({ id }) => id === riderId))
  const free = state === 'packed' ? rows.filter(({ archivedAt }) => archivedAt === null) : []
  const share = state === 'dispatched' ? await riderAddress(ctx, number) : null
  return { rider, riders: await opened(free), share, handover, tries, closedAt }
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
    paid: settledFor(order, posted),
    receipts: given.map(({ number, mpesaReference, grossCents }) => ({
      number,
      code: mpesaReference,
      amount: grossCents,
    })),
  }
}
