/** A point on the map, in degrees. */
export type Point = { latitude: number; longitude: number }

export type PlaceRead =
  | { ok: true; point: Point }
  | { ok: false; code: 'SHORT_LINK' | 'UNREADABLE' | 'OUTSIDE_KENYA' }

// With some water around it; what lies outside was swapped, or is the middle of nowhere.
const kenya = { south: -5.5, north: 5.6, west: 33.5, east: 42.2 }

const degrees = String.raw`[-+]?\d{1,3}(?:\.\d+)?`
const pair = String.raw`(${degrees})\s*(?:,|%2C)(?:\s|\+|%20)*(${degrees})(?![\d.])`

/** Where Google's links hold a place, the surest first: `!3d…!4d…` is its pin, `@` only the view. */
const inLinks = [
  new RegExp(`!3d(${degrees})!4d(${degrees})`, 'i'),
  new RegExp(`[?&](?:q|query|destination|daddr|ll|center)=(?:loc:)?${pair}`, 'i'),
  new RegExp(`/(?:search|place|dir)/(?:[^@]*/)?${pair}`, 'i'),
  new RegExp(`@${pair}`, 'i'),
  new RegExp(`^geo:${pair}`, 'i'),
]
const bare = new RegExp(`^\\(?${pair}\\)?$`, 'i')
const spaced = new RegExp(`^(${degrees})\\s+(${degrees})$`)
/** `1.2921° S, 36.8219° E` and `1°17'31.6"S 36°49'19.0"E`, as maps show them. */
const compass =
  /^(\d{1,2}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2})['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)["″”]\s*)?([NS])[,\s]+(\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2})['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)["″”]\s*)?([EW])$/i

/** Reads what an owner pastes: a Google Maps link, `lat, long`, or degrees as maps show them. */
export function readPlace(pasted: string): PlaceRead {
  const typed = pasted.trim()
  const link = /(?:https?:\/\/|geo:)\S+/i.exec(typed)?.[0]
  if (link && /^https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl)\//i.test(link)) {
    return { ok: false, code: 'SHORT_LINK' }
  }
  const point = link ? fromLink(link) : (fromNumbers(typed) ?? fromCompass(typed))
  if (!point) return { ok: false, code: 'UNREADABLE' }
  return isInKenya(point) ? { ok: true, point } : { ok: false, code: 'OUTSIDE_KENYA' }
}

const fromLink = (link: string) => firstOf(inLinks, link)
const fromNumbers = (typed: string) => firstOf([bare, spaced], typed)

function firstOf(patterns: readonly RegExp[], text: string): Point | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return pointOf(Number(found[1]), Number(found[2]))
  }
  return null
}

function fromCompass(typed: string): Point | null {
  const found = compass.exec(typed)
  if (!found) return null
  const [, ...parts] = found
  const angle = (from: number) =>
    Number(parts[from]) + Number(parts[from + 1] ?? 0) / 60 + Number(parts[from + 2] ?? 0) / 3600
  const south = parts[3]?.toUpperCase() === 'S'
  const west = parts[7]?.toUpperCase() === 'W'
  return pointOf(south ? -angle(0) : angle(0), west ? -angle(4) : angle(4))
}

function pointOf(latitude: number, longitude: number): Point | null {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  return { latitude: rounded(latitude), longitude: rounded(longitude) }
}

// Five places are a metre.
const rounded = (angle: number) => Math.round(angle * 1e5) / 1e5 + 0

const isInKenya = ({ latitude, longitude }: Point): boolean =>
  latitude >= kenya.south &&
  latitude <= kenya.north &&
  longitude >= kenya.west &&
  longitude <= kenya.east

/** A point as an owner reads and pastes it. */
export const placeText = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`

/** Opens the point on a map. */
export const mapLink = ({ latitude, longitude }: Point): string =>
  `https://www.google.com/maps?q=${latitude},${longitude}`
