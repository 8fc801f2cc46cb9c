import type { Product } from './product'
import type { products, variants } from './tables'

export type ProductRow = typeof products.$inferSelect
export type VariantRow = typeof variants.$inferSelect

/** A product as the shop's own pages show it: with what customers do not see. */
export type ShelfProduct = Product & {
  version: number
  archived: boolean
  /** False: not sold for now, whatever the stock. */
  available: boolean
  /** Null: the usual, `usualLowStock`. */
  lowStock: number | null
}

/** For customers: of what is off for now nothing is left. Keeps the order of both lists. */
export const productsFrom = (
  productRows: readonly ProductRow[],
  variantRows: readonly VariantRow[],
): Product[] =>
  joined(productRows, variantRows, (row, variants) => ({
    ...described(row),
    variants: row.offAt === null ? variants : variants.map((variant) => ({ ...variant, stock: 0 })),
  }))

/** For the shop. Keeps the order of both lists. */
export const shelfFrom = (
  productRows: readonly ProductRow[],
  variantRows: readonly VariantRow[],
): ShelfProduct[] =>
  joined(productRows, variantRows, (row, variants) => ({
    ...described(row),
    version: row.version,
    archived: row.archivedAt !== null,
    available: row.offAt === null,
    lowStock: row.lowStock,
    variants,
  }))

function joined<P>(
  productRows: readonly ProductRow[],
  variantRows: readonly VariantRow[],
  join: (row: ProductRow, variants: Product['variants']) => P,
): P[] {
  const variantsOf = Map.groupBy(variantRows, (row) => row.productSku)
  return productRows.map((row) =>
    join(
      row,
      (variantsOf.get(row.sku) ?? []).map(({ sku, choices, stock }) => ({ sku, choices, stock })),
    ),
  )
}

const described = (row: ProductRow) => ({
  sku: row.sku,
  name: row.name,
  price: row.priceCents,
  category: row.category,
  aliases: row.aliases,
  options: row.options,
  photo: row.photo,
  substitute: row.substituteSku,
})
