import { amountsAt } from './amount-words.ts'
import { type Atom, isNaming, type Meaning } from './atom.ts'
import { amountAt } from './money-talk.ts'
import type { Token } from './read-tokens.ts'
import { alternatives, containers } from './vocabulary.ts'

const ends = new Set(['.', '!', '?', ';'])
const passed = new Set(['*', '"', '_', '#', '@', '<', '>', '=', '^'])

/** A mark parts, joins, or is passed over (as in `unga: 2`, `(2)`, `- 2`, `->2`, `...2`). */
export function markAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Atom[],
): { atom: Meaning | undefined; length: number } {
  const mark = tokens[at]?.text ?? ''
  const stop = (name: string) => ({ atom: { kind: 'stop', mark: name } as const, length: 1 })
  const skip = { atom: undefined, length: 1 }
  const next = nextWord(tokens, at)
  const leadsNumber = next !== undefined && amountsAt(tokens, next) !== undefined
  const last = before.at(-1)
  const everyday = last?.kind === 'other' && last.sureness === 'ordinary'
  const afterGoods = (isNaming(last) && !everyday) || last?.kind === 'unit'
  const afterNumber = before.at(-1)?.kind === 'number' && tokens[at + 1]?.kind === 'word'
  if (mark === '&' || mark === '+') return { atom: { kind: 'join' }, length: 1 }
  const before1 = before.at(-1)?.kind ?? ''
  if (mark === '=' && /^(number|price|measure)$/.test(before1) && leadsNumber) {
    // `unga 2 = 360`: the sum the customer worked out.
    const sum = next === undefined ? 0 : amountAt(tokens, next)
    return { atom: undefined, length: (next ?? at) - at + Math.max(1, sum) }
  }
  if (passed.has(mark)) return skip
  // `unga.....2` ties, `chumvi... 2 milk` parts.
  if (mark === '...' && leadsNumber && afterGoods) {
    return tokens[at]?.glued && tokens[at + 1]?.glued ? skip : stop(',')
  }
  if (mark === '...') return stop('.')
  if (mark === '.' && afterGoods && leadsNumber && tokens[at + 1]?.glued) return skip
  // `unga;2`, `bread/2`.
  if (
    /^[/;|]$/.test(mark) &&
    afterGoods &&
    tokens[at + 1]?.kind === 'number' &&
    tokens[at + 1]?.glued
  )
    return skip
  if (ends.has(mark)) return stop(mark)
  if (mark === '\n') return stop('\n')
  if (mark === '-' && tokens[at]?.glued && tokens[at + 1]?.glued && !leadsNumber) return skip
  if ((mark === ':' || mark === '-') && leadsNumber && afterGoods) return skip
  if (
    /^[:=-]$/.test(mark) &&
    leadsNumber &&
    /^(qty|quantity|quantities|idadi|amount)$/.test(before.at(-1)?.text ?? '')
  )
    return skip
  if (mark === '•') return stop(',')
  if (mark === '-' && isRange(tokens, at)) return { atom: { kind: 'or' }, length: 1 }
  if (mark === '-' && afterNumber) return skip
  if (mark === '/' && tokens[at]?.glued && tokens[at + 1]?.glued)
    return { atom: { kind: 'or' }, length: 1 }
  const number = before.at(-1)?.kind === 'number'
  if (mark === '(' && leadsNumber && (afterGoods || number)) return skip
  // `mayai (tray 1)`
  if (mark === '(' && afterGoods && containers.has(tokens[at + 1]?.text ?? '')) {
    return { atom: { kind: 'connector' }, length: 1 }
  }
  // `mkate 2 (brown)`, `soda (coke)`: what kind it is.
  if (mark === '(' && isAside(tokens, at) && before.slice(-12).some(isNaming)) {
    return { atom: { kind: 'connector' }, length: 1 }
  }
  if (mark === ')' && before.at(-2)?.kind === 'connector' && isNaming(before.at(-1))) return skip
  if (mark === ')' && /^(number|measure|price)$/.test(before1)) return skip
  return stop(mark === ':' ? ':' : mark === '~' ? '~' : ',')
}

/** `2-3 breads`: nobody knows how many. */
function isRange(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = tokens.slice(at - 1, at + 2)
  if (before?.kind !== 'number' || after?.kind !== 'number') return false
  return dash?.glued === true && after.glued && before.value < after.value
}

/** One or two words between brackets, and no number among them. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const offers = tokens.slice(at + 1, at + 6).some(({ text }) => alternatives.has(text))
  const following = tokens.slice(at + 1, at + (offers ? 7 : 4))
  const close = following.findIndex(({ text }) => text === ')')
  return close > 0 && following.slice(0, close).every(({ kind }) => kind === 'word')
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
