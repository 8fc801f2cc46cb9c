import type { CatalogueIndex } from './catalogue-index.ts'
import { aliasAt, wholeNameAt } from './mentions.ts'
import { moneyAt } from './money-talk.ts'
import { numberAt } from './numbers.ts'
import { addressAt, greetingAt, namedPersonAt, nameLength } from './people-and-places.ts'
import type { Token } from './read-tokens.ts'
import { codeAt, phoneAt, timeAt } from './times-and-phones.ts'
import {
  alternatives,
  alternativeTable,
  connectors,
  goodsTable,
  idiomTable,
  people,
  phraseAt,
} from './vocabulary.ts'

/**
 * Takes out what is said in passing: greetings, names, addresses, times, phone numbers, change
 * money, sayings. A pause stands in its place, so that what was apart stays apart.
 */
export function withoutPassingTalk(tokens: readonly Token[], index: CatalogueIndex): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const product = wholeNameAt(index, tokens, at)
    const passing = product === undefined ? passingAt(tokens, at, index, kept) : nothing
    if (passing.length > 0) {
      kept.push({ ...token, kind: 'mark', text: '~', value: passing.address ? 1 : 0 })
      at += passing.length
      continue
    }
    const keep = product?.length ?? Math.max(1, aliasLength(tokens, at, index))
    kept.push(...tokens.slice(at, at + keep))
    at += keep
  }
  return kept
}

type Passing = { length: number; address: boolean }
const nothing: Passing = { length: 0, address: false }

/** Two words or more of one alias are kept together, so that `sukuma wiki 2` has no week in it. */
function aliasLength(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || people.has(token.text)) return 0
  return aliasAt(index, tokens, at)?.length ?? 0
}

function passingAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  kept: readonly Token[],
): Passing {
  if (phraseAt(goodsTable, tokens, at) !== undefined) return nothing
  const more = moreOfAddress(tokens, at, index, kept)
  if (more > 0) return { length: more, address: true }
  if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '#') return nothing
  const said =
    idiomAt(tokens, at) ||
    personAt(tokens, at, index) ||
    conditionAt(tokens, at) ||
    codeAt(tokens, at, index) ||
    phoneAt(tokens, at) ||
    timeAt(tokens, at, index) ||
    moneyAt(tokens, at, index)
  if (said > 0) return { length: said, address: false }
  const address = addressAt(tokens, at, index)
  if (address > 0) return { length: address, address: true }
  const person = greetingAt(tokens, at, index, kept.at(-1)) || namedPersonAt(tokens, at, index)
  return { length: person, address: false }
}

/** `kama hakuna acha`, `if not available tell me`: nothing else is wanted in its place. */
function conditionAt(tokens: readonly Token[], at: number): number {
  const condition = phraseAt(alternativeTable, tokens, at)
  if (condition === undefined || alternatives.has(tokens[at]?.text ?? '')) return 0
  const from = at + condition.length
  if (!endsCondition.test(tokens[from]?.text ?? '.')) return 0
  const end = tokens.findIndex(({ kind }, place) => place >= from && kind === 'mark')
  return (end < 0 ? tokens.length : end) - at
}

const endsCondition =
  /^([.,!?\n]|acha|wacha|uache|uwache|leave|skip|basi|niambie|nijulishe|sawa|cancel|forget|tell|let|call|text|nipigie|usilete|usitume|usijali|just|dont|its|ok|achana|please|tafadhali)$/

/** `nyanya anasema`, `jamaa amefika`: what does something is somebody, unless it was counted. */
function personAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const verb = tokens[at + 1]?.text ?? ''
  if (!doneBySomebody.test(verb) || aboutGoods.test(verb)) return 0
  if (numberAt(tokens, at - 1) !== undefined) return 0
  return aliasAt(index, tokens, at)?.length === 1 ? 2 : 0
}

const doneBySomebody = /^a(na|me|ta|li|nge|ka)(ku|ni|m|tu|wa|ki|i)?[a-z]{3,}$/
const aboutGoods = /(tak|omb|hitaj|pend|let|chuku|beb|tum|nunu|agiz|itish|kul|nyw|pik)[a-z]*$/

function idiomAt(tokens: readonly Token[], at: number): number {
  const length = phraseAt(idiomTable, tokens, at)?.length ?? 0
  if (length === 0) return 0
  // `jamaa wa mkate`: whose he is belongs to the saying.
  const last = tokens[at + length - 1]?.text ?? ''
  const open = connectors.has(last) && last !== 'of'
  return open && tokens[at + length]?.kind === 'word' ? length + 1 : length
}

/** An address goes on in brackets, or after a comma with the name of an estate. */
function moreOfAddress(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  kept: readonly Token[],
): number {
  const token = tokens[at]
  if (token?.text === '(' && kept.at(-1)?.text === '~' && kept.at(-1)?.value === 1) {
    const length = tokens.slice(at, at + 14).findIndex(({ text }) => text === ')') + 1
    const goods = (place: number) => aliasAt(index, tokens, place) !== undefined
    const places = Array.from({ length }, (_, offset) => at + offset)
    return places.some(goods) ? 0 : length
  }
  const [address, comma] = kept.slice(-2)
  if (comma?.text !== ',' || address?.text !== '~' || address.value !== 1) return 0
  const length = nameLength(tokens, at, index)
  const after = tokens[at + length]
  return length > 0 && length < 3 && (after === undefined || after.kind === 'mark') ? length : 0
}
