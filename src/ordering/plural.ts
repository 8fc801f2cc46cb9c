import { otherSpellings } from './vocabulary/grammar.ts'

const usualSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(otherSpellings).flatMap(([usual, others]) =>
    others.map((other) => [other, usual] as const),
  ),
)

/** One form for singular and plural. English plurals are folded; Swahili ones are tried in turn. */
export function fold(word: string): string {
  const usual = usualSpelling.get(word)
  if (usual !== undefined) return usual
  if (word.length < 4 || !word.endsWith('s')) return word
  if (/(ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/ves$/.test(word) && word.length > 4) return `${word.slice(0, -3)}f`
  if (/(ch|sh|x|ss|o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
