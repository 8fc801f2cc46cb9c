import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, shopOwned } from '../db/columns'
import type { Account } from './ledger'

export const postings = sqliteTable(
  'postings',
  {
    ...shopOwned,
    about: text('about').notNull(),
    cause: text('cause').notNull(),
    line: integer('line').notNull(),
    source: text('source').$type<Account>().notNull(),
    destination: text('destination').$type<Account>().notNull(),
    amountCents: centsColumn('amount_cents').notNull(),
    postedAt: instant('posted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.about, table.cause, table.line] })],
)
