/** Identifiers that look like the providers' own. The same seed gives the same ones. */
export type Chance = {
  code(length: number): string
  digits(length: number): string
  hex(length: number): string
  uuid(): string
  below(limit: number): number
}

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

export function createChance(seed?: string): Chance {
  let state = hash(seed ?? '')

  function below(limit: number): number {
    if (seed === undefined) return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % limit
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  const from = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('')

  return {
    below,
    code: (length) => from(LETTERS_AND_DIGITS, length),
    digits: (length) => from('0123456789', length),
    hex: (length) => from('0123456789abcdef', length),
    uuid: () => [8, 4, 4, 4, 12].map((length) => from('0123456789abcdef', length)).join('-'),
  }
}

/** A number of 32 bits for any text. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Kenyan numbers as `254…`; other countries' digits as they are. */
export function msisdn(input: string): string {
  const digits = input.replace(/\D/g, '')
  if (/^0[17]\d{8}$/.test(digits)) return `254${digits.slice(1)}`
  if (/^[17]\d{8}$/.test(digits)) return `254${digits}`
  return digits
}
