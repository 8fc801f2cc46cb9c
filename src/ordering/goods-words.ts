import { type Atom, naming, type Read } from './atom.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { aliasAt, misspeltMention, partAt, wholeNameAt } from './mentions.ts'
import { numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import {
  connectors,
  containers,
  doubtfulAliases,
  isSwahili,
  itWords,
  joiners,
  people,
  saleUnits,
  sizeWords,
} from './vocabulary.ts'
import { classOf } from './word-class.ts'

export function wholeNaming(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
): Read | undefined {
  const name = wholeNameAt(index, tokens, at)
  if (name === undefined) return undefined
  return {
    atom: naming('product', name.products, name.words, { whole: true }),
    length: name.length,
  }
}

export function namingAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
): Read | undefined {
  const alias = aliasAt(index, tokens, at)
  if (alias === undefined) return undefined
  const text = tokens[at]?.text ?? ''
  const single = alias.length === 1
  const doubtful = single && (people.has(text) || saleUnits.has(text) || doubtfulAliases.has(text))
  const atom = naming('product', alias.products, alias.words, { typo: alias.typo, doubtful })
  return { atom, length: alias.length }
}

export function smallWordAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
): Read | undefined {
  const text = tokens[at]?.text ?? ''
  if (connectors.has(text)) return { atom: { kind: 'connector' }, length: 1 }
  if (joiners.has(text)) return { atom: { kind: 'join' }, length: 1 }
  if (saleUnits.has(text) && partOf(index, text)) return { atom: { kind: 'unit' }, length: 1 }
  const part = partAt(index, tokens, at)
  if (part !== undefined && !partIsFiller(index, text, part)) {
    return { atom: naming('part', [], [part]), length: 1 }
  }
  if (saleUnits.has(text)) return { atom: { kind: 'unit' }, length: 1 }
  if (containers.has(text) && !isVerbOrCase(tokens, at)) {
    return { atom: { kind: 'container' }, length: 1 }
  }
  if (itWords.has(text)) return { atom: { kind: 'it' }, length: 1 }
  return undefined
}

/** `can I pay later`, `just in case`: no containers, unless counted or `of` something. */
function isVerbOrCase(tokens: readonly Token[], at: number): boolean {
  if (!/^(can|case)$/.test(tokens[at]?.text ?? '')) return false
  const counted = numberAt(tokens, at - 1) !== undefined || tokens[at - 1]?.text === 'a'
  return !counted && !connectors.has(tokens[at + 1]?.text ?? '') && !isCounted(tokens, at)
}

/** A sale unit is one even when an alias has it in it (`packet milk`). */
function partOf(index: CatalogueIndex, text: string): boolean {
  return !index.phrases.has(text)
}

/** `fresh` and `white` alone: the first says nothing, the second tells one bread from another. */
function partIsFiller(index: CatalogueIndex, text: string, part: string): boolean {
  return classOf(text) === 'filler' && !index.shortNames.has(part)
}

/** Anything else: a misspelt product, something not sold, or a word that says nothing. */
export function otherAt(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
  before: readonly Atom[],
): Read {
  const token = tokens[at]
  const text = token?.text ?? ''
  if (token?.kind !== 'word') return { atom: { kind: 'filler' }, length: 1 }
  const wordClass = classOf(text)
  // What has the form of a verb is taken for a typo only when it is very near.
  const limit = wordClass === 'unknown' ? 2 : wordClass === 'verb' && !/^ku/.test(text) ? 1 : 0
  const counted = isCounted(tokens, at)
  const near = limit > 0 ? misspeltMention(index, text, limit, counted) : undefined
  if (near !== undefined && near.products.length === 1) {
    return { atom: naming('product', near.products, near.words, { typo: true }), length: 1 }
  }
  if (near !== undefined && near.products.length === 0) {
    return { atom: naming('part', [], near.words, { typo: true }), length: 1 }
  }
  if (near !== undefined) return { atom: naming('other', [], []), length: 1 }
  if (wordClass === 'goods' || wordClass === 'unknown' || wordClass === 'ordinary') {
    const leads = wordClass !== 'ordinary' || !isSwahili(text)
    return {
      atom: naming('other', [], [], { sureness: wordClass, leads, clings: sizeWords.has(text) }),
      length: 1,
    }
  }
  // `sabuni ya kuogea` is another soap; `nataka kuogea` names nothing.
  if (wordClass === 'verb' && before.at(-1)?.kind === 'connector') {
    return { atom: naming('other', [], [], { sureness: 'ordinary' }), length: 1 }
  }
  return { atom: { kind: 'filler' }, length: 1 }
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return numberAt(tokens, at + 1) !== undefined || tokens[at - 1]?.kind === 'number'
}
