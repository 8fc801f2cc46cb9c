import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortTable } from '../../src/insights/cohorts'
import { byKey, type Figure, growth, heatMap, share } from '../../src/insights/figure'
import {
  addDays,
  before,
  buckets,
  isDay,
  lastDays,
  lengthOf,
  nextMonth,
  periodOf,
} from '../../src/insights/period'

const aDay = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count))

describe('a period of days', () => {
  it('counts the last seven days with today', () => {
    expect(lastDays('2026-03-02', 7)).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  })
  it('is compared with as many days before it', () => {
    expect(before({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-01-29',
      to: '2026-02-28',
    })
  })
  it('refuses what is no day, the wrong way round, or years', () => {
    const today = '2026-11-25'
    expect(periodOf('2026-02-30', '2026-03-01', today)).toEqual({ ok: false, code: 'NOT_A_DAY' })
    expect(periodOf('', '2026-03-01', today)).toEqual({ ok: false, code: 'NOT_A_DAY' })
    expect(periodOf('2026-03-02', '2026-03-01', today)).toEqual({ ok: false, code: 'BACKWARDS' })
    expect(periodOf('2020-01-01', '2026-03-01', today)).toEqual({ ok: false, code: 'TOO_LONG' })
    expect(periodOf('2026-11-01', '2027-01-01', today)).toEqual({
      ok: true,
      period: { from: '2026-11-01', to: today },
    })
  })
  it('property: its bars cover every day exactly once', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 799 }), (from, length) => {
        const period = { from, to: addDays(from, length - 1) }
        const bars = buckets(period)
        expect(bars[0]?.from).toBe(period.from)
        expect(bars.at(-1)?.to).toBe(period.to)
        for (const [at, bar] of bars.entries()) {
          expect(isDay(bar.from) && bar.from <= bar.to).toBe(true)
          if (at > 0) expect(bar.from).toBe(addDays(bars[at - 1]?.to ?? '', 1))
        }
        expect(bars.reduce((sum, bar) => sum + lengthOf(bar), 0)).toBe(length)
        expect(bars.length).toBeLessThanOrEqual(36)
      }),
    )
  })
  it('goes on from December to January', () => {
    expect(nextMonth('2026-12-31')).toBe('2027-01-01')
    expect(nextMonth('2026-08-05')).toBe('2026-09-01')
  })
})

const figure = (kind: Figure['kind'], key: string, count: number, amount = 0): Figure => ({
  kind,
  day: '',
  key,
  count,
  amount,
})

describe('figures', () => {
  it('add up by key, the most money first', () => {
    const figures = [
      figure('product', 'A', 1, 100),
      figure('product', 'B', 2, 300),
      figure('product', 'A', 4, 150),
      figure('zone', 'A', 9, 900),
    ]
    expect(byKey(figures, 'product')).toEqual([
      { key: 'B', count: 2, amount: 300 },
      { key: 'A', count: 5, amount: 250 },
    ])
  })
  it('grow from something, not from nothing', () => {
    expect([growth(150, 100), growth(50, 100), growth(5, 0), growth(0, 0)]).toEqual([
      50,
      -50,
      null,
      null,
    ])
    expect([share(1, 3), share(1, 0)]).toEqual([33, null])
  })
  it('stand at their weekday and hour', () => {
    const map = heatMap([figure('hour', 'mon-08', 3), figure('hour', 'sun-23', 1)])
    expect(map[0]?.hours[8]).toBe(3)
    expect(map[6]?.hours[23]).toBe(1)
    expect(map.flatMap(({ hours }) => hours).reduce((sum, count) => sum + count)).toBe(4)
  })
  it('tell who came back in the months after their first', () => {
    const rows = [
      { day: '2026-09-01', key: '2026-09-01', count: 10 },
      { day: '2026-10-01', key: '2026-09-01', count: 4 },
      { day: '2026-10-01', key: '2026-10-01', count: 6 },
      { day: '2026-11-01', key: '2026-10-01', count: 3 },
    ]
    expect(cohortTable(rows)).toEqual([
      { month: '2026-10-01', size: 6, back: [3] },
      { month: '2026-09-01', size: 10, back: [4, 0] },
    ])
  })
})
