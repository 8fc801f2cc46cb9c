import { formatMoney, timesCents } from '../kernel/money'
import { mostOfOneThing } from '../orders/draft'
import { lineOf, setTo, without } from './basket'
import { leftOf } from './browse'
import { reviewOf } from './checkout'
import { pageOf } from './choices'
import {
  basketOf,
  type Conversation,
  type InShop,
  moved,
  type Step,
  withBasket,
} from './conversation'
import {
  answer,
  basketChoice,
  checkoutChoice,
  choice,
  editChoice,
  isBig,
  menuChoice,
  moreChoice,
  personChoice,
  refusalSentence,
} from './replies'
import { buttons, type Sentence } from './say'
import { fullName, listed, priced, totalOf, variantOnShelf } from './shelf'
import { askUnclear, sortUnclear } from './unclear'
import type { Understood } from './understand'

/** The basket with its prices, and what one can do with it. */
export function viewBasket(
  scene: InShop,
  now: Conversation,
  before: readonly Sentence[] = [],
  after: readonly Sentence[] = [],
): Step {
  const next = moved(now, { at: 'shelf' })
  const lines = priced(scene.storefront, basketOf(now))
  if (lines.length === 0) {
    return answer(next, {
      parts: [...before, { key: 'emptyBasket' }, ...leftOf(now)],
      offer: buttons([menuChoice(now)]),
    })
  }
  const total = formatMoney(totalOf(lines))
  return answer(next, {
    parts: [...before, { key: 'basket', data: { ...listed(lines), total } }, ...after],
    offer: buttons([checkoutChoice(now), moreChoice(now), editChoice(now)]),
  })
}

/** Which line to change; from the review also the place and the number that pays. */
export function editBasket(scene: InShop, now: Conversation, page = 0): Step {
  const lines = priced(scene.storefront, basketOf(now))
  if (lines.length === 0) return viewBasket(scene, now)
  const checked = reviewOf(now)
  const rows = [
    ...(checked
      ? [
          choice(now, { key: 'otherPlace' }, 'elsewhere'),
          choice(now, { key: 'otherNumber' }, 'other_payer'),
        ]
      : []),
    ...lines.map(({ sku, name, quantity, price }) => ({
      ...choice(now, name, 'line', sku),
      detail: `${quantity} × ${formatMoney(price)} = ${formatMoney(timesCents(price, quantity))}`,
    })),
    choice(now, { key: 'emptyIt' }, 'empty'),
  ]
  const { items, next: after } = pageOf(rows, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'edit', after)]
  return answer(moved(now, checked ? { at: 'payer', to: checked.to } : { at: 'shelf' }), {
    parts: [{ key: 'editBasket' }],
    offer: { kind: 'list', open: { key: 'choose' }, choices: [...items, ...more] },
  })
}

/** One line: a new number, or out with it. */
export function editLine(scene: InShop, now: Conversation, sku: string): Step {
  const line = lineOf(basketOf(now), sku)
  const found = variantOnShelf(scene.storefront, sku)
  if (!line || !found) return viewBasket(scene, now)
  return answer(moved(now, { at: 'amend', sku }), {
    parts: [{ key: 'amend', data: { name: fullName(found), quantity: line.quantity } }],
    offer: buttons(
      [choice(now, { key: 'remove' }, 'remove', sku), choice(now, { key: 'keep' }, 'basket')],
      'quantity',
    ),
  })
}

export function amend(scene: InShop, now: Conversation, sku: string, quantity: number): Step {
  const changed = setTo(scene.storefront, basketOf(now), sku, quantity)
  if (!changed.ok) {
    const isTooBig = isBig(changed)
    const person = isTooBig ? [personChoice(now, 'order')] : []
    return answer(now, {
      parts: [refusalSentence(changed), ...(isTooBig ? [{ key: 'bigOrder' } as const] : [])],
      offer: buttons([...person, basketChoice(now), menuChoice(now)], 'quantity'),
    })
  }
  return viewBasket(scene, withBasket(now, changed.lines, scene.at))
}

export function removeLine(scene: InShop, now: Conversation, sku: string): Step {
  const line = lineOf(basketOf(now), sku)
  const found = variantOnShelf(scene.storefront, sku)
  const next = withBasket(now, without(basketOf(now), sku), scene.at)
  const removed: Sentence[] =
    line && found ? [{ key: 'removed', data: { name: fullName(found) } }] : []
  return viewBasket(scene, next, removed)
}

export function emptyBasket(scene: InShop, now: Conversation): Step {
  return answer(moved(withBasket(now, [], scene.at), { at: 'shelf' }), {
    parts: [{ key: 'basketEmptied' }],
    offer: buttons([menuChoice(now)]),
  })
}

const unclearSentence = (unknown: readonly string[]): Sentence => ({
  key: 'unclear',
  data: { again: false, parts: unknown.slice(0, 6).join(', ').slice(0, 200) },
})

/** The basket as text, when the list changed it and a question follows. */
const told = (scene: InShop, now: Conversation, changed: boolean): readonly Sentence[] =>
  changed ? viewBasket(scene, now).say.flatMap(({ parts }) => parts) : []

/** A typed list or change: it is put in, and comes back priced to be looked at. */
export function takeList(scene: InShop, now: Conversation, understood: Understood): Step {
  const { lines, changed, unclear, refused } = understood
  const next = changed ? withBasket(now, lines, scene.at) : now
  const { asks, unknown, isBig: isBigList } = sortUnclear(scene, unclear)
  const isTooBig = isBigList || refused.some(isBig)
  const troubles: Sentence[] = refused.slice(0, 4).map(refusalSentence)
  if (unknown.length > 0) troubles.push(unclearSentence(unknown))
  if (isBigList) troubles.push({ key: 'tooMany', data: { again: false, most: mostOfOneThing } })
  if (isTooBig) troubles.push({ key: 'bigOrder' })
  if (asks.length > 0)
    return askUnclear(scene, next, asks, [...told(scene, next, changed), ...troubles])
  if (changed && !isTooBig) return viewBasket(scene, next, troubles, [{ key: 'isItRight' }])
  const person = isTooBig ? [personChoice(now, 'order')] : []
  return answer(next, {
    parts: [...told(scene, next, changed), ...troubles],
    offer: buttons([...person, menuChoice(now), basketChoice(now)]),
  })
}
