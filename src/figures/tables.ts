import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, shopOwned } from '../db/columns'

/**
 * What a daily figure counts, and by what (`key`). Goods, hours, zones, sources and buyers count sold
 * orders only: those that were neither given up nor brought back.
 */
export type FigureKind =
  /** Orders placed, by the state they are in. */
  | 'order'
  /** Pieces sold, by sku. */
  | 'product'
  /** Orders sold, by `mon-08`: weekday and hour. */
  | 'hour'
  /** Orders sold, by zone's name; `-` is pick-up. */
  | 'zone'
  /** Orders sold, by the tag of the link that brought them; `-` is none. */
  | 'source'
  /** Orders sold, by `new` (the customer's first day) or `returning`. */
  | 'buyer'
  /** STK pushes, by how they ended. */
  | 'attempt'
  /** Customers, by how far they came: `chat`, `basket`. */
  | 'funnel'
  /** Customers who bought in a month (`day` is its first), by the month they came. */
  | 'cohort'
  /** The highest order number of the day: where the next day begins. */
  | 'number'

/** One row a day, kind and key: what a year of a shop adds up from. */
export const dailyFigures = sqliteTable(
  'daily_figures',
  {
    ...shopOwned,
    kind: text('kind').$type<FigureKind>().notNull(),
    day: text('day').notNull(),
    key: text('key').notNull(),
    count: integer('count').notNull(),
    amountCents: centsColumn('amount_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.kind, table.day, table.key] })],
)

/** Days whose figures no longer hold, because one of their orders moved later. */
export const dailyFiguresDue = sqliteTable(
  'daily_figures_due',
  { ...shopOwned, day: text('day').notNull() },
  (table) => [primaryKey({ columns: [table.shopId, table.day] })],
)
