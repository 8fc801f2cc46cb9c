import { minutes, seconds } from '../kernel/clock'
import type { Availability, PromptEnd } from '../providers/payments/port'

/** How many prompts ended in which way within one slot of time. */
type Slot = { from: number; answered: number; lost: number }

/** How the prompts of one provider ended lately, oldest slot first, and since when it is in an outage. */
export type Watch = { slots: readonly Slot[]; since: number | null }

export const calm: Watch = { slots: [], since: null }

/** Nothing older than this counts. */
export const outageWindow = minutes(10)
const slotLength = seconds(30)
// A judgement looks back until it has seen this many ends and this much time: a shop's quiet hour is
// judged on the last ten minutes, a busy evening on the last one.
const ends = { toStart: 6, toEnd: 5 }
const leastTime = minutes(1)
// An outage starts when half went unknown and ends when hardly any does: between the two it stays as it
// is, so that it does not come and go with every prompt.
const shares = { toStart: 0.5, toEnd: 0.1 }

/** The watch after a prompt has ended. */
export function see(before: Watch, end: PromptEnd, now: number): Watch {
  const { slots, since } = lookedAt(before, now)
  const from = now - (now % slotLength)
  const last = slots.at(-1)
  const current = last?.from === from ? last : { from, answered: 0, lost: 0 }
  const kept = last?.from === from ? slots.slice(0, -1) : slots
  const seen = [...kept, { ...current, [end]: current[end] + 1 }]
  if (since === null) {
    const { share, count } = lately(seen, now, ends.toStart)
    return { slots: seen, since: count >= ends.toStart && share >= shares.toStart ? now : null }
  }
  const { share, count } = lately(seen, now, ends.toEnd)
  return { slots: seen, since: count >= ends.toEnd && share <= shares.toEnd ? null : since }
}

/** What the watch says now. An outage of which nothing more was heard for ten minutes is over. */
export function availability(watch: Watch, now: number): Availability {
  const { slots, since } = lookedAt(watch, now)
  if (since === null) return { state: 'ok' }
  const { lost, answered } = sum(slots)
  return { state: 'outage', since, lost, of: lost + answered }
}

function lookedAt({ slots, since }: Watch, now: number): Watch {
  const kept = slots.filter(({ from }) => from > now - outageWindow)
  return { slots: kept, since: kept.some(({ lost }) => lost > 0) ? since : null }
}

function lately(slots: readonly Slot[], now: number, enough: number) {
  let from = slots.length
  let count = 0
  while (from > 0 && (count < enough || (slots[from]?.from ?? now) > now - leastTime)) {
    from -= 1
    count += (slots[from]?.answered ?? 0) + (slots[from]?.lost ?? 0)
  }
  const { lost } = sum(slots.slice(from))
  return { count, share: count === 0 ? 0 : lost / count }
}

const sum = (slots: readonly Slot[]) => ({
  lost: slots.reduce((all, { lost }) => all + lost, 0),
  answered: slots.reduce((all, { answered }) => all + answered, 0),
})
