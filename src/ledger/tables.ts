import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, shopOwned } from '../db/columns'
import type { Account } from './ledger'

export const postings = sqliteTable(
  'postings',
  {
    ...shopOwned,
    reference: text('reference').notNull(),
    line: integer('line').notNull(),
    source: text('source').$type<Account>().notNull(),
    destination: text('destination').$type<Account>().notNull(),
    amountCents: centsColumn('amount_cents').notNull(),
    payableId: text('payable_id'),
    postedAt: instant('posted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.reference, table.line] })],
)
