import { formatMoney } from '../kernel/money'
import type { Pin } from '../orders/place-order'
import type { Zone } from '../storefront/storefront'
import { askPayer, checkout } from './checkout'
import { pageOf } from './choices'
import {
  type Conversation,
  type InShop,
  moved,
  type Place,
  remember,
  type SavedAs,
  type Step,
  visitOf,
} from './conversation'
import { mayBeIn, pinWords, zoneOfPin } from './pin'
import { answer, basketChoice, choice, menuChoice } from './replies'
import { buttons, type Choice, type Sentence } from './say'
import { cleanText, plain } from './words'

/** Where to, first of all: the places that are known, else the zones. */
export function askPlace(scene: InShop, now: Conversation): Step {
  const { zones } = scene.storefront
  const visit = visitOf(now, now.shopId)
  const zoneOf = (place: Place | null | undefined) =>
    zones.find(({ id }) => place && id === place.zoneId)
  const last = visit?.place
  const lastZone = zoneOf(last)
  const saved = (['home', 'work'] as const).flatMap((as): Choice[] => {
    const place = visit?.saved[as]
    const zone = zoneOf(place)
    if (!place || !zone) return []
    return [{ ...choice(now, { key: as }, 'saved', as), detail: `${zone.name}: ${place.landmark}` }]
  })
  if (saved.length === 0) {
    return last && lastZone ? askUsualPlace(now, lastZone, last.landmark) : askWhere(scene, now)
  }
  const isSaved = Object.values(visit?.saved ?? {}).some((place) => samePlace(place, last))
  const rows: Choice[] = [...saved]
  if (last && lastZone && !isSaved) {
    const detail = `${lastZone.name}: ${last.landmark}`
    rows.unshift({ ...choice(now, { key: 'lastPlace' }, 'usual'), detail })
  }
  rows.push(choice(now, { key: 'otherPlace' }, 'elsewhere'))
  return answer(moved(now, { at: 'where', pin: null }), {
    parts: [{ key: 'savedPlaces' }],
    offer: { kind: 'list', open: { key: 'choose' }, choices: rows },
  })
}

const samePlace = (a: Place | undefined, b: Place | null | undefined): boolean =>
  a !== undefined && a.zoneId === b?.zoneId && plain(a.landmark) === plain(b.landmark)

function askUsualPlace(now: Conversation, zone: Zone, landmark: string): Step {
  return answer(moved(now, { at: 'where', pin: null }), {
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
  { page = 0, before = { key: 'whereTo' } as Sentence, pin = null as Pin | null } = {},
): Step {
  const { zones, pickup } = scene.storefront
  const [zone] = zones
  if (zone && zones.length === 1 && !pickup) return askLandmark(scene, now, zone.id, pin)
  if (zones.length === 0 && pickup) return askPayer(scene, now, { kind: 'pickup' })
  const rows: Choice[] = zones.map((one) => ({
    ...choice(now, one.name, 'zone', one.id),
    detail: { key: 'zone', data: { fee: formatMoney(one.fee), minutes: one.minutes } },
  }))
  if (pickup) rows.push({ ...choice(now, { key: 'pickup' }, 'pickup'), detail: { key: 'free' } })
  const { items, next: after } = pageOf(rows, page)
  const more = after === null ? [] : [choice(now, { key: 'more' }, 'where', after)]
  return answer(moved(now, { at: 'where', pin }), {
    parts: [before],
    offer: { kind: 'list', open: { key: 'choose' }, choices: [...items, ...more] },
  })
}

export function askLandmark(
  scene: InShop,
  now: Conversation,
  zoneId: string,
  pin: Pin | null = null,
): Step {
  const zone = scene.storefront.zones.find(({ id }) => id === zoneId)
  if (!zone) return askWhere(scene, now, { before: { key: 'zoneGone' } })
  const { name, fee, minutes } = zone
  const kept = pin && mayBeIn(zone, pin) ? pin : null
  const data = { zone: name, fee: formatMoney(fee), minutes }
  return answer(moved(now, { at: 'landmark', zoneId: zone.id, pin: kept }), {
    parts: kept ? [{ key: 'pinZone', data }, { key: 'pinWord' }] : [{ key: 'landmark', data }],
  })
}

const longestLandmark = 200

/** The words that lead the rider; a letter, a number or SKIP leads nobody, beside a pin it may. */
export function takeLandmark(scene: InShop, now: Conversation, typed: string): Step {
  if (now.position.at !== 'landmark') return checkout(scene, now)
  const { zoneId, pin } = now.position
  const landmark = cleanText(typed).replaceAll('\n', ', ').slice(0, longestLandmark)
  if (pin && isSkip(landmark)) return brought(scene, now, { zoneId, landmark: pinWords(pin), pin })
  if (!pin && (isSkip(landmark) || !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(landmark))) {
    return answer(now, { parts: [{ key: 'badLandmark', data: { again: false } }] })
  }
  return brought(scene, now, { zoneId, landmark, ...(pin ? { pin } : {}) })
}

const isSkip = (typed: string): boolean =>
  /^(skip|ruka|hapana|no|none|hakuna|endelea|next)$/.test(plain(typed))

const brought = (scene: InShop, now: Conversation, place: Place): Step =>
  askPayer(scene, now, { kind: 'delivery', ...place })

/** A WhatsApp location, sent while we ask where to: its zone is the nearest whose circle holds it. */
export function takePin(scene: InShop, now: Conversation, pin: Pin, label: string): Step {
  const { zones } = scene.storefront
  const { position } = now
  const asked = position.at === 'landmark' ? zones.find(({ id }) => id === position.zoneId) : null
  const zone = asked && mayBeIn(asked, pin) ? asked : zoneOfPin(zones, pin)
  if (!zone) {
    const isDrawn = zones.some(({ centre }) => centre !== null)
    const before: Sentence = isDrawn
      ? { key: 'pinOutside', data: { again: false } }
      : { key: 'pinWhichZone' }
    return askWhere(scene, now, { before, pin })
  }
  if (label) {
    const landmark = cleanText(label).slice(0, longestLandmark)
    return brought(scene, now, { zoneId: zone.id, landmark, pin })
  }
  if (zone === asked) {
    return answer(moved(now, { at: 'landmark', zoneId: zone.id, pin }), {
      parts: [{ key: 'pinKept' }, { key: 'pinWord' }],
    })
  }
  return askLandmark(scene, now, zone.id, pin)
}

export function usualPlace(scene: InShop, now: Conversation): Step {
  const place = visitOf(now, now.shopId)?.place
  return place ? brought(scene, now, place) : askWhere(scene, now)
}

export function savedPlace(scene: InShop, now: Conversation, as: SavedAs): Step {
  const place = visitOf(now, now.shopId)?.saved[as]
  if (!place) return askWhere(scene, now, { before: { key: 'notSaved', data: { as } } })
  return brought(scene, now, place)
}

/** Keeps the place of the last order, or of the one being made, under a name. */
export function savePlace({ storefront }: InShop, now: Conversation, as: SavedAs): Step {
  const visit = visitOf(now, now.shopId)
  const place = visit?.place
  const zone = storefront.zones.find(({ id }) => id === place?.zoneId)
  if (!visit || !place || !zone) {
    return answer(now, { parts: [{ key: 'noPlace' }], offer: buttons([menuChoice(now)]) })
  }
  const next = remember(now, { saved: { ...visit.saved, [as]: place } })
  const data = { as, zone: zone.name, landmark: place.landmark }
  return answer(next, {
    parts: [{ key: 'placeSaved', data }],
    offer: buttons([menuChoice(now), basketChoice(now)]),
  })
}

/** The names under which the place of the last order could still be kept. */
export function saveChoices(now: Conversation): Choice[] {
  const visit = visitOf(now, now.shopId)
  const place = visit?.place
  if (!visit || !place) return []
  if (Object.values(visit.saved).some((kept) => samePlace(kept, place))) return []
  return [
    ...(visit.saved.home ? [] : [choice(now, { key: 'saveHome' }, 'save', 'home')]),
    ...(visit.saved.work ? [] : [choice(now, { key: 'saveWork' }, 'save', 'work')]),
  ]
}
