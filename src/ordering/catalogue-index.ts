import type { Measure } from './measures.ts'
import { type NearWords, nearWordsOf } from './near-words.ts'
import type { CatalogueProduct } from './parsed-order.ts'
import { readAlias, readName } from './product-words.ts'
import { fillers, goods, saleUnits, sizeWords } from './vocabulary.ts'

/** Products are known by their place in the catalogue. */
export type ProductAt = number

export type IndexedProduct = {
  sku: string
  priceCents: number
  size: Measure | undefined
}

/** What a set of words means: products that carry it as an alias, and those merely named so. */
type Meaning = { aliases: ProductAt[]; names: ProductAt[] }

export type CatalogueIndex = {
  products: readonly IndexedProduct[]
  bySku: ReadonlyMap<string, ProductAt>
  /** Sorted, folded words of an alias -> its products. */
  phrases: ReadonlyMap<string, Meaning>
  /** Full names and aliases with numbers in them, token by token, by their first token. */
  sequences: ReadonlyMap<string, readonly { tokens: readonly string[]; product: ProductAt }[]>
  /** Every folded word of a name or alias -> the products it occurs in. */
  words: ReadonlyMap<string, readonly ProductAt[]>
  /** Words of names and aliases as written -> folded, for typos. */
  spellings: ReadonlyMap<string, string>
  near: () => NearWords
  /** `sukumawiki` -> its words. */
  joined: ReadonlyMap<string, readonly string[]>
  /** A word -> the products that are a kind of it (`unga` -> both maize flours and wheat flour). */
  kinds: ReadonlyMap<string, readonly ProductAt[]>
  /** A single word that is no alias but can only be one product (`ngano`). */
  shortNames: ReadonlyMap<string, ProductAt>
  /** The sizes one product is sold in, largest first. */
  sizes: ReadonlyMap<ProductAt, readonly ProductAt[]>
  longestPhrase: number
  /** `tray 30`, `pack 4`: packs of so many, as the names say them. */
  packs: ReadonlySet<string>
}

const kept = new WeakMap<readonly CatalogueProduct[], CatalogueIndex>()

/** The index of a catalogue, made once per catalogue array. */
export function indexOf(catalogue: readonly CatalogueProduct[]): CatalogueIndex {
  const before = kept.get(catalogue)
  if (before !== undefined) return before
  const index = buildIndex(catalogue)
  kept.set(catalogue, index)
  return index
}

/** The key of a set of words: their order does not matter. */
export function keyOf(words: readonly string[]): string {
  const [first = '', second = ''] = words
  if (words.length === 1) return first
  if (words.length === 2) return first < second ? `${first} ${second}` : `${second} ${first}`
  return [...words].sort().join(' ')
}

/** The products a set of words means; the alias beats the name without its size. */
export function meaningOf(index: CatalogueIndex, words: readonly string[]): readonly ProductAt[] {
  const meaning = index.phrases.get(keyOf(words))
  if (meaning === undefined) return []
  return meaning.aliases.length > 0 ? meaning.aliases : meaning.names
}

type Draft = {
  products: IndexedProduct[]
  phrases: Map<string, Meaning>
  sequences: Map<string, { tokens: string[]; product: ProductAt }[]>
  words: Map<string, ProductAt[]>
  spellings: Map<string, string>
  joined: Map<string, string[]>
  kinds: Map<string, ProductAt[]>
  lastWords: Map<string, ProductAt[]>
  /** Two-word aliases without a connector, as written. */
  pairs: { first: string; second: string }[]
  sized: { key: string; product: ProductAt }[]
  bases: string[]
  longestPhrase: number
  packs: Set<string>
}

function buildIndex(catalogue: readonly CatalogueProduct[]): CatalogueIndex {
  const draft: Draft = {
    products: [],
    phrases: new Map(),
    sequences: new Map(),
    words: new Map(),
    spellings: new Map(),
    joined: new Map(),
    kinds: new Map(),
    lastWords: new Map(),
    pairs: [],
    sized: [],
    bases: [],
    longestPhrase: 1,
    packs: new Set(),
  }
  for (const [at, product] of catalogue.entries()) addProduct(draft, product, at)
  let near: NearWords | undefined
  return {
    ...draft,
    bySku: new Map(draft.products.map(({ sku }, at) => [sku, at])),
    // Most messages have no misspelt word, so this part is made when the first one has.
    near: () => {
      near ??= nearWordsOf([...draft.spellings.keys(), ...draft.joined.keys()])
      return near
    },
    shortNames: shortNamesOf(draft),
    sizes: sizesOf(draft),
  }
}

function addProduct(draft: Draft, product: CatalogueProduct, at: ProductAt): void {
  const name = readName(product.name)
  let size = name.size
  addSequence(draft, name.sequence, at)
  draft.bases.push(keyOf(name.words))
  addWords(draft, name.written, at)
  if (name.words.length > 1) {
    const joined = name.written.map(({ word }) => word).join('')
    draft.joined.set(joined, name.words)
  }
  addPhrase(draft, name.words, at, 'names')
  if (name.packed !== undefined) draft.packs.add(`${name.packed.in} ${name.packed.count}`)
  if (name.container !== undefined) addPhrase(draft, [...name.words, name.container], at, 'names')
  if (name.container !== undefined) addTo(draft.lastWords, name.container, at)
  addTo(draft.lastWords, name.words.at(-1) ?? '', at)
  addTo(draft.kinds, name.words.at(-1) ?? '', at)
  for (const text of product.aliases) {
    const alias = readAlias(text)
    addWords(draft, alias.written, at)
    for (const head of alias.heads) addTo(draft.kinds, head, at)
    if (alias.measure !== undefined) {
      size ??= alias.measure
      draft.sized.push({ key: keyOf(alias.words), product: at })
      continue
    }
    if (alias.hasNumber) {
      addSequence(draft, alias.sequence, at)
      continue
    }
    addPhrase(draft, alias.words, at, 'aliases')
    if (alias.written.length > 1) draft.joined.set(alias.joined, [...alias.words])
    const [first, second, ...more] = alias.words
    if (first !== undefined && second !== undefined && more.length === 0 && !alias.connected) {
      draft.pairs.push({ first, second })
    }
  }
  draft.products.push({ sku: product.sku, priceCents: product.priceCents, size })
}

/** Products are added in order, so one that is there already is the last. */
function addTo(map: Map<string, ProductAt[]>, word: string, at: ProductAt): void {
  if (word === '') return
  const list = map.get(word)
  if (list === undefined) map.set(word, [at])
  else if (list.at(-1) !== at) list.push(at)
}

function addWords(
  draft: Draft,
  written: readonly { word: string; folded: string }[],
  at: ProductAt,
): void {
  for (const { word, folded } of written) {
    addTo(draft.words, folded, at)
    if (!draft.spellings.has(word)) draft.spellings.set(word, folded)
  }
}

function addPhrase(
  draft: Draft,
  words: readonly string[],
  at: ProductAt,
  how: 'aliases' | 'names',
): void {
  if (words.length === 0) return
  const key = keyOf(words)
  const meaning = draft.phrases.get(key) ?? { aliases: [], names: [] }
  if (meaning.aliases.length + meaning.names.length === 0) draft.phrases.set(key, meaning)
  if (meaning[how].at(-1) !== at) meaning[how].push(at)
  draft.longestPhrase = Math.min(6, Math.max(draft.longestPhrase, words.length))
}

function addSequence(draft: Draft, tokens: string[], product: ProductAt): void {
  const first = tokens[0]
  if (first === undefined || tokens.length < 2) return
  const list = draft.sequences.get(first)
  if (list === undefined) draft.sequences.set(first, [{ tokens, product }])
  else list.push({ tokens, product })
}

/**
 * A word alone may stand for a product when it can be no other: the last word of an English name
 * (`soap`), the second of `unga ngano` when the first is a product's name by itself.
 */
function shortNamesOf(draft: Draft): Map<string, ProductAt> {
  const naming = new Set(draft.lastWords.keys())
  for (const { first, second } of draft.pairs) {
    if ((draft.phrases.get(first)?.aliases.length ?? 0) > 0) naming.add(second)
  }
  const short = new Map<string, ProductAt>()
  for (const word of naming) {
    const fits = draft.words.get(word) ?? draft.lastWords.get(word)
    const [only, ...others] = fits ?? []
    const taken =
      draft.phrases.has(word) || goods.has(word) || fillers.has(word) || sizeWords.has(word)
    if (only !== undefined && others.length === 0 && !taken && !saleUnits.has(word)) {
      short.set(word, only)
    }
  }
  return short
}

/** Products with one name but for the size, or whose sized alias is the other's plain one. */
function sizesOf(draft: Draft): Map<ProductAt, ProductAt[]> {
  const groups = new Map<string, ProductAt[]>()
  const groupOf = draft.bases.map((base, at) => `${base}|${draft.products[at]?.size?.dimension}`)
  for (const { key, product } of draft.sized) {
    const [owner, ...others] = draft.phrases.get(key)?.aliases ?? []
    if (owner === undefined || others.length > 0) continue
    const same = draft.products[owner]?.size?.dimension === draft.products[product]?.size?.dimension
    if (same) groupOf[product] = groupOf[owner] ?? ''
  }
  for (const [at, group] of groupOf.entries()) {
    if (draft.products[at]?.size === undefined) continue
    const list = groups.get(group)
    if (list === undefined) groups.set(group, [at])
    else list.push(at)
  }
  const sizes = new Map<ProductAt, ProductAt[]>()
  const amount = (at: ProductAt) => draft.products[at]?.size?.amount ?? 0
  for (const group of groups.values()) {
    if (group.length > 1) group.sort((a, b) => amount(b) - amount(a))
    for (const at of group) sizes.set(at, group)
  }
  return sizes
}
