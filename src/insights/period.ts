/** Whole Nairobi days as `2026-11-23`, both included. */
export type Period = { from: string; to: string }

export const presets = [7, 30, 90, 365] as const
export type Preset = (typeof presets)[number]

/** Longer than this and a page would add up more than it can show. */
export const mostDays = 800

const dayMs = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs
const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

export const addDays = (day: string, count: number): string => dayOf(numberOf(day) + count)
export const lengthOf = ({ from, to }: Period): number => numberOf(to) - numberOf(from) + 1

/** The last so many days, today included. */
export const lastDays = (today: string, count: number): Period => ({
  from: addDays(today, 1 - count),
  to: today,
})

/** The days just before a period, as many as it has. */
export const before = ({ from, to }: Period): Period => ({
  from: addDays(from, -lengthOf({ from, to })),
  to: addDays(from, -1),
})

/** Whether it is a day of the calendar, written `2026-11-23`. */
export const isDay = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayOf(numberOf(text)) === text

export type PeriodRead =
  | { ok: true; period: Period }
  | { ok: false; code: 'NOT_A_DAY' | 'BACKWARDS' | 'TOO_LONG' }

/** The period of two typed days; the future is cut off at today. */
export function periodOf(from: string, to: string, today: string): PeriodRead {
  if (!isDay(from) || !isDay(to)) return { ok: false, code: 'NOT_A_DAY' }
  const end = to > today ? today : to
  if (from > end) return { ok: false, code: 'BACKWARDS' }
  if (lengthOf({ from, to: end }) > mostDays) return { ok: false, code: 'TOO_LONG' }
  return { ok: true, period: { from, to: end } }
}

/** The bars of a chart: single days up to five weeks, else weeks, else months. */
export type Bucket = { from: string; to: string }

export function buckets(period: Period): Bucket[] {
  const length = lengthOf(period)
  if (length <= 35) return everyDays(period, 1)
  return length <= 190 ? everyDays(period, 7) : months(period)
}

function everyDays({ from, to }: Period, step: number): Bucket[] {
  const parts: Bucket[] = []
  for (let end = to; end >= from; end = addDays(end, -step)) {
    const start = addDays(end, 1 - step)
    parts.unshift({ from: start < from ? from : start, to: end })
  }
  return parts
}

function months({ from, to }: Period): Bucket[] {
  const parts: Bucket[] = []
  for (let start = from; start <= to; ) {
    const next = nextMonth(start)
    parts.push({ from: start, to: addDays(next, -1) < to ? addDays(next, -1) : to })
    start = next
  }
  return parts
}

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`

export function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
