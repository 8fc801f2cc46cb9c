import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, shopOwned } from '../db/columns'

export type NewsKind = 'order' | 'question' | 'money'

/** What the owners are still to be told; a row goes once they are. */
export const ownerNews = sqliteTable(
  'owner_news',
  {
    ...shopOwned,
    kind: text('kind').$type<NewsKind>().notNull(),
    /** Of the order, the request or the invoice. */
    id: text('id').notNull(),
    /** The order's number. */
    number: integer('number'),
    /** The order's total, or what came in. */
    amountCents: centsColumn('amount_cents'),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.kind, table.id] })],
)
