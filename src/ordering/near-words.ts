/** Words to compare with, by length, each with the set of its letters as bits. */
export type NearWords = ReadonlyMap<number, readonly { word: string; letters: number }[]>

/** Only words of this length or more may be misspelt. */
export const shortestTypo = 5
const farthest = 2

export function nearWordsOf(words: Iterable<string>): NearWords {
  const byLength = new Map<number, { word: string; letters: number }[]>()
  for (const word of words) {
    if (word.length < shortestTypo) continue
    const entry = { word, letters: lettersOf(word) }
    const list = byLength.get(word.length)
    if (list === undefined) byLength.set(word.length, [entry])
    else list.push(entry)
  }
  return byLength
}

/** The nearest words within two edits; several when they are equally near. */
export function nearest(
  near: NearWords,
  word: string,
  limit = farthest,
): { distance: number; words: string[] } | undefined {
  if (word.length < shortestTypo || word.length > 40) return undefined
  const letters = lettersOf(word)
  let best = limit
  let words: string[] = []
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of near.get(length) ?? []) {
      if (bitsIn(candidate.letters ^ letters) > best * 2) continue
      const distance = editDistance(word, candidate.word, best)
      if (distance > best) continue
      if (distance < best) words = []
      best = distance
      words.push(candidate.word)
    }
  }
  return words.length === 0 ? undefined : { distance: best, words }
}

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitsIn(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Letters added, dropped, changed or swapped with the next; gives up past `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cell(a, b, row, column, before, above, current)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = above
    above = current
  }
  return above[b.length] ?? limit + 1
}

function cell(
  a: string,
  b: string,
  row: number,
  column: number,
  before: readonly number[],
  above: readonly number[],
  current: readonly number[],
): number {
  const far = 99
  const changed = a[row - 1] === b[column - 1] ? 0 : 1
  const cost = Math.min(
    (above[column] ?? far) + 1,
    (current[column - 1] ?? far) + 1,
    (above[column - 1] ?? far) + changed,
  )
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
  return swapped && row > 1 && column > 1 ? Math.min(cost, (before[column - 2] ?? far) + 1) : cost
}
