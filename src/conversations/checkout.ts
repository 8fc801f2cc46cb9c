import { type Cents, cents, formatMoney, noCents } from '../kernel/money'
import { type Msisdn, maskedPhone, parsePhone } from '../kernel/phone'
import { mostPerOrder } from '../orders/draft'
import {
  basketOf,
  type Conversation,
  type Destination,
  type InShop,
  moved,
  type Place,
  type PricedLine,
  type Review,
  remember,
  type Step,
  visitOf,
} from './conversation'
import { viewBasket } from './edit-basket'
import {
  answer,
  basketChoice,
  basketNow,
  choice,
  editChoice,
  menuChoice,
  moreChoice,
  packedLater,
  personChoice,
} from './replies'
import { buttons, type Offer, type Sentence } from './say'
import { listed, priced, totalOf } from './shelf'
import { payHints, payOffer, payWords, waysToPay } from './ways-to-pay'
import { askPlace, askWhere } from './where'
import { cleanText } from './words'

/** From the basket to the question where it goes. */
export function checkout(scene: InShop, now: Conversation): Step {
  const { storefront } = scene
  if (priced(storefront, basketOf(now)).length === 0) return viewBasket(scene, now)
  const refusal = cannotSell(scene)
  if (refusal) return notHere(now, refusal)
  const missing = storefront.minimum - totalOf(priced(storefront, basketOf(now)))
  return missing > 0 ? belowMinimum(scene, now, storefront.minimum) : askPlace(scene, now)
}

/** How much is missing to the least order of the shop. */
export function belowMinimum(scene: InShop, now: Conversation, minimum: Cents): Step {
  const total = totalOf(priced(scene.storefront, basketOf(now)))
  const missing = formatMoney(cents(Math.max(0, minimum - total)))
  return answer(moved(now, { at: 'shelf' }), {
    parts: [
      { key: 'belowMinimum', data: { minimum: formatMoney(minimum), missing } },
      basketNow(scene.storefront, now),
    ],
    offer: buttons([moreChoice(now), basketChoice(now)]),
  })
}

function cannotSell({ storefront }: InShop): Sentence | null {
  if (storefront.shop.state !== 'open') return { key: 'resting', data: { again: false } }
  if (!storefront.takesPayments && !storefront.policy.payOnDelivery) return { key: 'noPayments' }
  return storefront.zones.length === 0 && !storefront.pickup ? { key: 'noFulfilment' } : null
}

/** Suggests the number that paid last, or the one of this WhatsApp. It may always be another. */
export function askPayer(scene: InShop, now: Conversation, to: Destination): Step {
  const next = moved(now, { at: 'payer', to })
  const known = now.payer ?? scene.ownPhone
  // Where all is paid at the door, a number that is known needs no question.
  if (known && !scene.storefront.takesPayments) return payerChosen(scene, next, known)
  if (!known) return answer(next, { parts: [{ key: 'askPayer' }] })
  const phone = maskedPhone(known)
  return answer(next, {
    parts: [{ key: 'whoPays', data: { phone } }],
    offer: payers(now, known),
  })
}

export const takePayer = (scene: InShop, now: Conversation, typed: string): Step => {
  const payer = parsePhone(cleanText(typed))
  return payer ? payerChosen(scene, now, payer) : badPhone(scene, now)
}

/** The number that was suggested stays within reach of a tap. */
export function badPhone(scene: InShop, now: Conversation): Step {
  const parts: Sentence[] = [{ key: 'badPhone', data: { again: false } }]
  const known = now.position.at === 'payer' ? (now.payer ?? scene.ownPhone) : null
  return answer(now, { parts, ...(known ? { offer: payers(now, known) } : {}) })
}

const payers = (now: Conversation, known: Msisdn): Offer =>
  buttons([
    choice(now, maskedPhone(known), 'payer'),
    choice(now, { key: 'otherNumber' }, 'other_payer'),
  ])

/** PAY while we ask who pays: whoever was suggested. What follows is still to be confirmed. */
export function samePayer(scene: InShop, now: Conversation): Step {
  const payer = now.payer ?? scene.ownPhone
  return payer ? payerChosen(scene, now, payer) : answer(now, { parts: [{ key: 'askPayer' }] })
}

export function payerChosen(scene: InShop, now: Conversation, payer: Msisdn): Step {
  const { position } = now
  if (position.at === 'other_payer') {
    const { orderId } = position
    return {
      next: { ...moved(now, { at: 'shelf' }), payer },
      say: [],
      deed: { do: 'pay', orderId, payer },
    }
  }
  const to = position.at === 'payer' ? position.to : (reviewOf(now)?.to ?? null)
  if (!to) return checkout(scene, now)
  return review(scene, { ...now, payer }, priced(scene.storefront, basketOf(now)), to, payer)
}

/** What was shown for confirmation, while it is open. */
export const reviewOf = ({ position }: Conversation): Review | null =>
  position.at === 'review' || position.at === 'note' ? position.review : null

/** The same once more: something beside it has changed. */
export const reviewed = (scene: InShop, now: Conversation, { lines, to, payer }: Review): Step =>
  review(scene, now, lines, to, payer)

/** Everything once more, with the sum: what the customer agrees to by confirming. */
export function review(
  scene: InShop,
  now: Conversation,
  lines: PricedLine[],
  to: Destination,
  payer: Msisdn,
  before: readonly Sentence[] = [],
): Step {
  const { storefront } = scene
  if (lines.length === 0) return viewBasket(scene, now, before)
  const zone =
    to.kind === 'delivery' ? storefront.zones.find(({ id }) => id === to.zoneId) : undefined
  if (to.kind === 'delivery' && !zone) return askWhere(scene, now, { before: { key: 'zoneGone' } })
  const fee = zone?.fee ?? noCents
  const total = cents(totalOf(lines) + fee)
  const ways = waysToPay(scene, now, zone ?? null, total)
  if (!ways.all && !ways.least) {
    const { takesPayments, policy } = storefront
    return takesPayments ? tooMuch(now, policy.perPayment) : notHere(now, { key: 'noPayments' })
  }
  const note = visitOf(now, now.shopId)?.note ?? null
  const agreed = { lines, to, fee, total, payer, ways, note }
  const shown: Review = { ...agreed, token: tokenOf(agreed) }
  const place =
    zone && to.kind === 'delivery'
      ? { zone: zone.name, landmark: to.landmark, minutes: zone.minutes }
      : null
  const pay = { ...payWords(ways, total), payer: maskedPhone(payer) }
  const data = { ...listed(lines), fee: formatMoney(fee), total: formatMoney(total), place, pay }
  return answer(moved(keepPlace(now, to), { at: 'review', review: shown }), {
    parts: [
      ...before,
      { key: 'review', data: { ...data, note: note ?? '' } },
      ...packedLater(scene),
      ...payHints(scene, ways),
    ],
    offer: payOffer(scene, now, ways, shown.token, to.kind),
  })
}

const notHere = (now: Conversation, why: Sentence): Step =>
  answer(moved(now, { at: 'shelf' }), {
    parts: [why],
    offer: buttons([basketChoice(now), menuChoice(now)]),
  })

/** More than one payment carries: less of it, or a person of the shop. */
export const tooMuch = (now: Conversation, most: Cents): Step =>
  tooBig(now, { key: 'tooMuch', data: { most: formatMoney(most) } })

/** More than one order carries. */
export const tooMuchAtOnce = (now: Conversation): Step =>
  tooBig(now, { key: 'tooMuchAtOnce', data: { most: formatMoney(mostPerOrder) } })

const tooBig = (now: Conversation, why: Sentence): Step =>
  answer(moved(now, { at: 'shelf' }), {
    parts: [why, { key: 'bigOrder' }],
    offer: buttons([editChoice(now), basketChoice(now), personChoice(now, 'order')]),
  })

const keepPlace = (now: Conversation, to: Destination): Conversation =>
  to.kind === 'delivery' ? remember(now, { place: placeOf(to) }) : now

const placeOf = ({ zoneId, landmark, pin }: Place): Place =>
  pin ? { zoneId, landmark, pin } : { zoneId, landmark }

/** Ties a Confirm button to what it stood under (FNV-1a; it guards against old taps, not people). */
function tokenOf(agreed: Omit<Review, 'token'>): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(agreed)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(36)
}
