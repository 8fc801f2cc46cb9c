import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

// D1 takes 2 MB in one value; a row is never so long that one more passes that (engineering.md 1.2).
const mostCharacters = 500_000

/**
 * Rows of plain values as `select … from json_each(?)`, so that thousands go in with one parameter
 * where D1 binds a hundred. A column that a row does not name is null, as in drizzle's own inserts.
 */
export function selectFromJson(table: SQLiteTable, rows: readonly object[]): SQL[] {
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
  const cells = columns.map((_, i) => sql`value ->> ${sql.raw(`'$[${i}]'`)}`)
  // `where true`: without it SQLite would read a following `on conflict` as a join's.
  return bundled(values).map(
    (bundle) => sql`select ${sql.join(cells, sql`, `)} from json_each(${bundle}) where true`,
  )
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
