import { formatMoney, timesCents } from '../kernel/money'
import { lineOf, setTo, without } from './basket'
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
  menuChoice,
  moreChoice,
  refusalSentence,
} from './replies'
import { buttons, type Sentence } from './say'
import { fullName, listed, priced, totalOf, variantOnShelf } from './shelf'
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
      parts: [...before, { key: 'emptyBasket' }],
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
  const { position } = now
  const checked = position.at === 'review' ? position.review : null
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
    return answer(now, {
      parts: [refusalSentence(changed)],
      offer: buttons([basketChoice(now), menuChoice(now)], 'quantity'),
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

/** A typed list or change: it is put in, and comes back priced to be looked at. */
export function takeList(scene: InShop, now: Conversation, understood: Understood): Step {
  const { lines, changed, unclear, refused } = understood
  const next = changed ? withBasket(now, lines, scene.at) : now
  const troubles: Sentence[] = refused.slice(0, 4).map(refusalSentence)
  if (unclear.length > 0) {
    const parts = unclear.slice(0, 6).join(', ').slice(0, 200)
    troubles.push({ key: 'unclear', data: { again: false, parts } })
  }
  if (changed) return viewBasket(scene, next, troubles, [{ key: 'isItRight' }])
  return answer(next, {
    parts: troubles,
    offer: buttons([menuChoice(now), basketChoice(now)]),
  })
}
