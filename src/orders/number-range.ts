import { type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { dailyFigures } from '../figures/tables'
import { startOfDay } from '../kernel/nairobi'
import { orders } from './tables'

/**
 * A day of a shop is a range of order numbers, because there is no index of when orders were placed:
 * one would cost a row with every sale. This is the highest number of the last day before `day` that
 * figures were made for; 0 for a shop without any.
 */
export const lastNumberBefore = (shop: ShopScope, day: string): SQL =>
  sql`coalesce((select count from ${dailyFigures} where ${shop.ours(dailyFigures)}
    and kind = 'number' and day < ${day} order by day desc limit 1), 0)`

/**
 * The number of a day's last order: the one before the first that was placed after it. Walks the
 * orders of that day only.
 */
export const lastNumberOn = (shop: ShopScope, day: string, endsAt: number): SQL =>
  sql`coalesce((select number - 1 from ${orders} where ${shop.ours(orders)}
      and number > ${lastNumberBefore(shop, day)} and placed_at >= ${endsAt}
      order by number limit 1),
    (select number from ${orders} where ${shop.ours(orders)} order by number desc limit 1), 0)`

/** First instant of a Nairobi day such as `2026-11-23`. */
export const startOf = (day: string): number => startOfDay(Date.parse(`${day}T12:00:00Z`))

/** First instant after a Nairobi day such as `2026-11-23`. */
export const endOfDay = (day: string): number => startOf(day) + 86_400_000
