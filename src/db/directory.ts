import type { SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Statement } from './shop-scope'

/** The platform's tables. For `accounts`, `shops` and the edge only; a shop's rows are out of reach. */
export class Directory {
  readonly #db: DrizzleD1Database

  constructor(db: DrizzleD1Database) {
    this.#db = db
  }

  select<T extends SQLiteTable>(table: T, where: SQL | undefined) {
    return this.#db.select().from(table).where(where)
  }

  insert<T extends SQLiteTable>(table: T, row: T['$inferInsert']) {
    return this.#db.insert(table).values(row)
  }

  update<T extends SQLiteTable>(table: T, set: SQLiteUpdateSetSource<T>, where: SQL | undefined) {
    return this.#db.update(table).set(set).where(where)
  }

  /** Several reads in one round trip. */
  async read<Q extends readonly [Statement, ...Statement[]]>(
    ...queries: Q
  ): Promise<{ [K in keyof Q]: Awaited<Q[K]> }> {
    return (await this.#db.batch(queries as never)) as never
  }

  /** All or nothing, in one round trip. */
  async commit(...changes: readonly Statement[]): Promise<void> {
    const [first, ...rest] = changes
    if (first) await this.#db.batch([first, ...rest])
  }
}
