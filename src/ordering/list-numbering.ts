import type { Token } from './read-tokens.ts'

/**
 * Numbering is no quantity: `1.` `2)` `a)` before items, on lines of their own or inline.
 * Each one is replaced by a line break, which is what it stands for.
 */
export function withoutNumbering(tokens: readonly Token[]): Token[] {
  const drop = new Map<number, number>()
  let expected = 1
  for (let at = 0; at < tokens.length; at += 1) {
    const length = labelAt(tokens, at)
    if (length === 0) continue
    const token = tokens[at]
    const label = token?.text === '(' ? tokens[at + 1] : token
    const number = label?.kind === 'number' ? label.value : letterValue(label?.text ?? '')
    // `unga (1)` counts unga, unless `(1)` opened the list.
    if (length === 3 && expected === 1 && !token?.opensLine) continue
    const inOrder = number === expected
    if (!inOrder && !(token?.opensLine === true && number === 1)) continue
    if (!token?.opensLine && number === 1 && afterGoods(tokens, at)) continue
    drop.set(at, length)
    expected = number + 1
  }
  if (drop.size === 0) return [...tokens]
  return replaceLabels(tokens, drop)
}

/** How many tokens make the label that begins here: `1.` `1)` `(1)` `a)` or a keycap digit. */
function labelAt(tokens: readonly Token[], at: number): number {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (first === undefined || second === undefined) return 0
  if (first.text === '(' && third?.text === ')' && isLabel(second)) return 3
  if (!isLabel(first) || tokens[at - 1]?.text === '(') return 0
  if (first.glued && tokens[at - 1]?.kind === 'word') return 0
  if (second.text === ')' && second.glued) return 2
  if (first.kind === 'number' && keycap(first)) return first.opensLine ? 1 : 0
  const dotted = second.text === '.' && second.glued
  if (dotted && first.kind === 'word') return first.opensLine ? 2 : 0
  if (!dotted)
    return first.kind !== 'number' ? 0 : dashLabel(tokens, at) ? 2 : bareLabel(tokens, at)

  return third?.kind === 'word' || third?.kind === 'number' ? 2 : 0
}

/** `1 - unga` or `1: unga`, only when the next line is `2 - ...`. */
function dashLabel(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]
  const mark = tokens[at + 1]?.text
  if (first === undefined || !first.opensLine || (mark !== '-' && mark !== ':')) return false
  if (first.value > 1) return true
  return tokens.some(
    (token, place) => token.opensLine && token.value === 2 && tokens[place + 1]?.text === mark,
  )
}

/** `1 unga 180`: from here on a number at the end may be a price. */
const leastPrice = 25

/** `1 unga 2`, only when every line is numbered so and counts its goods besides. */
function bareLabel(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.opensLine !== true) return 0
  const lines = linesOf(tokens)
  const numbered = lines.every(
    ([label, ...rest], line) =>
      label?.value === line + 1 &&
      rest[0]?.kind === 'word' &&
      rest.filter(({ kind }) => kind === 'number').length === 1 &&
      rest.at(-1)?.kind === 'number' &&
      (rest.at(-1)?.value ?? 0) < leastPrice,
  )
  return numbered && lines.length > 1 ? 1 : 0
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === '\n') lines.push([])
    else lines.at(-1)?.push(token)
  }
  return lines.filter((line) => line.length > 0)
}

function isLabel(token: Token): boolean {
  if (token.kind === 'number') return Number.isInteger(token.value) && token.value < 60
  return token.kind === 'word' && letterValue(token.text) > 0
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

function letterValue(text: string): number {
  if (romans.includes(text)) return romans.indexOf(text) + 1
  return text.length === 1 ? text.charCodeAt(0) - 96 : 0
}

/** A digit drawn as a key (1️⃣) covers more of the text than one character. */
function keycap(token: Token): boolean {
  return token.end - token.start > token.text.length
}

/** `unga 1. sukari 2.`: a number after goods is theirs. */
function afterGoods(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && before.kind === 'word' && !before.text.endsWith('taka')
}

function replaceLabels(tokens: readonly Token[], drop: ReadonlyMap<number, number>): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = drop.get(at)
    const token = tokens[at]
    if (token === undefined) break
    if (length === undefined) {
      kept.push(token)
      at += 1
    } else {
      kept.push({ ...token, kind: 'mark', text: '\n', value: Number.NaN })
      at += length
    }
  }
  return kept
}
