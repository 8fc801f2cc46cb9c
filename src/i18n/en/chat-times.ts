import type { Weekday } from '../../kernel/nairobi'

/** A coming opening time, as seen today. */
export type Opening = { daysAhead: number; weekday: Weekday; time: string }

export const days: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export function opening({ daysAhead, weekday, time }: Opening): string {
  if (daysAhead === 0) return `today at ${time}`
  return daysAhead === 1 ? `tomorrow at ${time}` : `on ${days[weekday]} at ${time}`
}
