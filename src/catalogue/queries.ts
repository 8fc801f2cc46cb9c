import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  max,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import { learnedRows } from './learn-alias'
import type { Product } from './product'
import { learnedAliases, products, variants } from './tables'

type ProductRow = typeof products.$inferSelect
type VariantRow = typeof variants.$inferSelect

/** Joins the rows of products with those of their variants, keeping the order of both. */
export function productsFrom(
  productRows: readonly ProductRow[],
  variantRows: readonly VariantRow[],
): Product[] {
  const variantsOf = Map.groupBy(variantRows, (row) => row.productSku)
  return productRows.map((row) => ({
    sku: row.sku,
    name: row.name,
    price: row.priceCents,
    category: row.category,
    aliases: row.aliases,
    options: row.options,
    variants: (variantsOf.get(row.sku) ?? []).map(({ sku, choices, stock }) => ({
      sku,
      choices,
      stock,
    })),
  }))
}

export type ShelfProduct = Product & { version: number; archived: boolean }

export type CataloguePage = {
  categories: { name: string; products: number }[]
  products: ShelfProduct[]
  page: number
  more: boolean
  /** Words that customers taught the shop lately, newest first, and the product they mean. */
  learnt: { words: string; sku: string; name: string }[]
}

const pageLength = 40
const mostCategories = 200
const mostLearntShown = 5

/** One page of the list, by category and then in the shop's order, in one round trip. */
export async function cataloguePage(
  shop: ShopScope,
  wanted: {
    category: string | null
    archived: boolean
    page: number
    /** Left out, no learnt words are listed. */
    learntSince?: number
  },
): Promise<CataloguePage> {
  const kept = wanted.archived ? isNotNull(products.archivedAt) : isNull(products.archivedAt)
  const inCategory = wanted.category === null ? undefined : eq(products.category, wanted.category)
  const order = [asc(products.category), asc(products.position), asc(products.sku)] as const
  const from = (wanted.page - 1) * pageLength
  const listed = shop
    .pick({ sku: products.sku }, products, kept, inCategory)
    .orderBy(...order)
    .limit(pageLength)
    .offset(from)
  const [categories, rows, variantRows, learnt] = await shop.read(
    shop
      .pick({ name: products.category, products: count() }, products, kept)
      .groupBy(products.category)
      .orderBy(asc(products.category))
      .limit(mostCategories),
    shop
      .select(products, kept, inCategory)
      .orderBy(...order)
      .limit(pageLength + 1)
      .offset(from),
    shop
      .select(variants, isNull(variants.archivedAt), variantsOfAny(shop, listed))
      .orderBy(asc(variants.position)),
    learntSince(shop, wanted.learntSince ?? Number.MAX_SAFE_INTEGER),
  )
  const shelf = rows.slice(0, pageLength).map((row) => onShelf(row, variantRows))
  const { page } = wanted
  return { categories, products: shelf, page, more: rows.length > pageLength, learnt }
}

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

/**
 * The variants of a list of products, by a short stretch of the key for each product; a plain
 * `product_sku in (…)` would read all variants of the shop. `cross join` keeps the list outside.
 */
const variantsOfAny = (shop: ShopScope, listed: SQLWrapper): SQL => sql`${variants.sku} in (
  select v.sku from ${listed} p cross join variants v
  where v.shop_id = ${shop.shopId} and v.sku >= p.sku and v.sku < p.sku || '0'
    and v.product_sku = p.sku)`

export type ProductPage = {
  product: ShelfProduct
  /** Names in use, for the field's list of suggestions. */
  categories: string[]
  /** Words that customers taught the shop for it, newest first. */
  learnt: LearntWord[]
}

export type LearntWord = { words: string; times: number; at: number }

/** One product with its variants and the shop's categories, in one round trip. */
export async function productPage(shop: ShopScope, sku: string): Promise<ProductPage> {
  const [rows, variantRows, categories, learnt] = await shop.read(
    shop.select(products, eq(products.sku, sku)).limit(1),
    shop
      .select(variants, ofProduct(sku), isNull(variants.archivedAt))
      .orderBy(asc(variants.position)),
    categoryNames(shop),
    learnedRows({ shop }, sku),
  )
  const [row] = rows
  if (!row) throw new Failure('NOT_FOUND', `no product ${sku}`)
  return {
    product: onShelf(row, variantRows),
    categories: categories.map(({ name }) => name),
    learnt: learnt.map(({ words, times, learnedAt }) => ({ words, times, at: learnedAt })),
  }
}

/** One product as a change is decided on. Throws NOT_FOUND in any other shop. */
export async function productBySku(shop: ShopScope, sku: string): Promise<ShelfProduct> {
  const [rows, variantRows] = await shop.read(
    shop.select(products, eq(products.sku, sku)).limit(1),
    shop
      .select(variants, ofProduct(sku), isNull(variants.archivedAt))
      .orderBy(asc(variants.position)),
  )
  const [row] = rows
  if (!row) throw new Failure('NOT_FOUND', `no product ${sku}`)
  return onShelf(row, variantRows)
}

export const categoryNames = (shop: ShopScope) =>
  shop
    .pick({ name: products.category }, products, isNull(products.archivedAt))
    .groupBy(products.category)
    .orderBy(asc(products.category))
    .limit(mostCategories)

/** The products that have one of these skus, and how many the shop has and where the last stands. */
export async function productsNear(shop: ShopScope, skus: readonly string[]) {
  const [rows, [shelf]] = await shop.read(
    shop.select(products, inArray(products.sku, [...skus])).limit(skus.length),
    shop.pick({ products: count(), last: max(products.position) }, products),
  )
  return {
    near: rows.map((row) => onShelf(row, [])),
    productCount: shelf?.products ?? 0,
    nextPosition: (shelf?.last ?? -1) + 1,
  }
}

/** Variants have their product's sku in front, so the key finds them: `AIRMAX` to `AIRMAX/…`. */
export const ofProduct = (sku: string): SQL | undefined =>
  and(gte(variants.sku, sku), lt(variants.sku, `${sku}0`), eq(variants.productSku, sku))

function onShelf(row: ProductRow, variantRows: readonly VariantRow[]): ShelfProduct {
  const own = variantRows.filter(({ productSku }) => productSku === row.sku)
  const { sku, version, name, category, aliases, options } = row
  return {
    sku,
    version,
    name,
    category,
    aliases,
    options,
    price: row.priceCents,
    archived: row.archivedAt !== null,
    variants: own.map(({ sku, choices, stock }) => ({ sku, choices, stock })),
  }
}
