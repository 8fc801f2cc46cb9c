import type { Bytes } from '../kernel/bytes'
import type { Cleaned } from './photo'
import { joined, saysAt, viewOf } from './picture-bytes'

export const isWebp = (bytes: Bytes): boolean =>
  saysAt(bytes, 0, 'RIFF') && saysAt(bytes, 8, 'WEBP')

const kept = ['VP8 ', 'VP8L', 'VP8X', 'ALPH']
/** Of the flags of VP8X only "has transparency" stays true. */
const alpha = 0x10
const animation = 0x02

/** A still WebP (RFC 9649) without EXIF, XMP, colour profile or what stands behind its end. */
export function cleanWebp(bytes: Bytes): Cleaned {
  const view = viewOf(bytes)
  if (bytes.byteLength < 30) return null
  const until = Math.min(bytes.byteLength, 8 + view.getUint32(4, true))
  const parts: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  for (let at = 12; at + 8 <= until; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (end > until) return null
    const chunk = bytes.slice(at, end)
    if (saysAt(bytes, at, 'VP8X')) {
      if (length < 10 || ((chunk[8] ?? 0) & animation) !== 0) return null
      chunk[8] = (chunk[8] ?? 0) & alpha
    }
    size ??= sizeIn(chunk)
    if (kept.some((name) => saysAt(bytes, at, name))) {
      parts.push(chunk, new Uint8Array(length % 2))
    }
    at = end + (length % 2)
  }
  if (!size) return null
  const body = joined(parts)
  const head = bytes.slice(0, 12)
  viewOf(head).setUint32(4, 4 + body.byteLength, true)
  return { bytes: joined([head, body]), ...size }
}

/** Each of the three headers says how large the picture is, in its own way. */
function sizeIn(chunk: Bytes): { width: number; height: number } | null {
  const view = viewOf(chunk)
  const three = (at: number) => view.getUint16(at, true) + ((chunk[at + 2] ?? 0) << 16)
  if (saysAt(chunk, 0, 'VP8X')) return { width: three(12) + 1, height: three(15) + 1 }
  if (saysAt(chunk, 0, 'VP8 ') && chunk.byteLength >= 18) {
    return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff }
  }
  if (saysAt(chunk, 0, 'VP8L') && chunk.byteLength >= 13 && chunk[8] === 0x2f) {
    const bits = view.getUint32(9, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  return null
}
