import type { CatalogueIndex } from './catalogue-index.ts'
import { knownWord, wholeNameAt } from './mentions.ts'
import { isNumberWord } from './numbers.ts'
import { fold } from './plural.ts'
import type { Token } from './read-tokens.ts'
import { connectors, joiners, spelt } from './vocabulary.ts'

/** A missing space is forgiven: `ungambili` is unga and mbili, `ungax2` unga x2. */
export function splitGluedWords(tokens: readonly Token[], index: CatalogueIndex): Token[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    const counted = next?.kind === 'number' && next.glued
    const cut = token.kind === 'word' ? cutOf(token.text, index, counted) : 0
    const letters = token.end - token.start === token.text.length
    if (cut === 0 || !letters) return [token]
    const middle = token.start + cut
    const first = { ...token, text: token.text.slice(0, cut), end: middle }
    const second = { ...token, text: token.text.slice(cut), start: middle, opensLine: false }
    return [first, second]
  })
}

/** `a tray of 30 eggs`: how many are in a pack is the pack's, and no quantity. */
export function withoutPackCounts(tokens: readonly Token[], index: CatalogueIndex): Token[] {
  if (index.packs.size === 0) return [...tokens]
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const whole = wholeNameAt(index, tokens, at)?.length ?? 1
    kept.push(...tokens.slice(at, at + whole))
    at += whole
    const [of, count] = tokens.slice(at, at + 2)
    const pack = `${fold(kept.at(-1)?.text ?? '')} ${count?.value}`
    if (of?.kind === 'word' && connectors.has(of.text) && index.packs.has(pack)) at += 2
  }
  return kept
}

/** Where the product's word ends and a number, a connector or a join begins; 0 for nowhere. */
function cutOf(text: string, index: CatalogueIndex, counted: boolean): number {
  const times = counted && text.endsWith('x') ? text.length - 1 : 0
  if (times > 1 && knownWord(index, text.slice(0, times)) !== undefined) return times
  if (text.length < 5) return 0
  if (spelt.has(text) || index.joined.has(text)) return 0
  if (knownWord(index, text) !== undefined) return 0
  for (const connector of connectors) {
    // `mkate wabrown`
    const rest = text.slice(connector.length)
    if (text.startsWith(connector) && rest.length > 3 && index.words.has(rest))
      return connector.length
  }
  for (let cut = 3; cut <= text.length - 2; cut += 1) {
    const rest = text.slice(cut)
    const grammar = connectors.has(rest) || (rest.length > 1 && joiners.has(rest))
    const number = rest.length > 2 && isNumberWord(rest)
    if ((number || grammar) && index.phrases.has(text.slice(0, cut))) return cut
  }
  return 0
}
