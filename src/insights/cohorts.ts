import { eq, inArray, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { dailyFigures } from '../figures/tables'
import { endOfDay, lastNumberBefore, lastNumberOn } from '../orders/number-range'
import { soldStates } from '../orders/order'
import { orders } from '../orders/tables'
import { figureRows } from './figure-rows'
import { addDays, nextMonth } from './period'

/**
 * Counts the customers who bought in a month by the month of their first order. `month` is its first
 * day; the month may still be going on.
 */
export async function makeCohorts({ shop }: ShopContext, month: string): Promise<void> {
  const lastDay = addDays(nextMonth(month), -1)
  const after = lastNumberBefore(shop, month)
  const until = lastNumberOn(shop, month, endOfDay(lastDay))
  const cohorts = await shop
    .pick(
      { key: cohort.as('key'), count: sql<number>`count(distinct ${orders.customerId})` },
      orders,
      sql`${orders.number} > ${after} and ${orders.number} <= ${until}`,
      inArray(orders.state, [...soldStates]),
    )
    .groupBy(sql`key`)
  await shop.commit(
    shop.delete(dailyFigures, eq(dailyFigures.kind, 'cohort'), eq(dailyFigures.day, month)),
    ...figureRows(
      shop,
      cohorts.map(({ key, count }) => ({ kind: 'cohort', day: month, key, count, amount: 0 })),
    ),
  )
}

/** `2026-05-01`: the month of the customer's first order, found by the index of their orders. */
const cohort = sql<string>`(select strftime('%Y-%m-01', placed_at / 1000 + 10800, 'unixepoch')
  from ${orders} as first where first.shop_id = ${orders}.shop_id
    and first.customer_id = ${orders}.customer_id order by first.number limit 1)`

export type Cohort = { month: string; size: number; back: number[] }

/**
 * The table of who came back: for each month of first orders how many bought in it and in each month
 * after. `figures` are `cohort` rows; newest month first, at most `months` of them.
 */
export function cohortTable(
  figures: readonly { day: string; key: string; count: number }[],
  months = 6,
): Cohort[] {
  const starts = [...new Set(figures.map(({ key }) => key))].sort().reverse().slice(0, months)
  const [newest = ''] = figures
    .map(({ day }) => day)
    .sort()
    .reverse()
  return starts.map((month) => {
    const counts: number[] = []
    for (let at = month; at <= newest; at = nextMonth(at)) {
      counts.push(figures.find(({ day, key }) => day === at && key === month)?.count ?? 0)
    }
    const [size = 0, ...back] = counts
    return { month, size, back }
  })
}
