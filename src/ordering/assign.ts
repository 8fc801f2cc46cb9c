import type { Amounts } from './amounts.ts'
import type { Measure } from './measures.ts'
import type { AmountSlot, GoodsSlot, Slot } from './slots.ts'

/** Goods with all that was said about how much of them. */
export type Assigned = { slot: GoodsSlot; amounts: AmountSlot[] }

/** With nothing between them, items keep one order: all numbers before, or all after. */
export function assign(slots: readonly Slot[]): Assigned[] {
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
    if (next === undefined || last === undefined || counts.length < 2 || next.amounts.length > 0)
      continue
    next.amounts.push(last)
    amounts.splice(amounts.indexOf(last), 1)
  }
}

export function combined(slots: readonly { amounts: Amounts }[]): Amounts {
  const all: Amounts = {}
  for (const { amounts } of slots) {
    for (const key of ['count', 'measure', 'shillings'] as const) {
      if (amounts[key] === undefined) continue
      if (key === 'count' && isShare(all, amounts.count)) all.share = all.count ?? 0
      else if (key === 'count' && mayBePrice(all, amounts.count)) {
        all.perhaps = amounts.count ?? 0
        continue
      } else if (key === 'measure' && isRest(all.measure, amounts.measure)) {
        // `3kg 500g`
        all.measure = sum(all.measure, amounts.measure)
        continue
      } else if (all[key] !== undefined) all.unsure = true
      Object.assign(all, { [key]: amounts[key] })
    }
    if (amounts.unsure) all.unsure = true
    if (amounts.tied) all.tied = true
  }
  return all
}

function isRest(whole: Measure | undefined, rest: Measure | undefined): boolean {
  if (whole === undefined || rest === undefined || whole.dimension !== rest.dimension) return false
  return whole.amount % 1000 === 0 && rest.amount < 1000 && whole.dimension !== 'length'
}

function sum(one?: Measure, other?: Measure): Measure {
  const amount = (one?.amount ?? 0) + (other?.amount ?? 0)
  return { dimension: one?.dimension ?? 'weight', amount }
}

/** A second number greater than the first may say what one costs, or all. */
function mayBePrice({ count, perhaps, shillings }: Amounts, next = 0): boolean {
  const free = perhaps === undefined && shillings === undefined
  return free && count !== undefined && Number.isInteger(count) && next > count && next >= 10
}

/** `nusu mbili`: two packs of half a kilo or litre. */
function isShare({ count, share }: Amounts, next: number | undefined): boolean {
  return count !== undefined && count < 1 && share === undefined && Number.isInteger(next)
}

/** `kilo moja moja`: the number said again after its unit. */
export function isEcho(first: Amounts, second: Amounts | undefined): boolean {
  const count = second?.count
  return count !== undefined && first.measure !== undefined && first.measure.amount === count * 1000
}
