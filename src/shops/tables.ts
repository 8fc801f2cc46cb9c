import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, sealed, shopOwned } from '../db/columns'
import type { ZoneId } from '../kernel/ids'
import { cents } from '../kernel/money'
import type { OpeningHours } from './opening-hours'

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
  },
  (table) => [primaryKey({ columns: [table.shopId, table.id] })],
)
