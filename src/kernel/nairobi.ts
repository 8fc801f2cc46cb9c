// Africa/Nairobi has been UTC+3 without summer time since 1960, so plain arithmetic is exact.
const offset = 3 * 3_600_000

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type NairobiTime = { day: string; weekday: Weekday; minuteOfDay: number }

/** The wall clock in Nairobi: day as `2026-11-23`, minutes since midnight. */
export function inNairobi(at: number): NairobiTime {
  const local = new Date(at + offset)
  const weekday = weekdays[(local.getUTCDay() + 6) % 7] ?? 'mon'
  return {
    day: local.toISOString().slice(0, 10),
    weekday,
    minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** The instant at which the Nairobi day of `at` began. */
export const startOfDay = (at: number): number =>
  Math.floor((at + offset) / 86_400_000) * 86_400_000 - offset

/** `20261120120501`: how Safaricom writes an instant. */
export const digitsInNairobi = (at: number): string =>
  new Date(at + offset).toISOString().replace(/\D/g, '').slice(0, 14)

/** `14:05` */
export function clockTime(at: number): string {
  const { minuteOfDay } = inNairobi(at)
  return formatMinute(minuteOfDay)
}

/** Minutes since midnight as `07:00`. */
export const formatMinute = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
