import type { CatalogueIndex, ProductAt } from './catalogue-index.ts'
import { type Measure, measureAt } from './measures.ts'
import { aliasAt, misspeltMention, partAt, wholeNameAt } from './mentions.ts'
import { amountAt } from './money-talk.ts'
import { numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import {
  alternativeTable,
  askingForm,
  changeTable,
  connectors,
  containers,
  eachTable,
  everythingTable,
  goodsTable,
  isSwahili,
  itWords,
  joiners,
  people,
  phraseAt,
  politeTable,
  remarkWords,
  saleUnits,
  sizeWords,
  type TalkKind,
  talkTable,
  tellsOfPast,
  vagueTable,
} from './vocabulary.ts'
import type { ChangeKind } from './vocabulary/grammar.ts'
import { currencyWords } from './vocabulary/numbers.ts'
import { classOf } from './word-class.ts'

type Meaning =
  | { kind: 'stop'; mark: string }
  | { kind: 'join' }
  | Naming
  | { kind: 'number'; value: number; words: boolean }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'price'; shillings: number }
  | { kind: 'each' | 'vague' | 'container' | 'unit' | 'connector' | 'or' | 'polite' | 'it' | 'filler' }
  | { kind: 'everything' }
  | { kind: 'change'; change: ChangeKind; strong: boolean }
  | { kind: 'talk'; talk: TalkKind }

/** Words that name goods: a product, part of a product's name, or something not sold here. */
export type Naming = {
  kind: 'product' | 'part' | 'other'
  products: readonly ProductAt[]
  words: readonly string[]
  typo: boolean
  whole: boolean
  /** Also an everyday word for people or for a sale unit: a product only when counted. */
  doubtful: boolean
  /** May qualify what follows it; Swahili puts its qualifiers after. */
  leads: boolean
  /** A word of size, which is the product's even after its number. */
  clings: boolean
  /** For `other`: certain to be goods, or only standing where goods stand, or an everyday word. */
  sureness: 'goods' | 'unknown' | 'ordinary'
}

/** One meaningful stretch of the message. */
export type Atom = Meaning & { start: number; end: number; text: string }
type Read = { atom: Meaning; length: number }

const currency = new Set(currencyWords)
const weakWants = /^(get|have|order|oda|like|take|pick|need|want|pata|buy|pack|sort|bring|deliver|tumia|saidia|give)$/
const doubtfulWords = new Set(['soko', 'lala', 'pembe', 'kale'])

/** Reads the tokens as atoms, each by the first reading that fits. */
export function readAtoms(tokens: readonly Token[], index: CatalogueIndex): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const read =
      token.kind === 'mark' ? markAt(tokens, at, atoms) : wordsAt(tokens, at, index, atoms)
    const last = tokens[at + read.length - 1] ?? token
    if (read.atom !== undefined) {
      atoms.push({ ...read.atom, start: token.start, end: last.end, text: token.text })
    }
    at += read.length
  }
  return atoms
}

const ends = new Set(['.', '!', '?', ';'])
const passed = new Set(['*', '"', '_', '#', '@', '<', '>', '=', '•', '·', '^'])

/** A mark parts, joins, or is passed over (as in `unga: 2`, `(2)`, `- 2`, `->2`, `...2`). */
function markAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Atom[],
): { atom: Meaning | undefined; length: number } {
  const mark = tokens[at]?.text ?? ''
  const stop = (name: string) => ({ atom: { kind: 'stop', mark: name } as const, length: 1 })
  const skip = { atom: undefined, length: 1 }
  const next = nextWord(tokens, at)
  const leadsNumber = next !== undefined && amountsAt(tokens, next) !== undefined
  const afterGoods = isNaming(before.at(-1)) || before.at(-1)?.kind === 'unit'
  const afterNumber = before.at(-1)?.kind === 'number' && tokens[at + 1]?.kind === 'word'
  if (mark === '&' || mark === '+') return { atom: { kind: 'join' }, length: 1 }
  const before1 = before.at(-1)?.kind ?? ''
  if (mark === '=' && /^(number|price|measure)$/.test(before1) && leadsNumber) {
    // `unga 2 = 360`: the sum the customer worked out.
    const sum = next === undefined ? 0 : amountAt(tokens, next)
    return { atom: undefined, length: (next ?? at) - at + Math.max(1, sum) }
  }
  if (passed.has(mark)) return skip
  if (mark === '...') return leadsNumber && afterGoods ? skip : stop('.')
  if (mark === '.' && afterGoods && leadsNumber && tokens[at + 1]?.glued) return skip
  if (ends.has(mark)) return stop(mark)
  if (mark === '\n') return stop('\n')
  if (mark === '-' && tokens[at]?.glued && tokens[at + 1]?.glued && !leadsNumber) return skip
  if ((mark === ':' || mark === '-') && leadsNumber && afterGoods) return skip
  if (mark === '-' && afterNumber) return skip
  if (mark === '/' && tokens[at]?.glued && tokens[at + 1]?.glued) return { atom: { kind: 'or' }, length: 1 }
  if (mark === '(' && leadsNumber && afterGoods) return skip
  if (mark === ')' && before.at(-1)?.kind === 'number') return skip
  return stop(mark === ':' ? ':' : mark === '~' ? '~' : ',')
}

/** The next token that is no bracket, dash or `x`. */
function nextWord(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at + 1; next < tokens.length && next < at + 4; next += 1) {
    const token = tokens[next]
    if (token?.kind === 'mark' && /^[->=*(]$/.test(token.text)) continue
    if (token?.text === 'x') continue
    return next
  }
  return undefined
}

function wordsAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read {
  return (
    wholeNaming(tokens, at, index) ??
    grammarAt(tokens, at, index, before) ??
    namingAt(tokens, at, index) ??
    amountsAt(tokens, at) ??
    smallWordAt(tokens, at, index) ??
    otherAt(tokens, at, index, before)
  )
}

function wholeNaming(tokens: readonly Token[], at: number, index: CatalogueIndex): Read | undefined {
  const name = wholeNameAt(index, tokens, at)
  if (name === undefined) return undefined
  return { atom: naming('product', name.products, name.words, { whole: true }), length: name.length }
}

function naming(
  kind: Naming['kind'],
  products: readonly ProductAt[],
  words: readonly string[],
  more: Partial<Naming> = {},
): Naming {
  const rest = { typo: false, whole: false, doubtful: false, leads: true, clings: false, sureness: 'goods' } as const
  return { kind, products, words, ...rest, ...more }
}

export function isNaming(atom: Atom | undefined): atom is Atom & Naming {
  return atom?.kind === 'product' || atom?.kind === 'part' || atom?.kind === 'other'
}

/** Goods known by several words, each, or, change words, talk. */
function grammarAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read | undefined {
  const notSold = phraseAt(goodsTable, tokens, at)
  const alias = aliasAt(index, tokens, at)
  if (notSold !== undefined && (alias?.length ?? 0) < notSold.length) {
    return { atom: naming('other', [], []), length: notSold.length }
  }
  const each = phraseAt(eachTable, tokens, at)
  if (each !== undefined) return { atom: { kind: 'each' }, length: each.length }
  const or = phraseAt(alternativeTable, tokens, at)
  if (or !== undefined) return { atom: { kind: 'or' }, length: or.length }
  if ((alias?.length ?? 0) > 1) return undefined
  const talk = phraseAt(talkTable, tokens, at)
  const polite = phraseAt(politeTable, tokens, at)
  if (polite !== undefined && polite.length >= (talk?.length ?? 0)) {
    return { atom: { kind: 'polite' }, length: polite.length }
  }
  const denied = deniedNumber(tokens, at)
  if (denied > 0) return { atom: { kind: 'filler' }, length: denied }
  const change = changeAt(tokens, at, index, before)
  if (talk !== undefined && talk.length >= (change?.length ?? 0)) {
    return { atom: { kind: 'talk', talk: talk.meaning }, length: talk.length }
  }
  if (change !== undefined) return change
  if (tellsOfPast(tokens[at]?.text ?? '')) return { atom: { kind: 'talk', talk: 'past' }, length: 1 }
  if (remarkAt(tokens, at)) return { atom: { kind: 'talk', talk: 'closer' }, length: 1 }
  const everything = phraseAt(everythingTable, tokens, at)
  const changing = before.at(-1)?.kind === 'change'
  if (everything !== undefined && changing) return { atom: { kind: 'everything' }, length: everything.length }
  return undefined
}

function remarkAt(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  const described = /^(poa|safi|nzuri|mzuri|mazuri|sawa|fiti|fresh|good|great|nice|okay|ok|bora)$/.test(text)
  if (described && /^(is|are|ni|was|were|iko|ziko|looks)$/.test(before)) return true
  if (/^(imepanda|zimepanda|yamepanda|imeshuka|zimeshuka)$/.test(text)) return true
  return remarkWords.has(text) && /^(is|are|ni|was|were|iko|ziko|so|very|too|sana)$/.test(before)
}

/** `3 milk not 2`: the number is taken back. */
function deniedNumber(tokens: readonly Token[], at: number): number {
  if (!/^(not|si|sio)$/.test(tokens[at]?.text ?? '')) return 0
  const count = numberAt(tokens, at + 1)
  return count === undefined ? 0 : 1 + count.length
}

const onlyBeforeGoods = /^(no|not|si|sio|hapana|without|bila|less|minus)$/

/** A change word; `no`, `not` and their like only straight before something sold. */
function changeAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read | undefined {
  const text = tokens[at]?.text ?? ''
  const phrase = phraseAt(changeTable, tokens, at)
  if (phrase === undefined) return askedAt(text)
  if (phrase.length === 1 && onlyBeforeGoods.test(text) && !namesGoods(tokens, at + 1, index)) {
    return undefined
  }
  const next = tokens[at + phrase.length]?.text ?? ''
  // `wacha nichukue` is `let me take`, and keeps nothing.
  if (phrase.meaning === 'keep' && (classOf(next) === 'verb' || askedAt(next))) return undefined
  if (phrase.meaning === 'upTo' && !followsChange(before)) return undefined
  const strong = !weakWants.test(text) || phrase.length > 1
  return { atom: { kind: 'change', change: phrase.meaning, strong }, length: phrase.length }
}

function askedAt(text: string): Read | undefined {
  if (!askingForm.test(text)) return undefined
  return { atom: { kind: 'change', change: 'want', strong: true }, length: 1 }
}

function namesGoods(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  const next = tokens[at]
  const lessOf = /^(less|minus)$/.test(tokens[at - 1]?.text ?? '')
  if (lessOf && numberAt(tokens, at) !== undefined) return true
  if (next?.kind !== 'word') return false
  return aliasAt(index, tokens, at) !== undefined || partAt(index, tokens, at) !== undefined
}

/** `to`, `hadi` and `mpaka` set an amount only after a word of changing. */
function followsChange(before: readonly Atom[]): boolean {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const atom = before[at]
    if (atom === undefined || atom.kind === 'stop') return false
    if (atom.kind === 'change') return /^(reduce|add|replace|set|instead)$/.test(atom.change)
  }
  return false
}

function namingAt(tokens: readonly Token[], at: number, index: CatalogueIndex): Read | undefined {
  const alias = aliasAt(index, tokens, at)
  if (alias === undefined) return undefined
  const text = tokens[at]?.text ?? ''
  const single = alias.length === 1
  const doubtful = single && (people.has(text) || saleUnits.has(text) || doubtfulWords.has(text))
  const atom = naming('product', alias.products, alias.words, { typo: alias.typo, doubtful })
  return { atom, length: alias.length }
}

function amountsAt(tokens: readonly Token[], at: number): Read | undefined {
  const measure = measureAt(tokens, at)
  const price = priceAt(tokens, at)
  if (price !== undefined) return price
  if (measure !== undefined) {
    const { dimension, amount, length } = measure
    return { atom: { kind: 'measure', measure: { dimension, amount } }, length }
  }
  const vague = phraseAt(vagueTable, tokens, at)
  if (vague !== undefined) return { atom: { kind: 'vague' }, length: vague.length }
  const count = numberAt(tokens, at)
  if (count !== undefined) {
    return { atom: { kind: 'number', value: count.value, words: count.words }, length: count.length }
  }
  const fraction = fractionOf(tokens, at)
  return fraction
}

function fractionOf(tokens: readonly Token[], at: number): Read | undefined {
  const text = tokens[at]?.text ?? ''
  const value = text === 'nusu' || text === 'half' ? 0.5 : text === 'robo' || text === 'quarter' ? 0.25 : 0
  return value === 0 ? undefined : { atom: { kind: 'number', value, words: true }, length: 1 }
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

function smallWordAt(tokens: readonly Token[], at: number, index: CatalogueIndex): Read | undefined {
  const text = tokens[at]?.text ?? ''
  if (connectors.has(text)) return { atom: { kind: 'connector' }, length: 1 }
  if (joiners.has(text)) return { atom: { kind: 'join' }, length: 1 }
  if (saleUnits.has(text) && partOf(index, text)) return { atom: { kind: 'unit' }, length: 1 }
  const part = partAt(index, tokens, at)
  if (part !== undefined && !partIsFiller(index, text, part)) {
    return { atom: naming('part', [], [part]), length: 1 }
  }
  if (saleUnits.has(text)) return { atom: { kind: 'unit' }, length: 1 }
  if (containers.has(text)) return { atom: { kind: 'container' }, length: 1 }
  if (itWords.has(text)) return { atom: { kind: 'it' }, length: 1 }
  return undefined
}

/** A sale unit is one even when an alias has it in it (`packet milk`). */
function partOf(index: CatalogueIndex, text: string): boolean {
  return !index.phrases.has(text)
}

/** `fresh` and `white` alone: the first says nothing, the second tells one bread from another. */
function partIsFiller(index: CatalogueIndex, text: string, part: string): boolean {
  return classOf(text) === 'filler' && !index.shortNames.has(part)
}

/** Anything else: a misspelt product, something not sold, or a word that says nothing. */
function otherAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read {
  const token = tokens[at]
  const text = token?.text ?? ''
  if (token?.kind !== 'word') return { atom: { kind: 'filler' }, length: 1 }
  const wordClass = classOf(text)
  // What has the form of a verb is taken for a typo only when it is very near.
  const limit = wordClass === 'unknown' ? 2 : wordClass === 'verb' ? 1 : 0
  const near = limit > 0 ? misspeltMention(index, text, limit) : undefined
  if (near !== undefined && near.products.length === 1) {
    return { atom: naming('product', near.products, near.words, { typo: true }), length: 1 }
  }
  if (near !== undefined && near.products.length === 0) {
    return { atom: naming('part', [], near.words, { typo: true }), length: 1 }
  }
  if (near !== undefined) return { atom: naming('other', [], []), length: 1 }
  if (wordClass === 'goods' || wordClass === 'unknown' || wordClass === 'ordinary') {
    const leads = wordClass !== 'ordinary' || !isSwahili(text)
    return { atom: naming('other', [], [], { sureness: wordClass, leads, clings: sizeWords.has(text) }), length: 1 }
  }
  // `sabuni ya kuogea` is another soap; `nataka kuogea` names nothing.
  if (wordClass === 'verb' && before.at(-1)?.kind === 'connector') {
    return { atom: naming('other', [], [], { sureness: 'ordinary' }), length: 1 }
  }
  return { atom: { kind: 'filler' }, length: 1 }
}
