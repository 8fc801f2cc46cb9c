import type { ShelfProduct } from './product-rows'
import type { Planned, Seen } from './wish'

export type Shelf = ReadonlyMap<string, ShelfProduct>

export const shelfOf = (standing: readonly ShelfProduct[]): Shelf =>
  new Map(standing.map((product) => [product.sku, product]))

/** The product that a planned row is about, as it stands. */
export const productOf = (planned: Planned | undefined, shelf: Shelf): ShelfProduct | undefined =>
  planned && planned.kind !== 'new' && planned.sku !== null ? shelf.get(planned.sku) : undefined

/** What stands of it now, to be compared when the row is saved. */
export function seenOf(product: ShelfProduct | undefined): Seen {
  if (!product) return { sku: null, version: 0, stock: {} }
  const stock = Object.fromEntries(product.variants.map((variant) => [variant.sku, variant.stock]))
  return { sku: product.sku, version: product.version, stock }
}
