import { days, hours } from '../kernel/clock'
import type { ShopId } from '../kernel/ids'
import { inNairobi, startOfDay } from '../kernel/nairobi'
import { checkDay } from '../reconciliation/check-day'
import { dayStatementId } from '../reconciliation/day-statement'
import type { Env } from './env'
import { openContext, shopById } from './shop-directory'

/** A run checks so many shops; chance chooses, so that one whose provider is down keeps nobody waiting. */
const mostShops = 25
/** Yesterday first; then the day before, whose night may have been an outage. */
const lookedBack = [1, 2] as const

/**
 * Every other minute from two to eleven in the morning, which is enough for six thousand shops of a shard: the days of shops
 * that have not been compared with IntaSend's list yet.
 */
export async function sweepDayChecks(env: Env, database: D1Database, now: number): Promise<void> {
  const sinceMidnight = now - startOfDay(now)
  if (sinceMidnight < hours(2) || sinceMidnight > hours(11)) return
  if (inNairobi(now).minuteOfDay % 2 !== 0) return
  let left = mostShops
  for (const ago of lookedBack) {
    const day = inNairobi(startOfDay(now) - days(ago)).day
    const { results } = await database
      .prepare(due)
      .bind(dayStatementId(day), left)
      .all<{ shop_id: ShopId }>()
    for (const { shop_id: shopId } of results) await check(env, shopId, day)
    left -= results.length
  }
}

async function check(env: Env, shopId: ShopId, day: string): Promise<void> {
  try {
    await checkDay(openContext(env, await shopById(env, shopId), { kind: 'clock' }), day)
  } catch (error) {
    console.error('a day is left to the next check', { shopId, day, error: String(error) })
  }
}

const due = `
  select shop_id from shop_settings as s
  where secret_key_sealed is not null and coalesce(keys_health, 'ok') <> 'refused'
    and not exists (select 1 from statements where shop_id = s.shop_id and id = ?1)
  order by random() limit ?2`
