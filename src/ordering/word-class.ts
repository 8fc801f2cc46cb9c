import { fold } from './plural.ts'
import {
  fillers,
  goods,
  greetings,
  isBorrowedTalk,
  isSpelt,
  people,
  personNames,
  placeNouns,
  places,
  sizeWords,
  withoutDrawl,
} from './vocabulary.ts'

/**
 * What a word is when it is no product of the shop.
 * `filler` says nothing; `goods` is something to buy; `person` and `place` name somebody or
 * somewhere; `verb` says what is done; `ordinary` is a known word that names no goods; `unknown`
 * may be anything.
 */
export type WordClass = 'filler' | 'goods' | 'person' | 'place' | 'verb' | 'ordinary' | 'unknown'

/** A Swahili verb with subject and tense: nitalipa, umefika, wanakuja, hatutoki. */
const conjugated =
  /^(ni|u|a|tu|m|mu|wa|i|zi|ya|li|ki|vi|si|ha|hatu|ham|hu|hawa)(na|ta|me|li|nge|ki|ka|ja|sha)(ni|ku|m|tu|wa|i|zi|ya|ki|vi)?[a-z]{2,}[aei]$/

/** `nimpigie`, `tufungulie`: asking forms that name no goods. */
const subjunctive = /^(ni|tu|uni|mni|muni)[a-z]{3,}(e|ie|ee|ia|ea|eni|ieni)$/
/** `lifungwe`, `zipelekwe`, `apige`: what others should do. */
const bidding =
  /^((i|zi|ya|li|vi|ki|u|a|wa)si[a-z]{3,}e|(li|zi|ya|i|u|a|wa|m|mu|vi|ki)[a-z]{3,}we|(a|wa)[a-z]{2,}[^aeiou]e)$/
/** `usijali`, `msikawie`, `nakuja`, `naenda`. */
const forbidding = /^(usi|msi|tusi|asi|wasi)[a-z]{3,}[aei]$/
const present = /^na[a-z]{2,}a$/
/** Sheng puts Swahili tenses on English verbs: nitakam, tutapick. */
const mixed = /^(ni|tu|u|a|wa|m)(ta|me|na)[a-z]{3,}$/
const infinitive = /^ku[a-z]{3,}a$/
const drawled = /^(a+h*|o+h*|e+h*|h[am]+|(ha|he|hi)+h?|l+o+l+|h[aei]+y*|m+h*|wa+h|xo+x*o*)$/

const known = new Map<string, WordClass>()

/** The class of a word by the lists in `vocabulary/`, then by its form. */
export function classOf(word: string): WordClass {
  const before = known.get(word)
  if (before !== undefined) return before
  const found = classify(word)
  if (known.size < 5000) known.set(word, found)
  return found
}

function classify(word: string): WordClass {
  const plain = fillers.has(word) || goods.has(word) ? word : withoutDrawl(word)
  if (goods.has(plain) || goods.has(fold(plain))) return 'goods'
  if (sizeWords.has(plain)) return 'ordinary'
  if (fillers.has(plain) || plain.length === 1) return 'filler'
  if (people.has(plain) || personNames.has(plain)) return 'person'
  if (places.has(plain) || placeNouns.has(plain)) return 'place'
  if (greetings.has(plain)) return 'filler'
  if (drawled.test(plain)) return 'filler'
  if (isSpelt(plain)) return 'ordinary'
  if (conjugated.test(plain) || subjunctive.test(plain) || infinitive.test(plain)) return 'verb'
  if (
    mixed.test(plain) ||
    isBorrowedTalk(plain) ||
    bidding.test(plain) ||
    forbidding.test(plain) ||
    present.test(plain)
  )
    return 'verb'
  return 'unknown'
}
