import { amountsAt } from './amount-words.ts'
import { type Atom, isNaming, naming, type Read } from './atom.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { measureAt } from './measures.ts'
import { aliasAt, partAt } from './mentions.ts'
import { numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import {
  alternativeTable,
  borrowedChange,
  changeTable,
  correctionTable,
  describingWords,
  eachTable,
  everythingTable,
  goodsTable,
  isAsking,
  joinTable,
  lackTable,
  phraseAt,
  politeTable,
  refusingGoods,
  remarkWords,
  runOutWords,
  talkTable,
  tellsOfPast,
  weakWants,
  yourWords,
} from './vocabulary.ts'
import { classOf } from './word-class.ts'

const linkingWords = /^(is|are|ni|was|were|iko|ziko|looks)$/

/** Goods known by several words, each, or, change words, talk. */
export function grammarAt(
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
  const everything = everythingAt(tokens, at, before)
  if (everything !== undefined) return everything
  const each = phraseAt(eachTable, tokens, at)
  if (each !== undefined) return { atom: { kind: 'each' }, length: each.length }
  const or = phraseAt(alternativeTable, tokens, at)
  if (or !== undefined) return { atom: { kind: 'or' }, length: or.length }
  if ((alias?.length ?? 0) > 1) return undefined
  const lacking = phraseAt(lackTable, tokens, at)?.length ?? 0
  if (lacking > 0 && moreAskedFor(tokens, at + lacking, index)) {
    return { atom: { kind: 'filler' }, length: lacking }
  }
  // `rider aje na change`: he should come; `uko aje?` asks how.
  if (tokens[at]?.text === 'aje' && !endsAt(tokens, at + 1))
    return { atom: { kind: 'filler' }, length: 1 }
  const talk = phraseAt(talkTable, tokens, at)
  const polite = phraseAt(politeTable, tokens, at)
  if (polite !== undefined && polite.length >= (talk?.length ?? 0)) {
    return { atom: { kind: 'polite' }, length: polite.length }
  }
  const join = phraseAt(joinTable, tokens, at)?.length ?? (joinsByWith(tokens, at, before) ? 1 : 0)
  if (join > 0) return { atom: { kind: 'join' }, length: join }
  const denied = deniedNumber(tokens, at)
  if (denied > 0) return { atom: { kind: 'filler' }, length: denied }
  if (anotherAt(tokens, at, before)) {
    return { atom: { kind: 'number', value: 1, words: true }, length: 1 }
  }
  const corrected = correctionAt(tokens, at, before)
  if (corrected > 0) {
    return { atom: { kind: 'change', change: 'set', strong: true }, length: corrected }
  }
  const change = changeAt(tokens, at, index, before)
  if (talk !== undefined && talk.length >= (change?.length ?? 0)) {
    return { atom: { kind: 'talk', talk: talk.meaning }, length: talk.length }
  }
  if (change !== undefined) return change
  if (runOutWords.has(tokens[at]?.text ?? '')) {
    const more = moreAskedFor(tokens, at + 1, index)
    return { atom: more ? { kind: 'filler' } : { kind: 'talk', talk: 'ranOut' }, length: 1 }
  }
  // `mama amenituma nichukue mkate`
  if (tellsOfPast(tokens[at]?.text ?? '') && !isAsking(tokens[at + 1]?.text ?? ''))
    return { atom: { kind: 'talk', talk: 'past' }, length: 1 }
  if (isYours(tokens, at, before)) return { atom: { kind: 'talk', talk: 'closer' }, length: 1 }
  if (happensTo(tokens, at, before)) return { atom: { kind: 'talk', talk: 'ranOut' }, length: 1 }
  if (remarkAt(tokens, at)) return { atom: { kind: 'talk', talk: 'closer' }, length: 1 }
  return undefined
}

/** `..., leta kilo moja`: an amount is asked for, and no other goods are named. */
function moreAskedFor(tokens: readonly Token[], from: number, index: CatalogueIndex): boolean {
  let wanted = false
  for (const [offset, token] of tokens.slice(from, from + 14).entries()) {
    if (token.text === '.' || token.text === '\n' || token.text === '?') return false
    const at = from + offset
    if (wanted && aliasAt(index, tokens, at) !== undefined) return false
    if (wanted && amountsAt(tokens, at) !== undefined) return true
    wanted ||= changeAt(tokens, at, index, [])?.atom.kind === 'change'
  }
  return false
}

/** `toa vyote`, `cancel order`: only straight after a word of removing or keeping. */
function everythingAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Atom[],
): Read | undefined {
  const last = before.findLast((atom) => atom.kind !== 'filler')
  if (last?.kind !== 'change' || !/^(remove|refuse|keep|reduce)$/.test(last.change))
    return undefined
  const phrase = phraseAt(everythingTable, tokens, at)
  return phrase && { atom: { kind: 'everything' }, length: phrase.length }
}

/** `mayai yenu`: goods the shop has already sold, unless some are being ordered. */
function isYours(tokens: readonly Token[], at: number, before: readonly Atom[]): boolean {
  if (!yourWords.has(tokens[at]?.text ?? '') || !isNaming(before.at(-1))) return false
  return !before.some((atom) => atom.kind === 'change' || atom.kind === 'number')
}

/** `sukari imeadimika`: what happens to goods, unless some are being ordered. */
function happensTo(tokens: readonly Token[], at: number, before: readonly Atom[]): boolean {
  const text = tokens[at]?.text ?? ''
  if (!isNaming(before.at(-1)) || !/^(i|zi|ya|li|vi|ki|u)(me|li|na|ta|sha|si)/.test(text))
    return false
  if (classOf(text) !== 'verb') return false
  const clause = before.slice(before.findLastIndex(({ kind }) => /^(stop|join)$/.test(kind)) + 1)
  return !clause.some(({ kind }) => kind === 'change' || kind === 'number')
}

/** `mkate ni mtamu`, `unga imepanda`: what is said of goods. */
function remarkAt(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  const linked = linkingWords.test(before)
  if (describingWords.has(text) && linked) return true
  if (/^(ime|zime|yame|ime)(panda|shuka)$/.test(text)) return true
  return remarkWords.has(text) && (linked || /^(so|very|too|sana)$/.test(before))
}

/** `ongeza ingine`: one more of it. */
function anotherAt(tokens: readonly Token[], at: number, before: readonly Atom[]): boolean {
  const last = before.at(-1)
  if (last?.kind !== 'change' || last.change !== 'add' || !endsAt(tokens, at + 1)) return false
  return /^(ingine|nyingine|mwingine|lingine|kingine|another)$/.test(tokens[at]?.text ?? '')
}

/** `unga mbili, samahani tatu`: an amount is put right, as by `iwe tatu`. */
function correctionAt(tokens: readonly Token[], at: number, before: readonly Atom[]): number {
  const phrase = phraseAt(correctionTable, tokens, at)
  if (phrase === undefined || !before.some(({ kind }) => /^(number|measure)$/.test(kind))) return 0
  const comma = tokens[at + phrase.length]?.text === ',' ? 1 : 0
  const from = at + phrase.length + comma
  const count = measureAt(tokens, from) ?? numberAt(tokens, from)
  const end = tokens[from + (count?.length ?? 0)]
  return count !== undefined && (end === undefined || end.kind === 'mark')
    ? phrase.length + comma
    : 0
}

/** `bread with 2 milk` are two items, unless something is changed or replaced. */
function joinsByWith(tokens: readonly Token[], at: number, before: readonly Atom[]): boolean {
  if (tokens[at]?.text !== 'with' || numberAt(tokens, at + 1) === undefined) return false
  return !followsChange(before, /^(reduce|add|replace|set|instead)$/)
}

/** `3 milk not 2`: the number is taken back. */
function deniedNumber(tokens: readonly Token[], at: number): number {
  if (!/^(not|si|sio)$/.test(tokens[at]?.text ?? '')) return 0
  const count = numberAt(tokens, at + 1)
  return count === undefined ? 0 : 1 + count.length
}

/** A change word; `no`, `not` and their like only straight before something sold. */
function changeAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read | undefined {
  const text = tokens[at]?.text ?? ''
  const phrase = phraseAt(changeTable, tokens, at)
  if (phrase === undefined) return askedAt(text, index)
  const doubted = phrase.length === 1 && refusingGoods.has(text)
  if (doubted && !namesGoods(tokens, pastArticles(tokens, at + 1), index)) {
    // `soda hapana`
    return isNaming(before.at(-1)) && endsAt(tokens, at + 1)
      ? { atom: { kind: 'change', change: 'refuse', strong: true }, length: 1 }
      : undefined
  }
  const next = tokens[at + phrase.length]?.text ?? ''
  // `wacha nichukue` is `let me take`, and keeps nothing.
  if (phrase.meaning === 'keep' && (classOf(next) === 'verb' || askedAt(next, index)))
    return undefined
  // `replace milk with mala`; `milk with bread` changes nothing.
  const after = /^(with|for|kwa)$/.test(text) ? /^replace$/ : /^(reduce|add|replace|set|instead)$/
  if (phrase.meaning === 'upTo' && !followsChange(before, after)) {
    return setsAmount(tokens, at, before)
      ? { atom: { kind: 'change', change: 'set', strong: false }, length: 1 }
      : undefined
  }
  const strong = !weakWants.has(text) || phrase.length > 1
  return { atom: { kind: 'change', change: phrase.meaning, strong }, length: phrase.length }
}

function pastArticles(tokens: readonly Token[], from: number): number {
  let at = from
  while (/^(the|more|any|that|those|hiyo|hizo|ile|zile|tena|ya|za)$/.test(tokens[at]?.text ?? ''))
    at += 1
  return at
}

function endsAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token === undefined || token.kind === 'mark'
}

/** `soda to 2`, and no more: there should be two. */
function setsAmount(tokens: readonly Token[], at: number, before: readonly Atom[]): boolean {
  if (!/^(to|hadi|mpaka)$/.test(tokens[at]?.text ?? '') || !isNaming(before.at(-1))) return false
  const count = numberAt(tokens, at + 1)
  return count !== undefined && endsAt(tokens, at + 1 + count.length)
}

/** A verb of asking by its form, unless the shop sells something of that name (`mkate`). */
function askedAt(text: string, index: CatalogueIndex): Read | undefined {
  if (index.words.has(text)) return undefined
  const change = isAsking(text) ? 'want' : borrowedChange(text)
  return change && { atom: { kind: 'change', change, strong: true }, length: 1 }
}

function namesGoods(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  const next = tokens[at]
  const lessOf = /^(less|minus)$/.test(tokens[at - 1]?.text ?? '')
  if (lessOf && numberAt(tokens, at) !== undefined) return true
  if (next?.kind !== 'word') return false
  return aliasAt(index, tokens, at) !== undefined || partAt(index, tokens, at) !== undefined
}

/** `to`, `hadi` and `mpaka` set an amount only after a word of changing. */
function followsChange(before: readonly Atom[], kinds: RegExp): boolean {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const atom = before[at]
    if (atom === undefined || atom.kind === 'stop') return false
    if (atom.kind === 'change') return kinds.test(atom.change)
  }
  return false
}
