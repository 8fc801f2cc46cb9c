import type { Bytes } from '../kernel/bytes'
import { cleanJpeg, isJpeg } from './jpeg'
import { cleanPng, isPng } from './png'
import { cleanWebp, isWebp } from './webp'

/** What a photo is, told by its bytes; also the ending of its name. */
export const photoKinds = ['jpg', 'png', 'webp'] as const
export type PhotoKind = (typeof photoKinds)[number]

export type Photo = { kind: PhotoKind; bytes: Bytes; width: number; height: number }
/** A picture with nothing but its pixels left, or null where it is broken. */
export type Cleaned = { bytes: Bytes; width: number; height: number } | null

export type PhotoRefusal = {
  ok: false
  code: 'NO_PHOTO' | 'NOT_A_PHOTO' | 'BROKEN_PHOTO' | 'PHOTO_TOO_BIG' | 'TOO_MANY_PIXELS'
}

/** What our script makes of a photo is a quarter of this; without it a forwarded picture still fits. */
export const mostPhotoKilobytes = 400
/** A small file can unpack to more than a cheap phone has memory for. */
const mostPixelsASide = 5000

/**
 * Looks at what was sent and keeps the picture alone: where it was taken, by which phone and whatever
 * else was hidden in the file goes. Its name and what the browser calls it are not believed.
 */
export function readPhoto(bytes: Bytes): ({ ok: true } & Photo) | PhotoRefusal {
  if (bytes.byteLength === 0) return { ok: false, code: 'NO_PHOTO' }
  const kind = kindOf(bytes)
  if (!kind) return { ok: false, code: 'NOT_A_PHOTO' }
  if (bytes.byteLength > mostPhotoKilobytes * 1024) return { ok: false, code: 'PHOTO_TOO_BIG' }
  const cleaned = cleaners[kind](bytes)
  if (!cleaned || cleaned.width === 0 || cleaned.height === 0) {
    return { ok: false, code: 'BROKEN_PHOTO' }
  }
  if (Math.max(cleaned.width, cleaned.height) > mostPixelsASide) {
    return { ok: false, code: 'TOO_MANY_PIXELS' }
  }
  return { ok: true, kind, ...cleaned }
}

const cleaners = { jpg: cleanJpeg, png: cleanPng, webp: cleanWebp }

function kindOf(bytes: Bytes): PhotoKind | null {
  if (isJpeg(bytes)) return 'jpg'
  if (isPng(bytes)) return 'png'
  return isWebp(bytes) ? 'webp' : null
}
