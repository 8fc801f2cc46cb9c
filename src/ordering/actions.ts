import type { Action, ItemAction } from './action.ts'
import { isEmpty } from './amounts.ts'
import { readAmount } from './bare-amounts.ts'
import {
  give,
  lastItem,
  type Mode,
  mayBeAnything,
  type Reading,
  replacement,
  shareBack,
} from './reading.ts'
import type { Item, Step } from './step.ts'
import type { ChangeKind } from './vocabulary/grammar.ts'

/** Turns what was said into what to do. */
export function readActions(steps: readonly Step[]): Action[] {
  const reading: Reading = {
    actions: [],
    mode: 'add',
    replaced: undefined,
    instead: false,
    ahead: undefined,
    wanted: false,
    setting: false,
    sentence: -1,
    condition: undefined,
  }
  for (const [at, step] of steps.entries()) {
    if (step.sentence !== reading.sentence) startSentence(reading, steps, at)
    if (step.kind === 'change') readChange(reading, steps, at, step.change)
    else if (step.kind === 'item') readItem(reading, step, changeBehind(steps, at))
    else if (step.kind === 'amount') readAmount(reading, steps, at)
    else readRest(reading, step, steps, at)
  }
  endReplacement(reading)
  return reading.actions
}

/** A new sentence starts afresh, except under a heading (`toa:` and then lines). */
function startSentence(reading: Reading, steps: readonly Step[], at: number): void {
  const before = steps[at - 1]
  const heading = before?.kind === 'change' && steps[at]?.parting === 'line'
  reading.sentence = steps[at]?.sentence ?? -1
  if (heading) return
  endReplacement(reading)
  Object.assign(reading, {
    mode: 'add',
    ahead: undefined,
    wanted: false,
    setting: false,
    instead: false,
    condition: undefined,
  })
}

/** Half a replacement (`badala ya X` at the end) is turned round or dropped. */
function endReplacement(reading: Reading): void {
  const from = reading.replaced
  reading.replaced = undefined
  if (from === undefined || from === 'next') return
  const to = reading.actions.findLast(
    (action): action is ItemAction => action.do === 'add' && action.sentence === from.sentence,
  )
  if (!reading.instead || to === undefined) return
  reading.actions.splice(reading.actions.indexOf(to), 1, replacement(from, to))
}

const modes: Readonly<Partial<Record<ChangeKind, Mode>>> = {
  want: 'add',
  add: 'add',
  remove: 'remove',
  refuse: 'refuse',
  reduce: 'reduce',
  keep: 'keep',
  except: 'keep',
}

function readChange(
  reading: Reading,
  steps: readonly Step[],
  at: number,
  change: ChangeKind,
): void {
  const mode = modes[change]
  if (change === 'set' || change === 'upTo') {
    reading.setting = true
    return
  }
  if (change === 'replace' || change === 'instead') {
    reading.replaced = 'next'
    reading.instead = change === 'instead'
    return
  }
  if (change === 'inItsPlace') {
    readInItsPlace(reading, steps[at]?.sentence ?? -1)
    return
  }
  if (mode === undefined) return
  reading.setting = false
  const closes = mode !== 'add' && !followed(steps, at)
  if (closes && turnBack(reading, steps, at, mode)) return
  reading.mode = mode
  reading.wanted = mode === 'add'
}

/** `toa soda weka maji badala yake`, `toa soda, badala yake weka maji`. */
function readInItsPlace(reading: Reading, sentence: number): void {
  const [before, last] = reading.actions.slice(-2)
  const gone = (action: Action | undefined): action is ItemAction =>
    (action?.do === 'remove' || action?.do === 'refuse') && action.sentence === sentence
  if (last?.do === 'add' && last.sentence === sentence && gone(before)) {
    reading.actions.splice(-2, 2, replacement(before, last))
  } else if (gone(reading.actions.at(-1))) {
    reading.replaced = reading.actions.pop() as ItemAction
    reading.mode = 'add'
  }
}

/** Something stands after the change word in its own piece. */
function followed(steps: readonly Step[], at: number): boolean {
  const step = steps[at]
  const next = steps[at + 1]
  if (step === undefined || next === undefined) return false
  const same = next.sentence === step.sentence && next.piece === step.piece
  return same && next.kind !== 'change'
}

/** `sukari sitaki`, `mkate toa`: the word refuses what stands before it. */
function turnBack(reading: Reading, steps: readonly Step[], at: number, mode: Mode): boolean {
  const step = steps[at]
  if (step === undefined) return false
  let turned = false
  for (let before = reading.actions.length - 1; before >= 0; before -= 1) {
    const action = reading.actions[before]
    if (action === undefined || !('piece' in action) || action.sentence !== step.sentence) break
    if (action.do !== 'add' && action.do !== mode) break
    const own = action.piece === step.piece
    const listed = action.piece < step.piece && isEmpty(action.amounts) && !action.wanted
    if (!own && !(listed && turned)) break
    action.do = mode
    turned = true
  }
  return turned
}

/** `..., tissue ongeza moja`: the item has a change of its own behind it. */
function changeBehind(steps: readonly Step[], at: number): boolean {
  const [before, step, next] = [steps[at - 1], steps[at], steps[at + 1]]
  if (
    step === undefined ||
    next?.kind !== 'change' ||
    !/^(add|remove|refuse|reduce)$/.test(next.change)
  )
    return false
  const opens =
    before === undefined || before.sentence !== step.sentence || before.piece < step.piece
  return opens && next.sentence === step.sentence && next.piece === step.piece
}

function readItem(reading: Reading, step: Step & Item, changed: boolean): void {
  const { condition } = reading
  if (condition !== undefined) {
    condition.end = Math.max(condition.end, step.end)
    reading.condition = undefined
    return
  }
  const action = actionOf(reading, step)
  if (changed) action.do = 'add'
  if (reading.replaced === 'next') {
    reading.replaced = action
    return
  }
  if (reading.replaced !== undefined) {
    const from = reading.replaced
    reading.replaced = undefined
    reading.setting = false
    reading.actions.push(replacement(from, action))
    return
  }
  if (reading.setting) {
    reading.setting = false
    const target = lastItem(reading, step.sentence)
    if (target !== undefined && isReplaced(target, step)) {
      const at = reading.actions.indexOf(target)
      reading.actions.splice(at, 1, replacement(target, action))
      return
    }
    action.do = 'set'
  }
  reading.actions.push(action)
  share(reading, step, action)
}

/** `mkate iwe brown`; `mkate mbili ziwe brown` replaces that many. */
function isReplaced(target: ItemAction, { piece, amounts }: Step & Item): boolean {
  if (isEmpty(target.amounts)) return target.piece >= piece - 1
  return target.amounts.count !== undefined && target.piece === piece && isEmpty(amounts)
}

function actionOf(reading: Reading, step: Step & Item): ItemAction {
  const refusing =
    /^(refuse|keep)$/.test(reading.mode) && step.parting !== 'join' && !isEmpty(step.amounts)
  const carried = /^(comma|aside)$/.test(step.parting) && !reading.wanted && refusing
  return {
    do: carried ? 'add' : reading.mode,
    goods: step.goods,
    amounts: step.amounts,
    shared: false,
    wanted: reading.wanted,
    amongWords: step.amongWords,
    sentence: step.sentence,
    piece: step.piece,
    joined: step.parting === 'join',
    start: step.start,
    end: step.end,
  }
}

/** `maziwa na mkate mbili mbili`: the amount goes to all that have none. */
function share(reading: Reading, step: Step & Item, action: ItemAction): void {
  const bare = isEmpty(action.amounts) && !mayBeAnything(action)
  if (reading.ahead !== undefined && bare) give(action, reading.ahead)
  if (step.maybeEach && step.amounts.measure !== undefined) {
    const alone = { measure: step.amounts.measure }
    if (shareBack(reading, alone, step.sentence)) action.amounts = alone
    return
  }
  if (step.each === undefined || isEmpty(step.amounts)) return
  const each = isEmpty(step.each) ? step.amounts : step.each
  const leads = step.start < step.goods.start
  if (leads) reading.ahead = each
  else shareBack(reading, each, step.sentence)
}

function readRest(reading: Reading, step: Step, steps: readonly Step[], at: number): void {
  const { start, end } = step
  if (step.kind === 'unclear') {
    const choice = { do: 'unclear' as const, start, end }
    reading.actions.push(choice)
    if (step.leads) reading.condition = choice
  }
  const taking = reading.mode === 'remove' || reading.mode === 'refuse'
  // `remove all milk` is all of the milk.
  const next = steps[at + 1]
  const ofItem =
    next?.kind === 'item' && next.sentence === step.sentence && next.piece === step.piece
  if (step.kind === 'everything' && taking && !ofItem) {
    reading.actions.push({ do: 'clear', start, end })
  }
  if (step.kind === 'it' && taking && steps[at + 1]?.kind !== 'item') {
    reading.actions.push({ do: 'it', change: 'remove', amounts: {}, start, end })
  }
}
