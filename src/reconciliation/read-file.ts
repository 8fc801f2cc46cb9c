import type { Bytes } from '../kernel/bytes'
import { eachRow, type SheetRefusal, usualBounds } from '../web/spreadsheet'
import { type StatementRead, type StatementRefusal, statementReader } from './read-statement'

export type FileRefusal = StatementRefusal | { ok: false; code: 'HAS_FORMULAS' } | SheetRefusal

/** A statement's file as lines, or why it is none. A file that calculates is not what was exported. */
export async function readStatementFile(
  file: Bytes,
  now: number,
): Promise<StatementRead | FileRefusal> {
  const reader = statementReader()
  const sheet = await eachRow(file, usualBounds, reader.take)
  if (!sheet.ok) return sheet
  if (sheet.formulas) return { ok: false, code: 'HAS_FORMULAS' }
  return reader.finish(now)
}
