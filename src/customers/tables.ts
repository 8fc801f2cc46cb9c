import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, sealed, shopOwned } from '../db/columns'
import type { Language } from '../i18n/messages'
import type { CustomerId } from '../kernel/ids'

export const customers = sqliteTable(
  'customers',
  {
    ...shopOwned,
    id: text('id').$type<CustomerId>().notNull(),
    person: text('person').notNull(),
    salt: text('salt'),
    nameSealed: sealed('name_sealed'),
    phoneSealed: sealed('phone_sealed'),
    phoneIndex: text('phone_index'),
    landmarkSealed: sealed('landmark_sealed'),
    language: text('language').$type<Language>().notNull(),
    createdAt: instant('created_at').notNull(),
    noteSealed: sealed('note_sealed'),
    mergedInto: text('merged_into').$type<CustomerId>(),
    stoppedAt: instant('stopped_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)
