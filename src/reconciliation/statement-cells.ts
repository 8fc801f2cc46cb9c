import { type Cents, cents } from '../kernel/money'

/** What stands in a cell for money: nothing, an amount in cents, or something that is none. */
export type AmountCell = { kind: 'none' } | { kind: 'amount'; amount: Cents } | { kind: 'broken' }

/**
 * Reads `"1,450.00"`, `-13.00`, `−13` (U+2212), `(13.00)`, `KES 1,450`, `1.450,00` and the dashes that
 * statements print for nothing (wire-contracts H3).
 */
export function readAmount(cell: string): AmountCell {
  const text = cell
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^(?:kes|kshs?\.?)/i, '')
    .replace(/^[\u2212\u2013\u2014]/, '-')
  if (text === '' || text === '-') return { kind: 'none' }
  const [, sign, opening, digits = '', closing] = /^([-+]?)(\(?)([\d.,]+)(\)?)$/.exec(text) ?? []
  const whole = decimal(digits)
  if (whole === null || Boolean(opening) !== Boolean(closing)) return { kind: 'broken' }
  return { kind: 'amount', amount: cents(sign === '-' || opening ? -whole : whole) }
}

const patterns = [
  { pattern: /^(\d{1,3}(?:,\d{3})+|\d{1,11})(?:\.(\d{1,2})0*)?$/, group: /,/g },
  { pattern: /^(\d{1,3}(?:\.\d{3})+|\d{1,11})(?:,(\d{1,2}))?$/, group: /\./g },
] as const

function decimal(digits: string): number | null {
  for (const { pattern, group } of patterns) {
    const match = pattern.exec(digits)
    if (!match) continue
    const [, whole = '', part = ''] = match
    return Number(whole.replace(group, '')) * 100 + Number(part.padEnd(2, '0'))
  }
  return null
}

/** Cells in which Excel would calculate; a bare minus or plus begins an amount. */
export const isFormula = (cell: string): boolean => /^\s*(?:[=@]|[+-]\s*[^\d\s.,])/.test(cell)
