import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type {
  SQLiteColumn,
  SQLiteInsertValue,
  SQLiteTable,
  SQLiteUpdateSetSource,
} from 'drizzle-orm/sqlite-core'
import type { ShopId } from '../kernel/ids'
import { bundled, selectFromJson, type WorkOut } from './json-rows'

export type ShopTable = SQLiteTable & { shopId: SQLiteColumn }
/** A row to insert: the table's columns (or SQL for one) without the shop, which the scope adds. */
export type Row<T extends ShopTable> = Omit<SQLiteInsertValue<T>, 'shopId'>
/** The same, of values only. */
export type PlainRow<T extends ShopTable> = Omit<T['$inferInsert'], 'shopId'>
export type Changes<T extends ShopTable> = Omit<SQLiteUpdateSetSource<T>, 'shopId'>
export type Statement = BatchItem<'sqlite'>

/** What a list of reads gives, in its order. */
export type Rows<Reads extends readonly unknown[]> = { [K in keyof Reads]: Awaited<Reads[K]> }

// D1 allows 100 bound parameters a statement and 100 statements a batch (engineering.md 1.2).
const mostStatements = 100

/**
 * The only way a feature reaches a shop's rows. Every statement made here names the shop, so none
 * can be forgotten; the database itself is out of reach.
 */
export class ShopScope {
  readonly shopId: ShopId
  readonly #db: DrizzleD1Database

  constructor(db: DrizzleD1Database, shopId: ShopId) {
    this.#db = db
    this.shopId = shopId
  }

  select<T extends ShopTable>(table: T, ...where: (SQL | undefined)[]) {
    return this.#db
      .select()
      .from(table)
      .where(this.ours(table, ...where))
  }

  /** Chosen columns or sums of our rows. */
  pick<T extends ShopTable, F extends Record<string, SQLiteColumn | SQL | SQL.Aliased>>(
    fields: F,
    table: T,
    ...where: (SQL | undefined)[]
  ) {
    return this.#db
      .select(fields)
      .from(table)
      .where(this.ours(table, ...where))
  }

  insert<T extends ShopTable>(table: T, row: Row<T>) {
    const values = { ...row, shopId: this.shopId } as unknown as SQLiteInsertValue<T>
    return this.#db.insert(table).values(values)
  }

  /** Any number of rows of plain values in few statements; see `selectFromJson`. */
  insertAll<T extends ShopTable>(table: T, rows: readonly PlainRow<T>[], workOut?: WorkOut) {
    const ours = rows.map((row) => ({ ...row, shopId: this.shopId }))
    return selectFromJson(table, ours, workOut).map((rowsOfIt) =>
      this.#db.insert(table).select(rowsOfIt),
    )
  }

  update<T extends ShopTable>(table: T, set: Changes<T>, ...where: (SQL | undefined)[]) {
    return this.#db
      .update(table)
      .set(set as unknown as SQLiteUpdateSetSource<T>)
      .where(this.ours(table, ...where))
  }

  /** Changes each row to what `from` has for it: a subquery under a name, which the rest speaks of. */
  updateFrom<T extends ShopTable>(
    table: T,
    set: Changes<T>,
    from: SQL,
    ...where: (SQL | undefined)[]
  ) {
    return this.#db
      .update(table)
      .set(set as unknown as SQLiteUpdateSetSource<T>)
      .from(from)
      .where(this.ours(table, ...where))
  }

  /** The same change of many rows, each with values of its own: see `given`. */
  updateEach<T extends ShopTable>(
    table: T,
    rows: readonly (readonly (string | number | null)[])[],
    set: Changes<T>,
    which: SQL,
  ) {
    // The shop stands in each row and is hidden from the index where it is named once: else SQLite
    // would walk the shop's rows, and all the given ones for each of them.
    const ours = sql`+${table.shopId} = ${this.shopId} and ${table.shopId} = given.value ->> 0`
    return bundled(rows.map((row) => JSON.stringify([this.shopId, ...row]))).map((json) =>
      this.#db
        .update(table)
        .set(set as unknown as SQLiteUpdateSetSource<T>)
        .from(sql`json_each(${json}) as given`)
        .where(sql`${ours} and ${which}`),
    )
  }

  delete<T extends ShopTable>(table: T, ...where: (SQL | undefined)[]) {
    return this.#db.delete(table).where(this.ours(table, ...where))
  }

  /** `table.shop_id = ours AND …`, for a subquery that has to name the shop itself. */
  ours(table: ShopTable, ...where: (SQL | undefined)[]): SQL {
    return and(eq(table.shopId, this.shopId), ...where) as SQL
  }

  /** Several reads in one round trip, seen at one moment. */
  read<Q extends readonly [Statement, ...Statement[]]>(
    ...queries: Q
  ): Promise<{ [K in keyof Q]: Awaited<Q[K]> }> {
    return this.readAfter([], ...queries)
  }

  /** Changes and then reads that see them, in one round trip. */
  async readAfter<Q extends readonly [Statement, ...Statement[]]>(
    changes: readonly Statement[],
    ...queries: Q
  ): Promise<{ [K in keyof Q]: Awaited<Q[K]> }> {
    const results = (await this.#db.batch([...changes, ...queries] as never)) as unknown[]
    return results.slice(changes.length) as never
  }

  /** All or nothing, in one round trip. A conflicting writer fails whole: see `retryOnConflict`. */
  async commit(...changes: readonly Statement[]): Promise<void> {
    if (changes.length > mostStatements) throw new RangeError('too many statements in one commit')
    const [first, ...rest] = changes
    if (first) await this.#db.batch([first, ...rest])
  }
}
