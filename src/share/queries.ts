import { between, eq, gt, inArray, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { dailyFigures } from '../figures/tables'
import { lastDays } from '../insights/period'
import { type Cents, cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { lastNumberBefore } from '../orders/number-range'
import { soldStates } from '../orders/order'
import { orders } from '../orders/tables'

/** What came of one link; the tag is null for the plain link and code. */
export type Sold = { tag: string | null; orders: number; amount: Cents }

/** How far back the page looks. */
export const soldDays = 90
// More places than this nobody has links in.
const mostTags = 200

/**
 * What each link sold in the last days, the most first: days that are over from their figures, today
 * from the orders that no figure counts yet. One round trip.
 */
export async function soldByLink({ shop, ports }: ShopContext): Promise<Sold[]> {
  const { from, to } = lastDays(inNairobi(ports.clock()).day, soldDays)
  const [past, since] = await shop.read(
    shop
      .pick(
        {
          tag: dailyFigures.key,
          orders: sql<number>`sum(${dailyFigures.count})`,
          amount: sql<number>`sum(${dailyFigures.amountCents})`,
        },
        dailyFigures,
        eq(dailyFigures.kind, 'source'),
        between(dailyFigures.day, from, to),
      )
      .groupBy(dailyFigures.key)
      .limit(mostTags),
    shop
      .pick(
        {
          tag: sql<string>`coalesce(${orders.source}, '-')`.as('tag'),
          orders: sql<number>`count(*)`,
          amount: sql<number>`sum(${orders.totalCents})`,
        },
        orders,
        gt(orders.number, lastNumberBefore(shop, '9999')),
        inArray(orders.state, [...soldStates]),
      )
      .groupBy(sql`tag`)
      .limit(mostTags),
  )
  return added([...past, ...since])
}

type Row = { tag: string; orders: number; amount: number }

function added(rows: readonly Row[]): Sold[] {
  const sums = new Map<string, { orders: number; amount: number }>()
  for (const { tag, orders: count, amount } of rows) {
    const before = sums.get(tag) ?? { orders: 0, amount: 0 }
    sums.set(tag, { orders: before.orders + count, amount: before.amount + amount })
  }
  return [...sums]
    .map(([tag, sum]) => ({
      tag: tag === '-' ? null : tag,
      orders: sum.orders,
      amount: cents(sum.amount),
    }))
    .sort((a, b) => b.amount - a.amount || b.orders - a.orders)
}
