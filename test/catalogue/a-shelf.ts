import type { ShelfProduct } from '../../src/catalogue/product-rows'
import { shillings } from '../../src/kernel/money'

/** A product as it stands in the catalogue, with one variant unless it is told otherwise. */
export function onShelf(sku: string, more: Partial<ShelfProduct> = {}): ShelfProduct {
  return {
    sku,
    name: sku.toLowerCase(),
    price: shillings(100),
    category: 'Flour',
    aliases: [],
    options: [],
    photo: null,
    substitute: null,
    version: 1,
    archived: false,
    available: true,
    lowStock: null,
    variants: [{ sku, choices: [], stock: 10 }],
    ...more,
  }
}
