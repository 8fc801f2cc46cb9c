import { formatMinute, inNairobi, type Weekday, weekdays } from '../kernel/nairobi'

/** Minutes since midnight, Nairobi time; a day that is missing is closed. */
export type OpeningHours = Partial<Record<Weekday, { opens: number; closes: number }>>

export const isOpen = (hours: OpeningHours, at: number): boolean => {
  const { weekday, minuteOfDay } = inNairobi(at)
  const today = hours[weekday]
  return today !== undefined && minuteOfDay >= today.opens && minuteOfDay < today.closes
}

/** When the shop opens next, counted from a moment at which it is closed; null if it never does. */
export function opensNext(
  hours: OpeningHours,
  at: number,
): { weekday: Weekday; time: string; daysAhead: number } | null {
  const { weekday, minuteOfDay } = inNairobi(at)
  const first = weekdays.indexOf(weekday)
  for (let daysAhead = 0; daysAhead <= 7; daysAhead++) {
    const day = weekdays[(first + daysAhead) % 7] ?? weekday
    const today = hours[day]
    if (today && (daysAhead > 0 || minuteOfDay < today.opens)) {
      return { weekday: day, time: formatMinute(today.opens), daysAhead }
    }
  }
  return null
}

/** `07:30` or `7:30` as minutes since midnight; null when it is no time of day. `24:00` is allowed. */
export function parseTime(typed: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(typed.trim())
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= 1440 ? minute : null
}

export const sameHours = (a: OpeningHours, b: OpeningHours): boolean =>
  weekdays.every((day) => a[day]?.opens === b[day]?.opens && a[day]?.closes === b[day]?.closes)

/** The days that share hours, in the order of the week: `mon–sat 07:00–20:00` is one entry. */
export function groupedHours(
  hours: OpeningHours,
): { from: Weekday; to: Weekday; opens: number; closes: number }[] {
  const groups: { from: Weekday; to: Weekday; opens: number; closes: number }[] = []
  let previous: Weekday | undefined
  for (const day of weekdays) {
    const today = hours[day]
    const last = groups.at(-1)
    const goesOn =
      today &&
      last &&
      last.to === previous &&
      last.opens === today.opens &&
      last.closes === today.closes
    if (goesOn) last.to = day
    else if (today) groups.push({ from: day, to: day, opens: today.opens, closes: today.closes })
    previous = day
  }
  return groups
}

/** Typed times of one day. Closing at 00:00 means midnight at the day's end. */
export function hoursOfDay(
  opens: string,
  closes: string,
): { opens: number; closes: number } | null {
  const from = parseTime(opens)
  const typedTo = parseTime(closes)
  const to = typedTo === 0 ? 1440 : typedTo
  return from !== null && to !== null && from < to ? { opens: from, closes: to } : null
}
