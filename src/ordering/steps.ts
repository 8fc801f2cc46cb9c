import { type Amounts, isEmpty } from './amounts.ts'
import type { Atom } from './atoms.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { type Goods, joinNamings, type Node } from './goods.ts'
import type { Parting, Piece, Sentence } from './sentences.ts'
import type { ChangeKind } from './vocabulary/grammar.ts'

type Place = {
  start: number
  end: number
  sentence: number
  piece: number
  parting: Parting
}

/** One thing said in a message, in order: goods with their amounts, or a word of change. */
export type Step = Place &
  (
    | Item
    | { kind: 'amount'; amounts: Amounts; each: boolean }
    | { kind: 'unclear' }
    | { kind: 'change'; change: ChangeKind; strong: boolean }
    | { kind: 'everything' | 'it' }
  )

export type Item = {
  kind: 'item'
  goods: Goods
  amounts: Amounts
  /** The amount is meant for every item of the list that has none of its own. */
  each: boolean
  /** `kilo mbili mbili`: for each item of a list, or two packs of two kilos. */
  maybeEach: boolean
  /** Other words stand in the same piece, so it may be talk. */
  amongWords: boolean
}

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

type Bare = Step extends infer S ? (S extends Place ? Omit<S, 'sentence' | 'piece' | 'parting'> : never) : never
type Slot = { start: number; end: number } & (
  | { kind: 'goods'; goods: Goods }
  | { kind: 'amount'; amounts: Amounts; each: boolean }
)

function clauseSteps(nodes: readonly Node[], amongWords: boolean): Bare[] {
  const choice = choiceOf(nodes)
  if (choice !== undefined) return [{ kind: 'unclear', ...choice }]
  const slots = withoutSpareUnits(slotsOf(nodes))
  const goods = slots.filter((slot) => slot.kind === 'goods')
  const loose = slots.filter((slot) => slot.kind === 'amount')
  const [first] = goods
  if (first === undefined) return orphan(loose)
  return assign(withoutVerbInFront(slots)).map(({ slot, amounts }) => item(slot, amounts, amongWords, first.start))
}

/** `zimba 2 mkate`: an unknown word before a number that only the product can have is a verb. */
function withoutVerbInFront(slots: readonly Slot[]): readonly Slot[] {
  const [first, number, product, ...rest] = slots
  if (first?.kind !== 'goods' || number?.kind !== 'amount' || product?.kind !== 'goods') return slots
  const verb = first.goods.is === 'other' && first.goods.sureness === 'unknown'
  const sold = product.goods.is === 'product' && !rest.some((slot) => slot.kind === 'amount')
  return verb && sold ? slots.slice(1) : slots
}

/** `unga mbili ama tatu`: the whole choice is one unclear part. */
function choiceOf(nodes: readonly Node[]): { start: number; end: number } | undefined {
  if (!nodes.some((node) => node.kind === 'or')) return undefined
  const said = nodes.filter((node) => /^(goods|number|measure|price)$/.test(node.kind))
  const sold = said.some((node) => node.kind === 'goods' && (node.is !== 'other' || node.sureness === 'goods'))
  if (!sold && said.length < 2) return undefined
  return { start: said[0]?.start ?? 0, end: said.at(-1)?.end ?? 0 }
}

/** Goods and amounts in order; what ties them has been used and is left out. */
function slotsOf(nodes: readonly Node[]): Slot[] {
  const slots: Slot[] = []
  for (const [at, node] of nodes.entries()) {
    const { start, end } = node
    const last = slots.at(-1)
    const before = nodes[at - 1]?.kind
    const tied = before === 'connector'
    if (node.kind === 'goods') slots.push({ kind: 'goods', goods: node, start, end })
    else if (node.kind === 'each') {
      if (last?.kind === 'amount') Object.assign(last, { each: true, end })
      else slots.push({ kind: 'amount', amounts: {}, each: true, start, end })
    } else {
      const amounts = amountsOf(node, tied, nodes[at + 1]?.kind === 'unit')
      if (amounts === undefined) continue
      const from = tied ? (nodes[at - 1]?.start ?? start) : start
      const merged = last?.kind === 'amount' && sayEach(last, amounts)
      if (merged) last.end = end
      else slots.push({ kind: 'amount', amounts, each: false, start: from, end })
    }
  }
  return slots
}

/** `mbili mbili`, `kila moja tano`: the second amount completes the first. */
function sayEach(last: Slot & { kind: 'amount' }, amounts: Amounts): boolean {
  if (last.each && isEmpty(last.amounts)) {
    last.amounts = amounts
    return true
  }
  const twice = amounts.count !== undefined && amounts.count === last.amounts.count
  if (twice && Object.keys(amounts).length === 1 && Object.keys(last.amounts).length === 1) {
    last.each = true
    return true
  }
  return false
}

function amountsOf(node: Node, tied: boolean, unitFollows: boolean): Amounts | undefined {
  if (node.kind === 'vague' || node.kind === 'container') return { unsure: true }
  if (node.kind === 'price') return { shillings: node.shillings }
  if (node.kind === 'measure') return { measure: node.measure, tied }
  if (node.kind !== 'number') return undefined
  if (tied && !unitFollows && Number.isInteger(node.value)) return { shillings: node.value }
  return { count: node.value }
}

/** `mkate kipande 2`: a sale unit's word is no second item when only one has a number. */
function withoutSpareUnits(slots: readonly Slot[]): readonly Slot[] {
  const goods = slots.filter((slot) => slot.kind === 'goods')
  const counts = slots.filter((slot) => slot.kind === 'amount').length
  const sure = goods.filter((slot) => !slot.goods.doubtful)
  if (goods.length < 2 || sure.length === 0 || counts >= goods.length) return slots
  return slots.filter((slot) => slot.kind !== 'goods' || !slot.goods.doubtful)
}

function orphan(loose: readonly (Slot & { kind: 'amount' })[]): Bare[] {
  const [first] = loose
  const last = loose.at(-1)
  if (first === undefined || last === undefined) return []
  const amounts = combined(loose)
  const each = loose.some((slot) => slot.each)
  return [{ kind: 'amount', amounts, each, start: first.start, end: last.end }]
}

type AmountSlot = Slot & { kind: 'amount' }
type Assigned = { slot: Slot & { kind: 'goods' }; amounts: AmountSlot[] }

/** With nothing between them, items keep one order: all numbers before, or all after. */
function assign(slots: readonly Slot[]): Assigned[] {
  const leads = slots[0]?.kind === 'amount' && !slots[0].each
  const assigned: Assigned[] = []
  let waiting: AmountSlot[] = []
  for (const slot of slots) {
    if (slot.kind === 'goods') {
      const mine = takeBefore(assigned, waiting, leads)
      assigned.push({ slot, amounts: mine })
      waiting = []
    } else if (leads || assigned.length === 0) waiting.push(slot)
    else assigned.at(-1)?.amounts.push(slot)
  }
  assigned.at(-1)?.amounts.push(...waiting)
  passOn(assigned)
  return assigned
}

/** Between two goods that follow their numbers, a weight may still belong to the first. */
function takeBefore(
  assigned: readonly Assigned[],
  waiting: readonly AmountSlot[],
  leads: boolean,
): AmountSlot[] {
  const before = assigned.at(-1)
  if (!leads || before === undefined || waiting.length < 2) return [...waiting]
  const counted = waiting.findIndex((slot) => slot.amounts.count !== undefined)
  const keep = Math.max(0, counted)
  before.amounts.push(...waiting.slice(0, keep))
  return waiting.slice(keep)
}

/** `unga 2 3 sukari`: the second number is the next item's when that has none. */
function passOn(assigned: readonly Assigned[]): void {
  for (const [at, { amounts }] of assigned.entries()) {
    const next = assigned[at + 1]
    const counts = amounts.filter((slot) => slot.amounts.count !== undefined)
    const last = counts.at(-1)
    if (next === undefined || last === undefined || counts.length < 2 || next.amounts.length > 0) continue
    next.amounts.push(last)
    amounts.splice(amounts.indexOf(last), 1)
  }
}

function combined(slots: readonly AmountSlot[]): Amounts {
  const all: Amounts = {}
  for (const { amounts } of slots) {
    for (const key of ['count', 'measure', 'shillings'] as const) {
      if (amounts[key] === undefined) continue
      if (all[key] !== undefined) all.unsure = true
      Object.assign(all, { [key]: amounts[key] })
    }
    if (amounts.unsure) all.unsure = true
    if (amounts.tied) all.tied = true
  }
  return all
}

function item(
  slot: Slot & { kind: 'goods' },
  slots: readonly AmountSlot[],
  amongWords: boolean,
  firstGoods: number,
): Bare {
  const spans = [slot, ...slots]
  return {
    kind: 'item',
    goods: slot.goods,
    amounts: combined(slots),
    each: slots.some((amount) => amount.each && (amount.start > firstGoods || !isEmpty(amount.amounts))),
    amongWords,
    maybeEach: slots.some(({ amounts }, at) => isEcho(amounts, slots[at + 1]?.amounts)),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

/** `kilo moja moja`: the number said again after its unit. */
function isEcho(first: Amounts, second: Amounts | undefined): boolean {
  const count = second?.count
  return count !== undefined && first.measure !== undefined && first.measure.amount === count * 1000
}
