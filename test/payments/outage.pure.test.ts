import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/kernel/clock'
import { availability, calm, outageWindow, see, type Watch } from '../../src/payments/outage'
import type { PromptEnd } from '../../src/providers/payments/port'

type End = { at: number; end: PromptEnd }
const every = (step: number, from: number, ends: readonly PromptEnd[]): End[] =>
  ends.map((end, n) => ({ at: from + n * step, end }))
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)
const seen = (ends: readonly End[], start: Watch = calm) =>
  ends.reduce((watch, { at, end }) => see(watch, end, at), start)

const start = minutes(60)
const dark = every(seconds(20), start, times(6, 'lost' as const))

describe('an outage of a provider', () => {
  it('starts when half of the last prompts went unknown, and says how many', () => {
    const watch = seen(dark)
    expect(availability(watch, start + minutes(2))).toEqual({
      state: 'outage',
      since: start + seconds(100),
      lost: 6,
      of: 6,
    })
    const half: PromptEnd[] = ['answered', 'lost', 'lost', 'answered', 'lost', 'answered']
    expect(seen(every(seconds(40), start, half)).since).not.toBeNull()
  })

  it('does not start for a few, or for prompts of longer ago', () => {
    expect(seen(dark.slice(0, 5)).since).toBeNull()
    expect(seen(every(minutes(3), start, times(8, 'lost' as const))).since).toBeNull()
    const third: PromptEnd[] = ['answered', 'lost', 'answered', 'answered', 'lost', 'answered']
    expect(seen(every(seconds(40), start, [...third, ...third])).since).toBeNull()
  })

  it('is seen within a minute or so on a busy evening', () => {
    const well = every(100, start, times(6000, 'answered' as const))
    const ill = every(100, start + minutes(10), times(900, 'lost' as const))
    expect(seen([...well, ...ill]).since).not.toBeNull()
    expect(seen([...well, ...ill.slice(0, 100)]).since).toBeNull()
  })

  it('does not end with the first answer, and ends when prompts are answered again', () => {
    const back = every(seconds(30), start + minutes(3), times(8, 'answered' as const))
    expect(seen(back.slice(0, 1), seen(dark)).since).not.toBeNull()
    expect(seen(back.slice(0, 4), seen(dark)).since).not.toBeNull()
    expect(seen(back, seen(dark)).since).toBeNull()
  })

  it('stays while every third prompt is still lost: it does not come and go', () => {
    const limping = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? 'lost' : 'answered'))
    const ends = every(seconds(20), start + minutes(2), limping as PromptEnd[])
    let watch = seen(dark)
    const { since } = watch
    for (const { at, end } of ends) {
      watch = see(watch, end, at)
      expect(watch.since).toBe(since)
    }
  })

  it('is over when nothing was lost for ten minutes, though nobody tried', () => {
    const watch = seen(dark)
    expect(availability(watch, start + minutes(5)).state).toBe('outage')
    expect(availability(watch, start + minutes(2) + outageWindow)).toEqual({ state: 'ok' })
  })

  it('property: it never starts on fewer than three lost, and looking changes nothing', () => {
    const history = fc.array(
      fc.record({
        wait: fc.integer({ min: 0, max: 90_000 }),
        end: fc.constantFrom<PromptEnd>('answered', 'lost'),
      }),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(history, (steps) => {
        let watch = calm
        let at = start
        let lost = 0
        for (const { wait, end } of steps) {
          at += wait
          const before = availability(watch, at).state
          if (before === 'ok' && watch.since !== null) lost = 0
          watch = see(watch, end, at)
          if (end === 'lost') lost += 1
          const now = availability(watch, at).state
          expect(now).toBe(watch.since === null ? 'ok' : 'outage')
          if (before === 'ok' && now === 'outage') expect(lost).toBeGreaterThanOrEqual(3)
          if (before === 'outage' && now === 'ok') lost = 0
          expect(watch.slots.length).toBeLessThanOrEqual(22)
        }
      }),
      { numRuns: 400 },
    )
  })
})
