import type { Bytes } from '../kernel/bytes'
import { eachCsvRow } from './csv'
import { eachXlsxRow } from './xlsx'

/** What a file may hold. Whatever has more is refused, and the limit told. */
export type Bounds = {
  csvBytes: number
  xlsxBytes: number
  rows: number
  columns: number
  /** Characters of one cell. */
  cell: number
}

export const megabyte = 1024 * 1024
export const usualBounds: Bounds = {
  csvBytes: 10 * megabyte,
  xlsxBytes: 5 * megabyte,
  rows: 100_000,
  columns: 60,
  cell: 2000,
}

/** `most`: the limit that was passed, in bytes, rows, columns or characters. */
export type SheetRefusal = { ok: false } & (
  | { code: 'EMPTY' | 'NOT_A_TABLE' | 'ENCRYPTED' | 'OLD_EXCEL' | 'PDF' }
  | { code: 'BROKEN_QUOTES'; row: number }
  | { code: 'TOO_BIG' | 'TOO_MANY_ROWS' | 'TOO_WIDE' | 'CELL_TOO_LONG'; most: number }
)
export type SheetRead = {
  ok: true
  kind: 'csv' | 'xlsx'
  rows: number
  /** Whether cells were calculated by Excel: then the file is not as somebody exported it. */
  formulas: boolean
}

/** One row as text, numbered as Excel does, from 1. Empty rows come too; cells are trimmed. */
export type TakeRow = (cells: string[], number: number) => void

/**
 * Reads a CSV or XLSX file row by row. What it is is told by its bytes, never by its name. Rows that
 * were taken before a refusal must be forgotten. Dates of Excel come as `2026-11-20 14:12:10`,
 * numbers with a point and without groups, as they are stored.
 */
export async function eachRow(
  bytes: Bytes,
  bounds: Bounds,
  take: TakeRow,
): Promise<SheetRead | SheetRefusal> {
  const kind = kindOf(bytes)
  if (kind !== 'csv' && kind !== 'xlsx') return { ok: false, code: kind }
  const most = kind === 'csv' ? bounds.csvBytes : bounds.xlsxBytes
  if (bytes.byteLength > most) return { ok: false, code: 'TOO_BIG', most }
  return kind === 'csv' ? eachCsvRow(bytes, bounds, take) : eachXlsxRow(bytes, bounds, take)
}

/** The whole table at once, for files that are small. */
export async function readSpreadsheet(
  bytes: Bytes,
  bounds: Bounds = usualBounds,
): Promise<(SheetRead & { table: string[][] }) | SheetRefusal> {
  const table: string[][] = []
  const read = await eachRow(bytes, bounds, (cells) => table.push(cells))
  return read.ok ? { ...read, table } : read
}

const begins = (bytes: Bytes, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte)

function kindOf(bytes: Bytes): 'csv' | 'xlsx' | 'EMPTY' | 'ENCRYPTED' | 'OLD_EXCEL' | 'PDF' {
  if (bytes.byteLength === 0) return 'EMPTY'
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'PDF'
  // A locked XLSX is wrapped in the container of old Excel files and names its stream in UTF-16.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.byteLength & ~1))
    return names.includes('EncryptedPackage') ? 'ENCRYPTED' : 'OLD_EXCEL'
  }
  return 'csv'
}
