import type { CatalogueIndex } from './catalogue-index.ts'
import { aliasAt } from './mentions.ts'
import { numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { colours, connectors, joiners, placeNouns, sellers } from './vocabulary.ts'

/**
 * `brown gate`, `mlango wa brown`, `nyumba ya mabati`, `kisima cha maji`, `muuza mayai`: what tells
 * one house from another is not ordered, though the shop may sell something of that name.
 */
export function describedPlace(
  tokens: readonly Token[],
  at: number,
  index: CatalogueIndex,
): number {
  const [first, second] = tokens.slice(at, at + 2)
  if (first?.kind !== 'word') return 0
  if (sellers.has(first.text) && second?.kind === 'word') return counted(tokens, at + 2) ? 0 : 2
  if (colours.has(first.text) && isPlace(tokens, at + 1, index)) return 2
  if (!isPlace(tokens, at, index)) return 0
  if (colours.has(second?.text ?? '')) return counted(tokens, at + 2) ? 0 : 2
  const what = tokens[at + 2]
  const tied = connectors.has(second?.text ?? '') && what?.kind === 'word'
  if (!tied || joiners.has(what.text) || numberAt(tokens, at + 2) !== undefined) return 0
  return counted(tokens, at + 3) ? 0 : 3
}

function isPlace(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  return placeNouns.has(tokens[at]?.text ?? '') && aliasAt(index, tokens, at) === undefined
}

function counted(tokens: readonly Token[], at: number): boolean {
  return numberAt(tokens, at) !== undefined || tokens[at]?.text === 'x'
}
