import type { Action, ItemAction, Part } from './actions.ts'
import { type Amounts, isEmpty, type Portion, portionsOf } from './amounts.ts'
import type { CatalogueIndex, ProductAt } from './catalogue-index.ts'
import { meantBy, meantInCart, meantInPlaceOf } from './meaning.ts'
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

/** Carries out the actions in order; what cannot be done for certain is set down as unclear. */
export function carryOut(basket: Basket, actions: readonly Action[]): void {
  for (const action of actions) if (action.do === 'keep') keep(basket, action)
  for (const action of actions) {
    if (action.do === 'unclear') unclear(basket, action)
    else if (action.do === 'clear') clear(basket)
    else if (action.do === 'replace') replace(basket, action.from, action.to, action)
    else if (action.do === 'it') changeIt(basket, action)
    else carryOutItem(basket, action)
  }
}

function carryOutItem(basket: Basket, action: ItemAction): void {
  if (action.do === 'add') add(basket, action)
  else if (action.do === 'set') set(basket, action)
  else if (action.do !== 'keep') takeOff(basket, action)
}

function unclear(basket: Basket, { start, end }: { start: number; end: number }): void {
  basket.unclear.push({ start, end })
}

function keep(basket: Basket, action: ItemAction): void {
  const line = lineOf(basket, meantInCart(basket, action.goods, action.amounts))
  if (line !== undefined) basket.kept.add(line.sku)
}

function clear(basket: Basket): void {
  basket.lines = basket.lines.filter(({ sku }) => basket.kept.has(sku))
}

function add(basket: Basket, action: ItemAction): void {
  const meant = meantBy(basket.index, action.goods)
  const portions = meant && portionsOf(meant.products, action.amounts, basket.index)
  if (portions === undefined || tooMuch(basket, portions.portions)) return unclear(basket, action)
  for (const { product, quantity } of portions.portions) {
    addLine(basket, product, quantity)
    explain(basket, product, quantity, action, [meant?.rule, portions.rule, action.shared && 'each', 'add'])
  }
}

function tooMuch(basket: Basket, portions: readonly Portion[]): boolean {
  return portions.some(
    ({ product, quantity }) => quantity + (lineOf(basket, product)?.quantity ?? 0) > mostOfOneThing,
  )
}

function addLine(basket: Basket, product: ProductAt, quantity: number): void {
  const line = lineOf(basket, product)
  if (line !== undefined) line.quantity += quantity
  else basket.lines.push({ product, sku: skuOf(basket, product), quantity })
}

function skuOf(basket: Basket, product: ProductAt): string {
  return basket.index.products[product]?.sku ?? ''
}

function lineOf(basket: Basket, product: ProductAt | undefined): Basket['lines'][number] | undefined {
  if (product === undefined) return undefined
  return basket.lines.find((line) => line.product === product)
}

function explain(
  basket: Basket,
  product: ProductAt,
  quantity: number,
  { start, end }: { start: number; end: number },
  rules: readonly (Rule | false | undefined)[],
): void {
  const told = rules.filter((rule) => rule !== undefined && rule !== false)
  basket.because.push({ sku: skuOf(basket, product), quantity, start, end, rules: told })
}

/** Removing and reducing. Without a cart an item that is refused simply makes no line. */
function takeOff(basket: Basket, action: ItemAction): void {
  const { goods, amounts, index } = { ...action, index: basket.index }
  const product = meantInCart(basket, goods, amounts)
  const line = lineOf(basket, product)
  if (line === undefined || product === undefined) {
    if (basket.hasCart || action.do === 'reduce') unclear(basket, action)
    return
  }
  const whole = isEmpty(amounts) || (amounts.measure !== undefined && amounts.tied && !amounts.count)
  if (whole && action.do === 'reduce') return unclear(basket, action)
  const portions = whole ? undefined : portionsOf([product], amounts, index)?.portions
  if (!whole && (portions?.length !== 1 || portions[0]?.product !== product)) return unclear(basket, action)
  lower(basket, product, whole ? line.quantity : (portions?.[0]?.quantity ?? 0))
  explain(basket, product, portions?.[0]?.quantity ?? 0, action, ['remove'])
}

function lower(basket: Basket, product: ProductAt, by: number): void {
  const line = lineOf(basket, product)
  if (line !== undefined) line.quantity -= by
  basket.lines = basket.lines.filter(({ quantity }) => quantity > 0)
}

/** `mkate iwe 3`; without a cart it is an order of that many. */
function set(basket: Basket, action: ItemAction): void {
  const product = meantInCart(basket, action.goods, { ...action.amounts, tied: false }, true)
  const line = lineOf(basket, product)
  if (line === undefined || product === undefined) {
    if (basket.hasCart) return unclear(basket, action)
    return add(basket, { ...action, do: 'add' })
  }
  if (action.amounts.count === 0 && action.amounts.measure === undefined) {
    return lower(basket, product, line.quantity)
  }
  const portions = portionsOf([product], action.amounts, basket.index)?.portions
  if (portions === undefined || isEmpty(action.amounts)) return unclear(basket, action)
  const { tied, count } = action.amounts
  const [pack] = portions
  const asMany = tied && count === undefined && pack !== undefined && portions.length === 1
  const placed = asMany ? [{ ...pack, quantity: line.quantity }] : portions
  putInPlace(basket, product, placed)
  for (const portion of placed) explain(basket, portion.product, portion.quantity, action, ['set'])
}

/** The portions take the place of the product's line. */
function putInPlace(basket: Basket, product: ProductAt, portions: readonly Portion[]): void {
  const at = basket.lines.findIndex((line) => line.product === product)
  const own = new Set(portions.map((portion) => portion.product))
  const fresh = portions.filter((portion) => portion.product === product || !lineOf(basket, portion.product))
  for (const portion of portions) {
    if (!fresh.includes(portion)) addLine(basket, portion.product, portion.quantity)
  }
  const lines = fresh.map((portion) => ({ ...portion, sku: skuOf(basket, portion.product) }))
  basket.lines.splice(at, own.has(product) || at >= 0 ? 1 : 0, ...lines)
}

/** Y takes the place and the quantity of X, unless Y has a quantity of its own. */
function replace(basket: Basket, from: Part, to: Part, span: { start: number; end: number }): void {
  if (from.goods === undefined || to.goods === undefined) return unclear(basket, span)
  const product = meantInCart(basket, from.goods, from.amounts)
  const line = lineOf(basket, product)
  const meant = meantInPlaceOf(basket.index, from.goods, to.goods)
  const sold = meant !== undefined && portionsOf(meant.products, to.amounts, basket.index) !== undefined
  if (!sold) unclear(basket, to)
  if ((line === undefined || product === undefined) && basket.hasCart) return unclear(basket, from)
  if (!sold || meant === undefined) return
  const moved = line === undefined ? 1 : Math.min(line.quantity, from.amounts.count ?? line.quantity)
  const portions = replacing(basket, meant.products, to.amounts, from.amounts.count ?? moved)
  if (portions === undefined) return unclear(basket, to)
  if (product === undefined || line === undefined) {
    for (const portion of portions) addLine(basket, portion.product, portion.quantity)
  } else if (moved < line.quantity) {
    line.quantity -= moved
    for (const portion of portions) addLine(basket, portion.product, portion.quantity)
  } else putInPlace(basket, product, portions)
  for (const portion of portions) {
    explain(basket, portion.product, portion.quantity, span, [meant.rule, 'replace'])
  }
}

function replacing(
  basket: Basket,
  products: readonly ProductAt[],
  amounts: Amounts,
  quantity: number,
): Portion[] | undefined {
  const own = portionsOf(products, amounts, basket.index)?.portions
  const noneOwn = isEmpty(amounts) || (amounts.tied && amounts.count === undefined)
  if (!noneOwn || own === undefined || own.length !== 1) return own
  return own.map((portion) => ({ ...portion, quantity }))
}

/** `ifanye mbili`: the line last spoken of, or the only one there is. */
function changeIt(basket: Basket, action: Action & { do: 'it' }): void {
  const last = basket.because.at(-1)?.sku
  const line = basket.lines.find(({ sku }) => sku === last) ?? only(basket.lines)
  if (line?.product === undefined) {
    if (basket.hasCart || action.change === 'set') unclear(basket, action)
    return
  }
  const { product } = line
  if (isEmpty(action.amounts)) return lower(basket, product, line.quantity)
  const portions = portionsOf([product], action.amounts, basket.index)?.portions
  if (portions?.length !== 1 || portions[0]?.product !== product) return unclear(basket, action)
  const { quantity } = portions[0]
  if (action.change === 'add') addLine(basket, product, quantity)
  else if (action.change === 'set') line.quantity = quantity
  else lower(basket, product, quantity)
  explain(basket, product, quantity, action, [action.change === 'reduce' ? 'remove' : action.change])
}

function only<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined
}
