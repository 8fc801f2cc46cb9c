import type { CellValue } from 'read-excel-file/universal'
import type { Bytes } from '../kernel/bytes'
import { beyond } from './csv'
import type { Bounds, SheetRead, SheetRefusal, TakeRow } from './spreadsheet'
import { storedZip, unzip } from './zip'

// Excel packs a table to a sixth; what unpacks to more than this would not fit into a Worker's memory.
const mostUnpacked = 16 * 1024 * 1024

/** Reads the first sheet of an XLSX file. */
export async function eachXlsxRow(
  bytes: Bytes,
  bounds: Bounds,
  take: TakeRow,
): Promise<SheetRead | SheetRefusal> {
  const unpacked = await unzip(bytes, mostUnpacked, (name) => /\.xml(\.rels)?$/.test(name))
  if (!unpacked.ok) return unpacked
  const extent = extentOf(unpacked.files)
  if (extent.columns > bounds.columns) return { ok: false, code: 'TOO_WIDE', most: bounds.columns }
  if (extent.rows > bounds.rows) return { ok: false, code: 'TOO_MANY_ROWS', most: bounds.rows }
  const rows = await firstSheet(unpacked.files)
  if (!rows) return { ok: false, code: 'NOT_A_TABLE' }
  if (rows.length === 0) return { ok: false, code: 'EMPTY' }
  for (const [i, row] of rows.entries()) {
    const cells = row.map(textOf)
    const refusal = beyond(bounds, cells, i + 1)
    if (refusal) return refusal
    take(cells, i + 1)
  }
  return { ok: true, kind: 'xlsx', rows: rows.length, formulas: extent.formulas }
}

/** The library takes whole files only, and unpacks large ones with threads that a Worker lacks. */
async function firstSheet(files: ReadonlyMap<string, Bytes>) {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    // Digits as they stand in the file: an account number is not a quantity.
    return await readSheet(storedZip(files), { parseNumber: (digits) => ({ digits }) })
  } catch {
    return null
  }
}

/**
 * How far the cells reach. The library makes an array as large as the furthest cell says, and one
 * cell at XFD1048576 would be seventeen thousand million of them.
 */
function extentOf(files: ReadonlyMap<string, Bytes>) {
  const extent = { rows: 0, columns: 0, formulas: false }
  for (const [name, file] of files) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue
    const xml = new TextDecoder().decode(file)
    extent.formulas ||= /<(?:\w+:)?f[\s/>]/.test(xml)
    for (const [, column = '', row] of xml.matchAll(/\sr\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']/g)) {
      extent.rows = Math.max(extent.rows, Number(row))
      extent.columns = Math.max(extent.columns, columnNumber(column))
    }
  }
  return extent
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function textOf(value: CellValue<{ digits: string }> | null): string {
  if (value === null) return ''
  // Excel keeps times as parts of a day, a little off the second.
  if (value instanceof Date) {
    const second = new Date(Math.round(value.getTime() / 1000) * 1000)
    return Number.isNaN(second.getTime()) ? '' : second.toISOString().slice(0, 19).replace('T', ' ')
  }
  return typeof value === 'object' ? asShown(value.digits) : String(value).trim()
}

/** As Excel shows it: 2.547E+11 is a phone number, 1449.9999999999998 is 1450. */
const asShown = (digits: string): string =>
  /^-?\d{1,14}(\.\d{1,6})?$/.test(digits) ? digits : String(Number(Number(digits).toPrecision(15)))
