import { makeFigures } from '../insights/make-figures'
import type { ShopId } from '../kernel/ids'
import { inNairobi, startOfDay } from '../kernel/nairobi'
import type { Env } from './env'
import { openContext, shopById } from './shop-directory'

/** A run looks after so many shops; the others are found by the next. */
const mostShops = 20

/**
 * Makes the daily figures of a shard's shops that have days without: every ten minutes, because
 * nobody waits for them (today is read from the books).
 */
export async function sweepFigures(env: Env, database: D1Database, now: number): Promise<void> {
  if (inNairobi(now).minuteOfDay % 10 !== 3) return
  const { results } = await database
    .prepare(due)
    .bind(startOfDay(now), inNairobi(now).day, mostShops)
    .all<{ shop_id: ShopId }>()
  for (const { shop_id: shopId } of results) {
    try {
      await makeFigures(openContext(env, await shopById(env, shopId), { kind: 'clock' }))
    } catch (error) {
      console.error('figures are left to the next sweep', { shopId, error: String(error) })
    }
  }
}

/** The first order after the last day made tells whether a day is missing: one look a shop. */
const due = `
  select shop_id from shop_settings as s
  where (select placed_at from orders where shop_id = s.shop_id and number > coalesce(
      (select count from daily_figures where shop_id = s.shop_id and kind = 'number'
       order by day desc limit 1), 0) order by number limit 1) < ?1
    or exists (select 1 from daily_figures_due where shop_id = s.shop_id and day < ?2)
  limit ?3`
