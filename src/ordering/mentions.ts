import { type CatalogueIndex, meaningOf, type ProductAt } from './catalogue-index.ts'
import { isUnitOfMeasure } from './measures.ts'
import { type NearWords, nearest, nearWordsOf, shortestTypo } from './near-words.ts'
import { andFractionAt, isNumberWord } from './numbers.ts'
import { fold } from './plural.ts'
import type { Token } from './read-tokens.ts'
import { connectors, isSpelt, spelt, withoutDrawl } from './vocabulary.ts'

/** Words of the text that name a product, or may be part of a product's name. */
export type Mention = {
  products: readonly ProductAt[]
  /** The index's words for what was written. */
  words: readonly string[]
  length: number
  typo: boolean
  /** The product's full name or an alias with a number in it: nothing more to read. */
  whole: boolean
}

/** The index's own form of a written word: as it is, without its plural, or undefined. */
export function knownWord(index: CatalogueIndex, text: string): string | undefined {
  const folded = fold(text)
  if (index.words.has(folded)) return folded
  if (spelt.has(text) || isNumberWord(text)) return undefined
  // `mafuta ya kupikia` is oil to cook with.
  const plain = text.replace(/^(ku.+)ia$/, '$1a')
  if (index.words.has(plain)) return plain
  return [...pluralForms(withoutDrawl(text)), ...singleForms(text)].find((form) =>
    index.words.has(form),
  )
}

/** `kupikaa`, `mkattte`: without one of its doubled letters. */
function singleForms(text: string): string[] {
  if (text.length <= shortestTypo || !/(.)\1/.test(text)) return []
  const forms: string[] = []
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === text[at - 1]) forms.push(fold(text.slice(0, at) + text.slice(at + 1)))
  }
  return forms
}

/** What the word may be in the singular or plural: ki-/vi-, m-/mi-, ma-. */
function pluralForms(text: string): string[] {
  const forms = [fold(text), text]
  if (/^vi../.test(text)) forms.push(`ki${text.slice(2)}`)
  if (/^ki../.test(text)) forms.push(`vi${text.slice(2)}`)
  if (/^mi../.test(text)) forms.push(`m${text.slice(2)}`)
  if (/^m[^aiu]/.test(text)) forms.push(`mi${text.slice(1)}`)
  if (/^ma.../.test(text)) forms.push(text.slice(2), fold(text.slice(2)))
  if (text.length > 3) forms.push(`ma${text}`)
  return forms
}

/** A full product name or a numbered alias, token by token. */
export function wholeNameAt(
  index: CatalogueIndex,
  tokens: readonly Token[],
  at: number,
): Mention | undefined {
  const candidates = index.sequences.get(tokens[at]?.text ?? '')
  if (candidates === undefined) return undefined
  let best: { length: number; products: ProductAt[] } | undefined
  for (const { tokens: sequence, product } of candidates) {
    if (best !== undefined && sequence.length < best.length) continue
    if (!sequence.every((text, offset) => tokens[at + offset]?.text === text)) continue
    if (best?.length === sequence.length) best.products.push(product)
    else best = { length: sequence.length, products: [product] }
  }
  if (best === undefined || andFractionAt(tokens, at + best.length) !== undefined) return undefined
  const words = tokens.slice(at, at + best.length).map(({ text }) => text)
  return { products: best.products, words, length: best.length, typo: false, whole: true }
}

/** The longest alias that begins at this token, its words in any order, connectors aside. */
export function aliasAt(
  index: CatalogueIndex,
  tokens: readonly Token[],
  at: number,
): Mention | undefined {
  const words: string[] = []
  const ends: number[] = []
  for (let next = at; next < tokens.length && words.length < index.longestPhrase; next += 1) {
    const token = tokens[next]
    if (token === undefined || token.kind !== 'word') break
    if (connectors.has(token.text) && words.length > 0) continue
    const word = knownWord(index, token.text)
    if (word === undefined) {
      const joined = words.length === 0 ? index.joined.get(token.text) : undefined
      if (joined !== undefined) return joinedAlias(index, joined)
      break
    }
    words.push(word)
    ends.push(next + 1)
  }
  for (let count = words.length; count > 0; count -= 1) {
    const products = meaningOf(index, words.slice(0, count))
    if (products.length === 0) continue
    const length = (ends[count - 1] ?? at + 1) - at
    return { products, words: words.slice(0, count), length, typo: false, whole: false }
  }
  return undefined
}

function joinedAlias(index: CatalogueIndex, words: readonly string[]): Mention {
  return { products: meaningOf(index, words), words, length: 1, typo: true, whole: false }
}

/** A word that is only part of an alias (`tray`, `ngano`, `brown`). */
export function partAt(
  index: CatalogueIndex,
  tokens: readonly Token[],
  at: number,
): string | undefined {
  const token = tokens[at]
  return token?.kind === 'word' ? knownWord(index, token.text) : undefined
}

let speltNear: NearWords | undefined

/**
 * A misspelt word: the nearest alias words within two edits. A word that is spelt right, or is
 * nearer to some other known word than to a product's and has no number, is no typo.
 */
export function misspelt(
  index: CatalogueIndex,
  text: string,
  limit = 2,
  counted = false,
): string[] {
  const word = withoutDrawl(text)
  if (word.length < shortestTypo || isSpelt(text) || isSpelt(word)) return []
  if (isNumberWord(word) || isUnitOfMeasure(word)) return []
  const near = nearest(index.near(), word, limit)
  if (near === undefined) return []
  speltNear ??= nearWordsOf(spelt)
  // Two letters off and not even the first the same is too far to trust.
  if (near.distance === 2 && !near.words.some((other) => other[0] === word[0])) return []
  const other = near.distance === 2 && !counted ? nearest(speltNear, word, 1) : undefined
  if (other !== undefined) return []
  return near.words
}

/** What the misspelt word stands for: one product, part of a name, or nothing certain. */
export function misspeltMention(
  index: CatalogueIndex,
  text: string,
  limit = 2,
  counted = false,
): { products: ProductAt[]; words: string[] } | undefined {
  const near = misspelt(index, text, limit, counted)
  if (near.length === 0) return undefined
  const products = new Set<ProductAt>()
  const words = new Set<string>()
  for (const word of near) {
    const written = index.joined.get(word) ?? [index.spellings.get(word) ?? word]
    for (const part of written) words.add(part)
    for (const product of meaningOf(index, written)) products.add(product)
  }
  return { products: [...products], words: [...words] }
}
