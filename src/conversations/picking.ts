import { type Product, variantOf, variantSku } from '../catalogue/product'
import { formatMoney } from '../kernel/money'
import { type Changed, lineOf, put } from './basket'
import { pageOf } from './choices'
import {
  type Ask,
  basketOf,
  type Conversation,
  type InShop,
  moved,
  type Pending,
  type Step,
  type Wanted,
  withBasket,
} from './conversation'
import {
  answer,
  basketChoice,
  basketNow,
  checkoutChoice,
  choice,
  isBig,
  menuChoice,
  moreChoice,
  personChoice,
  refusalSentence,
} from './replies'
import { buttons, offerOf, type Sentence } from './say'
import {
  fullName,
  partialVariant,
  plainVariant,
  productOf,
  valuesLeft,
  variantOnShelf,
} from './shelf'
import { askUnclear } from './unclear'

const nothingPending: Pending = { quantity: null, wanted: [], asks: [] }

/** One product: its options first, then how many. */
export function product(scene: InShop, now: Conversation, sku: string): Step {
  const found = productOf(scene.storefront, sku)
  if (!found) return gone(now)
  const variant = plainVariant(found)
  if (variant) return askQuantity(scene, now, variant.sku)
  return askOption(now, found, [], nothingPending)
}

const gone = (now: Conversation): Step =>
  answer(moved(now, { at: 'shelf' }), {
    parts: [{ key: 'gone' }],
    offer: buttons([menuChoice(now)]),
  })

/** Asks for the next size or colour; combinations that are sold out are not offered. */
export function askOption(
  now: Conversation,
  product: Product,
  chosen: string[],
  pending: Pending,
  page = 0,
): Step {
  const { quantity, wanted, asks } = pending
  const option = product.options[chosen.length]
  const left = valuesLeft(product, chosen)
  if (!option || left.length === 0) {
    return answer(moved(now, { at: 'shelf' }), {
      parts: [{ key: 'soldOut', data: { name: product.name } }],
      offer: buttons([menuChoice(now)]),
    })
  }
  const { items, next: after } = pageOf(left, page)
  const choices = items.map((value) =>
    choice(now, value, 'option', variantSku(product.sku, [...chosen, value])),
  )
  const more =
    after === null
      ? []
      : [choice(now, { key: 'more' }, 'values', after, variantSku(product.sku, chosen))]
  const title = [product.name, ...chosen].join(', ')
  const price = formatMoney(product.price)
  return answer(moved(now, { at: 'option', sku: product.sku, chosen, quantity, wanted, asks }), {
    parts: [{ key: 'chooseOption', data: { product: title, price, option: option.name } }],
    offer: offerOf({ key: 'choose' }, [...choices, ...more], true),
  })
}

/** A size or colour was chosen, by a tap or by its name. */
export function chooseOption(scene: InShop, now: Conversation, sku: string): Step {
  const named = partialVariant(scene.storefront, sku)
  if (!named) return gone(now)
  const { product, chosen } = named
  const asked =
    now.position.at === 'option' && now.position.sku === product.sku ? now.position : null
  return withChoices(scene, now, product, chosen, asked ?? nothingPending)
}

/** Asks for what is still open of a product, be it a size or how many; else it goes in. */
export function withChoices(
  scene: InShop,
  now: Conversation,
  product: Product,
  chosen: string[],
  { quantity, wanted, asks }: Pending,
): Step {
  const variant = variantOf(product, chosen)
  if (!variant) return askOption(now, product, chosen, { quantity, wanted, asks })
  if (quantity === null) return askQuantity(scene, now, variant.sku, { wanted, asks })
  return addToBasket(scene, now, variant.sku, quantity, wanted, asks)
}

// Scarce enough to say so.
const fewLeft = 10

export function askQuantity(
  scene: InShop,
  now: Conversation,
  sku: string,
  rest: Rest = { wanted: [], asks: [] },
): Step {
  const found = variantOnShelf(scene.storefront, sku)
  if (!found) return gone(now)
  const { stock } = found.variant
  const name = fullName(found)
  if (stock <= 0) {
    return answer(moved(now, { at: 'shelf' }), {
      parts: [{ key: 'soldOut', data: { name } }],
      offer: buttons([menuChoice(now)]),
    })
  }
  const price = formatMoney(found.product.price)
  const quick = [1, 2, 3].filter((quantity) => quantity <= stock)
  return answer(moved(now, { at: 'quantity', sku, rest }), {
    parts: [{ key: 'howMany', data: { name, price, left: stock <= fewLeft ? stock : null } }],
    offer: buttons(
      quick.map((quantity) => choice(now, String(quantity), 'quantity', quantity, sku)),
      'quantity',
    ),
  })
}

type Rest = Pick<Pending, 'wanted' | 'asks'>

/** How many of it: the answer to the question, by a tap or typed; then the rest of a list goes on. */
export function takeQuantity(
  scene: InShop,
  now: Conversation,
  sku: string,
  quantity: number,
): Step {
  const { position } = now
  const asked = position.at === 'quantity' && position.sku === sku ? position.rest : undefined
  return addToBasket(scene, now, sku, quantity, asked?.wanted, asked?.asks)
}

/** Why it did not go in: what is left is offered, and for far too much a person. */
function notAdded(now: Conversation, sku: string, refusal: Extract<Changed, { ok: false }>): Step {
  const have = lineOf(basketOf(now), sku)?.quantity ?? 0
  const rest = refusal.code === 'ONLY_LEFT' ? refusal.left - have : 0
  const all = rest > 0 ? [choice(now, String(rest), 'quantity', rest, sku)] : []
  const isTooBig = isBig(refusal)
  const person = isTooBig ? [personChoice(now, 'order')] : []
  return answer(now, {
    parts: [refusalSentence(refusal), ...(isTooBig ? [{ key: 'bigOrder' } as const] : [])],
    offer: buttons([...all, ...person, menuChoice(now), basketChoice(now)].slice(0, 3), 'quantity'),
  })
}

/** Adds to the basket and offers what comes next: the next open option, or checking out. */
export function addToBasket(
  scene: InShop,
  now: Conversation,
  sku: string,
  quantity: number,
  wanted: readonly Wanted[] = [],
  asks: readonly Ask[] = [],
): Step {
  const { storefront } = scene
  const changed = put(storefront, basketOf(now), sku, quantity)
  if (!changed.ok) {
    const isLast = wanted.length === 0 && asks.length === 0
    const told = refusalSentence(changed)
    return isLast ? notAdded(now, sku, changed) : goOnWith(scene, now, told, wanted, asks)
  }
  const found = variantOnShelf(storefront, sku)
  const filled = moved(withBasket(now, changed.lines, scene.at), { at: 'shelf' })
  const added: Sentence = { key: 'added', data: { quantity, name: found ? fullName(found) : sku } }
  if (wanted.length > 0 || asks.length > 0) return goOnWith(scene, filled, added, wanted, asks)
  return answer(filled, {
    parts: [added, basketNow(storefront, filled)],
    offer: buttons([checkoutChoice(now), moreChoice(now), basketChoice(now)]),
  })
}

/** The next of what else was wanted, with what was chosen for it, whatever became of the one before. */
function goOnWith(
  scene: InShop,
  now: Conversation,
  told: Sentence,
  wanted: readonly Wanted[],
  asks: readonly Ask[],
): Step {
  const [first, ...rest] = wanted
  const asked = first && productOf(scene.storefront, first.sku)
  if (!asked) return askUnclear(scene, moved(now, { at: 'shelf' }), asks, [told])
  const pending = { quantity: first.quantity, wanted: rest, asks: [...asks] }
  const question = withChoices(scene, now, asked, first.chosen ?? [], pending)
  return { ...question, say: [{ parts: [told] }, ...question.say] }
}
