import { formatMoney } from '../kernel/money'
import { isOpen, opensNext } from '../shops/opening-hours'
import type { Storefront } from '../storefront/storefront'
import type { Topic } from '../support/request'
import { type BasketRefusal, countOf } from './basket'
import { choiceId, type Verb } from './choices'
import { basketOf, type Conversation, type InShop, type Scene, type Step } from './conversation'
import type { Choice, Offer, Say, Sentence, Words } from './say'
import { priced, totalOf } from './shelf'

/** A choice of the shop that the person is in. */
export const choice = (
  { shopId }: Conversation,
  title: Words,
  verb: Verb,
  ...args: readonly (string | number)[]
): Choice => ({ id: choiceId(shopId, verb, ...args), title })

export const menuChoice = (now: Conversation) => choice(now, { key: 'menu' }, 'menu', 0)
export const moreChoice = (now: Conversation) => choice(now, { key: 'addMore' }, 'menu', 0)
export const basketChoice = (now: Conversation) => choice(now, { key: 'basket' }, 'basket')
export const checkoutChoice = (now: Conversation) => choice(now, { key: 'checkout' }, 'checkout')
export const editChoice = (now: Conversation) => choice(now, { key: 'edit' }, 'edit', 0)
export const trackChoice = (now: Conversation) => choice(now, { key: 'track' }, 'track')

export const personChoice = (now: Conversation, topic: Topic) =>
  choice(now, { key: 'person' }, 'person', topic)

/** The people who run DukaBot; the same button in every shop, and outside of all. */
export const platformChoice = (topic: Topic): Choice => ({
  id: choiceId(null, 'person', topic),
  title: { key: 'dukabot' },
})

export const answer = (next: Conversation, ...say: readonly Say[]): Step => ({ next, say })

/** What stands in the basket, in one line. */
export function basketNow(storefront: Storefront, now: Conversation): Sentence {
  const lines = basketOf(now)
  const total = formatMoney(totalOf(priced(storefront, lines)))
  return { key: 'basketNow', data: { items: countOf(lines), total } }
}

/** Why something did not go into the basket. */
export function refusalSentence(refusal: BasketRefusal): Sentence {
  switch (refusal.code) {
    case 'SOLD_OUT':
      return { key: 'soldOut', data: { name: refusal.name } }
    case 'ONLY_LEFT':
      return { key: 'onlyLeft', data: { again: false, name: refusal.name, left: refusal.left } }
    case 'TOO_MANY':
      return { key: 'tooMany', data: { again: false, most: refusal.most } }
    case 'TOO_MUCH':
      return { key: 'tooMuchAtOnce', data: { most: formatMoney(refusal.most) } }
    case 'OVER_LIMIT':
      return { key: 'tooMuch', data: { most: formatMoney(refusal.most) } }
    case 'TOO_MANY_LINES':
      return { key: 'tooManyLines', data: { most: refusal.most } }
  }
}

/** What is too much for one order is talked about with a person; the rest is not. */
export const isBig = ({ code }: BasketRefusal): boolean =>
  code === 'TOO_MANY' || code === 'TOO_MUCH' || code === 'OVER_LIMIT'

/** When the shop opens next, if it is closed now and ever opens. */
export function nextOpening({ at }: Scene, { openingHours }: Storefront) {
  return opensNext(openingHours, at)
}

/** When an order is packed that is made while the shop is closed; nothing while it is open. */
export function packedLater(scene: InShop): Sentence[] {
  const { storefront, at } = scene
  if (isOpen(storefront.openingHours, at)) return []
  const opening = nextOpening(scene, storefront)
  return opening ? [{ key: 'packedWhenOpen', data: opening }] : []
}

/** Two things of this shop as one would type them: "2 unga, 1 sukari". */
export function exampleOf({ products }: Storefront): string {
  const names = products
    .filter(({ options, aliases }) => options.length === 0 && (aliases[0]?.length ?? 99) <= 20)
    .map(({ aliases }) => aliases[0])
  const [first] = names
  const second = names.at(Math.floor(names.length / 2))
  if (!first) return ''
  return second && second !== first ? `2 ${first}, 1 ${second}` : `2 ${first}`
}

/** The other shops that somebody has been in, to go there. */
export const visitedShops = ({ visits, shopId }: Conversation): Choice[] =>
  visits
    .filter((visit) => visit.shopId !== shopId)
    .map(({ shopId: id, name, code }) => ({ id: choiceId(id, 'go'), title: name, detail: code }))

export const shops = (choices: readonly Choice[]): Offer => ({
  kind: 'list',
  open: { key: 'choose' },
  choices: choices.slice(0, 10),
})
