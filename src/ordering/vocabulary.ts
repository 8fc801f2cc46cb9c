/**
 * All words the parser knows, gathered from the plain lists in `vocabulary/` into quick look-ups.
 * To teach it a word, add the word to a list there; nothing else needs to change.
 */

import { fold } from './plural.ts'
import type { Token } from './read-tokens.ts'
import * as addresses from './vocabulary/addresses.ts'
import * as goodsLists from './vocabulary/goods.ts'
import * as grammar from './vocabulary/grammar.ts'
import { names } from './vocabulary/names.ts'
import { shortWords } from './vocabulary/short-words.ts'
import * as smallTalk from './vocabulary/small-talk.ts'
import { speltEnglish } from './vocabulary/spelt-english.ts'
import { speltSwahili } from './vocabulary/spelt-swahili.ts'
import * as talk from './vocabulary/talk.ts'

type Phrase = readonly string[]
export type PhraseTable<Meaning> = ReadonlyMap<
  string,
  readonly { words: Phrase; meaning: Meaning }[]
>

/** Phrases by their first word, the longest first. */
function phraseTable<Meaning>(
  ...lists: readonly (readonly [Meaning, readonly Phrase[]])[]
): PhraseTable<Meaning> {
  const table = new Map<string, { words: Phrase; meaning: Meaning }[]>()
  for (const [meaning, list] of lists) {
    for (const words of list) {
      const first = words[0] ?? ''
      table.set(first, [...(table.get(first) ?? []), { words, meaning }])
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** The longest phrase of the table that stands at this token. */
export function phraseAt<Meaning>(
  table: PhraseTable<Meaning>,
  tokens: readonly Token[],
  at: number,
): { meaning: Meaning; length: number } | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  const candidates = table.get(first.text) ?? table.get(withoutDrawl(first.text))
  if (candidates === undefined) return undefined
  for (const { words, meaning } of candidates) {
    if (words.every((word, offset) => offset === 0 || tokens[at + offset]?.text === word)) {
      return { meaning, length: words.length }
    }
  }
  return undefined
}

const thrice = /(.)\1\1/

/** `pleaseeee` and `nipeeee` mean what they mean without the drawl. */
export function withoutDrawl(word: string): string {
  return thrice.test(word) ? word.replace(/(.)\1{2,}/g, '$1') : word
}

const one = (list: readonly string[]) => list.map((word) => [word])

export const changeTable = phraseTable<grammar.ChangeKind>(
  ...Object.entries(grammar.changeWords).map(
    ([kind, list]) => [kind as grammar.ChangeKind, list] as const,
  ),
)
export const alternativeTable = phraseTable(
  ['or', one(grammar.alternatives)] as const,
  ['or', grammar.substitutes] as const,
)
export const joinTable = phraseTable(['join', grammar.joiningPhrases])
export const correctionTable = phraseTable(['set', grammar.corrections])
export const eachTable = phraseTable(['each', grammar.eachPhrases])
export const vagueTable = phraseTable(
  ['vague', grammar.vaguePhrases] as const,
  ['vague', one(grammar.vagueAmounts)] as const,
)
export const everythingTable = phraseTable(['all', grammar.everythingPhrases])
export const idiomTable = phraseTable(['idiom', smallTalk.idioms])
export const goodsTable = phraseTable(['goods', goodsLists.goodsPhrases])
export const nameOpenerTable = phraseTable(['name', smallTalk.nameOpeners])
export const placeOpenerTable = phraseTable(['place', addresses.placeOpeners])
export const moneyInHandTable = phraseTable(['money', talk.moneyInHand])
export const politeTable = phraseTable(['polite', talk.politeRequests])

export type TalkKind = 'opener' | 'closer' | 'paid' | 'past' | 'remark' | 'ranOut'
export const talkTable = phraseTable<TalkKind>(
  ['opener', talk.questionOpeners],
  ['closer', talk.questionClosers],
  ['paid', talk.paidTalk],
  ['past', one(talk.pastTalk)],
  ['past', talk.pastPhrases],
  ['remark', talk.remarkOpeners],
)

const borrowed = new Map(
  Object.entries(grammar.borrowedVerbs).flatMap(([kind, list]) =>
    list.map((verb) => [verb, kind as grammar.ChangeKind] as const),
  ),
)
const borrowedForm = new RegExp(
  `^(ni|u|m|mu|tu|uni|mni|muni|utu|mtu|a|ani|atu|wa|wani|na|tuna|nita|tuta|ta|nta|usi|msi|usini|msini)(${[...borrowed.keys()].join('|')})(i|ie|ia|iwe|ishie)?$`,
)
const borrowedTalkForm = new RegExp(
  `^(na|nina|ni|u|m|mu|a|wa|tu|si|ha|ku|nta|mna|wana|tuna|ana)(${grammar.borrowedTalk.join('|')})$`,
)

/** What an English verb with a Swahili prefix does to the basket: `uadd`, `nisendie`, `usiput`. */
export function borrowedChange(word: string): grammar.ChangeKind | undefined {
  const [, prefix = '', verb = ''] = borrowedForm.exec(word) ?? []
  const kind = borrowed.get(verb)
  const refused = /si/.test(prefix) && (kind === 'want' || kind === 'add')
  return refused ? 'refuse' : /si/.test(prefix) && kind !== undefined ? 'keep' : kind
}

export function isBorrowedTalk(word: string): boolean {
  return borrowedTalkForm.test(word)
}

/** Words that by their form tell of the past; what is wanted or paid is not among them. */
export function tellsOfPast(word: string): boolean {
  return talk.pastForm.test(word)
}

export const alternatives = new Set(grammar.alternatives)
export const joiners = new Set(grammar.joiners)
export const connectors = new Set(grammar.connectors)
export const saleUnits = new Set(grammar.saleUnits)
export const containers = new Set(grammar.containers)
export const allOfWords = new Set(grammar.allOfWords)
export const itWords = new Set(grammar.itWords)
export const greetings = new Set(smallTalk.greetings)
export const sizeWords = new Set(smallTalk.sizeWords)
export const isAsking = (word: string): boolean =>
  grammar.askingForm.test(word) || grammar.askingOfOthers.test(word)
export const people = new Set(smallTalk.people)
export const fillers = new Set(smallTalk.fillers)
export const goods = new Set(goodsLists.goods)
export const placeNouns = new Set(addresses.placeNouns)
export const numberedPlaces = new Set(addresses.numberedPlaces)
export const colours = new Set(addresses.colours)
export const sellers = new Set(addresses.sellers)
export const places = new Set(addresses.places)
export const personNames = new Set(names)
export const weakWants = new Set(grammar.weakWants)
export const refusingGoods = new Set(grammar.refusingGoods)
export const doubtfulAliases = new Set(smallTalk.doubtfulAliases)
export const describingWords = new Set(talk.describingWords)
export const receivedWords = new Set(talk.receivedWords)
export const lackTable = phraseTable(['lack', talk.lackWords])
export const runOutWords = new Set(talk.runOutWords)
export const headingWords = new Set(talk.headingWords)
export const yourWords = new Set(talk.yourWords)
export const remarkWords = new Set(talk.remarkWords)
export const changeMoneyWords = new Set(talk.changeMoneyWords)
export const timeOpeners = new Set(talk.timeOpeners)
export const clockWords = new Set(talk.clockWords)
export const timeUnits = new Set(talk.timeUnits)
export const dayParts = new Set(talk.dayParts)

const swahili = new Set(speltSwahili)
const english = new Set(speltEnglish)

export function isSwahili(word: string): boolean {
  return swahili.has(word) && !english.has(word)
}

const phraseWords = [
  changeTable,
  talkTable,
  politeTable,
  alternativeTable,
  everythingTable,
].flatMap((table) => [...table.values()].flat().flatMap((entry) => entry.words))

/** Every word known to be spelt right, in one of its forms; see isSpelt. */
export const spelt: ReadonlySet<string> = new Set([
  ...speltSwahili,
  ...speltEnglish,
  ...shortWords,
  ...goods,
  ...fillers,
  ...greetings,
  ...people,
  ...sizeWords,
  ...placeNouns,
  ...places,
  ...personNames,
  ...phraseWords,
  ...joiners,
  ...saleUnits,
  ...containers,
  ...grammar.vagueAmounts,
  ...remarkWords,
  ...timeOpeners,
  ...clockWords,
  ...timeUnits,
  ...dayParts,
  ...changeMoneyWords,
])

const stems: ReadonlySet<string> = new Set([...speltEnglish, ...shortWords, ...goods])

/** English endings, the least their stem may be, and what the stem may have lost. */
const endings: readonly (readonly [RegExp, number, string])[] = [
  [/ing$/, 3, 'e'],
  [/ed$/, 4, 'e'],
  [/(er|ers|est)$/, 4, 'e'],
  [/(ly|y)$/, 4, ''],
  [/(?<!s)s$/, 5, ''],
  [/(?<=s|x|z|ch|sh|o)es$/, 4, ''],
  [/ies$/, 5, 'y'],
]

/** A word spelt right, or the English form of one: none of them is a typo of a product. */
export function isSpelt(word: string): boolean {
  return (
    spelt.has(word) || goods.has(fold(word)) || endings.some((ending) => isFormOf(word, ending))
  )
}

function isFormOf(word: string, [ending, least, lost]: (typeof endings)[number]): boolean {
  if (!ending.test(word)) return false
  const stem = word.replace(ending, '')
  if (stem.length < least) return false
  const doubled = lost === 'e' ? stem.replace(/(.)\1$/, '$1') : stem
  if (lost === 'e' && /[aiou]$/.test(stem)) return stems.has(stem)
  return stems.has(stem + lost) || stems.has(stem) || stems.has(doubled)
}
