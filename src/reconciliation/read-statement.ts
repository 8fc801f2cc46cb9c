import { type Break, checkChain, type Link } from './balance-chain'
import { isPersonal } from './line-class'
import { reversedMark } from './match'
import { type CellOf, type Raw, readRow } from './read-row'
import { readAmount } from './statement-cells'
import { type Column, type Columns, columnsOf } from './statement-columns'
import { chooseDates } from './statement-dates'
import { isRepeat, type Line, lineKey, type SetAsideReason, type Source } from './statement-line'

export type StatementRefusal = {
  ok: false
  code: 'NOT_A_STATEMENT' | 'PERSONAL' | 'DATES_UNCLEAR' | 'NO_LINES'
}

/** What was found beside the lines. Rows are numbered as in the file; at most twenty are named. */
export type Findings = {
  setAside: { row: number; reason: SetAsideReason }[]
  setAsideCount: number
  /** Rows of money that has not moved: failed, cancelled, pending. */
  notMoved: number
  /** Lines that the file has twice. */
  repeats: number
  broken: Break | null
  /** Whether a row of totals says the same as the rows; null when there is none. */
  totalsAgree: boolean | null
}

export type StatementRead = {
  ok: true
  source: Source
  /** The Till or Paybill that the head of the file names. */
  account: string | null
  /** From the first line's instant to the last's. */
  from: number
  until: number
  lines: Line[]
  findings: Findings
}

// The head of a table further down than this is not looked for.
const mostPreamble = 60
const mostNamed = 20

/**
 * Reads a statement row by row, as a spreadsheet gives them; `finish` says what it was. Names, phones
 * and balances are dropped as soon as they were looked at.
 */
export function statementReader() {
  const preamble: string[][] = []
  const rows: Raw[] = []
  const setAside: { row: number; reason: SetAsideReason }[] = []
  let columns: Columns | null = null
  let stated: Totals | null = null
  let personal = false
  let notMoved = 0

  function take(cells: readonly string[], number: number): void {
    if (!columns) {
      columns = columnsOf(cells)
      if (!columns && number <= mostPreamble) preamble.push([...cells])
      return
    }
    if (cells.every((cell) => cell === '')) return
    const cell = (column: Column) => cells[columns?.at[column] ?? -1] ?? ''
    if (isTotals(cells, cell('receipt'))) {
      stated = totalsIn(cell) ?? stated
      return
    }
    personal ||= columns.source === 'mpesa' && !hasParties(columns) && isPersonal(cell('details'))
    const verdict = readRow(columns, cells, cell, number)
    if (verdict === 'not_moved') notMoved += 1
    else if (typeof verdict === 'string') setAside.push({ row: number, reason: verdict })
    else rows.push(verdict)
  }

  function finish(now: number): StatementRead | StatementRefusal {
    if (!columns) return { ok: false, code: 'NOT_A_STATEMENT' }
    if (personal || isPersonalHead(preamble)) return { ok: false, code: 'PERSONAL' }
    if (rows.length === 0) return { ok: false, code: 'NO_LINES' }
    const dateOf = chooseDates(rows)
    if (!dateOf) return { ok: false, code: 'DATES_UNCLEAR' }
    const unread = setAside.length
    const dated = rows.map((row) => ({ row, at: dateOf(row) }))
    const lines = numbered(columns.source, dated, now, setAside)
    if (lines.length === 0) return { ok: false, code: 'NO_LINES' }
    markReversed(lines)
    const times = lines.map(({ at }) => at)
    setAside.sort((a, b) => a.row - b.row)
    return {
      ok: true,
      source: columns.source,
      account: accountIn(preamble),
      from: times.reduce((least, at) => Math.min(least, at)),
      until: times.reduce((most, at) => Math.max(most, at)),
      lines,
      findings: {
        setAside: setAside.slice(0, mostNamed),
        setAsideCount: setAside.length,
        notMoved,
        repeats: lines.filter(isRepeat).length,
        broken: checkChain(rows.map(linkOf), new Set(setAside.map(({ row }) => row))),
        totalsAgree: unread > 0 ? null : stated && agree(stated, rows),
      },
    }
  }

  return { take, finish }
}

/** Dates the rows and gives each its key; what the dates or the calendar refuse is set aside. */
function numbered(
  source: Source,
  dated: readonly { row: Raw; at: number | null }[],
  now: number,
  setAside: { row: number; reason: SetAsideReason }[],
): Line[] {
  const seen = new Map<string, number>()
  const tomorrow = now + 86_400_000
  return dated.flatMap(({ row, at }) => {
    if (at === null || at > tomorrow) {
      setAside.push({ row: row.number, reason: 'WRONG_DATE' })
      return []
    }
    const first = lineKey(source, row.receipt, row, 0)
    const before = seen.get(first) ?? 0
    seen.set(first, before + 1)
    const { number, class: kind, code, invoiceId, reference, amount } = row
    const key = lineKey(source, row.receipt, row, before)
    return [{ key, number, class: kind, code, invoiceId, reference, amount, at }]
  })
}

/** What the same file takes back again may be in our books, but must not come into them by this. */
function markReversed(lines: Line[]): void {
  const takenBack = new Set(
    lines.flatMap((line) => (line.class === 'reversal' ? [line.reference, line.invoiceId] : [])),
  )
  for (const line of lines) {
    const named = takenBack.has(line.code ?? '') || takenBack.has(line.invoiceId ?? '')
    if (line.class === 'payment' && named) line.reference = reversedMark
  }
}

const linkOf = ({ number, receipt, amount, balance }: Raw): Link => ({
  row: number,
  receipt,
  amount,
  balance,
})

const hasParties = ({ at }: Columns): boolean =>
  at.type !== undefined || at.party !== undefined || at.account !== undefined

const isPersonalHead = (preamble: readonly string[][]): boolean =>
  preamble.some((cells) => cells.some((cell) => /customer name|mobile number/i.test(cell)))

const isTotals = (cells: readonly string[], receipt: string): boolean =>
  receipt === '' && cells.some((cell) => /^(?:grand )?totals?\b/i.test(cell))

type Totals = { paidIn: number; withdrawn: number }

function totalsIn(cell: CellOf): Totals | null {
  const [paidIn, withdrawn] = [readAmount(cell('paidIn')), readAmount(cell('withdrawn'))]
  if (paidIn.kind !== 'amount' || withdrawn.kind !== 'amount') return null
  return { paidIn: Math.abs(paidIn.amount), withdrawn: Math.abs(withdrawn.amount) }
}

/** A file that repeats itself may count its repeats or not. */
function agree(stated: Totals, rows: readonly Raw[]): boolean {
  const once = new Map(rows.map((row) => [`${row.receipt}|${row.class}|${row.amount}`, row]))
  return [rows, [...once.values()]].some((counted) => {
    const sums = { paidIn: 0, withdrawn: 0 }
    for (const { amount } of counted) {
      sums[amount < 0 ? 'withdrawn' : 'paidIn'] += Math.abs(amount)
    }
    return sums.paidIn === stated.paidIn && sums.withdrawn === stated.withdrawn
  })
}

/** The Till or Paybill in the lines above the table. */
function accountIn(preamble: readonly string[][]): string | null {
  for (const [label = '', value = ''] of preamble) {
    if (/short ?code|till|paybill/i.test(label) && /^\d{5,8}$/.test(value)) return value
  }
  return null
}
