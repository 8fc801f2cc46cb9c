import type { Bytes } from '../kernel/bytes'
import type { Cleaned } from './photo'
import { joined, saysAt, standsAt, viewOf } from './picture-bytes'

export const isJpeg = (bytes: Bytes): boolean => standsAt(bytes, 0, [0xff, 0xd8, 0xff])

const app0 = 0xe0
const app1 = 0xe1
const app14 = 0xee
const startOfScan = 0xda
const endOfImage = 0xd9
/** Tables, frames and scans: what the picture is made of. Comments and APPn are not among them. */
const isPicture = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf)
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers without a length: TEM and the restarts inside a scan. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * A JPEG (ITU T.81, annex B) without its APPn and comment segments and without what stands behind its
 * end, where phones keep film clips and second pictures. How the phone was held is said anew, alone.
 */
export function cleanJpeg(bytes: Bytes): Cleaned {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size = { width: 0, height: 0 }
  let scans = 0
  let turned = 1
  for (let at = 2; at + 1 < bytes.byteLength; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      if (scans === 0) return null
      parts.push(bytes.subarray(at, at + 2))
      parts.splice(1, 0, ...preface(turned))
      return { bytes: joined(parts), ...size }
    }
    if (standsAlone(marker)) {
      at += 2
      continue
    }
    if (at + 4 > bytes.byteLength) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.byteLength) return null
    if (isFrame(marker) && end >= at + 9) {
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    if (marker === app1) turned = orientationIn(bytes.subarray(at + 4, end) as Bytes) ?? turned
    const until = marker === startOfScan ? endOfScan(bytes, end) : end
    if (marker === startOfScan) scans += 1
    // Adobe's segment tells how colours are stored; without it some pictures turn green.
    const adobe = marker === app14 && saysAt(bytes, at + 4, 'Adobe') && end === at + 16
    if (isPicture(marker) || adobe) parts.push(bytes.subarray(at, until))
    at = until
  }
  return null
}

/** Coded pixels run to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; at + 1 < bytes.byteLength; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0x00 && next !== 0xff && !standsAlone(next)) return at
  }
  return bytes.byteLength
}

/** Tag 0x0112 of the first directory, if there is one that can be read. */
function orientationIn(segment: Bytes): number | null {
  if (!saysAt(segment, 0, 'Exif\0\0') || segment.byteLength < 20) return null
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6)
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  if (first + 2 > tiff.byteLength) return null
  const entries = tiff.getUint16(first, little)
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + i * 12
    if (entry + 12 > tiff.byteLength) return null
    if (tiff.getUint16(entry, little) !== 0x0112) continue
    const value = tiff.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** What a reader of JPEGs wants to see first; and, where the picture must be turned, only that. */
function preface(turned: number): Uint8Array[] {
  const jfif = [0xff, app0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  if (turned === 1) return [new Uint8Array(jfif)]
  const exif = [0xff, app1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turned]
  return [new Uint8Array([...exif, ...tiff, 0, 0, 0, 0, 0, 0, 0])]
}
