import { longestCategory } from '../catalogue/category'
import { type LineRead, readLine } from './price-line'

/** One line of a price list and how it was read; `line` counts from 1. */
export type ReadLine = { line: number; text: string } & (
  | LineRead
  | { kind: 'heading'; category: string }
)

export const longestList = 20_000
const longestLine = 300
/** What is looked at at once: as many lines as a phone can show and a form can carry. */
export const mostLines = 150

/**
 * Reads a price list as people type and forward it: a product a line, headings as categories. Lines
 * that could not be read come with the reason. What is beyond `mostLines` comes back as `rest`.
 */
export function readPriceList(text: string): { lines: ReadLine[]; rest: string } {
  const typed = text.slice(0, longestList).split(/\r\n|\r|\n/)
  const lines: ReadLine[] = []
  let taken = 0
  for (const [i, whole] of typed.entries()) {
    if (taken >= mostLines) return { lines, rest: typed.slice(i).join('\n').trim() }
    const line = withoutFrame(whole.slice(0, longestLine))
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue
    const category = headingIn(line, typed, i)
    if (category !== null) {
      taken += 1
      lines.push({ line: i + 1, text: whole.trim(), kind: 'heading', category })
      continue
    }
    for (const part of partsOf(line.text)) {
      taken += 1
      lines.push({ line: i + 1, text: part.text, ...part.read })
    }
  }
  return { lines, rest: '' }
}

type Line = { text: string; dressed: boolean }

/** Without what a chat puts around a line: who wrote it and when, bullets, numbers, stars, pictures. */
function withoutFrame(typed: string): Line {
  const text = typed
    .replace(/\p{Extended_Pictographic}|\u200b|\u200d|\u2060|\u20e3|\ufe0f/gu, ' ')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .trim()
    .replace(/^\[[^\]]{6,24}\] [^:]{1,40}: /, '')
    .replace(/^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?: ?[ap]m)? - [^:]{1,40}: /i, '')
  const bare = text
    .replace(/\*(?=\S)([^*]*\S)\*|_(?=\S)([^_]*\S)_|~(?=\S)([^~]*\S)~/g, '$1$2$3')
    .replace(/^(?:[-–—*•·▪◦●○■□➢➤►✓✔>~+]+\s*)+(?=[^\s])/u, '')
    .replace(/^\(?\d{1,3}[.)]\s+(?=\p{L})/u, '')
    .trim()
  const dressed = /^(\*[^*]+\*|_[^_]+_|[=#~-]+ ?[^=#~]+? ?[=#~-]+|#+ .+)$/.test(text)
  return { text: bare, dressed }
}

/** `Unga 180, Sukari 160, Maziwa 60` on one line, when every part is goods by itself. */
function partsOf(text: string): { text: string; read: LineRead }[] {
  const whole = readLine(text)
  if (whole.kind === 'goods') return [{ text, read: whole }]
  const parts = text.split(/[;|]\s*|,\s+/).filter((part) => part.trim() !== '')
  if (parts.length > 1 && parts.length <= 20) {
    const read = parts.map((part) => ({ text: part.trim(), read: readLine(part.trim()) }))
    if (read.every((one) => one.read.kind === 'goods' && hasOwnName(one.read.name))) return read
  }
  return [{ text, read: whole }]
}

/** Something else than a size: `13kg` belongs to what stands before it. */
const hasOwnName = (name: string) => /(?<![\p{L}\d])\p{L}{3}/u.test(name)

/**
 * The category that a line names: no number in it, and it is dressed up, ends with a colon, is in
 * capitals, or is short and stands alone above goods.
 */
function headingIn({ text, dressed }: Line, typed: readonly string[], at: number): string | null {
  const words = text.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
  if (words === '' || /\d/.test(words) || words.length > 40) return null
  const read = readLine(text)
  if (read.kind !== 'unread' || read.why === 'NOT_GOODS') return null
  const shouted = /\p{Lu}{3}/u.test(words) && words === words.toUpperCase()
  const titled = dressed || /:\s*$/.test(text) || shouted
  if (!titled && !standsAbove(words, typed, at)) return null
  const calm = shouted ? words.charAt(0) + words.slice(1).toLowerCase() : words
  return shortened(calm.charAt(0).toUpperCase() + calm.slice(1))
}

function standsAbove(words: string, typed: readonly string[], at: number): boolean {
  if (words.split(/\s+/).length > 3) return false
  const above = typed[at - 1]?.trim() ?? ''
  const below = typed.slice(at + 1, at + 3).find((line) => line.trim() !== '')
  if (above !== '' || below === undefined) return false
  return readLine(withoutFrame(below.slice(0, longestLine)).text).kind === 'goods'
}

/** Cut between words, so that it fits a row of the chat's list. */
function shortened(name: string): string {
  if (name.length <= longestCategory) return name
  const cut = name.slice(0, longestCategory + 1)
  return cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 1))
    .replace(/(?: (?:and|for|of|na|za|ya|&))?[\s&,-]*$/i, '')
}
