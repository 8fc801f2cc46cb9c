import { amountsAt } from './amount-words.ts'
import type { Atom, Read } from './atom.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namingAt, otherAt, smallWordAt, wholeNaming } from './goods-words.ts'
import { grammarAt } from './grammar-words.ts'
import { markAt } from './marks.ts'
import type { Token } from './read-tokens.ts'

/** Reads the tokens as atoms, each by the first reading that fits. */
export function readAtoms(tokens: readonly Token[], index: CatalogueIndex): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const read =
      token.kind === 'mark' ? markAt(tokens, at, atoms) : wordsAt(tokens, at, index, atoms)
    const last = tokens[at + read.length - 1] ?? token
    if (read.atom !== undefined) {
      atoms.push({ ...read.atom, start: token.start, end: last.end, text: token.text })
    }
    at += read.length
  }
  return atoms
}

function wordsAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read {
  return (
    wholeNaming(tokens, at, index) ??
    grammarAt(tokens, at, index, before) ??
    namingAt(tokens, at, index) ??
    amountsAt(tokens, at, index) ??
    smallWordAt(tokens, at, index) ??
    otherAt(tokens, at, index, before)
  )
}
