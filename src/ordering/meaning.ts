import type { Amounts } from './amounts.ts'
import type { Basket } from './basket.ts'
import { type CatalogueIndex, meaningOf, type ProductAt } from './catalogue-index.ts'
import type { Goods } from './goods.ts'
import { packsFor } from './packs.ts'
import type { Rule } from './parsed-order.ts'

type Meant = { products: readonly ProductAt[]; rule: Rule }

/** The product that is named, or the only one the words can mean. */
export function meantBy(index: CatalogueIndex, goods: Goods): Meant | undefined {
  if (goods.is === 'other') return undefined
  if (goods.is === 'product') return { products: goods.products, rule: goods.rule }
  const products = new Set<ProductAt>()
  for (const words of goods.readings) {
    const short = words.length === 1 ? index.shortNames.get(words[0] ?? '') : undefined
    if (short === undefined) return undefined
    products.add(short)
  }
  return products.size === 1 ? { products: [...products], rule: 'short name' } : undefined
}

/**
 * The line of the cart that is meant: the product named, if it is there; otherwise, for a plain
 * word, the one line of the same kind.
 */
export function meantInCart(
  basket: Basket,
  goods: Goods,
  amounts: Amounts,
  setting = false,
): ProductAt | undefined {
  if (goods.is === 'other') return undefined
  const inCart = new Set(basket.lines.map(({ product }) => product))
  const named = meantBy(basket.index, goods)?.products ?? []
  const product = named[0]
  if (product !== undefined && amounts.measure !== undefined && !setting) {
    const packs = packsFor(product, amounts.measure, amounts.count, basket.index) ?? []
    const [pack, ...more] = packs
    if (pack !== undefined && more.length === 0 && inCart.has(pack.product)) return pack.product
    return undefined
  }
  if (product !== undefined && named.length === 1 && inCart.has(product)) return product
  const [line, ...others] = kinOf(basket.index, goods, named).filter((at) => inCart.has(at))
  return others.length === 0 ? line : undefined
}

/** Products of the same kind as a plain word, and the other sizes of what it names. */
function kinOf(
  index: CatalogueIndex,
  goods: Goods,
  named: readonly ProductAt[],
): readonly ProductAt[] {
  const [word, ...more] = goods.readings[0] ?? []
  const kinds = word !== undefined && more.length === 0 ? (index.kinds.get(word) ?? []) : []
  const sizes = named.flatMap((at) => index.sizes.get(at) ?? [])
  return [...new Set([...kinds, ...sizes])]
}

/** In the place of Y a word may be short for the same kind: `badilisha unga iwe ya ngano`. */
export function meantInPlaceOf(index: CatalogueIndex, from: Goods, to: Goods): Meant | undefined {
  if (to.is === 'other') return undefined
  for (const first of from.readings) {
    for (const second of to.readings) {
      const whole = meaningOf(index, [...new Set([...first, ...second])])
      const widened = whole.some((at) => !from.products.includes(at))
      if (whole.length === 1 && widened) return { products: whole, rule: 'short name' }
    }
  }
  const meant = meantBy(index, to)
  if (meant !== undefined) return meant
  const kind = index.kinds.get(from.readings[0]?.at(-1) ?? '') ?? []
  const word = to.readings[0]?.at(-1) ?? ''
  const fits = kind.filter(
    (at) => index.words.get(word)?.includes(at) && !from.products.includes(at),
  )
  return fits.length === 1 ? { products: fits, rule: 'short name' } : undefined
}
