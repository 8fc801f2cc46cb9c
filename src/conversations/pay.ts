import type { OrderId } from '../kernel/ids'
import { cents, formatMoney } from '../kernel/money'
import { clockTime } from '../kernel/nairobi'
import { type Msisdn, maskedPhone } from '../kernel/phone'
import { setTo, without } from './basket'
import {
  belowMinimum,
  checkout,
  confirm,
  review,
  reviewed,
  reviewOf,
  samePayer,
  tooMuch,
  tooMuchAtOnce,
} from './checkout'
import { readChoice } from './choices'
import {
  basketOf,
  type Conversation,
  type InShop,
  moved,
  remember,
  type Step,
  visitOf,
  withBasket,
} from './conversation'
import type { Asked, Placed, PriceChange } from './deed'
import { viewBasket } from './edit-basket'
import { answer, choice, menuChoice, packedLater, trackChoice } from './replies'
import { buttons, type Choice, type Sentence } from './say'
import { askWhere, saveChoices } from './where'

/** What came of asking for a payment. */
export function paymentAsked(
  now: Conversation,
  orderId: OrderId,
  payer: Msisdn,
  asked: Asked,
): Step {
  const { sentence, choices } = askedWords(now, orderId, payer, asked, '')
  const next = moved({ ...now, payer }, { at: 'shelf' })
  return answer(next, { parts: [sentence], offer: buttons(choices) })
}

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
  const { id, number } = order
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
  const said: Sentence = { key: 'placed', data: { order: number, total } }
  // The order stood already (this turn runs again after a crash): ask for the payment by its own key.
  if (payment === null) {
    return { next, say: [{ parts: [said] }], deed: { do: 'pay', orderId: id, payer } }
  }
  const until = clockTime(order.holdUntil)
  const { sentence, choices } = askedWords(next, id, payer, payment, until)
  const closed = packedLater(scene)
  const save = to?.kind === 'delivery' ? saveChoices(next) : []
  return answer(next, {
    parts: [said, ...closed, sentence],
    offer: buttons([...choices, ...save].slice(0, 3)),
  })
}

/** What came of asking for a payment, and the buttons that help. */
function askedWords(
  now: Conversation,
  orderId: OrderId,
  payer: Msisdn,
  asked: Asked,
  until: string,
): { sentence: Sentence; choices: Choice[] } {
  const track = trackChoice(now)
  const retry = [choice(now, { key: 'payAgain' }, 'pay', orderId), otherNumber(now, orderId), track]
  if (asked.ok) {
    const data = { payer: maskedPhone(payer), amount: formatMoney(asked.amount) }
    return asked.kind === 'prompted'
      ? { sentence: { key: 'promptSent', data: { ...data, until } }, choices: [track] }
      : { sentence: { key: 'promptUnknown', data }, choices: [track] }
  }
  switch (asked.code) {
    case 'ALREADY_PAID':
      return { sentence: { key: 'payAlready' }, choices: [track, menuChoice(now)] }
    case 'NOT_PAYABLE':
      return { sentence: { key: 'payClosed' }, choices: [menuChoice(now)] }
    case 'WAIT':
      return { sentence: { key: 'payWait', data: { seconds: asked.seconds } }, choices: retry }
    case 'NO_ACCOUNT':
      return { sentence: { key: 'payNoAccount' }, choices: [track] }
    case 'REFUSED':
      return { sentence: { key: 'payRefused', data: { reason: asked.reason } }, choices: retry }
  }
}

const otherNumber = (now: Conversation, orderId: OrderId): Choice =>
  choice(now, { key: 'otherNumber' }, 'pay_other', orderId)

/** Says what is in the way, mends the basket, and shows it again. Nothing was taken or charged. */
function notPlaced(
  scene: InShop,
  now: Conversation,
  refusal: Extract<Placed, { ok: false }>,
): Step {
  switch (refusal.code) {
    case 'EMPTY':
      return viewBasket(scene, now)
    case 'TOO_MUCH':
      return tooMuchAtOnce(now)
    case 'OVER_LIMIT':
      return tooMuch(now, refusal.most)
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

function lessThanWanted(
  scene: InShop,
  now: Conversation,
  short: readonly { sku: string; name: string; left: number }[],
): Step {
  const lines = short.reduce((kept, { sku, left }) => {
    const changed = setTo(scene.storefront, kept, sku, left)
    return changed.ok ? changed.lines : without(kept, sku)
  }, basketOf(now))
  const words = short
    .slice(0, 5)
    .map(({ name, left }): Sentence => ({ key: 'shortOf', data: { name, left } }))
  return viewBasket(scene, withBasket(now, lines, scene.at), words)
}

function withoutUnsold(scene: InShop, now: Conversation, skus: readonly string[]): Step {
  const shown = reviewOf(now)?.lines ?? []
  const names = shown.filter(({ sku }) => skus.includes(sku)).map(({ name }) => name)
  const lines = skus.reduce(without, basketOf(now))
  const data = { names: (names.length > 0 ? names : skus).join(', ').slice(0, 300) }
  return viewBasket(scene, withBasket(now, lines, scene.at), [{ key: 'notSold', data }])
}

/** The menu may still show the old price for a minute, so the review is made of the new ones. */
function atNewPrices(scene: InShop, now: Conversation, changes: readonly PriceChange[]): Step {
  const shown = reviewOf(now)
  if (!shown) return checkout(scene, now)
  const price = new Map(changes.map(({ sku, now: current }) => [sku, current]))
  const lines = shown.lines.map((line) => ({ ...line, price: price.get(line.sku) ?? line.price }))
  const words = changes.slice(0, 5).map(
    (change): Sentence => ({
      key: 'priceChanged',
      data: {
        name: change.name,
        was: formatMoney(cents(change.was)),
        now: formatMoney(cents(change.now)),
      },
    }),
  )
  return review(scene, now, lines, shown.to, shown.payer, words)
}

/**
 * PAY: goes on with whatever leads to paying. Under a review it is its button, "Confirm and pay";
 * else it checks out the basket, or pays the order that was placed last.
 */
export function pay(scene: InShop, now: Conversation): Step {
  const shown = reviewOf(now)
  if (now.position.at === 'review' && isConfirmShown(now)) return confirm(scene, now, null)
  if (shown) return reviewed(scene, now, shown)
  if (now.position.at === 'payer') return samePayer(scene, now)
  if (basketOf(now).length > 0) return checkout(scene, now)
  const order = visitOf(now, now.shopId)?.order
  if (order) return payOrder(scene, now, order.id)
  return answer(now, { parts: [{ key: 'nothingToPay' }], offer: buttons([menuChoice(now)]) })
}

/** Whether the review is what was said last, and not something in between. */
const isConfirmShown = ({ offered }: Conversation): boolean =>
  offered.some(({ id }) => readChoice(id)?.verb === 'confirm')

/** Pay again, from the number that paid last. */
export function payOrder({ ownPhone }: InShop, now: Conversation, orderId: OrderId): Step {
  const payer = now.payer ?? ownPhone
  if (!payer) return askOtherPayer(now, orderId)
  return { next: moved(now, { at: 'shelf' }), say: [], deed: { do: 'pay', orderId, payer } }
}

/** Another number, by words: for the order that is being made, else for the one that waits. */
export function otherPayer(scene: InShop, now: Conversation): Step {
  const { position } = now
  const shown = reviewOf(now)
  if (shown) return askNumber(moved(now, { at: 'payer', to: shown.to }))
  if (position.at === 'payer' || position.at === 'other_payer') return askNumber(now)
  const order = visitOf(now, now.shopId)?.order
  return order && basketOf(now).length === 0 ? askOtherPayer(now, order.id) : pay(scene, now)
}

const askNumber = (now: Conversation): Step => answer(now, { parts: [{ key: 'askPayer' }] })

export const askOtherPayer = (now: Conversation, orderId: OrderId): Step =>
  answer(moved(now, { at: 'other_payer', orderId }), { parts: [{ key: 'askPayer' }] })
