import type { Action, ItemAction, Part } from './action.ts'
import { type Amounts, isEmpty } from './amounts.ts'

export type Mode = ItemAction['do']
/** What is known while the steps are read in order. */
export type Reading = {
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
  /** `kama hakuna unga`: what is asked for next is wanted only then. */
  condition: { end: number } | undefined
}

export function lastItem(reading: Reading, sentence: number): ItemAction | undefined {
  const last = reading.actions.at(-1)
  return last !== undefined && 'piece' in last && last.sentence === sentence ? last : undefined
}

export function replacement(from: ItemAction, to: Part): Action {
  const start = Math.min(from.start, to.start)
  return { do: 'replace', from, to, start, end: Math.max(from.end, to.end) }
}

export function shareBack(reading: Reading, amounts: Amounts, sentence: number): boolean {
  let shared = false
  for (const action of reading.actions) {
    if (!('piece' in action) || action.sentence !== sentence || !isEmpty(action.amounts)) continue
    if (mayBeAnything(action)) continue
    give(action, amounts)
    shared = true
  }
  return shared
}

export function give(action: ItemAction, amounts: Amounts): void {
  action.amounts = amounts
  action.shared = true
}

/** A word that may be anything is no goods because a list is counted. */
export function mayBeAnything({ goods }: ItemAction): boolean {
  return goods.is === 'other' && goods.sureness !== 'goods'
}
