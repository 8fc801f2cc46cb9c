import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, sealed, shopOwned } from '../db/columns'
import type { AttemptId, ClaimId, CustomerId, OrderId } from '../kernel/ids'
import type { ProviderName } from '../providers/payments/port'
import type { AttemptEvent, AttemptState, SetAside } from './payment'

/** Where money came in: through a provider, over the counter, or seen in a statement only. */
export type Channel = ProviderName | 'cash' | 'statement'

export const paymentAttempts = sqliteTable(
  'payment_attempts',
  {
    ...shopOwned,
    id: text('id').$type<AttemptId>().notNull(),
    payableId: text('payable_id').notNull(),
    number: integer('number').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<AttemptState>().notNull(),
    provider: text('provider').$type<ProviderName>().notNull().default('intasend'),
    account: text('account').notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    payerSealed: sealed('payer_sealed'),
    payerIndex: text('payer_index').notNull(),
    amountCents: centsColumn('amount_cents').notNull(),
    invoiceId: text('invoice_id'),
    providerIdSealed: sealed('provider_id_sealed'),
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    nextCheckAt: instant('next_check_at'),
    sortedAt: instant('sorted_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

export const paymentEvents = sqliteTable(
  'payment_events',
  {
    ...shopOwned,
    attemptId: text('attempt_id').$type<AttemptId>().notNull(),
    version: integer('version').notNull(),
    /** `close`: the owner says that no money came; their account is the reason. */
    event: text('event').$type<AttemptEvent | 'close'>().notNull(),
    reason: text('reason'),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.attemptId, table.version] })],
)

export const paymentHints = sqliteTable(
  'payment_hints',
  {
    ...shopOwned,
    invoiceId: text('invoice_id').notNull(),
    apiRef: text('api_ref'),
    provider: text('provider').$type<ProviderName>().notNull().default('intasend'),
    providerIdSealed: sealed('provider_id_sealed'),
    amountCents: centsColumn('amount_cents'),
    mpesaReference: text('mpesa_reference'),
    receivedAt: instant('received_at').notNull(),
    nextCheckAt: instant('next_check_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.invoiceId] })],
)

export const receipts = sqliteTable(
  'receipts',
  {
    ...shopOwned,
    invoiceId: text('invoice_id').notNull(),
    number: integer('number').notNull(),
    attemptId: text('attempt_id').$type<AttemptId>(),
    payableId: text('payable_id'),
    grossCents: centsColumn('gross_cents').notNull(),
    chargesCents: centsColumn('charges_cents').notNull(),
    netCents: centsColumn('net_cents').notNull(),
    currency: text('currency').notNull(),
    mpesaReference: text('mpesa_reference'),
    setAside: text('set_aside').$type<SetAside>(),
    channel: text('channel').$type<Channel>().notNull().default('intasend'),
    sortedAt: instant('sorted_at'),
    bookedAt: instant('booked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.invoiceId] })],
)

/** A customer's word that they paid, looked into for a day (src/claims). It confirms nothing itself. */
export const paymentClaims = sqliteTable(
  'payment_claims',
  {
    ...shopOwned,
    /** `clm_<order>_<day>_<n>`: the claims of an order are one stretch of the key. */
    id: text('id').$type<ClaimId>().notNull(),
    orderId: text('order_id').$type<OrderId>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    code: text('code').notNull(),
    amountCents: centsColumn('amount_cents'),
    paidAt: instant('paid_at'),
    state: text('state').$type<'open' | 'matched' | 'refused' | 'lapsed'>().notNull(),
    /** Why it was refused, or what the shop has to decide. */
    reason: text('reason').$type<ClaimReason>(),
    claimedAt: instant('claimed_at').notNull(),
    nextCheckAt: instant('next_check_at'),
    sortedAt: instant('sorted_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)

/** `USED`: another order's money. `UNSEEN`: nobody saw it for a day. `UNCLEAR`: it is set aside, and does not fit. */
export type ClaimReason = 'USED' | 'UNSEEN' | 'UNCLEAR'
