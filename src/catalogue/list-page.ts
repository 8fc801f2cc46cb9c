import {
  asc,
  count,
  desc,
  eq,
  gte,
  isNotNull,
  isNull,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { runsLow } from './pieces-left'
import { type ShelfProduct, shelfFrom } from './product-rows'
import { learnedAliases, products, variants } from './tables'

/** What of the catalogue is listed: all that is for sale, what runs low, what is off, what was removed. */
export const shelves = ['all', 'low', 'off', 'removed'] as const
export type ShelfName = (typeof shelves)[number]

export type ListWanted = {
  shelf: ShelfName
  category: string | null
  /** Words of the name, the other names or the item code; empty for all. */
  search: string
  /** The item code after which the list goes on. */
  after: string | null
  /** The item code of a product to name, whatever is listed. */
  about?: string
  /** Left out, no learnt words are listed. */
  learntSince?: number
}

export type CatalogueList = {
  categories: { name: string; products: number }[]
  products: ShelfProduct[]
  /** The category of the product before these, whose heading stands already. */
  goesOn: string | null
  /** The item code after which more would come. */
  next: string | null
  aboutName: string | null
  /** Words that customers taught the shop lately, newest first, and the product they mean. */
  learnt: { words: string; sku: string; name: string }[]
}

const pageLength = 40
const mostCategories = 200
const mostLearntShown = 5

/** One page of the list in one round trip: by category as the shop orders them, then by position. */
export async function cataloguePage(shop: ShopScope, wanted: ListWanted): Promise<CatalogueList> {
  const kept =
    wanted.shelf === 'removed' ? isNotNull(products.archivedAt) : isNull(products.archivedAt)
  const conditions = [
    kept,
    wanted.category === null ? undefined : eq(products.category, wanted.category),
    wanted.shelf === 'off' ? isNotNull(products.offAt) : undefined,
    wanted.shelf === 'low' ? runsLow(shop) : undefined,
    ...saidIn(wanted.search),
    wanted.after === null ? undefined : standsAfter(shop, wanted.after),
  ]
  const order = shelfOrder(shop)
  const listed = shop
    .pick({ sku: products.sku }, products, ...conditions)
    .orderBy(...order)
    .limit(pageLength)
  const [categories, rows, variantRows, [before], [about], learnt] = await shop.read(
    categoriesInOrder(shop, kept),
    shop
      .select(products, ...conditions)
      .orderBy(...order)
      .limit(pageLength + 1),
    shop
      .select(variants, isNull(variants.archivedAt), variantsOfAny(shop, listed))
      .orderBy(asc(variants.position)),
    shop.pick({ category: products.category }, products, eq(products.sku, wanted.after ?? '')),
    shop.pick({ name: products.name }, products, eq(products.sku, wanted.about ?? '')),
    learntSince(shop, wanted.learntSince ?? Number.MAX_SAFE_INTEGER),
  )
  const shown = rows.slice(0, pageLength)
  return {
    categories,
    products: shelfFrom(shown, variantRows),
    goesOn: before?.category ?? null,
    next: rows.length > pageLength ? (shown.at(-1)?.sku ?? null) : null,
    aboutName: about?.name ?? null,
    learnt,
  }
}

/** The categories as the shop ordered them, with how many products each has on the shelf. */
export const categoriesInOrder = (shop: ShopScope, kept: SQL = isNull(products.archivedAt)) =>
  shop
    .pick({ name: products.category, products: count() }, products, kept)
    .groupBy(products.category)
    .orderBy(asc(placeOf(shop, 'products')), asc(products.category))
    .limit(mostCategories)

/** Where the shop put the category of a row of products, which the statement calls `name`. */
const placeOf = (shop: ShopScope, name: 'products' | 'before') =>
  sql`coalesce((select c.position from categories c
    where c.shop_id = ${shop.shopId} and c.name = ${sql.raw(name)}.category), 1000)`

const standing = (shop: ShopScope, name: 'products' | 'before'): SQL[] => [
  placeOf(shop, name),
  ...['category', 'position', 'sku'].map((column) => sql.raw(`${name}.${column}`)),
]

/** By category as the shop orders them, then as the products stand in it. */
export const shelfOrder = (shop: ShopScope): SQL[] =>
  standing(shop, 'products').map((key) => asc(key))

/** A cursor by what it names, so that it holds when rows before it come or go. */
const standsAfter = (shop: ShopScope, sku: string): SQL =>
  sql`(${sql.join(standing(shop, 'products'), sql`, `)}) > (
    select ${sql.join(standing(shop, 'before'), sql`, `)}
    from products before where before.shop_id = ${shop.shopId} and before.sku = ${sku})`

const mostWords = 5

/** Every word stands in a name or code. `instr`: D1 bounds `like` to 50 bytes, and % is a letter here. */
export const saidIn = (search: string): SQL[] =>
  search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map(
      (word) => sql`instr(lower(products.name || ' ' || products.aliases || ' ' || products.sku),
        ${word}) > 0`,
    )

/**
 * The variants of a list of products, by a short stretch of the key for each product; a plain
 * `product_sku in (…)` would read all variants of the shop. `cross join` keeps the list outside.
 */
const variantsOfAny = (shop: ShopScope, listed: SQLWrapper): SQL => sql`${variants.sku} in (
  select v.sku from ${listed} p cross join variants v
  where v.shop_id = ${shop.shopId} and v.sku >= p.sku and v.sku < p.sku || '0'
    and v.product_sku = p.sku)`

const learntSince = (shop: ShopScope, since: number) =>
  shop
    .pick(
      {
        words: learnedAliases.words,
        sku: learnedAliases.sku,
        // Spelt out: among the fields drizzle leaves the table's name away, and `sku` is the product's.
        name: sql<string>`(select p.name from products p
          where p.shop_id = ${shop.shopId} and p.sku = learned_aliases.sku)`,
      },
      learnedAliases,
      isNull(learnedAliases.undoneAt),
      gte(learnedAliases.learnedAt, since),
    )
    .orderBy(desc(learnedAliases.learnedAt))
    .limit(mostLearntShown)
