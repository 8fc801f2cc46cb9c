import type { ZoneId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Point } from './map-place'

/** Where a zone is: a circle on the map, so that a WhatsApp pin finds it. */
export type Centre = Point & { radiusMetres: number }
/** What a customer is told of a delivery zone, and where it is. */
export type ZoneDetails = {
  name: string
  fee: Cents
  minutes: number
  centre: Centre | null
  /** Its own deposit in per cent; null for the shop's. */
  depositPercent: number | null
}
export type Zone = ZoneDetails & { id: ZoneId; position: number; archived: boolean }

// A chat shows ten rows at a time; more zones than this nobody scrolls through.
export const mostZones = 40
export const dearestFeeShillings = 20_000
export const slowestMinutes = 7 * 24 * 60
export const smallestRadiusMetres = 100
export const largestRadiusMetres = 100_000

export type ZoneRefusal = 'ZONE_NAME_TAKEN' | 'TOO_MANY_ZONES' | 'CHANGED_MEANWHILE'
/** `change: false` when all is already as wanted: a second submit of the same form. */
export type ZoneDecision = { ok: true; change: boolean; zone: Zone } | ZoneRefused
/** `zone`: the one that stands, or the one that stands in the way. */
export type ZoneRefused = { ok: false; code: ZoneRefusal; zone: Zone }

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const sameDetails = (zone: Zone, { name, fee, minutes, centre, depositPercent }: ZoneDetails) =>
  zone.name === name &&
  zone.fee === fee &&
  zone.minutes === minutes &&
  zone.depositPercent === depositPercent &&
  sameCentre(zone.centre, centre)

const sameCentre = (a: Centre | null, b: Centre | null) =>
  a?.latitude === b?.latitude &&
  a?.longitude === b?.longitude &&
  a?.radiusMetres === b?.radiusMetres

const shown = (zones: readonly Zone[]) =>
  zones.filter((zone) => !zone.archived).sort((a, b) => a.position - b.position)

/** The form carries the id of its zone, so sending it twice adds one zone. */
export function decideAddition(
  zones: readonly Zone[],
  id: ZoneId,
  wanted: ZoneDetails,
): ZoneDecision {
  const existing = zones.find((zone) => zone.id === id)
  if (existing) return { ok: true, change: false, zone: existing }
  const active = shown(zones)
  const namesake = active.find((zone) => sameName(zone.name, wanted.name))
  if (namesake) return { ok: false, code: 'ZONE_NAME_TAKEN', zone: namesake }
  const { name, fee, minutes, centre, depositPercent } = wanted
  const position = Math.max(-1, ...zones.map((zone) => zone.position)) + 1
  const details = { name, fee, minutes, centre, depositPercent }
  const zone = { ...details, id, position, archived: false }
  return active.length < mostZones
    ? { ok: true, change: true, zone }
    : { ok: false, code: 'TOO_MANY_ZONES', zone }
}

/** `fresh`: whether the form was filled from what stands now. */
export function decideEdit(
  zones: readonly Zone[],
  zone: Zone,
  wanted: ZoneDetails,
  fresh: boolean,
): ZoneDecision {
  if (sameDetails(zone, wanted)) return { ok: true, change: false, zone }
  if (!fresh) return { ok: false, code: 'CHANGED_MEANWHILE', zone }
  const namesake = shown(zones).find(
    (other) => other.id !== zone.id && sameName(other.name, wanted.name),
  )
  if (namesake) return { ok: false, code: 'ZONE_NAME_TAKEN', zone }
  const { name, fee, minutes, centre, depositPercent } = wanted
  const details = { name, fee, minutes, centre, depositPercent }
  return { ok: true, change: true, zone: { ...zone, ...details } }
}

/** Takes a zone out of the list, or puts it back unless its name is in use by now. */
export function decideArchival(
  zones: readonly Zone[],
  zone: Zone,
  archived: boolean,
): ZoneDecision {
  if (zone.archived === archived) return { ok: true, change: false, zone }
  const active = shown(zones)
  if (!archived && active.some((other) => sameName(other.name, zone.name))) {
    return { ok: false, code: 'ZONE_NAME_TAKEN', zone }
  }
  if (!archived && active.length >= mostZones) return { ok: false, code: 'TOO_MANY_ZONES', zone }
  return { ok: true, change: true, zone: { ...zone, archived } }
}

/**
 * The zones whose position changes when `zone` comes to stand at `place` (0 is the top). A place,
 * never "one up": the same tap sent twice leaves the same order.
 */
export function rearranged(
  zones: readonly Zone[],
  zone: Zone,
  place: number,
): { id: ZoneId; position: number }[] {
  const others = shown(zones).filter((other) => other.id !== zone.id)
  const order = [...others.slice(0, place), zone, ...others.slice(place)]
  return order
    .map(({ id }, position) => ({ id, position }))
    .filter(({ id, position }) => zones.find((known) => known.id === id)?.position !== position)
}
