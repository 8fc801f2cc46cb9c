// What standard Helvetica has beside Latin-1: the upper half of Windows-1252.
const windows1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

const likenesses: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '―': '—',
  '′': "'",
  '″': '"',
  '⁄': '/',
  '●': '•',
  '▪': '•',
  '‣': '•',
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  ı: 'i',
}

const hasGlyph = (character: string): boolean =>
  /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff]$/.test(character) || windows1252.includes(character)

/**
 * Text as standard Helvetica can write it: one letter outside it would make jsPDF write the whole
 * line in bytes that no viewer shows. Letters lose marks it lacks, signs become ones like them,
 * emoji go, and what is left (another script) is a question mark. Line breaks stay.
 */
export function printable(text: string): string {
  const letters = Array.from(text.normalize('NFC').replace(unseen, '').replace(spaces, ' '))
  return letters
    .map(inHelvetica)
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

function inHelvetica(letter: string): string {
  if (hasGlyph(letter)) return letter
  const like = likenesses[letter]
  if (like !== undefined) return like
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u.test(letter)) return ''
  const plain = Array.from(letter.normalize('NFKD').replace(/\p{M}/gu, ''))
  return plain.length > 0 && plain.every(hasGlyph) ? plain.join('') : '?'
}

// Joiners, variation selectors, direction marks, soft hyphens and whatever no keyboard makes.
const unseen = /(?!\n)(?:\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u20e3)/gu
const spaces = /[\p{Zs}\u2028\u2029]/gu
