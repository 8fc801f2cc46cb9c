import type { CatalogueIndex, ProductAt } from './catalogue-index.ts'
import type { Measure } from './measures.ts'
import { packsFor } from './packs.ts'
import { mostOfOneThing, type Rule } from './parsed-order.ts'

/** Everything said about how much of one thing is wanted. */
export type Amounts = {
  count?: number
  measure?: Measure
  /** `unga ya kilo moja`: the measure tells which pack, not how much. */
  tied?: boolean
  shillings?: number
  /** `sukari 2 (320)`, `milk 3 x 60`: a second number, right when it is the price. */
  perhaps?: number
  /** `nusu mbili`: the part of a kilo or litre that each of the counted packs holds. */
  share?: number
  /** The number stands after the goods, where a price may stand too. */
  behind?: boolean
  /** Vague, in a container, or said in two ways that differ. */
  unsure?: boolean
}

export type Portion = { product: ProductAt; quantity: number }
export type Portions = { portions: Portion[]; rule: Rule | undefined }

/** From this price on, a bare number that is exactly the price may well be the price. */
const likelyPrice = 50

export function isEmpty(amounts: Amounts): boolean {
  const { count, measure, shillings, unsure } = amounts
  return count === undefined && measure === undefined && shillings === undefined && !unsure
}

/** How many of which packs, or undefined when it cannot be told for certain. */
export function portionsOf(
  products: readonly ProductAt[],
  amounts: Amounts,
  index: CatalogueIndex,
): Portions | undefined {
  const [product] = products
  if (product === undefined || amounts.unsure) return undefined
  if (products.length > 1 && !oneFamily(products, index)) return undefined
  const portions = portioned(product, products.length > 1, amounts, index)
  const sound = portions?.portions.every(
    ({ quantity }) => Number.isInteger(quantity) && quantity >= 1 && quantity <= mostOfOneThing,
  )
  return sound ? portions : undefined
}

function oneFamily(products: readonly ProductAt[], index: CatalogueIndex): boolean {
  const family = index.sizes.get(products[0] ?? -1) ?? []
  return products.every((at) => family.includes(at))
}

function portioned(
  product: ProductAt,
  anySize: boolean,
  amounts: Amounts,
  index: CatalogueIndex,
): Portions | undefined {
  const { count, measure, share } = amounts
  const shillings = amounts.shillings ?? amounts.perhaps
  if (share !== undefined) return byHalves(product, share, index, count)
  if (measure !== undefined) return byMeasure(product, measure, amounts, index)
  if (shillings !== undefined) return byPrice(product, shillings, count, index)
  if (count !== undefined && !Number.isInteger(count)) return byHalves(product, count, index)
  if (anySize) return undefined
  const price = (index.products[product]?.priceCents ?? 0) / 100
  if (amounts.behind && count !== undefined && count >= likelyPrice && count === price)
    return undefined
  return { portions: [{ product, quantity: count ?? 1 }], rule: undefined }
}

/** A weight alone is the total; with a count it is the size of the pack. */
function byMeasure(
  product: ProductAt,
  measure: Measure,
  amounts: Amounts,
  index: CatalogueIndex,
): Portions | undefined {
  const { count } = amounts
  const shillings = amounts.shillings ?? amounts.perhaps
  const total = count === undefined ? undefined : packsFor(product, measure, undefined, index)
  if (amounts.behind && (count ?? 0) >= likelyPrice && total && costs(total, count ?? 0, index)) {
    // `nyanya kilo moja 120`: what the kilo costs.
    return { portions: total, rule: 'weight made of packs' }
  }
  const portions = packsFor(product, measure, count, index)
  if (portions === undefined) return undefined
  if (shillings !== undefined && !costs(portions, shillings, index)) return undefined
  return { portions, rule: count === undefined ? 'weight made of packs' : 'pack size and count' }
}

/** The price said beside a weight or count must be that of one, or of all. */
function costs(portions: readonly Portion[], shillings: number, index: CatalogueIndex): boolean {
  const price = (at: ProductAt) => (index.products[at]?.priceCents ?? 0) / 100
  const total = portions.reduce((sum, { product, quantity }) => sum + price(product) * quantity, 0)
  const [only, ...others] = portions
  return (
    total === shillings ||
    (only !== undefined && others.length === 0 && price(only.product) === shillings)
  )
}

/** `sukari moja na nusu`: half of the kilo or litre the goods are sold by. */
function byHalves(
  product: ProductAt,
  share: number,
  index: CatalogueIndex,
  count?: number,
): Portions | undefined {
  const family = index.sizes.get(product) ?? []
  const whole = family
    .map((at) => index.products[at]?.size)
    .find((size) => size !== undefined && size.dimension !== 'length' && size.amount % 1000 === 0)
  if (whole === undefined) return undefined
  const measure = { dimension: whole.dimension, amount: Math.round(share * 1000) }
  return byMeasure(product, measure, count === undefined ? {} : { count }, index)
}

function byPrice(
  product: ProductAt,
  shillings: number,
  count: number | undefined,
  index: CatalogueIndex,
): Portions | undefined {
  const cents = Math.round(shillings * 100)
  const unit = index.products[product]?.priceCents ?? 0
  if (unit <= 0 || cents <= 0) return undefined
  const quantity =
    count === undefined ? cents / unit : cents === unit || cents === unit * count ? count : 0
  if (Number.isInteger(quantity) && quantity >= 1) {
    return { portions: [{ product, quantity }], rule: 'by price' }
  }
  const others = (index.sizes.get(product) ?? []).filter(
    (at) => at !== product && index.products[at]?.priceCents === cents,
  )
  const [other, ...more] = others
  if (other === undefined || more.length > 0) return undefined
  return { portions: [{ product: other, quantity: count ?? 1 }], rule: 'by price' }
}
