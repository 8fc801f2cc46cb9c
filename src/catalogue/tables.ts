import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { centsColumn, instant, json, shopOwned } from '../db/columns'
import type { Option } from './product'

export const products = sqliteTable(
  'products',
  {
    ...shopOwned,
    sku: text('sku').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    priceCents: centsColumn('price_cents').notNull(),
    category: text('category').notNull(),
    aliases: json<string[]>('aliases').notNull(),
    options: json<Option[]>('options').notNull(),
    position: integer('position').notNull(),
    archivedAt: instant('archived_at'),
    photo: text('photo'),
    substituteSku: text('substitute_sku'),
    lowStock: integer('low_stock'),
    offAt: instant('off_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.sku] })],
)

export const productEvents = sqliteTable(
  'product_events',
  {
    ...shopOwned,
    sku: text('sku').notNull(),
    version: integer('version').notNull(),
    event: text('event').notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.sku, table.version] })],
)

export const variants = sqliteTable(
  'variants',
  {
    ...shopOwned,
    sku: text('sku').notNull(),
    productSku: text('product_sku').notNull(),
    choices: json<string[]>('choices').notNull(),
    stock: integer('stock').notNull(),
    position: integer('position').notNull(),
    archivedAt: instant('archived_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.sku] })],
)

export const stockChanges = sqliteTable(
  'stock_changes',
  {
    ...shopOwned,
    sku: text('sku').notNull(),
    id: text('id').notNull(),
    quantity: integer('quantity').notNull(),
    actor: text('actor').notNull(),
    happenedAt: instant('happened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.sku, table.id] })],
)

/** Where the shop puts its categories; one without a row comes after those that have one. */
export const categories = sqliteTable(
  'categories',
  {
    ...shopOwned,
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.name] })],
)

/** What customers of this shop mean by their words, learnt from their answers to our questions. */
export const learnedAliases = sqliteTable(
  'learned_aliases',
  {
    ...shopOwned,
    words: text('words').notNull(),
    sku: text('sku').notNull(),
    times: integer('times').notNull(),
    learnedAt: instant('learned_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (table) => [primaryKey({ columns: [table.shopId, table.words] })],
)
