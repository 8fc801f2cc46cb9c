import type { Bytes } from '../kernel/bytes'
import type { Bounds, SheetRead, SheetRefusal, TakeRow } from './spreadsheet'

/** Reads CSV in whatever encoding and with whatever of the usual delimiters it was saved. */
export async function eachCsvRow(
  bytes: Bytes,
  bounds: Bounds,
  take: TakeRow,
): Promise<SheetRead | SheetRefusal> {
  const text = decoded(bytes)
  if (text.trim() === '') return { ok: false, code: 'EMPTY' }
  if (!looksLikeText(text)) return { ok: false, code: 'NOT_A_TABLE' }
  const { default: Papa } = await import('papaparse')
  const delimiter = delimiterOf(text, (sample, by) =>
    Papa.parse<string[]>(sample, { delimiter: by, preview: 60 }).data.map((row) => row.length),
  )
  if (!delimiter) return { ok: false, code: 'NOT_A_TABLE' }

  let rows = 0
  let refusal: SheetRefusal | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, errors }, parser) {
      rows += 1
      refusal = errors.some(({ type }) => type === 'Quotes')
        ? { ok: false, code: 'BROKEN_QUOTES', row: rows }
        : beyond(bounds, data, rows)
      if (refusal) parser.abort()
      else
        take(
          data.map((cell) => cell.trim()),
          rows,
        )
    },
  })
  return refusal ?? { ok: true, kind: 'csv', rows, formulas: false }
}

/** The bound that a row breaks, if any. */
export function beyond(bounds: Bounds, cells: readonly string[], row: number): SheetRefusal | null {
  const refused = (code: 'TOO_MANY_ROWS' | 'TOO_WIDE' | 'CELL_TOO_LONG', most: number) => {
    return { ok: false, code, most } as const
  }
  if (row > bounds.rows && cells.some((cell) => cell !== '')) {
    return refused('TOO_MANY_ROWS', bounds.rows)
  }
  if (cells.length > bounds.columns && cells.slice(bounds.columns).some((cell) => cell !== '')) {
    return refused('TOO_WIDE', bounds.columns)
  }
  if (cells.some((cell) => cell.length > bounds.cell)) return refused('CELL_TOO_LONG', bounds.cell)
  return null
}

/**
 * The text of a file: by its mark if it has one, as UTF-16 if every other byte of its start is zero,
 * as UTF-8 if it is that, else as Windows-1252, in which no byte is wrong.
 */
function decoded(bytes: Bytes): string {
  const as = (encoding: string, fatal = false) =>
    new TextDecoder(encoding, { fatal, ignoreBOM: false }).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be')
  const start = bytes.subarray(0, 2000)
  const zeros = (from: 0 | 1) => start.filter((byte, i) => i % 2 === from && byte === 0).length
  if (zeros(1) > start.length / 4) return as('utf-16le')
  if (zeros(0) > start.length / 4) return as('utf-16be')
  try {
    return as('utf-8', true)
  } catch {
    return as('windows-1252')
  }
}

/** Pictures and programs have control characters, pages and XML begin with `<`, and JSON with a brace. */
function looksLikeText(text: string): boolean {
  const start = text.slice(0, 4000)
  const strange = (letter: string) => letter < ' ' && !'\t\n\v\f\r\u001b'.includes(letter)
  return ![...start].some(strange) && !/^\s*[<{[]/.test(start)
}

const delimiters = [',', ';', '\t', '|'] as const

/** The delimiter that cuts most rows into the same number of cells; a preamble may stand before them. */
function delimiterOf(text: string, widths: (sample: string, by: string) => number[]) {
  const sample = text.slice(0, 64 * 1024)
  let best: { delimiter: string; score: number } | null = null
  for (const delimiter of delimiters) {
    const rows = Map.groupBy(widths(sample, delimiter), (width) => width)
    for (const [width, { length }] of rows) {
      const score = (width - 1) * length
      if (score > (best?.score ?? 0)) best = { delimiter, score }
    }
  }
  return best?.delimiter
}

export type Cell = string | number | null

/**
 * A CSV file for Excel: UTF-8 with its mark, CRLF. Text that Excel would run as a formula gets an
 * apostrophe before it (OWASP, CSV injection): customers' names and account numbers are typed by
 * strangers. Numbers stay numbers.
 */
export const csvFile = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
