import { formatMoney } from '../kernel/money'
import { mostOfOneThing } from '../orders/draft'
import { closest, namesIn, quantityIn } from './closest'
import {
  type Ask,
  basketOf,
  type Conversation,
  type InShop,
  moved,
  type Step,
} from './conversation'
import { viewBasket } from './edit-basket'
import { addToBasket, askOption, askQuantity, withChoices } from './picking'
import { answer, choice, menuChoice } from './replies'
import { choicesSaid } from './said-choices'
import { buttons, type Sentence } from './say'
import { search } from './search'
import { plainVariant, productOf } from './shelf'
import { plain, valueWords } from './words'

/** Of one list at most so many parts are asked about, one after the other. */
const mostAsks = 4
const mostProducts = 2

export type Sorted = {
  /** What can be asked about. */
  asks: Ask[]
  /** What resembles nothing here. */
  unknown: string[]
  /** Somebody wants more of a thing than one order takes. */
  isBig: boolean
}

/** Which unclear parts may mean something of this shop. */
export function sortUnclear({ storefront }: InShop, unclear: readonly string[]): Sorted {
  const sorted: Sorted = { asks: [], unknown: [], isBig: false }
  for (const words of unclear) {
    const products = closest(storefront, words, mostProducts)
    const quantity = quantityIn(words)
    if (quantity !== null && quantity > mostOfOneThing) {
      sorted.isBig = true
    } else if (products.length === 0 || sorted.asks.length >= mostAsks) sorted.unknown.push(words)
    else {
      const skus = products.map(({ sku }) => sku)
      sorted.asks.push({ words: words.slice(0, 60), quantity, skus })
    }
  }
  return sorted
}

/** One question with the closest products as buttons; what was told before stands above it. */
export function askUnclear(
  scene: InShop,
  now: Conversation,
  asks: readonly Ask[],
  before: readonly Sentence[] = [],
): Step {
  const [ask] = asks
  const products = (ask?.skus ?? []).flatMap((sku) => productOf(scene.storefront, sku) ?? [])
  if (!ask || products.length === 0) return viewBasket(scene, now, before)
  const lines = products.map(({ name, price }) => `• ${name} — ${formatMoney(price)}`).join('\n')
  return answer(moved(now, { at: 'unclear', asks: [...asks] }), {
    parts: [
      ...before,
      { key: 'whichOne', data: { again: false, words: ask.words, products: lines } },
    ],
    offer: buttons([
      ...products.map(({ sku, name }) => choice(now, name, 'mean', sku)),
      choice(now, { key: 'noneOfThese' }, 'mean', ''),
    ]),
  })
}

/** The answer: into the basket as many as were meant, and the shop learns the words. */
export function meant(scene: InShop, now: Conversation, sku: string): Step {
  const { position } = now
  const product = productOf(scene.storefront, sku)
  if (position.at !== 'unclear') {
    return product ? askProduct(scene, now, sku) : viewBasket(scene, now)
  }
  const [ask, ...rest] = position.asks
  if (!ask) return viewBasket(scene, now)
  if (!product) return leftOut(scene, now, ask, rest)
  // A size or colour is not part of the name.
  const choices = new Set(product.options.flatMap(({ values }) => values.map(plain)))
  const words = namesIn(valueWords(ask.words))
    .filter((word) => !choices.has(word))
    .join(' ')
  const step = picked(scene, now, product.sku, ask, rest)
  const isNew = words.length >= 2 && !search(scene.storefront, words).exact
  return isNew && ask.skus.includes(sku) ? { ...step, deed: { do: 'learn', words, sku } } : step
}

function picked(
  scene: InShop,
  now: Conversation,
  sku: string,
  { words, quantity }: Ask,
  asks: Ask[],
): Step {
  const product = productOf(scene.storefront, sku)
  if (!product) return viewBasket(scene, now)
  const variant = plainVariant(product)
  if (!variant) {
    const said = choicesSaid(product, words)
    const pending = { quantity: said.isSaid ? said.quantity : quantity, wanted: [], asks }
    return withChoices(scene, now, product, said.chosen, pending)
  }
  if (quantity === null) return askQuantity(scene, now, variant.sku, { wanted: [], asks })
  return addToBasket(scene, now, variant.sku, quantity, [], asks)
}

function leftOut(scene: InShop, now: Conversation, { words }: Ask, rest: Ask[]): Step {
  const told: Sentence = { key: 'leftOut', data: { words } }
  if (rest.length > 0) return askUnclear(scene, now, rest, [told])
  if (basketOf(now).length > 0) return viewBasket(scene, now, [told])
  return answer(moved(now, { at: 'shelf' }), { parts: [told], offer: buttons([menuChoice(now)]) })
}

/** An old button: the product is shown, nothing is added. */
function askProduct(scene: InShop, now: Conversation, sku: string): Step {
  const product = productOf(scene.storefront, sku)
  const variant = product && plainVariant(product)
  if (!product) return viewBasket(scene, now)
  if (variant) return askQuantity(scene, now, variant.sku)
  return askOption(now, product, [], { quantity: null, wanted: [], asks: [] })
}
