import type { Portion } from './amounts.ts'
import type { CatalogueIndex, ProductAt } from './catalogue-index.ts'
import { type CartLine, mostOfOneThing, type Rule } from './parsed-order.ts'

/** The basket while a message is carried out. */
export type Basket = {
  index: CatalogueIndex
  hasCart: boolean
  lines: { product: ProductAt | undefined; sku: string; quantity: number }[]
  unclear: { start: number; end: number }[]
  because: { sku: string; quantity: number; start: number; end: number; rules: Rule[] }[]
  kept: Set<string>
}

export function basketOf(cart: readonly CartLine[], index: CatalogueIndex): Basket {
  const lines = cart.map(({ sku, quantity }) => ({ product: index.bySku.get(sku), sku, quantity }))
  return { index, hasCart: cart.length > 0, lines, unclear: [], because: [], kept: new Set() }
}

export function lineOf(
  basket: Basket,
  product: ProductAt | undefined,
): Basket['lines'][number] | undefined {
  if (product === undefined) return undefined
  return basket.lines.find((line) => line.product === product)
}

export function addLine(basket: Basket, { product, quantity }: Portion): void {
  const line = lineOf(basket, product)
  if (line !== undefined) line.quantity += quantity
  else basket.lines.push({ product, sku: skuOf(basket, product), quantity })
}

export function lower(basket: Basket, product: ProductAt, by: number): void {
  const line = lineOf(basket, product)
  if (line !== undefined) line.quantity -= by
  basket.lines = basket.lines.filter(({ quantity }) => quantity > 0)
}

/** The portions take the place of the product's line. */
export function putInPlace(basket: Basket, product: ProductAt, portions: readonly Portion[]): void {
  const at = basket.lines.findIndex((line) => line.product === product)
  const fresh = portions.filter(
    (portion) => portion.product === product || !lineOf(basket, portion.product),
  )
  for (const portion of portions) {
    if (!fresh.includes(portion)) addLine(basket, portion)
  }
  const lines = fresh.map((portion) => ({ ...portion, sku: skuOf(basket, portion.product) }))
  if (at >= 0) basket.lines.splice(at, 1, ...lines)
}

export function tooMuch(basket: Basket, portions: readonly Portion[]): boolean {
  return portions.some(
    ({ product, quantity }) => quantity + (lineOf(basket, product)?.quantity ?? 0) > mostOfOneThing,
  )
}

export function explain(
  basket: Basket,
  { product, quantity }: Portion,
  { start, end }: { start: number; end: number },
  rules: readonly (Rule | false | undefined)[],
): void {
  const told = rules.filter((rule) => rule !== undefined && rule !== false)
  basket.because.push({ sku: skuOf(basket, product), quantity, start, end, rules: told })
}

function skuOf(basket: Basket, product: ProductAt): string {
  return basket.index.products[product]?.sku ?? ''
}
