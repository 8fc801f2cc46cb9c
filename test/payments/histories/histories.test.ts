import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shillings } from '../../../src/kernel/money'
import { orders } from '../../../src/orders/tables'
import { receipts } from '../../../src/payments/tables'
import { refunds } from '../../../src/refunds/tables'
import { histories } from '../../support/histories'
import { aHistory } from './a-history'
import { expectInvariants, expectNothingUnexplained } from './invariants'
import { World } from './world'

const runs = histories(14)

async function tally({ shop, crashes }: World, seen: Record<string, number>) {
  const [given, returned, placed] = await shop.ctx.shop.read(
    shop.ctx.shop.select(receipts),
    shop.ctx.shop.select(refunds),
    shop.ctx.shop.select(orders),
  )
  const count = (what: string, times: number) => {
    seen[what] = (seen[what] ?? 0) + times
  }
  count('crashes', crashes)
  count('payments', given.length)
  count('aside', given.filter(({ setAside }) => setAside !== null).length)
  count('refunds', returned.filter(({ state }) => state === 'done').length)
  count('cancelled', placed.filter(({ state }) => state === 'cancelled').length)
}

describe('whatever happens to a shop’s money', () => {
  it(
    'property: the books hold after every step, crashes included, and end with nothing unexplained',
    async () => {
      const seen = { crashes: 0, payments: 0, aside: 0, refunds: 0, cancelled: 0 }
      await fc.assert(
        fc.asyncProperty(
          aHistory,
          fc.constantFrom('callbacks' as const, 'statement' as const),
          async (history, by) => {
            const world = await World.open()
            for (const event of history) {
              await world.live(event)
              await expectInvariants(world)
            }
            await world.end(by)
            await expectInvariants(world)
            await expectNothingUnexplained(world)
            await tally(world, seen)
          },
        ),
        { numRuns: runs, endOnFailure: true },
      )
      // Histories in which nothing of this happens would prove nothing about it.
      for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0)
    },
    runs * 10_000,
  )

  it('takes three orders of one price by two payers without mixing them up', async () => {
    const world = await World.open()
    for (const n of [0, 1, 0]) await world.live({ what: 'order', n, dies: null })
    await world.live({ what: 'pay', n: 1, dies: null })
    for (const n of [0, 1, 2]) await world.live({ what: 'check', n, dies: null })
    const states = await Promise.all(world.placed.map(async (id) => (await world.page(id)).order))
    expect(states.map(({ state }) => state).sort()).toEqual(['confirmed', 'placed', 'placed'])
    const [receipt] = await world.shop.ctx.shop.select(receipts)
    expect(receipt?.grossCents).toBe(shillings(640))
  })
})
