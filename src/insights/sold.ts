import { desc, inArray, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import type { FigureKind } from '../figures/tables'
import { soldStates } from '../orders/order'
import { orderLines, orders } from '../orders/tables'
import { paymentAttempts } from '../payments/tables'
import type { Figure } from './figure'

/** Orders by their numbers, `after` excluded. A day of a shop is a range of numbers. */
export type NumberRange = { after: SQL | number; until: SQL | number }

/**
 * The figures of a range of orders, straight from the books: one statement a kind, for one batch with
 * others. `figuresFrom` reads their answers in the same order.
 */
export function soldQueries(shop: ShopScope, { after, until }: NumberRange) {
  const inRange = sql`${orders.number} > ${after} and ${orders.number} <= ${until}`
  const sold = sql`${inRange} and ${inArray(orders.state, [...soldStates])}`
  const ids = (where: SQL) => sql`(select id from ${orders} where ${shop.ours(orders, where)})`
  const by = (key: SQL<string>, where: SQL) =>
    shop.pick({ key: key.as('key'), ...sums }, orders, where).groupBy(sql`key`)
  return [
    by(sql<string>`${orders.state}`, inRange),
    shop
      .pick(
        {
          key: sql<string>`${orderLines.sku}`.as('key'),
          count: sql<number>`sum(${orderLines.quantity})`,
          amount: sql<number>`sum(${orderLines.quantity} * ${orderLines.priceCents})`,
        },
        orderLines,
        sql`${orderLines.orderId} in ${ids(sold)}`,
      )
      .groupBy(orderLines.sku)
      .orderBy(desc(sql`sum(${orderLines.quantity})`))
      .limit(mostProducts),
    by(weekHour, sold),
    by(sql<string>`coalesce(${orders.zoneName}, '-')`, sold),
    by(sql<string>`coalesce(${orders.source}, '-')`, sold),
    by(buyer(shop), sold),
    shop
      .pick(
        {
          key: sql<string>`${paymentAttempts.state}`.as('key'),
          count: sql<number>`count(*)`,
          amount: sql<number>`sum(${paymentAttempts.amountCents})`,
        },
        paymentAttempts,
        sql`${paymentAttempts.payableId} in ${ids(inRange)}`,
      )
      .groupBy(paymentAttempts.state),
  ] as const
}

// What fits into one commit; a day on which more different things were sold counts its best sellers.
const mostProducts = 1200

const sums = {
  count: sql<number>`count(*)`,
  amount: sql<number>`sum(${orders.totalCents})`,
}

// Nairobi has been UTC+3 without summer time since 1960 (kernel/nairobi.ts).
const local = sql`(${orders.placedAt} / 1000 + 10800)`
const weekHour = sql<string>`(case strftime('%w', ${local}, 'unixepoch') when '0' then 'sun' when '1' then 'mon'
  when '2' then 'tue' when '3' then 'wed' when '4' then 'thu' when '5' then 'fri' else 'sat' end)
  || '-' || strftime('%H', ${local}, 'unixepoch')`

/** Whether the customer had ordered before: one look into the index of their orders. */
const buyer = (shop: ShopScope) =>
  sql<string>`case when exists (select 1 from ${orders} as earlier
    where earlier.shop_id = ${shop.shopId} and earlier.customer_id = ${orders}.customer_id
      and earlier.number < ${orders}.number) then 'returning' else 'new' end`

/** The kinds of `soldQueries`, in their order. */
export const madeOfOrders = [
  'order',
  'product',
  'hour',
  'zone',
  'source',
  'buyer',
  'attempt',
] as const satisfies FigureKind[]

type Summed = { key: string; count: number; amount: number }

/** What `soldQueries` answered, as the figures of one day. */
export const figuresFrom = (day: string, answers: readonly (readonly Summed[])[]): Figure[] =>
  madeOfOrders.flatMap((kind, at) =>
    (answers[at] ?? []).map(({ key, count, amount }) => ({ kind, day, key, count, amount })),
  )
