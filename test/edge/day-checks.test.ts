import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { sweepDayChecks } from '../../src/edge/sweep-day-checks'
import { days, hours, minutes } from '../../src/kernel/clock'
import { inNairobi, startOfDay } from '../../src/kernel/nairobi'
import { dayStatementId } from '../../src/reconciliation/day-statement'
import { statementsIn } from '../reconciliation/a-statement'
import { aShop } from '../support/a-shop'
import { aChat } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

it('compares yesterday in the morning, once for each shop with keys, and at no other time', async () => {
  const { sims } = aChat()
  const [shop, keyless] = [await aShop({}, sims), await aShop({ intasend: null }, sims)]
  const morning = startOfDay(Date.now()) + hours(2) + minutes(4)
  const run = (now: number) => sweepDayChecks(env, env.SHOPS_0, now)
  for (const now of [morning + minutes(1), morning - hours(1), morning + hours(10)]) await run(now)
  expect(await statementsIn(shop)).toEqual([])
  for (let again = 0; again < 2; again++) await run(morning)
  // Yesterday, and the day before, whose night may have been an outage.
  const ids = [1, 2].map((ago) => dayStatementId(inNairobi(morning - days(ago)).day))
  expect((await statementsIn(shop)).map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(await statementsIn(keyless)).toEqual([])
})
