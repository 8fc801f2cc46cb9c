import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from '../db/columns'
import type { Language } from '../i18n/messages'
import type { ShopId } from '../kernel/ids'
import type { WrappedKey } from '../sealing/data-keys'

/** One row a shop in the DIRECTORY database: what must be known before its shard is. */
export const shops = sqliteTable('shops', {
  id: text('id').$type<ShopId>().primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  businessType: text('business_type').notNull(),
  language: text('language').$type<Language>().notNull(),
  state: text('state').$type<'open' | 'suspended' | 'closed'>().notNull(),
  shard: text('shard').notNull(),
  dataKey: text('data_key').$type<WrappedKey>().notNull(),
  /** When somebody's role last changed or ended: older cookies are looked up again. */
  seatsChangedAt: instant('seats_changed_at').notNull().default(0),
  createdAt: instant('created_at').notNull(),
})

export const platformKeys = sqliteTable('platform_keys', {
  name: text('name').primaryKey(),
  dataKey: text('data_key').$type<WrappedKey>().notNull(),
})
