import { type Product, stockOf } from '../catalogue/product'
import { formatMoney } from '../kernel/money'
import { formatMinute, inNairobi } from '../kernel/nairobi'
import { isOpen } from '../shops/opening-hours'
import type { Storefront } from '../storefront/storefront'
import { countOf } from './basket'
import { asArgument, pageOf } from './choices'
import { basketOf, type Conversation, type InShop, moved, type Step, visitOf } from './conversation'
import { product } from './picking'
import { answer, choice, exampleOf, nextOpening, shops, visitedShops } from './replies'
import type { Choice, Offer, Sentence } from './say'
import { available, priced, totalOf } from './shelf'

const list = (choices: readonly Choice[]): Offer => ({
  kind: 'list',
  open: { key: 'products' },
  choices,
})

/** The first words in a shop: its name stands above, then hours, the basket and what it sells. */
export function greet(scene: InShop, now: Conversation): Step {
  const { storefront } = scene
  const lines = priced(storefront, basketOf(now))
  const items = countOf(lines)
  const total = formatMoney(totalOf(lines))
  const parts: Sentence[] = [
    { key: 'welcome', data: { example: exampleOf(storefront) } },
    ...hoursOf(scene),
    ...(items > 0 ? [{ key: 'waiting', data: { items, total } } as const] : leftOf(now)),
    ...(now.languageChosen ? [] : [{ key: 'languageHint' } as const]),
  ]
  return onMenu(scene, now, 0, parts)
}

/** A basket that expired can be had again. */
export function leftOf(now: Conversation): Sentence[] {
  const left = countOf(visitOf(now, now.shopId)?.left ?? [])
  return left > 0 ? [{ key: 'leftBasket', data: { items: left } }] : []
}

/** Open until when, or closed until when. Nothing for a shop that told no hours. */
export function hoursOf(scene: InShop): Sentence[] {
  const { openingHours } = scene.storefront
  if (isOpen(openingHours, scene.at)) {
    const closes = openingHours[inNairobi(scene.at).weekday]?.closes
    return closes === undefined ? [] : [{ key: 'openUntil', data: { time: formatMinute(closes) } }]
  }
  const opening = nextOpening(scene, scene.storefront)
  return opening ? [{ key: 'closedNow', data: opening }] : []
}

/** What the shop sells: its categories, or its products when one list holds them all. */
export const menu = (scene: InShop, now: Conversation, page = 0): Step =>
  onMenu(scene, now, page, [{ key: 'menu' }])

/** A shop that takes no orders for a while, or for good. */
function atRest({ shop }: Storefront, now: Conversation): Step {
  const told: Sentence =
    shop.state === 'closed' ? { key: 'shopClosedDown' } : { key: 'resting', data: { again: false } }
  const elsewhere = visitedShops(now)
  return answer(
    now,
    elsewhere.length > 0
      ? { parts: [told, { key: 'recentShops' }], offer: shops(elsewhere) }
      : { parts: [told] },
  )
}

function onMenu(
  { storefront }: InShop,
  now: Conversation,
  page: number,
  parts: readonly Sentence[],
): Step {
  const next = moved(now, { at: 'shelf' })
  if (storefront.shop.state !== 'open') return atRest(storefront, next)
  const products = available(storefront)
  if (products.length === 0) return answer(next, { parts: [...parts, { key: 'emptyShelf' }] })
  const groups = [...Map.groupBy(products, ({ category }) => category)]
  const all =
    products.length <= 10 || groups.length === 1
      ? products.map((product) => productChoice(now, product))
      : groups.map(([name, { length: count }]) => ({
          ...choice(now, name, 'category', 0, name),
          detail: { key: 'products_count', data: { count } } as const,
        }))
  const { items, next: after } = pageOf(all, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'menu', after)]
  return answer(next, { parts, offer: list([...items, ...more]) })
}

export function category(scene: InShop, now: Conversation, name: string, page: number): Step {
  const products = available(scene.storefront).filter(
    (product) => asArgument(product.category).trim() === name,
  )
  if (products.length === 0) return menu(scene, now)
  const { items, next: after } = pageOf(products, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'category', after, name)]
  return answer(moved(now, { at: 'shelf' }), {
    parts: [{ key: 'category', data: { name: products[0]?.category ?? name } }],
    offer: list([...items.map((product) => productChoice(now, product)), ...more]),
  })
}

/** What a search found: one thing is shown at once, several as a list. */
export function showFound(
  scene: InShop,
  now: Conversation,
  products: readonly Product[],
  query: string,
  page = 0,
  intro?: Sentence,
): Step {
  const [only] = products
  if (only && products.length === 1) return product(scene, now, only.sku)
  const short = query.slice(0, 60)
  const { items, next: after } = pageOf(products, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'found', after, short)]
  return answer(moved(now, { at: 'shelf' }), {
    parts: [intro ?? { key: 'found', data: { query: short } }],
    offer: list([...items.map((found) => productChoice(now, found)), ...more]),
  })
}

function productChoice(now: Conversation, product: Product): Choice {
  const price = formatMoney(product.price)
  return {
    ...choice(now, product.name, 'product', product.sku),
    detail: stockOf(product) > 0 ? price : { key: 'soldOut', data: { price } },
  }
}
