import { isUnitOfMeasure, type Measure, measureAt } from './measures.ts'
import { fractionAt, isFractionWord, isNumberWord } from './numbers.ts'
import { fold } from './plural.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { connectors, containers, fillers, saleUnits } from './vocabulary.ts'

type WrittenWord = { word: string; folded: string }

/** A product's name taken apart: `Maize flour 2 kg` is `maize flour` of 2 kg. */
export type NameWords = {
  words: string[]
  written: WrittenWord[]
  size: Measure | undefined
  /** `Eggs, tray of 30` is sold by the tray. */
  container: string | undefined
  /** `pack of 4`, `tray of 30`: what it is packed in, and how many are in it. */
  packed: { in: string; count: number } | undefined
  sequence: string[]
}

/** An alias taken apart: `sukari nusu kilo` is `sukari` of half a kilo. */
export type AliasWords = {
  words: string[]
  written: WrittenWord[]
  measure: Measure | undefined
  hasNumber: boolean
  connected: boolean
  heads: string[]
  joined: string
  sequence: string[]
}

export function readName(name: string): NameWords {
  const tokens = tokensOf(name)
  const comma = tokens.findIndex((token) => token.text === ',')
  const base = comma < 0 ? tokens : tokens.slice(0, comma)
  const tail = comma < 0 ? [] : tokens.slice(comma + 1)
  const parts = takeApart(base)
  const container = tail.find((token) => containers.has(token.text))?.text
  const [pack, of, count] = tail
  const counted = of?.text === 'of' && count?.kind === 'number' && tail.length === 3
  return {
    words: parts.words.map(({ folded }) => folded),
    written: parts.words,
    size: parts.measure ?? takeApart(tail).measure,
    container: container === undefined ? undefined : fold(container),
    packed: counted && pack ? { in: fold(pack.text), count: count.value } : undefined,
    sequence: tokens.map(({ text }) => text),
  }
}

export function readAlias(alias: string): AliasWords {
  const tokens = tokensOf(alias)
  const parts = takeApart(tokens)
  const connected = tokens.some((token) => connectors.has(token.text))
  const bare = parts.words.filter(({ word }) => !containers.has(word) && !saleUnits.has(word))
  const first = bare[0]?.folded
  const last = bare.at(-1)?.folded
  const tied = connected && containers.has(tokens[0]?.text ?? '') ? last : first
  const heads = connected ? [tied] : first === last ? [first] : [first, last]
  return {
    words: parts.words.map(({ folded }) => folded),
    written: parts.words,
    measure: parts.measure,
    hasNumber: parts.hasNumber,
    connected,
    heads: heads.filter((head) => head !== undefined),
    joined: alias.toLowerCase().replaceAll(' ', ''),
    sequence: parts.hasNumber ? tokens.map(({ text }) => text) : [],
  }
}

type Parts = { words: WrittenWord[]; measure: Measure | undefined; hasNumber: boolean }

/** The naming words of a name or alias, its size apart. */
function takeApart(tokens: readonly Token[]): Parts {
  const words: WrittenWord[] = []
  let measure: Measure | undefined
  let hasNumber = false
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const size = mayMeasure(token) ? measureAt(tokens, at) : undefined
    if (size !== undefined) {
      measure ??= { dimension: size.dimension, amount: size.amount }
      at += size.length
      continue
    }
    if (isFractionWord(token.text) && words.length + 1 >= tokens.length) {
      // `sukari nusu`: half of the unit it is sold by; the product's own size says which.
      const half = fractionAt(tokens, at)
      measure ??= { dimension: 'weight', amount: (half?.value ?? 1) * 1000 }
    } else if (token.kind === 'number') {
      hasNumber = true
      words.push({ word: token.text, folded: token.text })
    } else if (isNaming(token)) {
      words.push({ word: token.text, folded: fold(token.text) })
    }
    at += 1
  }
  return { words, measure, hasNumber }
}

function mayMeasure({ kind, text }: Token): boolean {
  return kind === 'number' || isFractionWord(text) || isUnitOfMeasure(text) || isNumberWord(text)
}

function isNaming(token: Token): boolean {
  if (token.kind !== 'word' || connectors.has(token.text)) return false
  return token.text.length > 1 || !fillers.has(token.text)
}

/** Most names and aliases are plain words and numbers; those need no tokenizer. */
function tokensOf(text: string): Token[] {
  if (!/^(?:[A-Za-z]+|[0-9]+)(?: (?:[A-Za-z]+|[0-9]+))*$/.test(text)) return readTokens(text)
  return text.toLowerCase().split(' ').map(plainToken)
}

function plainToken(text: string): Token {
  const number = text <= '9999999' && text >= '0'
  const value = number ? Number(text) : Number.NaN
  const kind = number ? 'number' : 'word'
  return { kind, text, value, start: 0, end: 0, glued: false, opensLine: false }
}
