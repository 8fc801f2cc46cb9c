import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, shopOwned } from '../db/columns'
import type { AccountName } from './flow'

/** What had come into and gone out of each account when a day ended, since the shop's first day. */
export const ledgerDays = sqliteTable(
  'ledger_days',
  {
    ...shopOwned,
    day: text('day').notNull(),
    account: text('account').$type<AccountName>().notNull(),
    inCents: centsColumn('in_cents').notNull(),
    outCents: centsColumn('out_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.day, table.account] })],
)
