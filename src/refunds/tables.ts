import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, shopOwned } from '../db/columns'
import type { CustomerId, RefundId } from '../kernel/ids'
import type { ReceiptEvent } from './receipt'
import type { RefundEvent, RefundMethod, RefundReason, RefundState, Trouble } from './refund'

export const receiptEvents = sqliteTable(
  'receipt_events',
  {
    ...shopOwned,
    invoiceId: text('invoice_id').notNull(),
    version: integer('version').notNull(),
    event: text('event').$type<ReceiptEvent>().notNull(),
    about: text('about'),
    amountCents: centsColumn('amount_cents').notNull(),
    chargesCents: centsColumn('charges_cents').notNull(),
    refundId: text('refund_id').$type<RefundId>(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.invoiceId, table.version] })],
)

export const refunds = sqliteTable(
  'refunds',
  {
    ...shopOwned,
    id: text('id').$type<RefundId>().notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<RefundState>().notNull(),
    about: text('about').notNull(),
    source: text('source').$type<'order' | 'unmatched'>().notNull(),
    invoiceId: text('invoice_id').notNull(),
    customerId: text('customer_id').$type<CustomerId>(),
    amountCents: centsColumn('amount_cents').notNull(),
    chargesCents: centsColumn('charges_cents'),
    method: text('method').$type<RefundMethod>().notNull(),
    reason: text('reason').$type<RefundReason>().notNull(),
    trouble: text('trouble').$type<Trouble>(),
    trackingId: text('tracking_id'),
    tries: integer('tries').notNull().default(0),
    reference: text('reference'),
    requestedBy: text('requested_by').notNull(),
    approvedBy: text('approved_by'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    closedAt: instant('closed_at'),
    nextCheckAt: instant('next_check_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

export const refundEvents = sqliteTable(
  'refund_events',
  {
    ...shopOwned,
    refundId: text('refund_id').$type<RefundId>().notNull(),
    version: integer('version').notNull(),
    event: text('event').$type<RefundEvent | 'request'>().notNull(),
    reason: text('reason').$type<Trouble>(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.refundId, table.version] })],
)
