import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { shelfOrder } from './list-page'
import { mostProducts } from './product-change'
import { type ShelfProduct, shelfFrom } from './product-rows'
import type { StockFormId } from './set-stock'
import { products, stockChanges, variants } from './tables'

export type Standing = ShelfProduct & { position: number }

/**
 * All products, those off the shelf too, and the pieces that a list has changed already under its
 * name. One round trip; a megabyte or two for the largest shop.
 */
export async function wholeCatalogue(shop: ShopScope, once: StockFormId) {
  const ours = shop.pick({ sku: variants.sku }, variants, isNull(variants.archivedAt))
  const [productRows, variantRows, bookedRows] = await shop.read(
    shop.select(products).orderBy(asc(products.sku)).limit(mostProducts),
    shop.select(variants, isNull(variants.archivedAt)).orderBy(asc(variants.position)),
    shop.pick(
      { sku: stockChanges.sku, quantity: stockChanges.quantity },
      stockChanges,
      and(inArray(stockChanges.sku, ours), eq(stockChanges.id, once)),
    ),
  )
  const standing: Standing[] = shelfFrom(productRows, variantRows).map((product, i) => ({
    ...product,
    position: productRows[i]?.position ?? 0,
  }))
  return {
    standing,
    booked: new Map(bookedRows.map(({ sku, quantity }) => [sku, quantity])),
  }
}

/** What is on the shelf, in the order in which the shop lists it. One round trip. */
export async function wholeShelf(shop: ShopScope): Promise<ShelfProduct[]> {
  const [productRows, variantRows] = await shop.read(
    shop
      .select(products, isNull(products.archivedAt))
      .orderBy(...shelfOrder(shop))
      .limit(mostProducts),
    shop.select(variants, isNull(variants.archivedAt)).orderBy(asc(variants.position)),
  )
  return shelfFrom(productRows, variantRows)
}
