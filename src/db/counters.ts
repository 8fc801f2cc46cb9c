import { eq, sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { shopOwned } from './columns'
import type { ShopScope } from './shop-scope'

export type CounterName = 'orders' | 'receipts'

export const counters = sqliteTable(
  'counters',
  {
    ...shopOwned,
    name: text('name').$type<CounterName>().notNull(),
    value: integer('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.name] })],
)

/** Takes the next number; use `currentNumber` after it in the same commit, so that none is skipped. */
export const takeNumber = (shop: ShopScope, name: CounterName) =>
  shop.update(counters, { value: sql`${counters.value} + 1` }, eq(counters.name, name))

export const currentNumber = (shop: ShopScope, name: CounterName) =>
  sql<number>`(select value from counters where shop_id = ${shop.shopId} and name = ${name})`

/** The number just taken, read in the same commit. */
export const numberTaken = (shop: ShopScope, name: CounterName) =>
  shop.pick({ value: counters.value }, counters, eq(counters.name, name))
