import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Role } from '../context'
import { instant, sealed } from '../db/columns'
import type { Language } from '../i18n/messages'
import type { AccountId, CodeId, SessionId, ShopId } from '../kernel/ids'

export const accounts = sqliteTable('accounts', {
  id: text('id').$type<AccountId>().primaryKey(),
  phoneIndex: text('phone_index').notNull(),
  /** Null once the account is erased: nothing sealed with it can be read again. */
  salt: text('salt'),
  nameSealed: sealed('name_sealed'),
  phoneSealed: sealed('phone_sealed'),
  emailSealed: sealed('email_sealed'),
  language: text('language').$type<Language>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const oneTimeCodes = sqliteTable('one_time_codes', {
  id: text('id').$type<CodeId>().primaryKey(),
  phoneIndex: text('phone_index').notNull(),
  codeHash: text('code_hash').notNull(),
  tries: integer('tries').notNull(),
  usedAt: instant('used_at'),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const sessions = sqliteTable('sessions', {
  id: text('id').$type<SessionId>().primaryKey(),
  accountId: text('account_id').$type<AccountId>().notNull(),
  shopId: text('shop_id').$type<ShopId>(),
  createdAt: instant('created_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
})

export const staff = sqliteTable(
  'staff',
  {
    shopId: text('shop_id').$type<ShopId>().notNull(),
    accountId: text('account_id').$type<AccountId>().notNull(),
    role: text('role').$type<Role>().notNull(),
    /** What the owner who let them in calls them; null for who opened the shop. */
    nameSealed: sealed('name_sealed'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.accountId] })],
)
