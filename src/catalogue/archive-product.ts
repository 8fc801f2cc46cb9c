import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ShelfProduct } from './product-rows'
import { productBySku } from './queries'
import { recordProductChange } from './record-product-change'

/** Takes a product off the shelf. Nothing is deleted: orders name it, and it can come back. */
export const archiveProduct = (ctx: ShopContext, sku: string) => keepProduct(ctx, sku, true)

/** Puts an archived product back on the shelf, with the stock it had. */
export const restoreProduct = (ctx: ShopContext, sku: string) => keepProduct(ctx, sku, false)

const keepProduct = (ctx: ShopContext, sku: string, archived: boolean): Promise<ShelfProduct> =>
  retryOnConflict(async () => {
    const product = await productBySku(ctx.shop, sku)
    if (product.archived === archived) return product
    const archivedAt = archived ? ctx.ports.clock() : null
    const event = archived ? 'archive' : 'restore'
    await ctx.shop.commit(...recordProductChange(ctx, product, event, { archivedAt }))
    return { ...product, archived, version: product.version + 1 }
  })
