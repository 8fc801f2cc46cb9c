import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

// D1 takes 2 MB in one value; a row is never so long that one more passes that (engineering.md 1.2).
const mostCharacters = 500_000

/**
 * Rows of plain values as `select … from json_each(?)`, so that thousands go in with one parameter
 * where D1 binds a hundred. A column that a row does not name is null, as in drizzle's own inserts.
 * `workOut` gives columns that the database finds by itself, out of the cells of the row.
 */
export function selectFromJson(
  table: SQLiteTable,
  rows: readonly object[],
  workOut: WorkOut = () => ({ join: sql``, columns: {} }),
): SQL[] {
  const columns = Object.entries(getTableColumns(table))
  const values = rows.map((row) => {
    const named = row as Record<string, unknown>
    return JSON.stringify(
      columns.map(([name, column]) => {
        const value = named[name] ?? null
        return value === null ? null : column.mapToDriverValue(value)
      }),
    )
  })
  const cellAt = (i: number) => sql`value ->> ${sql.raw(`'$[${i}]'`)}`
  const { join, columns: worked } = workOut((name) =>
    cellAt(columns.findIndex(([known]) => known === name)),
  )
  const cells = columns.map(([name], i) => worked[name] ?? cellAt(i))
  // `where true`: without it SQLite would read a following `on conflict` as a join's.
  return bundled(values).map(
    (bundle) =>
      sql`select ${sql.join(cells, sql`, `)} from json_each(${bundle}) ${join} where true`,
  )
}

/** Columns as SQL of the cells of their row (called by their columns' names), and of what is joined. */
export type WorkOut = (cell: (name: string) => SQL) => {
  join: SQL
  columns: Record<string, SQL>
}

/** The n-th value, from 0, of a row that `updateEach` was given. */
export const given = (n: number): SQL => sql.raw(`given.value ->> ${n + 1}`)

/** JSON values as few JSON arrays, each short enough for one parameter. */
export function bundled(values: readonly string[]): string[] {
  const bundles: string[][] = []
  let room = 0
  for (const value of values) {
    if (value.length > room) {
      bundles.push([])
      room = mostCharacters
    }
    bundles.at(-1)?.push(value)
    room -= value.length + 1
  }
  return bundles.map((bundle) => `[${bundle.join(',')}]`)
}
