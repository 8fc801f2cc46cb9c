import { and, asc, count, eq, gte, inArray, isNull, lt, max, ne, type SQL } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import { learnedRows } from './learn-alias'
import { categoriesInOrder } from './list-page'
import { type ShelfProduct, shelfFrom } from './product-rows'
import { products, variants } from './tables'

const mostNear = 40

export type ProductPage = {
  product: ShelfProduct
  /** Names in use, for the field's list of suggestions. */
  categories: string[]
  /** Other products of its category, to offer instead. */
  near: string[]
  substituteName: string | null
  /** Words that customers taught the shop for it, newest first. */
  learnt: LearntWord[]
}

export type LearntWord = { words: string; times: number; at: number }

/** One product with its variants and the shop's categories, in one round trip. */
export async function productPage(shop: ShopScope, sku: string): Promise<ProductPage> {
  const itsRow = eq(products.sku, sku)
  const [rows, variantRows, categories, learnt, near, [substitute]] = await shop.read(
    shop.select(products, eq(products.sku, sku)).limit(1),
    shop
      .select(variants, ofProduct(sku), isNull(variants.archivedAt))
      .orderBy(asc(variants.position)),
    categoriesInOrder(shop),
    learnedRows({ shop }, sku),
    shop
      .pick(
        { name: products.name },
        products,
        isNull(products.archivedAt),
        ne(products.sku, sku),
        inArray(products.category, shop.pick({ category: products.category }, products, itsRow)),
      )
      .orderBy(asc(products.position))
      .limit(mostNear),
    shop.pick(
      { name: products.name },
      products,
      inArray(products.sku, shop.pick({ sku: products.substituteSku }, products, itsRow)),
    ),
  )
  const [product] = shelfFrom(rows, variantRows)
  if (!product) throw new Failure('NOT_FOUND', `no product ${sku}`)
  return {
    product,
    categories: categories.map(({ name }) => name),
    near: near.map(({ name }) => name),
    substituteName: substitute?.name ?? null,
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
  const [product] = shelfFrom(rows, variantRows)
  if (!product) throw new Failure('NOT_FOUND', `no product ${sku}`)
  return product
}

/** The products that have one of these skus, and how many the shop has and where the last stands. */
export async function productsNear(shop: ShopScope, skus: readonly string[]) {
  const [rows, [shelf]] = await shop.read(
    shop.select(products, inArray(products.sku, [...skus])).limit(skus.length),
    shop.pick({ products: count(), last: max(products.position) }, products),
  )
  return {
    near: shelfFrom(rows, []),
    productCount: shelf?.products ?? 0,
    nextPosition: (shelf?.last ?? -1) + 1,
  }
}

/** Variants have their product's sku in front, so the key finds them: `AIRMAX` to `AIRMAX/…`. */
export const ofProduct = (sku: string): SQL | undefined =>
  and(gte(variants.sku, sku), lt(variants.sku, `${sku}0`), eq(variants.productSku, sku))
