const encoder = new TextEncoder()
const decoder = new TextDecoder()

export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new Uint8Array(encoder.encode(text))
export const fromUtf8 = (bytes: ArrayBuffer | Bytes): string => decoder.decode(bytes)

export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** Reads base64 and base64url. Throws on anything else. */
export function fromBase64(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Reads what `hex` wrote. */
export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Compares secrets without telling by its time where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const left = utf8(a)
  const right = utf8(b)
  let difference = left.length ^ right.length
  for (let i = 0; i < left.length; i++)
    difference |= (left[i] ?? 0) ^ (right[i % (right.length || 1)] ?? 0)
  return difference === 0
}
