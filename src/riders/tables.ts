import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, sealed, shopOwned } from '../db/columns'
import type { RiderId } from '../kernel/ids'

export const riders = sqliteTable(
  'riders',
  {
    ...shopOwned,
    id: text('id').$type<RiderId>().notNull(),
    nameSealed: sealed('name_sealed').notNull(),
    phoneSealed: sealed('phone_sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)
