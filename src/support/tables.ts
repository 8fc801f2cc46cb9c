import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, sealed, shopOwned } from '../db/columns'
import type { CustomerId } from '../kernel/ids'
import type { RequestId, RequestState, Sender, Topic } from './request'

export const supportRequests = sqliteTable(
  'support_requests',
  {
    ...shopOwned,
    id: text('id').$type<RequestId>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<RequestState>().notNull(),
    topic: text('topic').$type<Topic>().notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

export const supportMessages = sqliteTable(
  'support_messages',
  {
    ...shopOwned,
    requestId: text('request_id').$type<RequestId>().notNull(),
    number: integer('number').notNull(),
    sender: text('sender').$type<Sender>().notNull(),
    actor: text('actor').notNull(),
    /** Null once the request has been closed for 30 days, or its customer was erased. */
    wordsSealed: sealed('words_sealed'),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.requestId, table.number] })],
)
