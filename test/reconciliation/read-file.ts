import { statementReader } from '../../src/reconciliation/read-statement'
import { eachRow, usualBounds } from '../../src/web/spreadsheet'

export const readingTime = Date.UTC(2026, 10, 25)

/** A statement as a CSV text, read as the import reads it. */
export async function readStatement(text: string, now = readingTime) {
  const reader = statementReader()
  const bytes = new TextEncoder().encode(text)
  const sheet = await eachRow(new Uint8Array(bytes), usualBounds, reader.take)
  return sheet.ok ? reader.finish(now) : sheet
}
