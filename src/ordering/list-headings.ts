import type { Token } from './read-tokens.ts'
import { changeTable, fillers, headingWords, phraseAt } from './vocabulary.ts'

/**
 * `Vegetables:` on a line of its own, or a first line that only names a kind of shopping: what the
 * lines below are, and nothing to buy. `Toa:` does something and stays.
 */
export function withoutHeadings(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = headingAt(tokens, at)
    if (length === 0) kept.push(...tokens.slice(at, at + 1))
    at += Math.max(1, length)
  }
  return kept
}

const longestHeading = 6

function headingAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.opensLine !== true) return 0
  let end = at
  let words = 0
  let category = true
  for (; end - at < longestHeading * 2; end += 1) {
    const token = tokens[end]
    if (token === undefined || token.kind === 'number' || token.text === '\n') break
    if (token.text === ':') break
    if (token.kind === 'mark') continue
    if (phraseAt(changeTable, tokens, end) !== undefined) return 0
    words += 1
    category &&= headingWords.has(token.text) || fillers.has(token.text)
  }
  if (words === 0 || words > longestHeading) return 0
  const colon = tokens[end]?.text === ':'
  let last = colon ? end + 1 : end
  while (tokens[last]?.text === '*' || tokens[last]?.text === '_') last += 1
  if (tokens[last]?.text !== '\n') return 0
  const countsBelow = tokens[last + 1]?.kind === 'number' && tokens[last + 2]?.kind !== 'word'
  if (colon) return countsBelow ? 0 : last - at
  return at === 0 && category ? last - at : 0
}
