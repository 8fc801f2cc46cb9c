import type { Product } from '../catalogue/product'
import { parseOrder } from '../ordering/parse-order'
import type { Storefront } from '../storefront/storefront'
import { type BasketRefusal, setTo, without } from './basket'
import type { BasketLine, Wanted } from './conversation'
import { choicesSaid, whollySaid } from './said-choices'
import { plainVariant, productOf, variantOnShelf } from './shelf'

/** What a typed list does to a basket. Nothing is ordered by it: it comes back priced. */
export type Understood = {
  lines: BasketLine[]
  changed: boolean
  /** Products whose size or colour must still be chosen. */
  wanted: Wanted[]
  /** What was not understood or is not sold, letter for letter. */
  unclear: string[]
  refused: BasketRefusal[]
}

type Catalogue = Parameters<typeof parseOrder>[1]
const catalogues = new WeakMap<Storefront, Catalogue>()

/** One array per storefront: the parser keeps its index with the array. */
function catalogueOf(storefront: Storefront): Catalogue {
  const known = catalogues.get(storefront)
  if (known) return known
  const catalogue = storefront.products.map(({ sku, name, aliases, price }) => ({
    sku,
    name,
    aliases,
    priceCents: price,
  }))
  catalogues.set(storefront, catalogue)
  return catalogue
}

/** Reads a list or a change of the basket; null when the words are no order. */
export function understand(
  storefront: Storefront,
  typed: string,
  basket: readonly BasketLine[],
): Understood | null {
  const cart = byProduct(storefront, basket)
  const parsed = parseOrder(typed, catalogueOf(storefront), cart.length > 0 ? cart : undefined)
  const understood = applied(storefront, basket, cart, parsed)
  return understood && withSaidChoices(storefront, understood, typed, parsed.because)
}

// More parts of one message than this are no list of shoes.
const mostParts = 12

/**
 * The parser knows products, not their sizes and colours: to it `airmax 42` is forty-two pairs and
 * `canvas 40 nyekundu` is unclear. What was chosen with a product is read out of the same words.
 */
function withSaidChoices(
  storefront: Storefront,
  understood: Understood,
  typed: string,
  because: readonly { sku: string; words: string }[],
): Understood {
  const isOneThing = because.length === 1 && understood.wanted.length === 1
  let unclear = understood.unclear
  const wanted = understood.wanted.map((one): Wanted => {
    const product = productOf(storefront, one.sku)
    const own = because.filter(({ sku }) => sku === one.sku).map(({ words }) => words)
    const whole = isOneThing ? whollySaid(storefront, typed) : null
    if (!product || own.length === 0) return one
    if (whole?.product.sku === one.sku) unclear = []
    const said = whole?.product.sku === one.sku ? whole.said : choicesSaid(product, own.join(' '))
    const { chosen, quantity } = said
    return said.isSaid ? { sku: one.sku, quantity, chosen } : one
  })
  const others: string[] = []
  for (const [i, part] of unclear.entries()) {
    const whole = i < mostParts ? whollySaid(storefront, part) : null
    if (whole) {
      const { chosen, quantity } = whole.said
      wanted.push({ sku: whole.product.sku, quantity, chosen })
    } else others.push(part)
  }
  return { ...understood, wanted, unclear: others }
}

/** A basket that was put together somewhere else, such as WhatsApp's own cart. */
export function understandItems(
  storefront: Storefront,
  items: readonly BasketLine[],
  basket: readonly BasketLine[],
): Understood | null {
  const cart = byProduct(storefront, basket)
  const lines = [...cart]
  const unclear: string[] = []
  for (const item of items) {
    if (productOf(storefront, item.sku)) lines.push(item)
    else unclear.push(item.sku)
  }
  return applied(storefront, basket, cart, { lines: summed(lines), unclear })
}

function applied(
  storefront: Storefront,
  basket: readonly BasketLine[],
  cart: readonly BasketLine[],
  parsed: { lines: readonly BasketLine[]; unclear: readonly string[] },
): Understood | null {
  const before = new Map(cart.map(({ sku, quantity }) => [sku, quantity]))
  const after = new Map(parsed.lines.map(({ sku, quantity }) => [sku, quantity]))
  const result: Understood = {
    lines: [...basket],
    changed: false,
    wanted: [],
    unclear: [...parsed.unclear],
    refused: [],
  }
  for (const sku of new Set([...before.keys(), ...after.keys()])) {
    const product = productOf(storefront, sku)
    const have = before.get(sku) ?? 0
    const want = after.get(sku) ?? 0
    if (product && want !== have) change(storefront, result, product, have, want)
  }
  const nothing = !result.changed && result.wanted.length === 0 && result.refused.length === 0
  return nothing && result.unclear.length === 0 ? null : result
}

function change(
  storefront: Storefront,
  result: Understood,
  product: Product,
  have: number,
  want: number,
): void {
  const variant = plainVariant(product)
  if (variant) {
    set(storefront, result, variant.sku, want)
    return
  }
  if (want > have) {
    result.wanted.push({ sku: product.sku, quantity: want - have })
    return
  }
  const own = result.lines.filter(({ sku }) => isOf(storefront, sku, product))
  const [only] = own
  if (want === 0) {
    for (const { sku } of own) result.lines = without(result.lines, sku)
    result.changed = true
  } else if (only && own.length === 1) set(storefront, result, only.sku, want)
  else result.unclear.push(product.name)
}

/** What is short on the shelf goes in as far as it reaches, and is told. */
function set(storefront: Storefront, result: Understood, sku: string, quantity: number): void {
  const changed = setTo(storefront, result.lines, sku, quantity)
  if (changed.ok) {
    result.lines = changed.lines
    result.changed = true
    return
  }
  const { ok: _, ...refusal } = changed
  result.refused.push(refusal)
  if (refusal.code !== 'ONLY_LEFT') return
  const rest = setTo(storefront, result.lines, sku, refusal.left)
  if (rest.ok) {
    result.lines = rest.lines
    result.changed = true
  }
}

const isOf = (storefront: Storefront, sku: string, product: Product): boolean =>
  variantOnShelf(storefront, sku)?.product.sku === product.sku

/** The parser knows products: variants of one are added up. */
function byProduct(storefront: Storefront, basket: readonly BasketLine[]): BasketLine[] {
  return summed(
    basket.flatMap(({ sku, quantity }) => {
      const found = variantOnShelf(storefront, sku)
      return found ? [{ sku: found.product.sku, quantity }] : []
    }),
  )
}

function summed(lines: readonly BasketLine[]): BasketLine[] {
  const bySku = new Map<string, number>()
  for (const { sku, quantity } of lines) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity)
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity }))
}
