import type { Bytes } from '../kernel/bytes'
import type { Cleaned } from './photo'
import { joined, saysAt, standsAt, viewOf } from './picture-bytes'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Bytes): boolean => standsAt(bytes, 0, signature)

/** What the pixels and their colours need. Texts, times, EXIF and the frames of films are left out. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']

/** A PNG without its other chunks and without what stands behind its end; checksums stay as they are. */
export function cleanPng(bytes: Bytes): Cleaned {
  const view = viewOf(bytes)
  if (bytes.byteLength < 33 || !saysAt(bytes, 12, 'IHDR')) return null
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.byteLength) return null
    if (kept.some((name) => saysAt(bytes, at + 4, name))) parts.push(bytes.subarray(at, end))
    if (saysAt(bytes, at + 4, 'IEND')) return { bytes: joined(parts), ...size }
    at = end
  }
  return null
}
