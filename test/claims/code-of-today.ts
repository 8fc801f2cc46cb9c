import { inNairobi } from '../../src/kernel/nairobi'
import type { TestShop } from '../support/a-shop'

/** A code as M-Pesa gives it today; `tail` tells one from another. */
export function codeOfToday({ sims }: TestShop, tail: string): string {
  const [year, month, day] = inNairobi(sims.clock.now()).day.split('-').map(Number)
  const letter = (n: number) => String.fromCharCode(64 + n)
  const dayMark = (n: number) => (n < 10 ? String(n) : letter(n - 9))
  return `${letter((year ?? 0) - 2005)}${letter(month ?? 0)}${dayMark(day ?? 0)}${tail}`
}
