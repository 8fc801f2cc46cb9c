import type { Product, Variant } from '../catalogue/product'
import { stockOf, variantSku } from '../catalogue/product'
import { formatMoney, noCents, sumCents, timesCents } from '../kernel/money'
import type { Storefront } from '../storefront/storefront'
import type { BasketLine, PricedLine } from './conversation'

export type OnShelf = { product: Product; variant: Variant }
type Shelf = { products: Map<string, Product>; variants: Map<string, OnShelf> }

// A storefront is read by many turns before it is loaded anew.
const shelves = new WeakMap<Storefront, Shelf>()

function shelfOf(storefront: Storefront): Shelf {
  const known = shelves.get(storefront)
  if (known) return known
  const shelf: Shelf = { products: new Map(), variants: new Map() }
  for (const product of storefront.products) {
    shelf.products.set(product.sku, product)
    for (const variant of product.variants) shelf.variants.set(variant.sku, { product, variant })
  }
  shelves.set(storefront, shelf)
  return shelf
}

export const productOf = (storefront: Storefront, sku: string): Product | undefined =>
  shelfOf(storefront).products.get(sku)

export const variantOnShelf = (storefront: Storefront, sku: string): OnShelf | undefined =>
  shelfOf(storefront).variants.get(sku)

/** The only variant of a product without options. */
export const plainVariant = (product: Product): Variant | undefined =>
  product.options.length === 0 ? product.variants[0] : undefined

/** `Air runner (42, black)` */
export const fullName = ({ product, variant }: OnShelf): string =>
  variant.choices.length === 0 ? product.name : `${product.name} (${variant.choices.join(', ')})`

/** The values of the next option of which something is left with these choices. */
export function valuesLeft(product: Product, chosen: readonly string[]): string[] {
  const option = product.options[chosen.length]
  if (!option) return []
  return option.values.filter((value) =>
    product.variants.some(
      ({ stock, choices }) =>
        stock > 0 && [...chosen, value].every((choice, i) => choices[i] === choice),
    ),
  )
}

/** The product and choices that a (partial) variant sku names, `AIRMAX/42`. */
export function partialVariant(
  storefront: Storefront,
  sku: string,
): { product: Product; chosen: string[] } | null {
  for (const product of storefront.products) {
    if (product.sku === sku) return { product, chosen: [] }
    if (!sku.startsWith(`${product.sku}/`)) continue
    for (const { choices } of product.variants) {
      for (let many = 1; many <= choices.length; many++) {
        const chosen = choices.slice(0, many)
        if (variantSku(product.sku, chosen) === sku) return { product, chosen }
      }
    }
  }
  return null
}

export const available = (storefront: Storefront): Product[] =>
  storefront.products.filter((product) => stockOf(product) > 0)

/** The basket at today's prices; what is no longer sold is left out. */
export function priced(storefront: Storefront, lines: readonly BasketLine[]): PricedLine[] {
  return lines.flatMap(({ sku, quantity }) => {
    const found = variantOnShelf(storefront, sku)
    return found ? [{ sku, quantity, name: fullName(found), price: found.product.price }] : []
  })
}

export const totalOf = (lines: readonly PricedLine[]) =>
  lines.length === 0
    ? noCents
    : sumCents(lines.map(({ price, quantity }) => timesCents(price, quantity)))

const lineLength = 64
const mostListed = 12

/** The lines as text, the same in both languages; `more` counts what did not fit in one message. */
export function listed(lines: readonly PricedLine[]): { lines: string; more: number } {
  const shown = lines.slice(0, mostListed).map(({ name, quantity, price }) => {
    const head = `${quantity} × ${name}`
    return `${shortened(head, lineLength)} — ${formatMoney(timesCents(price, quantity))}`
  })
  return { lines: shown.join('\n'), more: Math.max(0, lines.length - mostListed) }
}

/** Cuts by characters as people see them, so that no emoji is cut in half. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const graphemes = new Intl.Segmenter()
