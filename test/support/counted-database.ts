export type Counts = {
  roundTrips: number
  rowsWritten: number
  rowsRead: number
  statements: string[]
}

/** A D1 database that counts what it is asked: round trips, and the rows that D1 itself reports. */
export function countedDatabase(database: D1Database): { database: D1Database; counts: Counts } {
  const counts: Counts = { roundTrips: 0, rowsWritten: 0, rowsRead: 0, statements: [] }
  const originals = new WeakMap<
    D1PreparedStatement,
    { statement: D1PreparedStatement; sql: string }
  >()

  const note = <R extends D1Result>(sql: string, result: R): R => {
    counts.rowsWritten += result.meta.rows_written
    counts.rowsRead += result.meta.rows_read
    counts.statements.push(`${result.meta.rows_written} ${sql}`)
    return result
  }
  const wrap = (statement: D1PreparedStatement, sql: string): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), sql),
      async all() {
        counts.roundTrips += 1
        return note(sql, await statement.all())
      },
      async run() {
        counts.roundTrips += 1
        return note(sql, await statement.run())
      },
      async first(column?: string) {
        counts.roundTrips += 1
        return column === undefined ? statement.first() : statement.first(column)
      },
      async raw(options?: { columnNames?: false }) {
        counts.roundTrips += 1
        counts.statements.push(`? ${sql}`)
        return statement.raw(options)
      },
    } as unknown as D1PreparedStatement
    originals.set(wrapped, { statement, sql })
    return wrapped
  }
  const counted = {
    prepare: (sql: string) => wrap(database.prepare(sql), sql),
    async batch(statements: D1PreparedStatement[]) {
      counts.roundTrips += 1
      const known = statements.map((statement) => originals.get(statement))
      const results = await database.batch(known.flatMap((one) => (one ? [one.statement] : [])))
      return results.map((result, index) => note(known[index]?.sql ?? '', result))
    },
  } as unknown as D1Database
  return { database: counted, counts }
}
