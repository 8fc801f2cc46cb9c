import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, json, shopOwned } from '../db/columns'
import type { Note } from '../i18n/messages'
import type { CustomerId, NotificationId, OrderId } from '../kernel/ids'

export const notifications = sqliteTable(
  'notifications',
  {
    ...shopOwned,
    id: text('id').$type<NotificationId>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    orderId: text('order_id').$type<OrderId>(),
    note: json<Note>('note').notNull(),
    state: text('state')
      .$type<'pending' | 'sent' | 'delivered' | 'read' | 'failed' | 'skipped'>()
      .notNull(),
    providerCode: text('provider_code'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)
