import type { Bytes } from '../kernel/bytes'

/** Whether these bytes stand at `from`. */
export const standsAt = (bytes: Bytes, from: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[from + i] === byte)

/** The same for letters: `standsAt` for the names that formats give their parts. */
export const saysAt = (bytes: Bytes, from: number, word: string): boolean =>
  standsAt(
    bytes,
    from,
    [...word].map((letter) => letter.charCodeAt(0)),
  )

export const viewOf = (bytes: Bytes): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
