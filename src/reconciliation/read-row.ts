import { type Cents, cents } from '../kernel/money'
import { parseMpesaCode } from '../kernel/mpesa-code'
import { classOfIntaSend, classOfMpesa, hasMoved, takenBack } from './line-class'
import { isFormula, readAmount } from './statement-cells'
import type { Column, Columns } from './statement-columns'
import { type DateCell, readDate } from './statement-dates'
import { type Line, type LineClass, ourReference, type SetAsideReason } from './statement-line'

/** A line before it is known how the file writes its dates. */
export type Raw = Omit<Line, 'key' | 'at'> & {
  receipt: string
  date: DateCell | null
  balance: Cents | null
}
export type Verdict = Raw | SetAsideReason | 'not_moved'

export type CellOf = (column: Column) => string

/**
 * One row below the head of a statement: a line, money that has not moved, or why it cannot be used.
 */
export function readRow(
  { source, at, last }: Columns,
  cells: readonly string[],
  cell: CellOf,
  number: number,
): Verdict {
  const vital = [cell('receipt'), cell('date'), cell('status'), cell('paidIn'), cell('withdrawn')]
  if ([...vital, cell('value')].some(isFormula)) return 'FORMULA'
  // A row that ends before its amounts was cut off.
  if (cells.length <= last) return 'HALF_ROW'
  if (at.status !== undefined && cell('status') === '') return 'HALF_ROW'
  if (!hasMoved(cell('status') || 'completed')) return 'not_moved'
  return source === 'mpesa' ? mpesaRow(cell, number) : intasendRow(cell, number)
}

function mpesaRow(cell: CellOf, number: number): Verdict {
  const receipt = parseMpesaCode(cell('receipt'))
  const [paidIn, withdrawn] = [readAmount(cell('paidIn')), readAmount(cell('withdrawn'))]
  const date = readDate(cell('date'))
  if (!receipt || !date || paidIn.kind === 'broken' || withdrawn.kind === 'broken') {
    return date || !cell('date') ? 'HALF_ROW' : 'WRONG_DATE'
  }
  // Which column it stands in is sure; the sign is not (wire-contracts H3.1).
  const amountIn = paidIn.kind === 'amount' ? Math.abs(paidIn.amount) : 0
  const amountOut = withdrawn.kind === 'amount' ? Math.abs(withdrawn.amount) : 0
  if (amountIn > 0 === amountOut > 0) return 'HALF_ROW'
  const amount = cents(amountIn - amountOut)
  const details = cell('details')
  const kind = classOfMpesa({ type: cell('type'), details, amount })
  return {
    number,
    class: kind,
    receipt,
    code: receipt,
    invoiceId: null,
    reference: referenceOf(kind, cell, details),
    amount,
    date,
    balance: balanceOf(cell),
  }
}

function intasendRow(cell: CellOf, number: number): Verdict {
  const receipt = cell('receipt')
  const value = readAmount(cell('value'))
  const date = readDate(cell('date'))
  if (!/^[\w-]{2,60}$/.test(receipt) || !date || value.kind !== 'amount' || value.amount === 0) {
    return date || !cell('date') ? 'HALF_ROW' : 'WRONG_DATE'
  }
  if (cell('currency') !== '' && cell('currency').toUpperCase() !== 'KES') return 'CURRENCY'
  const details = cell('details')
  const kind = classOfIntaSend({
    type: `${cell('type')}${/refunded|chargeback/i.test(cell('status')) ? ' REFUNDED' : ''}`,
    details,
    amount: value.amount,
  })
  const invoice = /^[\w-]{4,60}$/.exec(cell('invoiceId'))
  return {
    number,
    class: kind,
    receipt,
    code: parseMpesaCode(cell('code')),
    invoiceId: invoice ? invoice[0] : null,
    reference: referenceOf(kind, cell, details),
    amount: signed(kind, value.amount),
    date,
    balance: balanceOf(cell),
  }
}

const referenceOf = (kind: LineClass, cell: CellOf, details: string): string | null =>
  kind === 'reversal' ? takenBack(cell('linked'), details) : ourReference(cell('account'))

/** Whether a charge is written with its minus is not known (wire-contracts A7); what it is, is. */
function signed(kind: LineClass, value: Cents): Cents {
  const leaves = kind === 'charge' || kind === 'payout' || kind === 'settlement'
  return cents(leaves ? -Math.abs(value) : value)
}

function balanceOf(cell: CellOf): Cents | null {
  const balance = readAmount(cell('balance'))
  return balance.kind === 'amount' ? balance.amount : null
}
