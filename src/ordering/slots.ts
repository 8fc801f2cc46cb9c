import { type Amounts, isEmpty } from './amounts.ts'
import type { Goods, Node } from './goods.ts'

export type GoodsSlot = { kind: 'goods'; goods: Goods; start: number; end: number }
export type AmountSlot = {
  kind: 'amount'
  amounts: Amounts
  each: boolean
  start: number
  end: number
}
export type Slot = GoodsSlot | AmountSlot

/** Goods and amounts in order; what ties them has been used and is left out. */
export function slotsOf(nodes: readonly Node[]): Slot[] {
  const slots: Slot[] = []
  const named = nodes.some(({ kind }) => kind === 'goods')
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
      const amounts = amountsOf(node, tied, (at < 2 && named) || nodes[at + 1]?.kind === 'unit')
      if (amounts === undefined) continue
      const from = tied ? (nodes[at - 1]?.start ?? start) : start
      const merged = last?.kind === 'amount' && !opensItem(nodes, at) && sayEach(last, amounts)
      if (merged) last.end = end
      else slots.push({ kind: 'amount', amounts, each: false, start: from, end })
    }
  }
  return slots
}

/** `unga 2 2 milk`: the second number is that of the goods behind it, which have no other. */
function opensItem(nodes: readonly Node[], at: number): boolean {
  const last = nodes[at - 1]?.kind
  if (last === 'each' || nodes[at + 1]?.kind !== 'goods') return false
  return nodes.slice(0, at - 1).some(({ kind }) => kind === 'goods') && !isAmount(nodes[at + 2])
}

function isAmount(node: Node | undefined): boolean {
  return node !== undefined && /^(number|measure|price)$/.test(node.kind)
}

/** `mbili mbili`, `kila moja tano`: the second amount completes the first. */
function sayEach(last: AmountSlot, amounts: Amounts): boolean {
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

function amountsOf(node: Node, tied: boolean, counts: boolean): Amounts | undefined {
  if (node.kind === 'vague' || node.kind === 'container') return { unsure: true }
  if (node.kind === 'price') return { shillings: node.shillings }
  if (node.kind === 'measure') return { measure: node.measure, tied }
  if (node.kind !== 'number') return undefined
  if (tied && !counts && Number.isInteger(node.value)) return { shillings: node.value }
  return { count: node.value }
}

/** `mkate kipande 2`: a sale unit's word is no second item when only one has a number. */
export function withoutSpareUnits(slots: readonly Slot[]): readonly Slot[] {
  const goods = slots.filter((slot) => slot.kind === 'goods')
  const counts = slots.filter((slot) => slot.kind === 'amount').length
  const sure = goods.filter((slot) => !slot.goods.doubtful)
  if (goods.length < 2 || sure.length === 0 || counts >= goods.length) return slots
  return slots.filter((slot) => slot.kind !== 'goods' || !slot.goods.doubtful)
}

/** `zimba 2 mkate`: an unknown word before a number that only the product can have is a verb. */
export function withoutVerbInFront(slots: readonly Slot[]): readonly Slot[] {
  const [first, number, product, ...rest] = slots
  if (first?.kind !== 'goods' || number?.kind !== 'amount' || product?.kind !== 'goods')
    return slots
  const verb = first.goods.is === 'other' && first.goods.sureness === 'unknown'
  const sold = product.goods.is === 'product' && !rest.some((slot) => slot.kind === 'amount')
  return verb && sold ? slots.slice(1) : slots
}
