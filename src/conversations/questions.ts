import type { Product } from '../catalogue/product'
import { stockOf } from '../catalogue/product'
import { formatMoney } from '../kernel/money'
import { formatMinute } from '../kernel/nairobi'
import { groupedHours } from '../shops/opening-hours'
import type { Storefront } from '../storefront/storefront'
import { hoursOf, showFound } from './browse'
import { closest } from './closest'
import { basketOf, type Conversation, type InShop, moved, type Step } from './conversation'
import { zoneNamed } from './pin'
import { answer, basketChoice, checkoutChoice, choice, menuChoice } from './replies'
import { buttons, type Sentence } from './say'
import { goodsIn, search } from './search'
import { plainVariant } from './shelf'
import { understand } from './understand'
import { plain } from './words'

const aboutHours =
  /\b(mnafungua|mnafunga|mmefungua|mmefunga|umefungua|umefunga|mko wazi|uko wazi|saa za kazi|masaa ya kazi|opening|closing|hours|are you open|shop open|duka liko wazi|mko open|you open|you close|open today|open now|still open)\b/
const aboutDelivery =
  /\b(mnaleta|mnapeleka|mnafikisha|mnadeliver|mnadelivery|mnafika|mwaleta|unaleta|unapeleka|unadeliver|hudeliver|deliver|delivery|delivering|kuletewa|delivery fee|mko wapi|uko wapi|muko wapi|mnapatikana wapi|duka (?:lenu |yenu |lako )?(?:liko|iko) wapi|where are you|where is (?:the|your) shop|located|location yenu|your location|shipping)\b/
const aboutGoods =
  /^(any|got)\b|\b(una|mna|muna|kuna|mko na|uko na|do you have|do you sell|have you got|is there|are there|bei|price|how much|pesa ngapi|ni ngapi|shilingi ngapi|iko|ziko|ipo|available|in stock|cost|costs|mnauza)\b/

/** Questions about goods, hours and delivery, answered from the storefront; null for anything else. */
export function question(scene: InShop, now: Conversation, text: string): Step | null {
  const words = plain(text)
  if (aboutHours.test(words)) return isOrder(scene, now, text) ? null : hours(scene, now)
  if (aboutDelivery.test(words)) return delivery(scene, now, text)
  const asked = aboutGoods.test(words) || text.trim().endsWith('?')
  return asked ? goods(scene, now, text) : null
}

/** Whether these words also order something: then they are no mere question. */
const isOrder = ({ storefront }: InShop, now: Conversation, text: string): boolean => {
  const read = understand(storefront, text, basketOf(now))
  return read !== null && (read.changed || read.wanted.length > 0 || read.refused.length > 0)
}

const onward = (now: Conversation) =>
  buttons(basketOf(now).length > 0 ? [checkoutChoice(now), basketChoice(now)] : [menuChoice(now)])

function hours(scene: InShop, now: Conversation): Step {
  const groups = groupedHours(scene.storefront.openingHours).map((group) => ({
    ...group,
    opens: formatMinute(group.opens),
    closes: formatMinute(group.closes),
  }))
  const parts: Sentence[] =
    groups.length === 0
      ? [{ key: 'noHours' }]
      : [...hoursOf(scene), { key: 'hours', data: { hours: groups } }]
  return answer(now, { parts, offer: onward(now) })
}

const mostZones = 12

/** Whether and for how much a place is delivered to; without a known place, all of them. */
function delivery(scene: InShop, now: Conversation, text: string): Step | null {
  if (isOrder(scene, now, text)) return null
  const { zones, pickup } = scene.storefront
  const zone = zoneNamed(zones, text)
  if (zone) {
    const { name, fee, minutes } = zone
    const data = { zone: name, fee: formatMoney(fee), minutes }
    return answer(now, { parts: [{ key: 'deliversTo', data }], offer: onward(now) })
  }
  if (zones.length === 0) {
    return answer(now, { parts: [{ key: 'noDelivery' }], offer: onward(now) })
  }
  const shown = zones
    .slice(0, mostZones)
    .map(({ name, fee, minutes }) => ({ name, fee: formatMoney(fee), minutes }))
  const data = { zones: shown, more: Math.max(0, zones.length - mostZones) }
  return answer(now, {
    parts: [{ key: 'deliversWhere', data }, ...(pickup ? [{ key: 'orCollect' } as const] : [])],
    offer: onward(now),
  })
}

/** "Una sukari?", "how much is rice": the price, whether it is there, and a button to add it. */
function goods(scene: InShop, now: Conversation, text: string): Step | null {
  const words = goodsIn(text)
  if (words.length === 0 || words.length > 4) return null
  if (isOrder(scene, now, text)) return null
  const names = words.filter((word) => !/^\d+$/.test(word))
  const products = askedFor(scene.storefront, text, names)
  const [only] = products
  const query = names.join(' ').slice(0, 60)
  if (query === '') return null
  if (!only) {
    return notStocked(scene, now, query)
  }
  return products.length === 1
    ? offered(scene, now, only)
    : showFound(scene, now, products, query, 0, { key: 'weHave', data: { query } })
}

/** All of it at once, else without its numbers, else each thing of "sugar and rice". */
function askedFor(storefront: Storefront, text: string, names: readonly string[]): Product[] {
  const whole = search(storefront, text).products
  if (whole.length > 0) return whole
  const named = search(storefront, names.join(' ')).products
  if (named.length > 0) return named
  const parts = text.split(/[,;&+]|\b(?:and|or|na|au|plus)\b/i)
  const each = parts.length > 1 ? parts.slice(0, 6) : []
  return [...new Set(each.flatMap((part) => search(storefront, part).products))]
}

/** What is not sold here, with what comes nearest to it. */
function notStocked(scene: InShop, now: Conversation, words: string): Step {
  const near = closest(scene.storefront, words, 2)
  return answer(now, {
    parts: [{ key: 'notStocked', data: { again: false, words } }],
    offer: buttons([
      ...near.map(({ sku, name }) => choice(now, name, 'product', sku)),
      menuChoice(now),
    ]),
  })
}

// Scarce enough to say so.
const fewLeft = 10

/** One product: a number typed next is how many. */
function offered(scene: InShop, now: Conversation, product: Product): Step {
  const stock = stockOf(product)
  if (stock <= 0) return showFound(scene, now, [product], product.name)
  const price = formatMoney(product.price)
  const variant = plainVariant(product)
  const left = variant && stock <= fewLeft ? stock : null
  const add = variant
    ? choice(now, { key: 'add' }, 'quantity', 1, variant.sku)
    : choice(now, { key: 'add' }, 'product', product.sku)
  return answer(moved(now, variant ? { at: 'quantity', sku: variant.sku } : { at: 'shelf' }), {
    parts: [{ key: 'inStock', data: { name: product.name, price, left } }],
    offer: buttons([add, menuChoice(now)], variant ? 'quantity' : undefined),
  })
}
