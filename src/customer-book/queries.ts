import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import {
  type CustomerRow,
  type OpenedCustomer,
  openCustomer,
  phoneIndexOf,
} from '../customers/customer'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import { type Order, soldStates } from '../orders/order'
import { orderFrom } from '../orders/order-rows'
import { orders } from '../orders/tables'

export type BookEntry = OpenedCustomer & {
  orders: number
  /** Total of what they bought and kept, in cents. */
  spent: Cents
  lastOrderAt: number
  lastNumber: number
  stopped: boolean
}
export type BookPage = { entries: BookEntry[]; more: boolean }

export const pageSize = 30
/** A page looks at so many orders for the newest of each customer; the next page goes on from there. */
const mostOrders = 2000

/**
 * Customers by their newest order, that of number `before` and later left out; or those with this
 * whole phone number. One round trip, and no more work in a shop with more orders.
 */
export async function customerBook(
  ctx: ShopContext,
  { before, phone }: { before?: number | undefined; phone?: Msisdn | undefined },
): Promise<BookPage> {
  const { shop } = ctx
  const wanted = phone ? withPhone(ctx, await phoneIndexOf(ctx, phone)) : undefined
  const recent = sql`(select number from ${orders} where ${shop.ours(
    orders,
    before ? lt(orders.number, before) : undefined,
    wanted && sql`${orders.customerId} in ${wanted}`,
  )} order by number desc limit ${mostOrders})`
  const newest = sql`not exists (select 1 from ${orders} as later
    where later.shop_id = ${shop.shopId} and later.customer_id = ${orders}.customer_id
      and later.number > ${orders}.number)`
  const page = [sql`${orders.number} in ${recent}`, newest] as const
  const people = sql`(select customer_id from ${orders} where ${shop.ours(orders, ...page)}
    order by number desc limit ${pageSize + 1})`
  const [rows, sums, persons] = await shop.read(
    shop
      .pick(
        { id: orders.customerId, number: orders.number, placedAt: orders.placedAt },
        orders,
        ...page,
      )
      .orderBy(desc(orders.number))
      .limit(pageSize + 1),
    sumsOf(ctx, people),
    shop.select(customers, sql`${customers.id} in ${people}`),
  )
  const sumOf = new Map(sums.map((sum) => [sum.id, sum]))
  const rowOf = new Map(persons.map((row) => [row.id, row]))
  const entries = await Promise.all(
    rows.slice(0, pageSize).flatMap(({ id, number, placedAt }) => {
      const row = rowOf.get(id)
      return row ? [entry(ctx, row, sumOf.get(id), { number, placedAt })] : []
    }),
  )
  return { entries, more: rows.length > pageSize }
}

const withPhone = ({ shop }: ShopContext, index: string): SQL =>
  sql`(select id from ${customers} where ${shop.ours(customers, eq(customers.phoneIndex, index))})`

const sumsOf = ({ shop }: ShopContext, people: SQL) =>
  shop
    .pick(
      {
        id: orders.customerId,
        count: sql<number>`count(*)`,
        spent: sql<Cents>`coalesce(sum(case when ${inArray(orders.state, [...soldStates])}
          then ${orders.totalCents} end), 0)`,
      },
      orders,
      sql`${orders.customerId} in ${people}`,
    )
    .groupBy(orders.customerId)

async function entry(
  ctx: ShopContext,
  row: CustomerRow,
  sum: { count: number; spent: Cents } | undefined,
  last: { number: number; placedAt: number },
): Promise<BookEntry> {
  return {
    ...(await openCustomer(ctx, row)),
    orders: sum?.count ?? 0,
    spent: sum?.spent ?? (0 as Cents),
    lastOrderAt: last.placedAt,
    lastNumber: last.number,
    stopped: row.stoppedAt !== null,
  }
}

export type Twin = { id: CustomerId; name: string | null; since: number }

export type CustomerPage = {
  customer: OpenedCustomer
  note: string | null
  since: number
  stoppedAt: number | null
  erased: boolean
  count: number
  spent: Cents
  orders: Order[]
  /** Others with the same number: a person who came back under a new WhatsApp identity. */
  twins: Twin[]
  /** Those that were merged into this one; their orders are among `orders`. */
  merged: Twin[]
}

const mostShown = 20

/** One customer and their newest orders. One round trip. Throws NOT_FOUND for another shop's. */
export async function customerPage(ctx: ShopContext, id: CustomerId): Promise<CustomerPage> {
  const { shop } = ctx
  const family = familyOf(ctx, id)
  const samePhone = sql`${customers.phoneIndex} = (select phone_index from ${customers}
    where ${shop.ours(customers, eq(customers.id, id))})`
  const [[row], others, sums, newest] = await shop.read(
    shop.select(customers, eq(customers.id, id)),
    shop.select(customers, samePhone, sql`${customers.id} <> ${id}`).limit(10),
    sumsOf(ctx, family),
    shop
      .select(orders, sql`${orders.customerId} in ${family}`)
      .orderBy(desc(orders.number))
      .limit(mostShown),
  )
  if (!row) throw new Failure('NOT_FOUND', `no customer ${id}`)
  const opened = await Promise.all(others.map((other) => openCustomer(ctx, other)))
  const twins = (mergedInto: CustomerId | null): Twin[] =>
    others.flatMap((other, at) =>
      other.mergedInto === mergedInto
        ? [{ id: other.id, name: opened[at]?.name ?? null, since: other.createdAt }]
        : [],
    )
  return {
    customer: await openCustomer(ctx, row),
    note: await openNote(ctx, row),
    since: row.createdAt,
    stoppedAt: row.stoppedAt,
    erased: row.salt === null,
    count: sums.reduce((sum, { count }) => sum + count, 0),
    spent: sums.reduce((sum, { spent }) => sum + spent, 0) as Cents,
    orders: newest.map(orderFrom),
    twins: twins(null),
    merged: twins(id),
  }
}

/** A customer and whoever was merged into them, found by the number they share. */
const familyOf = ({ shop }: ShopContext, id: CustomerId): SQL =>
  sql`(select id from ${customers} where ${shop.ours(
    customers,
    or(
      eq(customers.id, id),
      and(
        sql`${customers.phoneIndex} = (select phone_index from ${customers} where ${shop.ours(customers, eq(customers.id, id))})`,
        eq(customers.mergedInto, id),
      ),
    ),
  )})`

async function openNote(
  { vault }: ShopContext,
  { id, salt, noteSealed }: CustomerRow,
): Promise<string | null> {
  if (noteSealed === null || salt === null) return null
  return vault.ofPerson(salt).open(`customers.note/${id}`, noteSealed)
}

/** Rows of the customers' export: at most so many, the newest buyers first. */
export const mostExported = 2000
