import type { Read } from './atom.ts'
import { measureAt } from './measures.ts'
import { amountAt } from './money-talk.ts'
import { fractionAt, numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { currencyWords } from './vocabulary/numbers.ts'
import { phraseAt, vagueTable } from './vocabulary.ts'

const currency = new Set(currencyWords)

/** A price, a weight, a vague amount or a number, whichever begins here. */
export function amountsAt(tokens: readonly Token[], at: number): Read | undefined {
  const price = priceAt(tokens, at)
  if (price !== undefined) return price
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

/** `60 bob`, `ksh 60`, `60/=`, `@60`, and sheng money. */
function priceAt(tokens: readonly Token[], at: number): Read | undefined {
  const sign = currency.has(tokens[at]?.text ?? '') ? 1 : 0
  const count = numberAt(tokens, at + sign)
  if (count === undefined) return undefined
  const length = amountAt(tokens, at)
  const marked = length > count.length
  const rated = tokens[at - 1]?.text === '@'
  if (!marked && !count.sheng && !rated) return undefined
  const thousands = tokens[at + length - 1]?.text === 'k' ? 1000 : 1
  return { atom: { kind: 'price', shillings: count.value * thousands }, length }
}
