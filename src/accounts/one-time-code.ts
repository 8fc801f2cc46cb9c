import { days, minutes, seconds } from '../kernel/clock'

/** What may be tried with one code and with one phone (engineering.md 4.3, ASVS 6.5 and 6.6). */
export const codeDigits = 6
export const codeLife = minutes(10)
export const mostTries = 5
export const mostCodesADay = 6
export const mostGuessesADay = 10
export const betweenCodes = seconds(30)
export const aDay = days(1)

export type AskRefusal =
  | { ok: false; code: 'TOO_SOON'; waitSeconds: number }
  | { ok: false; code: 'TOO_MANY_CODES' }

/** Whether a phone that was sent codes at these instants may be sent another now. */
export function mayAsk(sentAt: readonly number[], now: number): { ok: true } | AskRefusal {
  const recent = sentAt.filter((at) => now - at < aDay)
  const since = now - Math.max(...recent)
  if (since < betweenCodes) {
    return { ok: false, code: 'TOO_SOON', waitSeconds: Math.ceil((betweenCodes - since) / 1000) }
  }
  return recent.length < mostCodesADay ? { ok: true } : { ok: false, code: 'TOO_MANY_CODES' }
}

export type RedeemRefusal =
  | { ok: false; code: 'WRONG_CODE'; triesLeft: number }
  | { ok: false; code: 'CODE_OVER' | 'TOO_MANY_GUESSES' }
