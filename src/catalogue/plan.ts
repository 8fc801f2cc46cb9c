import { namedOnShelf } from './known-name'
import { fieldChanges, settableOf, stockChangesOf } from './plan-changes'
import { combinations, mostVariants, variantSku } from './product'
import { mostProducts } from './product-change'
import type { ShelfProduct } from './product-rows'
import { skuCandidates, skuFromName, skuPattern } from './sku'
import type { Addition, Planned, PlanRefusal, Wish } from './wish'

/** For new products of which a list does not say it; without a stock, it has to. */
export type Defaults = { category: string; stock: number | null }
/** Pieces that this very list has changed already, by variant: it was sent twice. */
export type Booked = ReadonlyMap<string, number>

/**
 * What a list would do to the catalogue: every wish becomes something new, a change, nothing, or a
 * refusal with its reason. `standing` is the whole catalogue, with what was taken off the shelf.
 */
export function planChanges(
  wishes: readonly Wish[],
  standing: readonly ShelfProduct[],
  defaults: Defaults,
  booked: Booked = new Map(),
): Planned[] {
  const bySku = new Map(standing.map((product) => [product.sku, product]))
  const byName = namedOnShelf(standing)
  const touched = new Set<string>()
  const newNames = new Set<string>()
  let room = mostProducts - standing.length

  return wishes.map((wish): Planned => {
    const found = findProduct(wish, bySku, byName)
    if (!found.ok) return refused(wish, found.why, null, found.names)
    if (found.product) {
      if (touched.has(found.product.sku)) return refused(wish, 'TWICE', found.product)
      touched.add(found.product.sku)
      return planChange(wish, found.product, byName, booked)
    }
    const planned = planAddition(wish, bySku, touched, defaults)
    if (planned.kind !== 'new') return planned
    const name = planned.name.toLowerCase()
    if (newNames.has(name)) return refused(wish, 'TWICE')
    if (room <= 0) return refused(wish, 'TOO_MANY_PRODUCTS')
    room -= 1
    newNames.add(name)
    touched.add(planned.product.sku)
    return planned
  })
}

const refused = (
  wish: Wish,
  why: PlanRefusal,
  product: ShelfProduct | null = null,
  names: string[] = [],
): Planned => ({
  kind: 'refused',
  row: wish.row,
  name: wish.name ?? product?.name ?? wish.sku ?? '',
  sku: product?.sku ?? null,
  why,
  names,
})

type Found =
  | { ok: true; product: ShelfProduct | null }
  | { ok: false; why: PlanRefusal; names: string[] }

function findProduct(
  { sku, name }: Wish,
  bySku: ReadonlyMap<string, ShelfProduct>,
  byName: (typed: string) => readonly ShelfProduct[],
): Found {
  const coded = sku === undefined ? undefined : bySku.get(sku)
  if (coded?.archived) return { ok: false, why: 'REMOVED', names: [] }
  if (coded) return { ok: true, product: coded }
  if (sku !== undefined || name === undefined) return { ok: true, product: null }
  const named = byName(name)
  if (named.length > 1) {
    return { ok: false, why: 'SEVERAL', names: named.slice(0, 3).map((product) => product.name) }
  }
  return { ok: true, product: named[0] ?? null }
}

function planChange(
  wish: Wish,
  product: ShelfProduct,
  byName: (typed: string) => readonly ShelfProduct[],
  booked: Booked,
): Planned {
  const { row, options, name } = wish
  if (options !== undefined && JSON.stringify(options) !== JSON.stringify(product.options)) {
    return refused(wish, 'OPTIONS_STAND', product)
  }
  // A product that is found by one of its other names keeps the name that it has.
  const set = settableOf(wish, product, wish.sku !== undefined)
  const renamed = set.name !== product.name && name !== undefined
  const namesake = renamed && byName(name).find(({ sku }) => sku !== product.sku)
  if (namesake) return refused(wish, 'NAME_TAKEN', product, [namesake.name])
  const stock = stockChangesOf(wish, product, booked)
  if (!stock.ok) return refused(wish, stock.why, product, stock.names)
  const changes = [...fieldChanges(product, set), ...stock.shown]
  const { sku, version } = product
  if (changes.length === 0) return { kind: 'same', row, name: product.name, sku }
  const isSet = changes.some(({ field }) => field !== 'stock')
  // Pieces are differences, right whatever else has changed; the rest is said to what stands.
  const { seen } = wish
  if (seen && (seen.sku !== sku || (isSet && seen.version !== version))) {
    return refused(wish, 'CHANGED_MEANWHILE', product)
  }
  return {
    kind: 'changed',
    row,
    name: product.name,
    sku,
    version,
    set: isSet ? set : null,
    stock: stock.changes,
    changes,
  }
}

function planAddition(
  wish: Wish,
  bySku: ReadonlyMap<string, ShelfProduct>,
  touched: ReadonlySet<string>,
  defaults: Defaults,
): Planned {
  const { row, name, price, aliases = [], options = [], lowStock = null, available = true } = wish
  if (wish.seen?.sku) return refused(wish, 'CHANGED_MEANWHILE')
  if (name === undefined) return refused(wish, 'NO_NAME')
  if (price === undefined) return refused(wish, 'NO_PRICE')
  if (combinations(options).length > mostVariants) return refused(wish, 'TOO_MANY_VARIANTS')
  const candidates = wish.sku === undefined ? skuCandidates(skuFromName(name)) : [wish.sku]
  const sku = candidates.find(
    (candidate) => skuPattern.test(candidate) && !bySku.has(candidate) && !touched.has(candidate),
  )
  if (sku === undefined) return refused(wish, wish.sku === undefined ? 'NO_SKU_FREE' : 'TWICE')
  const pieces = piecesOf(wish, sku, defaults.stock)
  if ('why' in pieces) return refused(wish, pieces.why, null, pieces.names)
  const product: Addition = {
    sku,
    name,
    price,
    category: wish.category ?? wish.newCategory ?? defaults.category,
    aliases: [...aliases],
    options: [...options],
    lowStock,
    available,
    pieces: pieces.of,
  }
  return { kind: 'new', row, name, product }
}

type Pieces = { of: Record<string, number> } | { why: PlanRefusal; names: string[] }

/** How many of each variant there are at first. */
function piecesOf(wish: Wish, sku: string, otherwise: number | null): Pieces {
  const variants = combinations(wish.options ?? []).map((choices) => variantSku(sku, choices))
  const counted = new Map(wish.pieces?.map((piece) => [piece.sku, piece.stock]))
  const unknown = [...counted.keys()].filter((piece) => !variants.includes(piece))
  if (unknown.length > 0) return { why: 'NO_SUCH_CHOICE', names: unknown.slice(0, 3) }
  const each = wish.stock ?? otherwise
  const pieces = variants.map((variant) => [variant, counted.get(variant) ?? each] as const)
  if (pieces.some(([, stock]) => stock === null)) return { why: 'HOW_MANY', names: [] }
  return { of: Object.fromEntries(pieces.map(([variant, stock]) => [variant, stock ?? 0])) }
}
