import { addressAt, greetingAt, namedPersonAt } from './people-and-places.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { aliasAt, wholeNameAt } from './mentions.ts'
import { moneyAt } from './money-talk.ts'
import type { Token } from './read-tokens.ts'
import { phoneAt, timeAt } from './times-and-phones.ts'
import { goodsTable, idiomTable, people, phraseAt } from './vocabulary.ts'

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
    const length = product === undefined ? passingAt(tokens, at, index, kept) : 0
    if (length > 0) {
      kept.push({ ...token, kind: 'mark', text: '~', value: Number.NaN })
      at += length
      continue
    }
    const keep = product?.length ?? Math.max(1, aliasLength(tokens, at, index))
    kept.push(...tokens.slice(at, at + keep))
    at += keep
  }
  return kept
}

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
): number {
  if (tokens[at]?.kind === 'mark' || phraseAt(goodsTable, tokens, at) !== undefined) return 0
  const idiom = phraseAt(idiomTable, tokens, at)?.length ?? 0
  if (idiom > 0) return idiom
  const before = kept.at(-1)
  return (
    phoneAt(tokens, at) ||
    timeAt(tokens, at, index) ||
    moneyAt(tokens, at, index) ||
    addressAt(tokens, at, index) ||
    greetingAt(tokens, at, index, before) ||
    namedPersonAt(tokens, at, index)
  )
}
