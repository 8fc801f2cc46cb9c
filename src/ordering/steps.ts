import { isEmpty } from './amounts.ts'
import { assign, combined, isEcho } from './assign.ts'
import type { Atom } from './atom.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { joinNamings, type Node } from './goods.ts'
import type { Piece, Sentence } from './sentences.ts'
import {
  type AmountSlot,
  type GoodsSlot,
  slotsOf,
  withoutSpareUnits,
  withoutVerbInFront,
} from './slots.ts'
import type { BareStep, Step } from './step.ts'

/** The steps of one sentence. */
export function readSteps(sentence: Sentence, number: number, index: CatalogueIndex): Step[] {
  return sentence.pieces.flatMap((piece, at) => pieceSteps(piece, number, at, index))
}

function pieceSteps(piece: Piece, sentence: number, at: number, index: CatalogueIndex): Step[] {
  const steps: Step[] = []
  const place = { sentence, piece: at, parting: piece.parting }
  const amongWords = piece.atoms.some((atom) => atom.kind === 'filler')
  let clause: Atom[] = []
  const endClause = () => {
    for (const step of clauseSteps(joinNamings(clause, index), amongWords)) {
      steps.push({ ...place, ...step })
    }
    clause = []
  }
  for (const atom of piece.atoms) {
    const { start, end } = atom
    if (atom.kind === 'change') {
      endClause()
      steps.push({ ...place, start, end, kind: 'change', change: atom.change, strong: atom.strong })
    } else if (atom.kind === 'everything' || atom.kind === 'it') {
      endClause()
      steps.push({ ...place, start, end, kind: atom.kind })
    } else if (atom.kind !== 'talk' && atom.kind !== 'polite') clause.push(atom)
  }
  endClause()
  return steps
}

function clauseSteps(nodes: readonly Node[], amongWords: boolean): BareStep[] {
  const choice = choiceOf(nodes)
  const leads = nodes[0]?.kind === 'or'
  if (choice !== undefined) return [{ kind: 'unclear', leads, ...choice }]
  const slots = withoutSpareUnits(slotsOf(nodes))
  const goods = slots.filter((slot) => slot.kind === 'goods')
  const loose = slots.filter((slot) => slot.kind === 'amount')
  const [first] = goods
  if (first === undefined) return orphan(loose, amongWords)
  return assign(withoutVerbInFront(slots)).map(({ slot, amounts }) =>
    item(slot, amounts, amongWords, first.start),
  )
}

/** `unga mbili ama tatu`: the whole choice is one unclear part. */
function choiceOf(nodes: readonly Node[]): { start: number; end: number } | undefined {
  if (!nodes.some((node) => node.kind === 'or')) return undefined
  const said = nodes.filter((node) => /^(goods|number|measure|price)$/.test(node.kind))
  const sold = said.some(
    (node) => node.kind === 'goods' && (node.is !== 'other' || node.sureness === 'goods'),
  )
  if (!sold && said.length < 2) return undefined
  return { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 }
}

function orphan(loose: readonly AmountSlot[], amongWords: boolean): BareStep[] {
  const [first] = loose
  const last = loose.at(-1)
  if (first === undefined || last === undefined) return []
  const amounts = combined(loose)
  const each = loose.some((slot) => slot.each)
  return [{ kind: 'amount', amounts, each, amongWords, start: first.start, end: last.end }]
}

function item(
  slot: GoodsSlot,
  slots: readonly AmountSlot[],
  amongWords: boolean,
  firstGoods: number,
): BareStep {
  const spans = [slot, ...slots]
  const each = slots.filter(
    (amount) => amount.each && (amount.start > firstGoods || !isEmpty(amount.amounts)),
  )
  return {
    kind: 'item',
    goods: slot.goods,
    amounts: {
      ...combined(slots),
      ...(slots.some(({ start }) => start > slot.start) && { behind: true }),
    },
    each: each.length === 0 ? undefined : combined(each),
    amongWords,
    maybeEach: slots.some(({ amounts }, at) => isEcho(amounts, slots[at + 1]?.amounts)),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}
