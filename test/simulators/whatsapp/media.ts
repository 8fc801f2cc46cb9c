import { type Bytes, hex } from '../bytes'
import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import type { Media } from './types'

const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000
const FIVE_MINUTES_MS = 5 * 60 * 1000

/** Most bytes by kind; Meta refuses more. */
const biggest: [RegExp, number][] = [
  [/^image\/webp/, 500_000],
  [/^image\//, 5_000_000],
  [/^(audio|video)\//, 16_000_000],
  [/./, 100_000_000],
]

export type MediaShelf = ReturnType<typeof createMediaShelf>

export function createMediaShelf(clock: SimulatorClock, chance: Chance) {
  const shelf = new Map<string, Media>()
  const links = new Map<string, { mediaId: string; until: number }>()

  function find(id: string): Media | undefined {
    const media = shelf.get(id)
    return media && clock.now() - media.uploadedAt < THIRTY_DAYS_MS ? media : undefined
  }

  return {
    find,
    add(bytes: Bytes, mimeType: string, id = chance.digits(16)): Media {
      const media = { id, bytes, mimeType, uploadedAt: clock.now() }
      shelf.set(id, media)
      return media
    },
    remove: (id: string): boolean => shelf.delete(id),
    tooBig: (bytes: Uint8Array, mimeType: string): boolean =>
      bytes.length > (biggest.find(([kind]) => kind.test(mimeType))?.[1] ?? 0),
    /** A path that works for five minutes. */
    link(media: Media): string {
      const token = chance.hex(24)
      links.set(token, { mediaId: media.id, until: clock.now() + FIVE_MINUTES_MS })
      return token
    },
    behind(token: string): Media | undefined {
      const link = links.get(token)
      return link && link.until > clock.now() ? find(link.mediaId) : undefined
    },
  }
}

export async function sha256(bytes: Bytes): Promise<{ hex: string; base64: string }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return {
    hex: hex(digest),
    base64: btoa(String.fromCharCode(...digest)),
  }
}
