import { cents, formatMoney, noCents } from '../kernel/money'
import { type Msisdn, maskedPhone, parsePhone } from '../kernel/phone'
import { mostPerPayment } from '../orders/draft'
import { isOpen } from '../shops/opening-hours'
import type { Zone } from '../storefront/storefront'
import { pageOf } from './choices'
import {
  basketOf,
  type Conversation,
  type Destination,
  type InShop,
  moved,
  type PricedLine,
  type Review,
  remember,
  type Step,
  visitOf,
} from './conversation'
import { viewBasket } from './edit-basket'
import { answer, basketChoice, choice, editChoice, menuChoice, nextOpening } from './replies'
import { buttons, type Choice, type Sentence } from './say'
import { listed, priced, totalOf } from './shelf'
import { cleanText, plain } from './words'

/** From the basket to the question where it goes. */
export function checkout(scene: InShop, now: Conversation): Step {
  const { storefront } = scene
  if (priced(storefront, basketOf(now)).length === 0) return viewBasket(scene, now)
  const refusal = cannotSell(scene)
  if (refusal) {
    const offer = buttons([basketChoice(now), menuChoice(now)])
    return answer(moved(now, { at: 'shelf' }), { parts: [refusal], offer })
  }
  const place = visitOf(now, now.shopId)?.place
  const zone = storefront.zones.find(({ id }) => id === place?.zoneId)
  if (place && zone) return askUsualPlace(now, zone, place.landmark)
  return askWhere(scene, now)
}

function cannotSell({ storefront }: InShop): Sentence | null {
  if (storefront.shop.state !== 'open') return { key: 'resting' }
  if (!storefront.takesPayments) return { key: 'noPayments' }
  return storefront.zones.length === 0 && !storefront.pickup ? { key: 'noFulfilment' } : null
}

function askUsualPlace(now: Conversation, zone: Zone, landmark: string): Step {
  return answer(moved(now, { at: 'where' }), {
    parts: [{ key: 'usualPlace', data: { zone: zone.name, landmark } }],
    offer: buttons([
      choice(now, { key: 'samePlace' }, 'usual'),
      choice(now, { key: 'otherPlace' }, 'elsewhere'),
    ]),
  })
}

/** The zones with their fees, and collecting it oneself. The only way there is is not asked for. */
export function askWhere(
  scene: InShop,
  now: Conversation,
  { page = 0, before = { key: 'whereTo' } as Sentence } = {},
): Step {
  const { zones, pickup } = scene.storefront
  const [zone] = zones
  if (zone && zones.length === 1 && !pickup) return askLandmark(scene, now, zone.id)
  if (zones.length === 0 && pickup) return askPayer(scene, now, { kind: 'pickup' })
  const rows: Choice[] = zones.map((one) => ({
    ...choice(now, one.name, 'zone', one.id),
    detail: { key: 'zone', data: { fee: formatMoney(one.fee), minutes: one.minutes } },
  }))
  if (pickup) rows.push({ ...choice(now, { key: 'pickup' }, 'pickup'), detail: { key: 'free' } })
  const { items, next: after } = pageOf(rows, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'where', after)]
  return answer(moved(now, { at: 'where' }), {
    parts: [before],
    offer: { kind: 'list', open: { key: 'choose' }, choices: [...items, ...more] },
  })
}

/** A place by its name: `kilimani`, `south b`. */
export function zoneNamed({ storefront }: InShop, typed: string): Zone | undefined {
  const wanted = plain(typed)
  if (wanted.length < 2) return undefined
  const named = storefront.zones.map((zone) => ({ zone, name: plain(zone.name) }))
  const exact = named.find(({ name }) => name === wanted)
  const within = named.filter(
    ({ name }) => name.startsWith(wanted) || ` ${wanted} `.includes(` ${name} `),
  )
  return exact?.zone ?? (within.length === 1 ? within[0]?.zone : undefined)
}

export function askLandmark(scene: InShop, now: Conversation, zoneId: string): Step {
  const zone = scene.storefront.zones.find(({ id }) => id === zoneId)
  if (!zone) return askWhere(scene, now, { before: { key: 'zoneGone' } })
  const { name, fee, minutes } = zone
  return answer(moved(now, { at: 'landmark', zoneId: zone.id }), {
    parts: [{ key: 'landmark', data: { zone: name, fee: formatMoney(fee), minutes } }],
  })
}

const longestLandmark = 200

/** The words that lead the rider; a single letter or number leads nobody. */
export function takeLandmark(scene: InShop, now: Conversation, typed: string): Step {
  if (now.position.at !== 'landmark') return checkout(scene, now)
  const landmark = cleanText(typed).replaceAll('\n', ', ').slice(0, longestLandmark)
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(landmark)) {
    return answer(now, { parts: [{ key: 'badLandmark', data: { again: false } }] })
  }
  const { zoneId } = now.position
  return askPayer(scene, now, { kind: 'delivery', zoneId, landmark })
}

/** Suggests the number that paid last, or the one of this WhatsApp. It may always be another. */
export function askPayer(scene: InShop, now: Conversation, to: Destination): Step {
  const next = moved(now, { at: 'payer', to })
  const known = now.payer ?? scene.ownPhone
  if (!known) return answer(next, { parts: [{ key: 'askPayer' }] })
  const phone = maskedPhone(known)
  return answer(next, {
    parts: [{ key: 'whoPays', data: { phone } }],
    offer: buttons([
      choice(now, phone, 'payer'),
      choice(now, { key: 'otherNumber' }, 'other_payer'),
    ]),
  })
}

export const takePayer = (scene: InShop, now: Conversation, typed: string): Step => {
  const payer = parsePhone(cleanText(typed))
  if (!payer) return answer(now, { parts: [{ key: 'badPhone', data: { again: false } }] })
  return payerChosen(scene, now, payer)
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
  const to =
    position.at === 'payer' ? position.to : position.at === 'review' ? position.review.to : null
  if (!to) return checkout(scene, now)
  return review(scene, { ...now, payer }, priced(scene.storefront, basketOf(now)), to, payer)
}

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
  if (total > mostPerPayment) return tooMuch(now)
  const shown: Review = { lines, to, fee, total, payer, token: tokenOf(lines, to, total, payer) }
  const place =
    zone && to.kind === 'delivery'
      ? { zone: zone.name, landmark: to.landmark, minutes: zone.minutes }
      : null
  const data = { ...listed(lines), fee: formatMoney(fee), total: formatMoney(total), place }
  const closed = isOpen(storefront.openingHours, scene.at) ? null : nextOpening(scene, storefront)
  return answer(moved(keepPlace(now, to), { at: 'review', review: shown }), {
    parts: [
      ...before,
      { key: 'review', data: { ...data, payer: maskedPhone(payer) } },
      ...(closed ? [{ key: 'packedWhenOpen', data: closed } as const] : []),
    ],
    offer: buttons([
      choice(now, { key: 'confirm' }, 'confirm', shown.token),
      editChoice(now),
      choice(now, { key: 'cancel' }, 'stay', 'cancel'),
    ]),
  })
}

const tooMuch = (now: Conversation): Step =>
  answer(moved(now, { at: 'shelf' }), {
    parts: [{ key: 'tooMuch', data: { most: formatMoney(mostPerPayment) } }],
    offer: buttons([editChoice(now), basketChoice(now)]),
  })

const keepPlace = (now: Conversation, to: Destination): Conversation =>
  to.kind === 'delivery'
    ? remember(now, { place: { zoneId: to.zoneId, landmark: to.landmark } })
    : now

/** Ties a Confirm button to what it stood under (FNV-1a; it guards against old taps, not people). */
function tokenOf(
  lines: readonly PricedLine[],
  to: Destination,
  total: number,
  payer: string,
): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify([lines, to, total, payer])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(36)
}

/** The order goes out, once: an old button or a second tap finds no review that it belongs to. */
export function confirm(scene: InShop, now: Conversation, token: string | null): Step {
  const { position } = now
  if (position.at === 'review' && (token === null || token === position.review.token)) {
    const { lines, to, payer } = position.review
    return { next: now, say: [], deed: { do: 'place', lines, to, payer } }
  }
  if (position.at === 'review') {
    const { lines, to, payer } = position.review
    return review(scene, now, lines, to, payer, [{ key: 'reviewAgain' }])
  }
  const order = visitOf(now, now.shopId)?.order
  if (order && basketOf(now).length === 0) {
    return answer(now, {
      parts: [{ key: 'alreadyPlaced', data: { order: order.number } }],
      offer: buttons([choice(now, { key: 'track' }, 'track'), menuChoice(now)]),
    })
  }
  return viewBasket(scene, now)
}
