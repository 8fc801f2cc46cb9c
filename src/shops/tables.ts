import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, sealed, shopOwned } from '../db/columns'
import type { ZoneId } from '../kernel/ids'
import { cents, shillings } from '../kernel/money'
import type { OpeningHours } from './opening-hours'
import type { Telling } from './settings'

export const shopSettings = sqliteTable(
  'shop_settings',
  {
    ...shopOwned,
    version: integer('version').notNull(),
    openingHours: json<OpeningHours>('opening_hours').notNull(),
    pickup: integer('pickup', { mode: 'boolean' }).notNull(),
    intasendEnvironment: text('intasend_environment').$type<'sandbox' | 'live'>(),
    publishableKeySealed: sealed('publishable_key_sealed'),
    secretKeySealed: sealed('secret_key_sealed'),
    challengeSealed: sealed('challenge_sealed'),
    updatedAt: instant('updated_at').notNull(),
    minimumCents: centsColumn('minimum_cents').notNull().default(cents(0)),
    paymentProvider: text('payment_provider')
      .$type<'intasend' | 'daraja'>()
      .notNull()
      .default('intasend'),
    perPaymentCents: centsColumn('per_payment_cents').notNull().default(shillings(150_000)),
    payOnDelivery: integer('pay_on_delivery', { mode: 'boolean' }).notNull().default(false),
    depositPercent: integer('deposit_percent').notNull().default(0),
    depositNewPercent: integer('deposit_new_percent').notNull().default(0),
    refundLimitCents: centsColumn('refund_limit_cents').notNull().default(shillings(2000)),
    closeHour: integer('close_hour'),
    triedAt: instant('tried_at'),
    mpesaName: text('mpesa_name'),
    kraPin: text('kra_pin'),
    /** What the owners are told of on WhatsApp (src/owner-news), and the hours in which they are not. */
    toldOf: json<Telling[]>('told_of').notNull().default(['order', 'question', 'money']),
    quietFrom: integer('quiet_from').default(21),
    quietUntil: integer('quiet_until').default(6),
    lowToldOn: text('low_told_on'),
    /** The owner asked DukaBot to delete the shop's account and data. */
    deletionAskedAt: instant('deletion_asked_at'),
    /** Nobody may count how these pages are used. */
    uncountedSinceAt: instant('uncounted_since_at'),
    keysCheckedAt: instant('keys_checked_at'),
    keysHealth: text('keys_health').$type<'ok' | 'refused' | 'down'>(),
    darajaEnvironment: text('daraja_environment').$type<'sandbox' | 'live'>(),
    darajaShortcode: text('daraja_shortcode'),
    darajaTill: text('daraja_till'),
    darajaConsumerKeySealed: sealed('daraja_consumer_key_sealed'),
    darajaConsumerSecretSealed: sealed('daraja_consumer_secret_sealed'),
    darajaPasskeySealed: sealed('daraja_passkey_sealed'),
  },
  (table) => [primaryKey({ columns: [table.shopId] })],
)

export const shopEvents = sqliteTable(
  'shop_events',
  {
    ...shopOwned,
    version: integer('version').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.version] })],
)

export const deliveryZones = sqliteTable(
  'delivery_zones',
  {
    ...shopOwned,
    id: text('id').$type<ZoneId>().notNull(),
    name: text('name').notNull(),
    feeCents: centsColumn('fee_cents').notNull(),
    minutes: integer('minutes').notNull(),
    position: integer('position').notNull(),
    archivedAt: instant('archived_at'),
    latitude: real('latitude'),
    longitude: real('longitude'),
    radiusMetres: integer('radius_metres'),
    depositPercent: integer('deposit_percent'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)
