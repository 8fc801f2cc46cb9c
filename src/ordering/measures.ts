import { andFractionAt, fractionAt, numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { type Dimension, shortUnits, type Unit, wholeUnits } from './vocabulary/measures.ts'

/** An amount in grams, millilitres or millimetres. */
export type Measure = { dimension: Dimension; amount: number }
export type ReadMeasure = Measure & { length: number }

const short = new Map(Object.entries(shortUnits))
const whole = new Map(Object.entries(wholeUnits))

export function isUnitOfMeasure(word: string): boolean {
  return short.has(word) || whole.has(word)
}

/** The weight or volume that begins at this token: `1.5 kg`, `nusu kilo`, `lita moja na nusu`. */
export function measureAt(tokens: readonly Token[], at: number): ReadMeasure | undefined {
  return unitFirst(tokens, at) ?? numberFirst(tokens, at) ?? unitAlone(tokens, at)
}

/** `kilo mbili`, `lita moja na nusu`, `kilo nusu`, and `kg 2` when no number is before. */
function unitFirst(tokens: readonly Token[], at: number): ReadMeasure | undefined {
  const text = tokens[at]?.text ?? ''
  const unit = whole.get(text) ?? unitBefore(tokens, at)
  if (unit === undefined) return undefined
  const half = andFractionAt(tokens, at + 1)
  if (half !== undefined) return measure(unit, 1 + half.value, 1 + half.length)
  const part = fractionAt(tokens, at + 1)
  if (part !== undefined) return measure(unit, part.value, 1 + part.length)
  const count = numberAt(tokens, at + 1)
  if (count === undefined || count.sheng || count.value * unit.size > 100_000) return undefined
  if (ownsUnit(tokens, at + 1 + count.length)) return undefined
  return measure(unit, count.value, 1 + count.length)
}

/** A short unit leads only when it is not glued to a number before it: `kg 2`, `kg2`. */
function unitBefore(tokens: readonly Token[], at: number): Unit | undefined {
  const unit = short.get(tokens[at]?.text ?? '')
  if (unit === undefined || (tokens[at]?.text.length ?? 0) < 2) return undefined
  return tokens[at - 1]?.kind === 'number' ? undefined : unit
}

/** The number found has a unit of its own: the 1 of `green grams 1 kg` is not the grams'. */
function ownsUnit(tokens: readonly Token[], at: number): boolean {
  return short.has(tokens[at]?.text ?? '')
}

/** `2 kg`, `1,5 kg`, `nusu kilo`, `half a litre`, `mbili kilo`, `one and a half kilos`. */
function numberFirst(tokens: readonly Token[], at: number): ReadMeasure | undefined {
  const comma = decimalComma(tokens, at)
  if (comma !== undefined) return comma
  const count = fractionAt(tokens, at) ?? numberAt(tokens, at)
  if (count === undefined || count.sheng) return undefined
  let next = at + count.length
  const before = tokens[next]?.text
  if (before === 'a' || before === 'of' || before === 'ya' || before === '-') next += 1
  const text = tokens[next]?.text ?? ''
  const unit = short.get(text) ?? whole.get(text)
  if (unit === undefined) return undefined
  if (before === 'ya' && count.value !== 0.5 && count.value !== 0.25) return undefined
  if (whole.has(text) && belongsToNumberAfter(tokens, next, count.value)) return undefined
  const half = andFractionAt(tokens, next + 1)
  if (half !== undefined && Number.isInteger(count.value)) {
    return measure(unit, count.value + half.value, next + 1 + half.length - at)
  }
  return measure(unit, count.value, next + 1 - at)
}

/** `mbili kilo moja` is two of one kilo; `2 kilo` and `nusu kilo tatu` keep their own unit. */
function belongsToNumberAfter(tokens: readonly Token[], unitAt: number, value: number): boolean {
  const glued = tokens[unitAt]?.glued === true
  if (glued || value < 1 || /s$/.test(tokens[unitAt]?.text ?? '')) return false
  const after = numberAt(tokens, unitAt + 1) ?? fractionAt(tokens, unitAt + 1)
  if (after === undefined || after.sheng) return false
  const next = tokens[unitAt + 1 + after.length]
  return next === undefined || next.kind === 'mark' || next.text === 'na'
}

function decimalComma(tokens: readonly Token[], at: number): ReadMeasure | undefined {
  const [first, comma, second, unitToken] = tokens.slice(at, at + 4)
  if (first?.kind !== 'number' || comma?.text !== ',' || second?.kind !== 'number') return undefined
  const unit = short.get(unitToken?.text ?? '')
  if (!comma.glued || !second.glued || second.text.length !== 1 || unit === undefined)
    return undefined
  return measure(unit, first.value + second.value / 10, 4)
}

/** `kilo` or `lita` by itself is one. */
function unitAlone(tokens: readonly Token[], at: number): ReadMeasure | undefined {
  const unit = whole.get(tokens[at]?.text ?? '')
  return unit === undefined ? undefined : measure(unit, 1, 1)
}

function measure(unit: Unit, count: number, length: number): ReadMeasure {
  return { dimension: unit.dimension, amount: Math.round(unit.size * count * 1000) / 1000, length }
}
