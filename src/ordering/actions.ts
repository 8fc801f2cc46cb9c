import { type Amounts, isEmpty } from './amounts.ts'
import type { Goods } from './goods.ts'
import type { Item, Step } from './steps.ts'
import type { ChangeKind } from './vocabulary/grammar.ts'

type Span = { start: number; end: number }

/** What the message does to the basket, in order. */
export type Action =
  | ItemAction
  | (Span & { do: 'replace'; from: Part; to: Part })
  | (Span & { do: 'it'; change: 'add' | 'remove' | 'reduce' | 'set'; amounts: Amounts })
  | (Span & { do: 'clear' })
  | (Span & { do: 'unclear' })

export type Part = Span & { goods: Goods | undefined; amounts: Amounts }

export type ItemAction = Part & {
  do: 'add' | 'remove' | 'refuse' | 'reduce' | 'set' | 'keep'
  goods: Goods
  /** The amount was given to the whole list. */
  shared: boolean
  wanted: boolean
  amongWords: boolean
  sentence: number
  piece: number
  /** Joined by `na` or the like to the item before. */
  joined: boolean
}

type Mode = ItemAction['do']
type Reading = {
  actions: Action[]
  mode: Mode
  /** The product to be replaced, until what replaces it is read. */
  replaced: ItemAction | 'next' | undefined
  /** `instead of X`: what was asked for before may be what replaces it. */
  instead: boolean
  /** `2 each of ...`: for the items to come. */
  ahead: Amounts | undefined
  wanted: boolean
  /** A word that sets an amount was read and awaits it. */
  setting: boolean
  sentence: number
}

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
  }
  for (const [at, step] of steps.entries()) {
    if (step.sentence !== reading.sentence) startSentence(reading, steps, at)
    if (step.kind === 'change') readChange(reading, steps, at, step.change)
    else if (step.kind === 'item') readItem(reading, step)
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
  Object.assign(reading, { mode: 'add', ahead: undefined, wanted: false, setting: false, instead: false })
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

function replacement(from: ItemAction, to: Part): Action {
  const start = Math.min(from.start, to.start)
  return { do: 'replace', from, to, start, end: Math.max(from.end, to.end) }
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
  if (mode === undefined) return
  reading.setting = false
  const closes = mode !== 'add' && mode !== 'keep' && !followed(steps, at)
  if (closes && turnBack(reading, steps, at, mode)) return
  reading.mode = mode
  reading.wanted = mode === 'add'
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

function readItem(reading: Reading, step: Step & Item): void {
  const action = actionOf(reading, step)
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
    if (target !== undefined && isEmpty(target.amounts) && target.piece >= step.piece - 1) {
      const at = reading.actions.indexOf(target)
      reading.actions.splice(at, 1, replacement(target, action))
      return
    }
    action.do = 'set'
  }
  reading.actions.push(action)
  share(reading, step, action)
}

function actionOf(reading: Reading, step: Step & Item): ItemAction {
  const refusing = reading.mode === 'refuse' && step.parting !== 'join' && !isEmpty(step.amounts)
  const carried = step.parting === 'comma' && !reading.wanted && refusing
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

function lastItem(reading: Reading, sentence: number): ItemAction | undefined {
  const last = reading.actions.at(-1)
  return last !== undefined && 'piece' in last && last.sentence === sentence ? last : undefined
}

/** `maziwa na mkate mbili mbili`: the amount goes to all that have none. */
function share(reading: Reading, step: Step & Item, action: ItemAction): void {
  if (reading.ahead !== undefined && isEmpty(action.amounts)) give(action, reading.ahead)
  if (step.maybeEach && step.amounts.measure !== undefined) {
    const alone = { measure: step.amounts.measure }
    if (shareBack(reading, alone, step.sentence)) action.amounts = alone
    return
  }
  if (!step.each || isEmpty(step.amounts)) return
  const leads = step.start < step.goods.start
  if (leads) reading.ahead = step.amounts
  else shareBack(reading, step.amounts, step.sentence)
}

function shareBack(reading: Reading, amounts: Amounts, sentence: number): boolean {
  let shared = false
  for (const action of reading.actions) {
    if (!('piece' in action) || action.sentence !== sentence || !isEmpty(action.amounts)) continue
    give(action, amounts)
    shared = true
  }
  return shared
}

function give(action: ItemAction, amounts: Amounts): void {
  action.amounts = amounts
  action.shared = true
}

/** A number by itself: the amount to set, one for each, or that of the item before. */
function readAmount(reading: Reading, steps: readonly Step[], at: number): void {
  const step = steps[at]
  if (step?.kind !== 'amount') return
  const { amounts, start, end, sentence } = step
  if (step.each && !reading.setting) {
    if (isEmpty(amounts)) return
    const list = lastItem(reading, sentence) ?? reading.actions.findLast((action) => 'piece' in action)
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
  const word = before?.kind === 'change' || before?.kind === 'it' ? changeBefore(steps, at) : undefined
  if (word !== undefined) {
    const target = lastItem(reading, sentence)
    const bare = target !== undefined && isEmpty(target.amounts)
    if (bare && word === 'add' && target.do === 'add') Object.assign(target, { amounts, end })
    else if (bare && target.piece === step.piece && word !== 'add') Object.assign(target, { do: word, amounts, end })
    else reading.actions.push({ do: 'it', change: word, amounts, start, end })
    return
  }
  const target = lastItem(reading, sentence)
  if (target !== undefined && isEmpty(target.amounts) && step.parting !== 'join') {
    target.amounts = amounts
    target.end = Math.max(target.end, end)
  }
}

/** The change the bare number belongs to: `ongeza mbili`, `toa moja`. */
function changeBefore(
  steps: readonly Step[],
  at: number,
): 'add' | 'remove' | 'reduce' | undefined {
  for (let before = at - 1; before >= 0 && before >= at - 2; before -= 1) {
    const step = steps[before]
    if (step?.kind !== 'change' || step.sentence !== steps[at]?.sentence) continue
    if (step.change === 'add' || step.change === 'remove' || step.change === 'reduce') return step.change
    if (step.change === 'want' && step.strong) return 'add'
  }
  return undefined
}

/** `mkate iwe 3`, `mkate na maziwa ziwe 2`, `ongeza maziwa, iwe 4`, `make it 2`. */
function setAmount(reading: Reading, step: Step & { kind: 'amount' }): void {
  const { amounts, start, end } = step
  const from = reading.replaced
  if (from !== undefined && from !== 'next') {
    reading.replaced = undefined
    reading.actions.push({ ...from, do: 'set', amounts, end })
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

function readRest(reading: Reading, step: Step, steps: readonly Step[], at: number): void {
  const { start, end } = step
  if (step.kind === 'unclear') reading.actions.push({ do: 'unclear', start, end })
  const taking = reading.mode === 'remove' || reading.mode === 'refuse'
  if (step.kind === 'everything' && taking) reading.actions.push({ do: 'clear', start, end })
  if (step.kind === 'it' && taking && steps[at + 1]?.kind !== 'item') {
    reading.actions.push({ do: 'it', change: 'remove', amounts: {}, start, end })
  }
}
