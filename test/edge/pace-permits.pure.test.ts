import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, give, newPermits, type SendKind } from '../../src/edge/permits'

let ids = 0
const asker = (shop: string, kind: SendKind = 'reply', count = 1) => ({
  id: ++ids,
  shop,
  kind,
  count,
})

describe('permits to send', () => {
  it('are given at once while the number has room, then a second later', () => {
    const permits = newPermits(3)
    const all = Array.from({ length: 5 }, () => asker('a'))
    for (const one of all) ask(permits, one)
    expect(give(permits, 1000)).toEqual({
      granted: all.slice(0, 3).map(({ id }) => id),
      nextAt: 2000,
    })
    expect(give(permits, 1999).granted).toEqual([])
    expect(give(permits, 2000)).toEqual({ granted: all.slice(3).map(({ id }) => id), nextAt: null })
  })

  it('let a quiet shop pass a busy one', () => {
    const permits = newPermits(4)
    const busy = Array.from({ length: 10 }, () => asker('busy'))
    for (const one of busy) ask(permits, one)
    give(permits, 0)
    const quiet = asker('quiet')
    ask(permits, quiet)
    expect(give(permits, 1000).granted[0]).toBe(quiet.id)
  })

  it('go to replies first, then to service, and to marketing last', () => {
    const permits = newPermits(2)
    const waiting = (['marketing', 'service', 'reply', 'marketing', 'reply'] as const).map((kind) =>
      asker('a', kind),
    )
    for (const one of waiting) ask(permits, one)
    const order = [0, 1000, 2000].flatMap((at) => give(permits, at).granted)
    const kinds = order.map((id) => waiting.find((one) => one.id === id)?.kind)
    expect(kinds).toEqual(['reply', 'reply', 'service', 'marketing', 'marketing'])
  })

  it('never exceed the rate in any second, lose nobody and starve no shop', () => {
    const asked = fc.record({
      shop: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom<SendKind>('reply', 'service', 'marketing'),
      count: fc.integer({ min: 1, max: 10 }),
      wait: fc.integer({ min: 0, max: 400 }),
    })
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 60 }),
        fc.integer({ min: 10, max: 80 }),
        (requests, rate) => {
          const permits = newPermits(rate)
          const counts = new Map<number, number>()
          const given: { at: number; count: number }[] = []
          let now = 0
          const look = () => {
            const { granted, nextAt } = give(permits, now)
            for (const id of granted) given.push({ at: now, count: counts.get(id) ?? 0 })
            return nextAt
          }
          for (const { wait, ...request } of requests) {
            now += wait
            const one = { id: ++ids, ...request }
            counts.set(one.id, one.count)
            ask(permits, one)
            look()
          }
          for (let turns = 0; turns < 1000; turns++) {
            const next = look()
            if (next === null) break
            now = Math.max(now + 1, next)
          }
          expect(permits.waiting).toEqual([])
          expect(given).toHaveLength(requests.length)
          for (const { at } of given) {
            const second = given.filter((one) => one.at > at - 1000 && one.at <= at)
            expect(second.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(rate)
          }
        },
      ),
    )
  })
})
