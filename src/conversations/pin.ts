import type { Pin } from '../orders/place-order'
import type { Zone } from '../storefront/storefront'
import { slips } from './search'
import { plain } from './words'

const earthRadiusMetres = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres as the crow flies. */
export function distance(a: Pin, b: Pin): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const arc = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(arc)))
}

const isInside = ({ centre }: Zone, pin: Pin): boolean =>
  centre !== null && distance(centre, pin) <= centre.radiusMetres

/** The zone whose middle is nearest, of those whose circle holds the pin. */
export function zoneOfPin(zones: readonly Zone[], pin: Pin): Zone | undefined {
  const away = ({ centre }: Zone) => (centre ? distance(centre, pin) : Number.POSITIVE_INFINITY)
  return zones.filter((zone) => isInside(zone, pin)).sort((a, b) => away(a) - away(b))[0]
}

/** Whether a pin may lead to a zone: nobody drew the zone, or the pin lies in it. */
export const mayBeIn = (zone: Zone, pin: Pin): boolean =>
  zone.centre === null || isInside(zone, pin)

/** The pin as words that a rider's map understands. */
export const pinWords = ({ latitude, longitude }: Pin): string =>
  `📍 ${latitude.toFixed(5)},${longitude.toFixed(5)}`

/** A place by its name: `kilimani`, `tuko south b`, `kilmani`. */
export function zoneNamed(zones: readonly Zone[], typed: string): Zone | undefined {
  const wanted = plain(typed)
  if (wanted.length < 2) return undefined
  const named = zones.map((zone) => ({ zone, name: plain(zone.name) }))
  const exact = named.find(({ name }) => name === wanted)
  if (exact) return exact.zone
  const within = named.filter(
    ({ name }) => name.startsWith(wanted) || ` ${wanted} `.includes(` ${name} `),
  )
  if (within.length > 0) return within.length === 1 ? within[0]?.zone : undefined
  const near = named.filter(({ name }) => isMistyped(wanted, name))
  return near.length === 1 ? near[0]?.zone : undefined
}

/** Some words of the message are the name with a slip of the finger. */
function isMistyped(wanted: string, name: string): boolean {
  if (name.length < 5) return false
  const words = wanted.split(' ')
  const many = name.split(' ').length
  return words.some((_, i) => {
    const said = words.slice(i, i + many).join(' ')
    return slips(said, name) <= (name.length >= 8 ? 2 : 1)
  })
}
