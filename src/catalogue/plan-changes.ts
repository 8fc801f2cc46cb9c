import type { ShelfProduct } from './product-rows'
import type { StockChange } from './stock'
import type { FieldChange, FieldValue, PlanRefusal, Settable, Wish } from './wish'

/** What a product says after a wish. `renames`: whether the wish's name is to be its name. */
export const settableOf = (wish: Wish, product: ShelfProduct, renames: boolean): Settable => ({
  name: (renames ? wish.name : undefined) ?? product.name,
  price: wish.price ?? product.price,
  category: wish.category ?? product.category,
  aliases: [...(wish.aliases ?? product.aliases)],
  lowStock: wish.lowStock === undefined ? product.lowStock : wish.lowStock,
  available: wish.available ?? product.available,
})

/** What is said anew, old and new, as a person reads it. */
export function fieldChanges(product: ShelfProduct, set: Settable): FieldChange[] {
  const read: [FieldChange['field'], FieldValue, FieldValue][] = [
    ['name', product.name, set.name],
    ['price', product.price, set.price],
    ['category', product.category, set.category],
    ['aliases', product.aliases.join(', '), set.aliases.join(', ')],
    ['lowStock', product.lowStock, set.lowStock],
    ['available', product.available, set.available],
  ]
  return read
    .filter(([, was, now]) => was !== now)
    .map(([field, was, now]) => ({ field, was, now }))
}

type StockPlan =
  | { ok: true; changes: StockChange[]; shown: FieldChange[] }
  | { ok: false; why: PlanRefusal; names: string[] }

/**
 * Differences to what the writer saw, so that what orders took meanwhile stays taken. Of a product
 * with choices each choice is counted by itself.
 */
export function stockChangesOf(
  { stock, pieces = [], seen }: Wish,
  product: ShelfProduct,
  booked: ReadonlyMap<string, number>,
): StockPlan {
  const [only, another] = product.variants
  if (stock !== undefined && (another || !only)) {
    return { ok: false, why: 'COUNT_EACH_CHOICE', names: [] }
  }
  const counted = stock !== undefined && only ? [{ sku: only.sku, stock }] : pieces
  const changes: StockChange[] = []
  const shown: FieldChange[] = []
  for (const count of counted) {
    const variant = product.variants.find(({ sku }) => sku === count.sku)
    if (!variant) return { ok: false, why: 'NO_SUCH_CHOICE', names: [count.sku] }
    const was = seen?.stock[variant.sku] ?? variant.stock
    const quantity = count.stock - was
    if (quantity === 0 || quantity === booked.get(variant.sku)) continue
    if (variant.stock + quantity < 0) {
      return { ok: false, why: 'STOCK_BELOW_ZERO', names: [] }
    }
    changes.push({ sku: variant.sku, quantity })
    const of = variant.choices.length > 0 ? { of: variant.choices.join(' · ') } : {}
    shown.push({ field: 'stock', ...of, was, now: count.stock })
  }
  return { ok: true, changes, shown }
}
