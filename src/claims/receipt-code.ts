import { days, minutes } from '../kernel/clock'
import { type CodeRefusal, dayOfCode } from '../kernel/mpesa-code'
import { inNairobi, startOfDay } from '../kernel/nairobi'

// People pay before they order, but an old receipt shown again is a common trick.
const mostDaysBefore = 3
// M-Pesa's clock may be past midnight before ours is.
const clocksApart = minutes(5)

/**
 * Whether a code may be that of a payment. This only rejects: who makes up a message makes up a code
 * with the right letters too (wire-contracts H2). `paidAt`: what the message says, if anything.
 */
export function refuseCode(
  code: string,
  when: { now: number; placedAt: number; paidAt: number | null },
): CodeRefusal | null {
  const start = startOfCodeDay(code)
  if (start === null) return 'IMPOSSIBLE'
  if (start > startOfDay(when.now + clocksApart)) return 'FUTURE'
  if (start < startOfDay(when.placedAt) - days(mostDaysBefore)) return 'OLD'
  if (when.paidAt === null) return null
  // M-Pesa stamps the code and the message a moment apart: around midnight they may differ by a day.
  return Math.abs(startOfDay(when.paidAt) - start) > days(1) ? 'DISAGREES' : null
}

/** The instant at which the day of a code began in Nairobi; null when there is no such day. */
export function startOfCodeDay(code: string): number | null {
  const day = dayOfCode(code)
  if (!day) return null
  const noon = Date.parse(`${day}T12:00:00+03:00`)
  return Number.isNaN(noon) || inNairobi(noon).day !== day ? null : startOfDay(noon)
}

// Four letters that look alike in one code are sixteen readings; more nobody types.
const mostReadings = 16
const twins: Record<string, string> = { O: '0', '0': 'O', I: '1', '1': 'I' }

/**
 * The codes that somebody may have meant who typed one by hand: O and 0, I and 1 look alike. The one
 * that was typed comes first; readings that name no day are left out.
 */
export function readingsOf(code: string): string[] {
  let readings = [code]
  for (let at = 0; at < code.length; at++) {
    const twin = twins[code.charAt(at)]
    if (!twin || readings.length * 2 > mostReadings) continue
    readings = readings.flatMap((one) => [one, one.slice(0, at) + twin + one.slice(at + 1)])
  }
  return readings.filter((one) => startOfCodeDay(one) !== null)
}
