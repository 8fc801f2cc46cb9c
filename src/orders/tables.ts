import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, sealed, shopOwned } from '../db/columns'
import type { CustomerId, OrderId, RiderId } from '../kernel/ids'
import type { Handover } from './handover'
import type { Fulfilment, OrderEvent, OrderState, PaymentRule } from './order'

export const orders = sqliteTable(
  'orders',
  {
    ...shopOwned,
    id: text('id').$type<OrderId>().notNull(),
    number: integer('number').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<OrderState>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    fulfilment: text('fulfilment').$type<Fulfilment>().notNull(),
    zoneName: text('zone_name'),
    zoneMinutes: integer('zone_minutes'),
    landmarkSealed: sealed('landmark_sealed'),
    noteSealed: sealed('note_sealed'),
    pinSealed: sealed('pin_sealed'),
    itemsCents: centsColumn('items_cents').notNull(),
    deliveryCents: centsColumn('delivery_cents').notNull(),
    totalCents: centsColumn('total_cents').notNull(),
    placedAt: instant('placed_at').notNull(),
    holdUntil: instant('hold_until').notNull(),
    closedAt: instant('closed_at'),
    owedAt: instant('owed_at'),
    paymentRule: text('payment_rule').$type<PaymentRule>().notNull().default('prepaid'),
    dueFirstCents: centsColumn('due_first_cents'),
    buyerPinSealed: sealed('buyer_pin_sealed'),
    etimsNumber: text('etims_number'),
    riderId: text('rider_id').$type<RiderId>(),
    handoverTries: integer('handover_tries').notNull().default(0),
    handover: text('handover').$type<Handover>(),
    privateNoteSealed: sealed('private_note_sealed'),
    source: text('source'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

export const orderLines = sqliteTable(
  'order_lines',
  {
    ...shopOwned,
    orderId: text('order_id').$type<OrderId>().notNull(),
    line: integer('line').notNull(),
    sku: text('sku').notNull(),
    name: text('name').notNull(),
    choices: json<string[]>('choices').notNull(),
    quantity: integer('quantity').notNull(),
    priceCents: centsColumn('price_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.orderId, table.line] })],
)

export const orderEvents = sqliteTable(
  'order_events',
  {
    ...shopOwned,
    orderId: text('order_id').$type<OrderId>().notNull(),
    version: integer('version').notNull(),
    event: text('event').$type<OrderEvent>().notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.orderId, table.version] })],
)
