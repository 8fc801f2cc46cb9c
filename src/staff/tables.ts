import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '../db/columns'
import type { AccountId, ShopId } from '../kernel/ids'
import type { ShopRole } from '../web/navigation'
import type { StaffEvent } from './seats'

/** The journal of a shop's staff, in DIRECTORY. */
export const staffEvents = sqliteTable(
  'staff_events',
  {
    shopId: text('shop_id').$type<ShopId>().notNull(),
    version: integer('version').notNull(),
    event: text('event').$type<StaffEvent>().notNull(),
    accountId: text('account_id').$type<AccountId>().notNull(),
    /** The role given, or the one that was taken away. */
    role: text('role').$type<ShopRole>().notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.version] })],
)
