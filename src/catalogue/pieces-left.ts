import { type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { usualLowStock } from './product'
import { products } from './tables'

/**
 * Pieces left of a row of products, over all its variants. Their skus begin with its own and a slash
 * (design.md section 1), and `0` comes next after a slash: so the key itself finds them.
 */
export const piecesLeft = (shop: ShopScope): SQL<number> =>
  sql`(select coalesce(sum(v.stock), 0) from variants v where v.shop_id = ${shop.shopId}
    and v.sku >= ${products}.sku and v.sku < ${products}.sku || '0'
    and v.product_sku = ${products}.sku and v.archived_at is null)`

export const runsLow = (shop: ShopScope): SQL =>
  sql`${piecesLeft(shop)} <= coalesce(${products}.low_stock, ${usualLowStock})`
