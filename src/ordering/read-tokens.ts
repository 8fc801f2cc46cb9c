/** What one stretch of the message is. `start` and `end` point into the text as it was typed. */
export type Token = {
  kind: 'word' | 'number' | 'mark'
  /** Lower case, plain letters, no accents; the digits of a number. */
  text: string
  value: number
  start: number
  end: number
  /** Nothing stands between this token and the one before. */
  glued: boolean
  /** The first token of its line. */
  opensLine: boolean
}

/** WhatsApp's own limit; anything beyond it is not read. */
export const longestMessage = 4096

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Mn}|\p{Me}/u
const letter = /\p{L}/u
const digit = /[0-9]/
const apostrophe = /['’‘`´]/
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3 }
const times = new Set(['×', '✕', '✖', '✗', '╳'])
const marks = /[,.!?;:()[\]{}+&/*=<>@\-–—~|"_#…•·✅✔☑👉➡→➤▪▫●◾🔹🔸،؛؟。、，]/u
const markNames: Readonly<Record<string, string>> = {
  '·': '•',
  '✅': '•',
  '✔': '•',
  '☑': '•',
  '👉': '•',
  '➡': '•',
  '→': '•',
  '➤': '•',
  '▪': '•',
  '▫': '•',
  '●': '•',
  '◾': '•',
  '🔹': '•',
  '🔸': '•',
  '–': '-',
  '—': '-',
  '…': '.',
  '،': ',',
  '、': ',',
  '，': ',',
  '؛': ';',
  '؟': '?',
  '。': '.',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
}

type Char = { plain: string; start: number; end: number }

/** Cuts a message into words, numbers and marks, each with its place in the text. */
export function readTokens(text: string): Token[] {
  const chars = readChars(text)
  const tokens: Token[] = []
  let lineOpen = true
  for (let at = 0; at < chars.length; ) {
    const found = readOne(chars, at)
    if (found === undefined) {
      at += 1
      continue
    }
    const before = tokens.at(-1)
    const glued = at > 0 && before !== undefined && before.end === found.token.start
    const newline = found.token.text === '\n'
    tokens.push({ ...found.token, glued: glued && before.text !== '\n', opensLine: lineOpen })
    lineOpen = newline || (lineOpen && found.token.kind === 'mark')
    at = found.next
  }
  return tokens
}

type Found = { token: Omit<Token, 'glued' | 'opensLine'>; next: number }

function readOne(chars: readonly Char[], at: number): Found | undefined {
  const char = chars[at]
  if (char === undefined) return undefined
  if (char.plain === ' ') return undefined
  if (isPlainLetter(char.plain)) return readWord(chars, at)
  if (char.plain in fractions) return one('number', char, fractions[char.plain] ?? 0, at)
  if (digit.test(char.plain)) return readNumber(chars, at)
  if (times.has(char.plain)) return one('word', { ...char, plain: 'x' }, Number.NaN, at)
  if (letter.test(char.plain)) return readWord(chars, at)
  if (char.plain === '\n') return one('mark', char, Number.NaN, at)
  if (marks.test(char.plain)) return readMark(chars, at)
  return undefined
}

function isPlainLetter(char: string): boolean {
  return char >= 'a' && char <= 'z'
}

function one(kind: Token['kind'], char: Char, value: number, at: number): Found {
  const token = { kind, text: char.plain, value, start: char.start, end: char.end }
  return { token, next: at + 1 }
}

function readWord(chars: readonly Char[], from: number): Found {
  let at = from
  let text = ''
  for (; at < chars.length; at += 1) {
    const char = chars[at]?.plain ?? ''
    if (isPlainLetter(char) || letter.test(char)) text += char
    else if (!(apostrophe.test(char) && letter.test(chars[at + 1]?.plain ?? ''))) break
    else if (/^re(?![a-z])/.test(textAt(chars, at + 1))) {
      // `we're` is no `were`.
      at += 3
      break
    }
  }
  return between('word', text, Number.NaN, chars, from, at)
}

/** `12`, `1.5`, `2,000`, `1/2`, `1½`; a comma is a decimal only before a unit, so not here. */
function readNumber(chars: readonly Char[], from: number): Found {
  let at = from
  let digits = ''
  let whole = ''
  while (at < chars.length && digit.test(chars[at]?.plain ?? '')) whole += chars[at++]?.plain
  digits = whole
  while (digits.length <= 3 && /^,[0-9]{3}(?![0-9])/.test(textAt(chars, at))) {
    digits += textAt(chars, at).slice(1, 4)
    at += 4
  }
  let value = Number(digits)
  const after = textAt(chars, at)
  const decimals = /^[.]([0-9]{1,3})/.exec(after)
  const divisor = /^\/([234])(?![0-9/])/.exec(after)
  const halves = fractions[chars[at]?.plain ?? '']
  if (decimals !== null && !(decimals[0].length > 3 && digits.length > 3)) {
    value = Number(`${digits}${decimals[0]}`)
    at += decimals[0].length
  } else if (divisor !== null && value < 4 && value > 0) {
    value /= Number(divisor[1])
    at += 2
  } else if (halves !== undefined) {
    value += halves
    at += 1
  }
  const text = Number.isInteger(value) ? digits : String(value)
  return between('number', text, value, chars, from, at)
}

/** The next few characters. */
function textAt(chars: readonly Char[], at: number): string {
  let text = ''
  for (let next = at; next < at + 5; next += 1) text += chars[next]?.plain ?? ''
  return text
}

/** `/=` and `/-` stand for shillings; a run of dots is one dot. */
function readMark(chars: readonly Char[], from: number): Found {
  const mark = chars[from]?.plain ?? ''
  const name = markNames[mark] ?? mark
  const following = chars[from + 1]?.plain ?? ''
  if (name === '/' && (following === '=' || following === '-')) {
    return between('word', '/=', Number.NaN, chars, from, from + 2)
  }
  let at = from + 1
  while (name !== '(' && name !== ')' && chars[at]?.plain === mark) at += 1
  const dots = name === '.' && (at - from > 1 || mark === '…')
  return between('mark', dots ? '...' : name, Number.NaN, chars, from, at)
}

function between(
  kind: Token['kind'],
  text: string,
  value: number,
  chars: readonly Char[],
  from: number,
  to: number,
): Found {
  const start = chars[from]?.start ?? 0
  const end = chars[to - 1]?.end ?? start
  return { token: { kind, text, value, start, end }, next: to }
}

/** Plain lower-case characters with their places; what cannot be seen is left out. */
function readChars(text: string): Char[] {
  const chars: Char[] = []
  let at = 0
  for (const raw of text.slice(0, longestMessage)) {
    const start = at
    at += raw.length
    const last = chars.at(-1)
    const ascii = raw < '\u0080'
    if (!ascii && invisible.test(raw)) continue
    const plain = ascii ? raw.toLowerCase() : plainForm(raw)
    if (ascii) {
      if (last !== undefined && last.end < start) last.end = start
      chars.push({ plain, start, end: at })
      continue
    }
    const stuck = last !== undefined && text.slice(last.end, start).length > 0
    if (stuck) last.end = start
    for (const piece of plain) chars.push({ plain: piece, start, end: at })
  }
  return chars
}

function plainForm(raw: string): string {
  if (raw in fractions) return raw
  const plain = raw
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return plain === '' ? ' ' : plain
}
