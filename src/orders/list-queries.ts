import { desc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { openCustomer, phoneIndexOf } from '../customers/customer'
import { customers } from '../customers/tables'
import { postings } from '../ledger/tables'
import type { PaymentStatus } from '../payments/payment'
import { whereSetAside } from '../payments/queries'
import { receipts } from '../payments/tables'
import type { ReceiptRow } from '../refunds/known-receipts'
import { allRiders, openRider } from '../riders/queries'
import type { Rider } from '../riders/rider'
import { ordersToSort } from './money-to-sort'
import { endOfDay, lastNumberBefore, lastNumberOn, startOf } from './number-range'
import type { Order, OrderState } from './order'
import { orderFrom, paymentStatusFor } from './order-rows'
import type { Search } from './search'
import { orderLines, orders } from './tables'

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

export type ListWanted = {
  tab: Tab
  /** Only orders with a lower number: where the page before ended. */
  before?: number | undefined
  /** Down to this number, instead of one page: what a page that keeps itself up to date shows. */
  downTo?: number | undefined
  /** Orders of a page, where they are not to be looked at. */
  size?: number
  search?: Search
  /** Nairobi days such as `2026-11-23`, both included. */
  from?: string | undefined
  until?: string | undefined
}

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
  /** The number after which older ones come. */
  last: number | undefined
  /** Money to sort out that belongs to no order. */
  loose: ReceiptRow[]
  /** Whom orders that are packed can be given to. */
  riders: Rider[]
}

export const pageSize = 30
/** What one poll may bring; a page that has grown longer goes on by its link. */
const mostShown = 120

/** A page of orders, newest first, older than number `before`. One round trip. */
export async function ordersPage(ctx: ShopContext, wanted: ListWanted): Promise<OrdersPage> {
  const { shop } = ctx
  const { tab, before, downTo, search = null } = wanted
  const { where, number } = await chosen(ctx, wanted)
  const size = downTo === undefined ? (wanted.size ?? pageSize) : mostShown
  const picked = (column: 'id' | 'customer_id') =>
    sql`(select ${sql.raw(column)} from ${orders} where ${where} order by ${number} desc limit ${size + 1})`
  const [rows, lines, posted, customerRows, aside, loose, riderRows] = await shop.read(
    shop
      .select(orders, where)
      .orderBy(desc(number))
      .limit(size + 1),
    shop
      .pick(
        { orderId: orderLines.orderId, pieces: sql<number>`sum(${orderLines.quantity})` },
        orderLines,
        sql`${orderLines.orderId} in ${picked('id')}`,
      )
      .groupBy(orderLines.orderId),
    shop.select(postings, sql`${postings.about} in ${picked('id')}`),
    shop.select(customers, sql`${customers.id} in ${picked('customer_id')}`),
    shop.pick(
      { orderId: receipts.payableId },
      receipts,
      whereSetAside(),
      sql`${receipts.payableId} in ${picked('id')}`,
    ),
    shop
      .select(receipts, whereSetAside(), isNull(receipts.payableId))
      .orderBy(desc(receipts.bookedAt))
      .limit(tab === 'money' && !before ? pageSize : 0),
    allRiders(shop),
  )
  const piecesOf = new Map(lines.map(({ orderId, pieces }) => [orderId, pieces]))
  const setAside = new Set(aside.map(({ orderId }) => orderId))
  const opened = await Promise.all(customerRows.map((row) => openCustomer(ctx, row)))
  const nameOf = new Map(opened.map(({ id, name }) => [id, name]))
  const postedFor = Map.groupBy(posted, ({ about }) => about)
  const summaries = rows.slice(0, size).map((row) => {
    const order = orderFrom(row)
    return {
      order,
      payment: paymentStatusFor(order, postedFor.get(row.id) ?? []),
      customerName: nameOf.get(row.customerId) ?? null,
      pieces: piecesOf.get(row.id) ?? 0,
      toSort: row.owedAt !== null || setAside.has(row.id),
    }
  })
  const shown = search?.kind === 'name' ? summaries.filter(isNamed(search.words)) : summaries
  const sendsOut = shown.some(({ order: { state } }) => state === 'packed')
  const free = sendsOut ? riderRows.filter(({ archivedAt }) => archivedAt === null) : []
  const riders = await Promise.all(free.map((row) => openRider(ctx, row)))
  return { orders: shown, more: rows.length > size, last: rows[size - 1]?.number, loose, riders }
}

/** Names are sealed, so they can only be looked for among what was read. */
const isNamed =
  (words: readonly string[]) =>
  ({ customerName }: OrderSummary): boolean =>
    words.every((word) => customerName?.toLowerCase().includes(word))

/** Which orders are listed, and the expression for their number that makes SQLite take the right index. */
async function chosen(ctx: ShopContext, wanted: ListWanted): Promise<{ where: SQL; number: SQL }> {
  const { shop } = ctx
  const { tab, before, downTo, search = null } = wanted
  const finds = search?.kind === 'number' || search?.kind === 'phone'
  const states = finds ? null : tabs[tab]
  // A number or a phone is looked for among all orders, whatever tab somebody stands in.
  const anyOf = finds || ['done', 'all', 'money'].includes(tab)
  // Without the plus SQLite would walk all orders of the shop by number to find the few.
  const byOther = tab === 'money' || search?.kind === 'phone'
  const number = byOther ? sql`+${orders.number}` : sql`${orders.number}`
  return {
    number,
    where: shop.ours(
      orders,
      anyOf ? undefined : isNull(orders.closedAt),
      states ? inArray(orders.state, [...states]) : undefined,
      tab === 'money' && !finds ? ordersToSort(shop) : undefined,
      search?.kind === 'number' ? eq(orders.number, search.number) : undefined,
      search?.kind === 'phone' ? ofPhone(ctx, await phoneIndexOf(ctx, search.phone)) : undefined,
      ...between(ctx, !byOther, wanted),
      before ? lt(number, before) : undefined,
      downTo ? gte(number, downTo) : undefined,
    ),
  }
}

/**
 * Orders of whoever has the number; `cross join` keeps SQLite from walking all orders of the shop. The
 * same number may be that of two people who share a phone.
 */
const ofPhone = ({ shop }: ShopContext, index: string): SQL =>
  sql`${orders.id} in (select o.id from (select id from ${customers}
    where ${shop.ours(customers, eq(customers.phoneIndex, index))}) p cross join ${orders} o
    where o.shop_id = ${shop.shopId} and o.customer_id = p.id)`

/** Days; where all orders would be walked (`walks`), only the stretch of numbers of those days is. */
function between({ shop }: ShopContext, walks: boolean, { from, until }: ListWanted): SQL[] {
  const limits: SQL[] = []
  if (from) limits.push(sql`${orders.placedAt} >= ${startOf(from)}`)
  if (until) limits.push(sql`${orders.placedAt} < ${endOfDay(until)}`)
  if (walks && from) limits.push(sql`${orders.number} > ${lastNumberBefore(shop, from)}`)
  if (walks && until) {
    limits.push(sql`${orders.number} <= ${lastNumberOn(shop, until, endOfDay(until))}`)
  }
  return limits
}
