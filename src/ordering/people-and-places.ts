import type { CatalogueIndex } from './catalogue-index.ts'
import { describedPlace } from './described-places.ts'
import { measureAt } from './measures.ts'
import { aliasAt, misspelt } from './mentions.ts'
import { isNumberWord, numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { timeAt } from './times-and-phones.ts'
import {
  changeTable,
  clockWords,
  connectors,
  greetings,
  itWords,
  joiners,
  nameOpenerTable,
  numberedPlaces,
  people,
  phraseAt,
  placeNouns,
  placeOpenerTable,
  politeTable,
  talkTable,
} from './vocabulary.ts'
import { classOf, type WordClass } from './word-class.ts'

/** After these even a word that is a product's is a place: `near Brown Bread House`. */
const besideOpeners = /^(karibu|near|nearby|next|opposite|opp|behind|beside|nyuma|mkabala|kando)$/

/** And after these: `niko Kahawa Sukari`. */
const hereOpeners = /^(niko|nko|nipo|tuko|tupo|naishi|nakaa|tunaishi|tunakaa)$/

/** How many tokens tell where somebody is. */
export function addressAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const numbered = numberedPlace(tokens, at) || describedPlace(tokens, at, index)
  if (numbered > 0) return numbered
  const length = openedPlace(tokens, at, index) || namedPlace(tokens, at, index)
  return length > 0 ? length + phaseOf(tokens, at + length) : 0
}

/** `Umoja 2`, `Buruburu 5`: the number ends what is said, so it counts no goods. */
function phaseOf(tokens: readonly Token[], at: number): number {
  const count = tokens[at]?.kind === 'number' ? numberAt(tokens, at) : undefined
  if (count === undefined || classOf(tokens[at - 1]?.text ?? '') !== 'place') return 0
  if (count.value > 100 || measureAt(tokens, at) !== undefined) return 0
  const after = tokens[at + count.length]
  return after === undefined || after.kind === 'mark' ? count.length : 0
}

/** `near Total`, `niko karibu na soko`: a word of place, or several, and what follows. */
function openedPlace(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  depth = 0,
): number {
  const opener = phraseAt(placeOpenerTable, tokens, at)
  if (opener === undefined) return 0
  const from = at + opener.length
  // `to make it 6` tells how many.
  if (itWords.has(tokens[from]?.text ?? '')) return 0
  const nested = depth < 3 ? openedPlace(tokens, from, index, depth + 1) : 0
  if (nested > 0) return opener.length + nested
  const text = tokens[at]?.text ?? ''
  const beside =
    besideOpeners.test(text) || purpose(tokens, at) ? 3 : hereOpeners.test(text) ? 2 : 0
  const length = absorb(tokens, from, index, placeWords, beside)
  return length > 0 ? opener.length + length : 0
}

/** `kwa ajili ya chapati`, `for making tea`: what it is for is not ordered. */
function purpose(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 2).map(({ text }) => text)
  return /^(ni [yzwlcv]y?h?a|kwa (ajili|sababu)|for (making|cooking)|to make|to cook|([yz]a )?(kutengeneza|kupika|kuoka))/.test(
    words.join(' '),
  )
}

const placeWords: ReadonlySet<WordClass> = new Set(['unknown', 'place', 'person', 'ordinary'])
const nameWords: ReadonlySet<WordClass> = new Set(['unknown', 'person', 'place'])
const greetedWords: ReadonlySet<WordClass> = new Set([
  'unknown',
  'person',
  'ordinary',
  'filler',
  'place',
  'verb',
])

/**
 * How many tokens from here are words of these classes: up to a product, a number, a change word,
 * a join or a mark. The first `anything` words may even be a product's.
 */
export function absorb(
  tokens: readonly Token[],
  from: number,
  index: CatalogueIndex,
  classes: ReadonlySet<WordClass>,
  anything = 0,
): number {
  let at = from
  while (at < tokens.length && at - from < 8) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || joiners.has(token.text)) break
    const numbered = numberedPlace(tokens, at) || describedPlace(tokens, at, index)
    if (numbered > 0) {
      at += numbered
      continue
    }
    if (clockWords.has(token.text) && timeAt(tokens, at, index) > 0) break
    if (phraseAt(changeTable, tokens, at) !== undefined && !people.has(token.text)) break
    if (phraseAt(talkTable, tokens, at) !== undefined) break
    if (startsGoods(tokens, at, index) && (at - from >= anything || countedAfter(tokens, at))) break
    const wordClass = classOf(token.text)
    const tied = connectors.has(token.text) && at > from
    if (!tied && !classes.has(wordClass) && at - from >= anything) break
    at += 1
  }
  while (at > from && connectors.has(tokens[at - 1]?.text ?? '')) at -= 1
  return at - from
}

function countedAfter(tokens: readonly Token[], at: number): boolean {
  return numberAt(tokens, at + 1) !== undefined || numberAt(tokens, at - 1) !== undefined
}

/** A product, a number of them, or an unknown word with a number: not to be passed over. */
function startsGoods(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  const text = tokens[at]?.text ?? ''
  if (numberAt(tokens, at) !== undefined || measureAt(tokens, at) !== undefined) return true
  if (people.has(text)) return numberAt(tokens, at + 1) !== undefined
  if (aliasAt(index, tokens, at) !== undefined) return true
  const next = tokens[at + 1]
  const counted = next !== undefined && (next.kind === 'number' || isNumberWord(next.text))
  const wordClass = classOf(text)
  if (wordClass === 'goods') return true
  return wordClass === 'unknown' && (counted || misspelt(index, text).length > 0)
}

/** `house no 14`, `flat B4`, `floor ya tatu`, `block C`. */
function numberedPlace(tokens: readonly Token[], at: number): number {
  // `order #4`
  const hashed = tokens[at + 1]
  if (tokens[at]?.text === '#' && hashed?.kind === 'number' && hashed.glued) return 2
  if (!numberedPlaces.has(tokens[at]?.text ?? '')) return 0
  let next = at + 1
  for (let skip = 0; skip < 3; skip += 1) {
    const text = tokens[next]?.text ?? ''
    if (
      connectors.has(text) ||
      numberedPlaces.has(text) ||
      isShortened(tokens, next) ||
      text === '#' ||
      text === 'ni'
    ) {
      next += 1
    }
  }
  const count = numberAt(tokens, next)
  const ordinal = /^(kwanza|pili|mwisho)$/.test(tokens[next]?.text ?? '')
  if (ordinal) return next + 1 - at
  if (count !== undefined && !count.sheng) {
    const letter = tokens[next + count.length]
    const glued = letter?.kind === 'word' && letter.glued && letter.text.length <= 2
    if (measureAt(tokens, next) !== undefined && !glued) return 0
    return next + count.length + (glued ? 1 : 0) - at
  }
  const letter = tokens[next]
  if (letter?.kind !== 'word' || letter.text.length > 2 || letter.text === 'x') return 0
  if (joiners.has(letter.text) || connectors.has(letter.text) || letter.text === 'na') return 0
  const after = tokens[next + 1]
  return next + 1 + (after?.kind === 'number' && after.glued ? 1 : 0) - at
}

/** The dot of `hse. 4` and `no.14`; that of `near your shop. 2 milk` ends the sentence. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return tokens[at]?.text === '.' && (before?.text.length ?? 9) < 5 && before?.text !== 'shop'
}

/** `Kirichwa Rd`, `Sunrise Apartments`: unknown words before a word for a place. */
function namedPlace(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const first = classOf(tokens[at]?.text ?? '')
  if (first !== 'unknown' && first !== 'place' && first !== 'person') return 0
  if (people.has(tokens[at]?.text ?? '')) return 0
  const length = absorb(tokens, at, index, placeWords)
  const run = tokens.slice(at, at + length)
  const last = run.findLastIndex(
    (token) => placeNouns.has(token.text) || classOf(token.text) === 'place',
  )
  if (last < 0) return 0
  const numbered = numberedPlace(tokens, at + last)
  return last + Math.max(1, numbered)
}

/** A greeting and the names that go with it, at the start of a sentence or clause. */
export function greetingAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: Token | undefined,
): number {
  const token = tokens[at]
  if (token === undefined || !greetings.has(token.text)) return 0
  if (before !== undefined && before.kind !== 'mark') return 0
  if (phraseAt(talkTable, tokens, at) !== undefined || phraseAt(politeTable, tokens, at)) return 0
  if (aliasAt(index, tokens, at) !== undefined) return 0
  return 1 + absorb(tokens, at + 1, index, greetedWords)
}

/** `mama Njeri`, `jina langu ni Kevin`; a person's word by itself too. */
export function namedPersonAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const opener = phraseAt(nameOpenerTable, tokens, at)
  if (opener === undefined) return 0
  const length = Math.min(2, absorb(tokens, at + opener.length, index, nameWords))
  return length === 0 ? 0 : opener.length + length
}

/** How many tokens from here are the unknown words of a name. */
export function nameLength(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  return absorb(tokens, at, index, nameWords)
}
