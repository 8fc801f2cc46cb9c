import { describe, expect, it } from 'vitest'
import { dailyFigures } from '../../src/figures/tables'
import { aVisit } from '../edge/a-chat'
import { until } from '../support/until'

describe('the way from the chat to a basket', () => {
  it('is counted once a day for each person, whatever they write', async () => {
    const visit = await aVisit()
    const counted = async () =>
      (await visit.shop.ctx.shop.select(dailyFigures))
        .map(({ kind, key, count }) => `${kind} ${key} ${count}`)
        .join(', ')
    const reads = (wanted: string) => until(wanted, async () => (await counted()) === wanted)
    await visit.say(visit.shop.code, 'menu')
    await reads('funnel chat 1')
    await visit.say('2 unga', '3 unga', 'menu')
    await reads('funnel basket 1, funnel chat 1')
    await visit.say('basket', 'menu')
    // Nothing more is on its way: what a queue holds is delivered within its second.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await counted()).toBe('funnel basket 1, funnel chat 1')
  })
})
