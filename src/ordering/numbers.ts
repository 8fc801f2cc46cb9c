import type { Token } from './read-tokens.ts'
import {
  classPrefixes,
  dozenWords,
  fractionWords,
  moneyWords,
  multiplierWords,
  swahiliUnitStems,
  teenWords,
  tenWords,
  unitWords,
} from './vocabulary/numbers.ts'

/** A number as it stands in the text, over `length` tokens. */
export type ReadNumber = { value: number; length: number; sheng: boolean; words: boolean }

const units = new Map(Object.entries(unitWords))
for (const [stem, value] of Object.entries(swahiliUnitStems)) {
  for (const prefix of classPrefixes) {
    if (!units.has(prefix + stem)) units.set(prefix + stem, value)
  }
}
// An estate of Nairobi, and `unity`; nobody counts goods with it.
units.delete('umoja')
const teens = new Map(Object.entries(teenWords))
const tens = new Map(Object.entries(tenWords))
const multipliers = new Map(Object.entries(multiplierWords))
const money = new Map(Object.entries(moneyWords))
const fractions = new Map(Object.entries(fractionWords))
const dozens = new Set(dozenWords)

/** Words that are numbers or make one, for telling them from products. */
export function isNumberWord(word: string): boolean {
  return (
    units.has(word) ||
    teens.has(word) ||
    tens.has(word) ||
    multipliers.has(word) ||
    dozens.has(word)
  )
}

export function isFractionWord(word: string): boolean {
  return fractions.has(word)
}

/** The number that begins at this token, the longest reading of it. */
export function numberAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  return dozenAt(tokens, at) ?? digitsAt(tokens, at) ?? wordsAt(tokens, at)
}

/** `1.5`, `1 1/2`, `2 na nusu`; also `2k` for two thousand. */
function digitsAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number') return undefined
  const next = tokens[at + 1]
  if (
    next?.kind === 'number' &&
    next.value < 1 &&
    next.value > 0 &&
    Number.isInteger(token.value)
  ) {
    return { value: token.value + next.value, length: 2, sheng: false, words: false }
  }
  const half = andFractionAt(tokens, at + 1)
  if (half !== undefined && Number.isInteger(token.value)) {
    return { value: token.value + half.value, length: 1 + half.length, sheng: false, words: false }
  }
  return { value: token.value, length: 1, sheng: false, words: false }
}

/** `dozen`, `2 dozen`, `dazeni mbili`, `half a dozen`, `dozen moja na nusu`. */
function dozenAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const head = tokens[at]?.text ?? ''
  if (dozens.has(head)) {
    const half = andFractionAt(tokens, at + 1)
    if (half !== undefined) return twelve(1 + half.value, 1 + half.length)
    if (fractions.has(tokens[at + 1]?.text ?? '')) return twelve(0.5, 2)
    const after = wordsAt(tokens, at + 1) ?? smallDigits(tokens, at + 1)
    if (after !== undefined && !dozens.has(tokens[at + 2]?.text ?? '')) {
      return twelve(after.value, 1 + after.length)
    }
    return twelve(1, 1)
  }
  const count = fractionAt(tokens, at) ?? digitsAt(tokens, at) ?? wordsAt(tokens, at)
  if (count === undefined) return undefined
  const skip = tokens[at + count.length]?.text === 'a' ? 1 : 0
  const dozen = tokens[at + count.length + skip]?.text ?? ''
  if (!dozens.has(dozen)) return undefined
  const half = andFractionAt(tokens, at + count.length + skip + 1)
  const length = count.length + skip + 1 + (half?.length ?? 0)
  return twelve(count.value + (half?.value ?? 0), length)
}

function smallDigits(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const found = digitsAt(tokens, at)
  return found !== undefined && found.value < 20 ? found : undefined
}

function twelve(count: number, length: number): ReadNumber {
  return { value: count * 12, length, sheng: false, words: true }
}

/** `nusu`, `half`, `½`, `1/2`, `half a`. */
export function fractionAt(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const word = fractions.get(token.text)
  if (word !== undefined) return { value: word, length: 1, sheng: false, words: true }
  if (token.kind === 'number' && token.value > 0 && token.value < 1) {
    return { value: token.value, length: 1, sheng: false, words: false }
  }
  return undefined
}

/** `na nusu`, `and a half`, `unusu`; but `na nusu kilo` begins the next item. */
export function andFractionAt(
  tokens: readonly Token[],
  at: number,
): { value: number; length: number } | undefined {
  const text = tokens[at]?.text ?? ''
  if (text === 'unusu') return { value: 0.5, length: 1 }
  if (text !== 'na' && text !== 'and' && text !== 'n' && text !== '&') return undefined
  const article = tokens[at + 1]?.text === 'a' ? 1 : 0
  const part = fractionAt(tokens, at + 1 + article)
  if (part === undefined) return undefined
  const length = 1 + article + part.length
  const next = tokens[at + length]?.text ?? ''
  return text === 'na' && startsUnit.test(next) ? undefined : { value: part.value, length }
}

const startsUnit = /^(kilo|kg|kgs|lita|litre|liter|ltr|l|tray|trei|dazeni|dozen)$/

/** Thousands, then hundreds, then tens, then units, each joined by `na`, `and` or nothing. */
function wordsAt(tokens: readonly Token[], from: number): ReadNumber | undefined {
  let at = from
  let value = 0
  let below = Number.POSITIVE_INFINITY
  let sheng = false
  for (let parts = 0; parts < 4; parts += 1) {
    const joined = parts > 0 && isAnd(tokens[at]?.text, below) ? 1 : 0
    const part = partAt(tokens, at + joined, parts > 0)
    if (part === undefined || part.size >= below) break
    if (parts > 0 && part.value >= below) break
    if (parts > 0 && part.size === 1 && below === 10 && !joined && !isEnglish(tokens, at)) break
    value += part.value
    below = part.size
    sheng ||= part.sheng
    at += joined + part.length
    if (part.size === 1) break
  }
  if (at === from) return undefined
  const half = andFractionAt(tokens, at)
  const length = at - from
  if (half === undefined) return { value, length, sheng, words: true }
  const whole = sheng && value >= 100 ? half.value * 100 : half.value
  return { value: value + whole, length: length + half.length, sheng, words: true }
}

type Part = { value: number; size: number; length: number; sheng: boolean }

/** One part of a number: `mia mbili` (size 100), `ishirini` (10), `tatu` (1), `soo tatu`. */
function partAt(tokens: readonly Token[], at: number, inside: boolean): Part | undefined {
  const text = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  const big = multipliers.get(text) ?? money.get(text)
  if (big !== undefined) {
    const sheng = money.has(text)
    const digit = tokens[at + 1]
    const few = digit?.kind === 'number' && digit.value < 10 && sheng ? digit.value : undefined
    const count = units.get(next) ?? teens.get(next) ?? (tens.get(next) === 10 ? 10 : few)
    if (count !== undefined && count > 0) return part(big * count, big, 2, sheng)
    return part(big, big, 1, sheng)
  }
  const unit = units.get(text) ?? teens.get(text)
  if (text === 'a' || unit !== undefined) {
    const multiplier = multipliers.get(next)
    if (multiplier !== undefined) return part((unit ?? 1) * multiplier, multiplier, 2, false)
    if (unit === undefined) return undefined
    return part(unit, unit > 10 ? (inside ? 10 : 1) : 1, 1, false)
  }
  const ten = tens.get(text)
  return ten === undefined ? undefined : part(ten, 10, 1, false)
}

function part(value: number, size: number, length: number, sheng: boolean): Part {
  return { value, size: sheng ? Math.max(size, 10) : size, length, sheng }
}

/** English joins with `and` only after hundreds: `ten and two breads` are two items. */
function isAnd(text: string | undefined, after: number): boolean {
  return text === 'na' || text === '-' || (text === 'and' && after >= 100)
}

/** `seventy two`; in `ya seventy mbili` the second is another number. */
function isEnglish(tokens: readonly Token[], at: number): boolean {
  const ten = tokens[at - 1]?.text ?? ''
  return (
    /ty$/.test(ten) &&
    /^(one|two|three|four|five|six|seven|eight|nine)$/.test(tokens[at]?.text ?? '')
  )
}
