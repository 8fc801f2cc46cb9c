import type { Action, ItemAction } from './action.ts'
import { type Amounts, isEmpty, portionsOf } from './amounts.ts'
import { addLine, type Basket, explain, lineOf, lower, putInPlace, tooMuch } from './basket.ts'
import type { ProductAt } from './catalogue-index.ts'
import { meantBy, meantInCart } from './meaning.ts'
import { replace } from './replace.ts'

/** What could not be done for certain; nothing, when all could. */
type Unclear = { start: number; end: number } | undefined

/** Carries out the actions in order; what cannot be done for certain is set down as unclear. */
export function carryOut(basket: Basket, actions: readonly Action[]): void {
  for (const action of actions) if (action.do === 'keep') keep(basket, action)
  for (const action of actions) {
    const unclear = done(basket, action)
    if (unclear !== undefined) basket.unclear.push({ start: unclear.start, end: unclear.end })
  }
}

function done(basket: Basket, action: Action): Unclear {
  switch (action.do) {
    case 'unclear':
      return action
    case 'clear':
      return clear(basket)
    case 'replace':
      return replace(basket, action)
    case 'it':
      return changeIt(basket, action)
    case 'add':
      return add(basket, action)
    case 'set':
      return set(basket, action)
    case 'keep':
      return undefined
    default:
      return takeOff(basket, action)
  }
}

function keep(basket: Basket, action: ItemAction): void {
  const line = lineOf(basket, meantInCart(basket, action.goods, action.amounts))
  if (line !== undefined) basket.kept.add(line.sku)
}

function clear(basket: Basket): undefined {
  basket.lines = basket.lines.filter(({ sku }) => basket.kept.has(sku))
}

function add(basket: Basket, action: ItemAction): Unclear {
  const meant = meantBy(basket.index, action.goods)
  const [first = -1] = meant?.products ?? []
  const sizes = basket.index.sizes.get(first)?.length ?? 0
  if (action.otherSize && sizes < 2) return action
  const found = meant && portionsOf(meant.products, action.amounts, basket.index)
  if (found === undefined || tooMuch(basket, found.portions)) return action
  for (const portion of found.portions) {
    addLine(basket, portion)
    explain(basket, portion, action, [meant?.rule, found.rule, action.shared && 'each', 'add'])
  }
  return undefined
}

/** Removing and reducing. Without a cart an item that is refused simply makes no line. */
function takeOff(basket: Basket, action: ItemAction): Unclear {
  const { goods, amounts } = action
  const product = meantInCart(basket, goods, amounts)
  const line = lineOf(basket, product)
  if (line === undefined || product === undefined) {
    return basket.hasCart || action.do === 'reduce' ? action : undefined
  }
  if (isEmpty(amounts) || namesThePack(amounts)) {
    if (action.do === 'reduce') return action
    explain(basket, { product, quantity: line.quantity }, action, ['remove'])
    lower(basket, product, line.quantity)
    return undefined
  }
  const quantity = quantityOf(basket, product, amounts)
  if (quantity === undefined) return action
  lower(basket, product, quantity)
  explain(basket, { product, quantity }, action, ['remove'])
  return undefined
}

/** `toa unga ya kilo moja`: the weight tells which line, not how much of it. */
function namesThePack({ measure, tied, count }: Amounts): boolean {
  return measure !== undefined && tied === true && count === undefined
}

/** How many of just this product the amounts make. */
function quantityOf(basket: Basket, product: ProductAt, amounts: Amounts): number | undefined {
  const [portion, ...others] = portionsOf([product], amounts, basket.index)?.portions ?? []
  if (portion?.product !== product || others.length > 0) return undefined
  return portion.quantity
}

/** `mkate iwe 3`; without a cart it is an order of that many. */
function set(basket: Basket, action: ItemAction): Unclear {
  const { amounts } = action
  const product = meantInCart(basket, action.goods, { ...amounts, tied: false }, true)
  const line = lineOf(basket, product)
  if (line === undefined || product === undefined) {
    return basket.hasCart ? action : add(basket, action)
  }
  if (amounts.count === 0 && amounts.measure === undefined) {
    lower(basket, product, line.quantity)
    return undefined
  }
  const portions = portionsOf([product], amounts, basket.index)?.portions
  if (portions === undefined || isEmpty(amounts)) return action
  const [pack, ...others] = portions
  const asMany = namesThePack(amounts) && pack !== undefined && others.length === 0
  const placed = asMany ? [{ ...pack, quantity: line.quantity }] : portions
  putInPlace(basket, product, placed)
  for (const portion of placed) explain(basket, portion, action, ['set'])
  return undefined
}

/** `ifanye mbili`: the line last spoken of, or the only one there is. */
function changeIt(basket: Basket, action: Action & { do: 'it' }): Unclear {
  const last = basket.because.at(-1)?.sku
  const [only, ...others] = basket.lines
  const line =
    basket.lines.find(({ sku }) => sku === last) ?? (others.length > 0 ? undefined : only)
  if (line?.product === undefined) {
    return basket.hasCart || action.change === 'set' ? action : undefined
  }
  const { product } = line
  const all = isEmpty(action.amounts)
  const quantity = all ? line.quantity : quantityOf(basket, product, action.amounts)
  if (quantity === undefined) return action
  const portion = { product, quantity }
  if (action.change === 'add' && tooMuch(basket, [portion])) return action
  if (action.change === 'add') addLine(basket, portion)
  else if (action.change === 'set') line.quantity = quantity
  else lower(basket, product, quantity)
  explain(basket, portion, action, [action.change === 'reduce' ? 'remove' : action.change])
  return undefined
}
