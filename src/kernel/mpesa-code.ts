import { inNairobi } from './nairobi'

/** A receipt code of M-Pesa, as `UKK4R7T2XQ`: ten characters, in old messages nine (wire-contracts C4, H2). */
export function parseMpesaCode(typed: string): string | null {
  const code = typed.trim().toUpperCase()
  return /^[A-Z0-9]{8,12}$/.test(code) && /[A-Z]/.test(code) ? code : null
}

/**
 * Whether the day that a code's first letters name (year, month, day) is the Nairobi day of `at` or
 * next to it. Null when the code names none: then it says nothing.
 */
export function fitsDay(code: string, at: number): boolean | null {
  const named = dayOfCode(code)
  if (!named) return null
  return [-1, 0, 1].some((off) => inNairobi(at + off * 86_400_000).day === named)
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const dayMarks = '123456789ABCDEFGHIJKLMNOPQRSTUV'

/**
 * The day that a code's first letters name, as `2026-11-23`; null when they name none. R is 2023,
 * A January, 1 to 9 and then A to V the day: decoded on four public samples (C4).
 */
export function dayOfCode(code: string): string | null {
  const [year, month, day] = [
    letters.indexOf(code.charAt(0)),
    letters.indexOf(code.charAt(1)),
    dayMarks.indexOf(code.charAt(2)),
  ]
  if (year < 0 || month < 0 || month > 11 || day < 0) return null
  const two = (value: number) => String(value + 1).padStart(2, '0')
  return `${2006 + year}-${two(month)}-${two(day)}`
}

/** Why a code cannot be that of a payment for an order; its letters name its day (C4). */
export type CodeRefusal =
  /** No day at all, or one that no calendar has. */
  | 'IMPOSSIBLE'
  | 'FUTURE'
  /** Long before there was the order. */
  | 'OLD'
  /** The message around it names another day. */
  | 'DISAGREES'
