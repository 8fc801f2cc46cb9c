import type { Bytes } from '../kernel/bytes'
import type { Cell } from './csv'

/**
 * An XLSX file with one sheet whose first row stays in sight. Text is stored as text, so that nothing
 * in it is ever calculated.
 */
export async function workbook(rows: readonly (readonly Cell[])[]): Promise<Bytes> {
  const { default: write } = await import('write-excel-file/universal')
  const cells = rows.map((row, i) =>
    row.map((value) =>
      value === null
        ? null
        : typeof value === 'number'
          ? { value, type: Number }
          : { value, type: String, ...(i === 0 && { fontWeight: 'bold' as const }) },
    ),
  )
  const columns = (rows[0] ?? []).map((_, place) => ({ width: widthOf(rows, place) }))
  const file = await write(cells, { columns, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** In characters, as wide as what stands in the column, within reason. */
const widthOf = (rows: readonly (readonly Cell[])[], place: number): number =>
  rows
    .slice(0, 200)
    .reduce((most, row) => Math.min(40, Math.max(most, String(row[place] ?? '').length + 2)), 8)
