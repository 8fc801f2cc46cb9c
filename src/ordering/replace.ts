import type { Action } from './action.ts'
import { type Amounts, isEmpty, type Portion, portionsOf } from './amounts.ts'
import { addLine, type Basket, explain, lineOf, putInPlace, tooMuch } from './basket.ts'
import type { ProductAt } from './catalogue-index.ts'
import { meantInCart, meantInPlaceOf } from './meaning.ts'

type Span = { start: number; end: number }

/** Y takes the place and the quantity of X, unless Y has a quantity of its own. */
export function replace(basket: Basket, action: Action & { do: 'replace' }): Span | undefined {
  const { from, to } = action
  const product = meantInCart(basket, from.goods, from.amounts)
  const line = lineOf(basket, product)
  const meant = meantInPlaceOf(basket.index, from.goods, to.goods)
  const own = meant && portionsOf(meant.products, to.amounts, basket.index)?.portions
  if (line === undefined && basket.hasCart) {
    if (own === undefined) basket.unclear.push({ start: to.start, end: to.end })
    return from
  }
  if (meant === undefined || own === undefined) return to
  const asked = from.amounts.count
  const moved = Math.min(line?.quantity ?? 1, asked ?? Number.POSITIVE_INFINITY)
  const portions = asManyAs(own, to.amounts, asked ?? moved)
  const others = portions.filter((portion) => portion.product !== product)
  if (tooMuch(basket, others)) return to
  takePlace(basket, product, moved, portions)
  for (const portion of portions) explain(basket, portion, action, [meant.rule, 'replace'])
  return undefined
}

/** Y's own quantity, or X's when Y has none. */
function asManyAs(own: readonly Portion[], amounts: Amounts, quantity: number): readonly Portion[] {
  const onlyPack = amounts.tied === true && amounts.count === undefined
  if (own.length !== 1 || !(isEmpty(amounts) || onlyPack)) return own
  return own.map((portion) => ({ ...portion, quantity }))
}

/** In the place of the whole line, or after it when only some of it is replaced. */
function takePlace(
  basket: Basket,
  product: ProductAt | undefined,
  moved: number,
  portions: readonly Portion[],
): void {
  const line = lineOf(basket, product)
  if (line !== undefined && product !== undefined && moved >= line.quantity) {
    putInPlace(basket, product, portions)
    return
  }
  if (line !== undefined) line.quantity -= moved
  for (const portion of portions) addLine(basket, portion)
}
