import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, shopOwned } from '../db/columns'
import type { DayFigures } from './figures'

/** A day of the shop that was signed or sent; `figures` as they stood then. */
export const dayCloses = sqliteTable(
  'day_closes',
  {
    ...shopOwned,
    day: text('day').notNull(),
    version: integer('version').notNull(),
    figures: json<DayFigures>('figures').notNull(),
    cashCountedCents: centsColumn('cash_counted_cents'),
    note: text('note'),
    signedBy: text('signed_by'),
    madeAt: instant('made_at').notNull(),
    signedAt: instant('signed_at'),
    sentAt: instant('sent_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.day] })],
)

export const dayCloseEvents = sqliteTable(
  'day_close_events',
  {
    ...shopOwned,
    day: text('day').notNull(),
    version: integer('version').notNull(),
    event: text('event').$type<'sign' | 'sign_again' | 'send'>().notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.day, table.version] })],
)
