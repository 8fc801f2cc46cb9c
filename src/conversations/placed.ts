import { formatMoney } from '../kernel/money'
import { clockTime } from '../kernel/nairobi'
import { askedWords } from './asked'
import { belowMinimum, review, reviewOf, tooMuch, tooMuchAtOnce } from './checkout'
import { type Conversation, type InShop, moved, remember, type Step } from './conversation'
import type { Placed } from './deed'
import { viewBasket } from './edit-basket'
import { answer, choice, packedLater, trackChoice } from './replies'
import { buttons, type Sentence } from './say'
import { atNewPrices, lessThanWanted, withoutUnsold } from './shortage'
import { askWhere, saveChoices } from './where'

type Refused = Extract<Placed, { ok: false }>

/** What came of placing an order. */
export const orderDecided = (scene: InShop, now: Conversation, placed: Placed): Step =>
  placed.ok ? orderPlaced(scene, now, placed) : notPlaced(scene, now, placed)

/** The basket is empty from here on, so that a second tap on Confirm has nothing to order. */
function orderPlaced(
  scene: InShop,
  now: Conversation,
  placed: Extract<Placed, { ok: true }>,
): Step {
  const { order, payer, payment } = placed
  const { id, number, dueFirst } = order
  const to = reviewOf(now)?.to
  const kept = remember(now, {
    lines: [],
    left: [],
    note: null,
    stopped: false,
    order: { id, number },
  })
  const next = { ...moved(kept, { at: 'shelf' }), payer }
  const total = formatMoney(order.total)
  const closed = packedLater(scene)
  const save = to?.kind === 'delivery' ? saveChoices(next) : []
  if (dueFirst === 0) {
    const pickup = order.fulfilment === 'pickup'
    const pay = choice(next, { key: 'pay' }, 'pay', id)
    return answer(next, {
      parts: [{ key: 'placedAtDoor', data: { order: number, total, pickup } }, ...closed],
      offer: buttons(
        [trackChoice(next), ...(scene.storefront.takesPayments ? [pay] : []), ...save].slice(0, 3),
      ),
    })
  }
  const said: Sentence = { key: 'placed', data: { order: number, total } }
  // The order stood already (this turn runs again after a crash): ask for the payment by its own key.
  if (payment === null) {
    return { next, say: [{ parts: [said] }], deed: { do: 'pay', orderId: id, payer } }
  }
  const until = clockTime(order.holdUntil)
  const { sentence, choices } = askedWords(scene, next, id, payer, payment, until)
  return answer(next, {
    parts: [said, ...closed, sentence],
    offer: buttons([...choices, ...save].slice(0, 3)),
  })
}

/** Says what is in the way, mends the basket, and shows it again. Nothing was taken or charged. */
function notPlaced(scene: InShop, now: Conversation, refusal: Refused): Step {
  switch (refusal.code) {
    case 'EMPTY':
      return viewBasket(scene, now)
    case 'TOO_MUCH':
      return tooMuchAtOnce(now)
    case 'OVER_LIMIT':
      return tooMuch(now, refusal.most)
    case 'TERMS_CHANGED':
      return onNewTerms(scene, now, refusal)
    case 'BELOW_MINIMUM':
      return belowMinimum(scene, now, refusal.minimum)
    case 'ZONE_GONE':
      return askWhere(scene, remember(now, { place: null }), { before: { key: 'zoneGone' } })
    case 'NO_PICKUP':
      return askWhere(scene, now, { before: { key: 'noPickup' } })
    case 'OUT_OF_STOCK':
      return lessThanWanted(scene, now, refusal.short)
    case 'NOT_SOLD':
      return withoutUnsold(scene, now, refusal.skus)
    case 'PRICE_CHANGED':
      return atNewPrices(scene, now, refusal.changes)
  }
}

/** The shop asks for another part of the money first than was shown: to be agreed to once more. */
function onNewTerms(
  scene: InShop,
  now: Conversation,
  { terms, isNew }: Extract<Refused, { code: 'TERMS_CHANGED' }>,
): Step {
  const next = remember(now, { known: !isNew })
  const shown = reviewOf(now)
  if (!shown) return viewBasket(scene, next)
  const first = terms.dueFirst > 0 ? formatMoney(terms.dueFirst) : ''
  const words: Sentence[] = [{ key: 'termsChanged', data: { now: first } }]
  return review(scene, next, shown.lines, shown.to, shown.payer, words)
}
