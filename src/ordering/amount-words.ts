import type { Read } from './atom.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { measureAt } from './measures.ts'
import { aliasAt } from './mentions.ts'
import { amountAt } from './money-talk.ts'
import { fractionAt, numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { currencyWords } from './vocabulary/numbers.ts'
import { connectors, phraseAt, vagueTable } from './vocabulary.ts'

const currency = new Set(currencyWords)

/** A price, a weight, a vague amount or a number, whichever begins here. */
export function amountsAt(
  tokens: readonly Token[],
  at: number,
  index?: CatalogueIndex,
): Read | undefined {
  const price = priceAt(tokens, at)
  if (price !== undefined && !(index && namesGoods(tokens, at, index))) return price
  const measure = measureAt(tokens, at)
  if (measure !== undefined) {
    const { dimension, amount, length } = measure
    return { atom: { kind: 'measure', measure: { dimension, amount } }, length }
  }
  const vague = phraseAt(vagueTable, tokens, at)
  if (vague !== undefined) return { atom: { kind: 'vague' }, length: vague.length }
  const count = numberAt(tokens, at)
  if (count !== undefined) {
    return {
      atom: { kind: 'number', value: count.value, words: count.words },
      length: count.length,
    }
  }
  const part = fractionAt(tokens, at)
  return part && { atom: { kind: 'number', value: part.value, words: true }, length: part.length }
}

/** `2 bob wig`: the word after the number begins a product's name. */
function namesGoods(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  const count = numberAt(tokens, at)
  return count !== undefined && (aliasAt(index, tokens, at + count.length)?.length ?? 0) > 1
}

/** `60 bob`, `ksh 60`, `60/=`, `@60`, and sheng money. */
function priceAt(tokens: readonly Token[], at: number): Read | undefined {
  const sign = currency.has(tokens[at]?.text ?? '') ? 1 : 0
  const count = numberAt(tokens, at + sign)
  if (count === undefined) return undefined
  const length = amountAt(tokens, at)
  const marked = length > count.length
  const worth = tokens[at + length]?.text === 'worth' ? 1 : 0
  if (!marked && !count.sheng && worth === 0 && !isRated(tokens, at, count.value)) return undefined
  const thousands = tokens[at + length - 1]?.text === 'k' ? 1000 : 1
  return { atom: { kind: 'price', shillings: count.value * thousands }, length: length + worth }
}

/** `@60`, `worth 120`, `za thamani ya 100`; also `for 240`, which counts neither packs nor hours. */
function isRated(tokens: readonly Token[], at: number, value: number): boolean {
  const skip = connectors.has(tokens[at - 1]?.text ?? '') ? 2 : 1
  const before = tokens[at - skip]?.text ?? ''
  return /^(@|worth|thamani)$/.test(before) || (/^(for|at)$/.test(before) && value >= 25)
}
