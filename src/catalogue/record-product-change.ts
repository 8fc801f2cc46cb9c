import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { Changes, Statement } from '../db/shop-scope'
import { productEvents, products } from './tables'

export type ProductEvent =
  | 'add'
  | 'edit'
  | 'set_price'
  | 'turn_off'
  | 'turn_on'
  | 'set_photo'
  | 'archive'
  | 'restore'

/** Key shop + sku + version: two changes cannot both write version n, so the loser decides again. */
export function recordProductChange(
  { shop, actor, ports }: ShopContext,
  product: { sku: string; version: number },
  event: ProductEvent,
  changes: Changes<typeof products>,
): Statement[] {
  const { sku } = product
  const version = product.version + 1
  const happenedAt = ports.clock()
  return [
    shop.insert(productEvents, { sku, version, event, actor: actorName(actor), happenedAt }), // first: it must be what fails
    shop.update(products, { ...changes, version }, eq(products.sku, sku)),
  ]
}
