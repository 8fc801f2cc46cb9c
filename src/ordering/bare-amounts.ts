import type { ItemAction } from './action.ts'
import { type Amounts, isEmpty } from './amounts.ts'
import { combined } from './assign.ts'
import { lastItem, type Reading, shareBack } from './reading.ts'
import type { Step } from './step.ts'

type AmountStep = Step & { kind: 'amount' }

/** A number by itself: the amount to set, one for each, or that of the item before. */
export function readAmount(reading: Reading, steps: readonly Step[], at: number): void {
  const step = steps[at]
  if (step?.kind !== 'amount') return
  const { amounts, start, end, sentence } = step
  if (step.each && !reading.setting) {
    if (isEmpty(amounts)) return
    const list =
      lastItem(reading, sentence) ?? reading.actions.findLast((action) => 'piece' in action)
    const listed = list !== undefined && 'piece' in list ? list.sentence : sentence
    if (!shareBack(reading, amounts, listed)) reading.ahead = amounts
    return
  }
  if (reading.setting) {
    reading.setting = false
    setAmount(reading, step)
    return
  }
  if (reading.replaced === 'next' && reading.instead) {
    // `mkate 5 badala ya 2`: the amount just said takes the place of the other.
    reading.replaced = undefined
    const corrected = lastItem(reading, sentence)
    if (corrected !== undefined) corrected.do = 'set'
    return
  }
  const before = steps[at - 1]
  const word =
    before?.kind === 'change' || before?.kind === 'it' ? changeBefore(steps, at) : undefined
  if (word !== undefined) {
    // `nimesahau chumvi. Nipe moja`: of what was named just before.
    const target = lastItem(reading, sentence) ?? lastItem(reading, sentence - 1)
    const bare = target !== undefined && isEmpty(target.amounts)
    if (bare && word === 'add' && target.do === 'add') Object.assign(target, { amounts, end })
    else if (bare && target.piece === step.piece && word !== 'add')
      Object.assign(target, { do: word, amounts, end })
    else reading.actions.push({ do: 'it', change: word, amounts, start, end })
    return
  }
  const alone = !step.amongWords && step.parting === 'line' && before?.sentence !== sentence
  const target =
    lastItem(reading, sentence) ?? (alone ? bareItem(reading, sentence - 1) : undefined)
  if (target === undefined) return
  const near = target.piece >= step.piece - 1 && !(step.amongWords && (amounts.count ?? 0) > 99)
  if (isEmpty(target.amounts) && near && step.parting !== 'join' && step.parting !== 'aside') {
    target.amounts = amounts
    target.end = Math.max(target.end, end)
  } else if (isOtherSize(target.amounts, amounts)) {
    // `sukari 500g moja na 1kg mbili`, `mafuta ya 320 na ya 170`: the same goods in another size.
    const more = { amounts, otherSize: true, start, end, piece: step.piece }
    reading.actions.push({ ...target, ...more, joined: step.parting === 'join' })
  } else if (!step.amongWords && step.parting === 'comma' && target.piece === step.piece - 1) {
    // `Unga 1 kg, 3`, `Sukari 2 - 320`: more of the same, or not certain.
    Object.assign(target, { amounts: combined([target, { amounts }]), end })
  }
}

/** `Mkate`, and `2` on the next line. */
function bareItem(reading: Reading, sentence: number): ItemAction | undefined {
  const item = lastItem(reading, sentence)
  return item !== undefined && isEmpty(item.amounts) ? item : undefined
}

function isOtherSize(one: Amounts, other: Amounts): boolean {
  if (other.shillings !== undefined) {
    return one.shillings !== undefined && one.shillings !== other.shillings
  }
  return other.measure !== undefined && one.measure !== undefined
    ? one.measure.amount !== other.measure.amount
    : false
}

/** The change the bare number belongs to: `ongeza mbili`, `toa moja`. */
function changeBefore(steps: readonly Step[], at: number): 'add' | 'remove' | 'reduce' | undefined {
  for (let before = at - 1; before >= 0 && before >= at - 2; before -= 1) {
    const step = steps[before]
    if (step?.kind !== 'change' || step.sentence !== steps[at]?.sentence) continue
    if ((steps[at]?.piece ?? 0) - step.piece > 1) continue
    if (step.change === 'add' || step.change === 'remove' || step.change === 'reduce')
      return step.change
    if (step.change === 'want' && step.strong) return 'add'
  }
  return undefined
}

/** `mkate iwe 3`, `mkate na maziwa ziwe 2`, `ongeza maziwa, iwe 4`, `make it 2`. */
function setAmount(reading: Reading, step: AmountStep): void {
  const { amounts, start, end } = step
  const from = reading.replaced
  if (from !== undefined && from !== 'next') {
    reading.replaced = undefined
    // `badilisha mafuta iwe nusu lita` names the other pack, as many as there were.
    const tied = amounts.measure !== undefined && amounts.count === undefined
    reading.actions.push({
      ...from,
      do: 'set',
      amounts: { ...amounts, ...(tied && { tied }) },
      end,
    })
    return
  }
  const target = lastItem(reading, step.sentence)
  if (target === undefined) {
    reading.replaced = undefined
    reading.actions.push({ do: 'it', change: 'set', amounts, start, end })
    return
  }
  for (const action of joinedTo(reading, target)) {
    Object.assign(action, { do: 'set', amounts, end: Math.max(action.end, end) })
  }
}

/** The item and those joined to it that have no amount: `mkate na maziwa ziwe 2`. */
function joinedTo(reading: Reading, target: ItemAction): ItemAction[] {
  const joined = [target]
  for (let at = reading.actions.indexOf(target) - 1; joined[0]?.joined === true; at -= 1) {
    const action = reading.actions[at]
    const same = action !== undefined && 'piece' in action && action.sentence === target.sentence
    if (!same || action.wanted || !isEmpty(action.amounts)) break
    joined.unshift(action)
  }
  return joined
}
