import type { Amounts } from './amounts.ts'
import type { Goods } from './goods.ts'
import type { Parting } from './sentences.ts'
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
    /** `amongWords`: other words stand in its piece, so the number may be anything's. */
    | { kind: 'amount'; amounts: Amounts; each: boolean; amongWords: boolean }
    /** `leads`: nothing stands before the choice, so what is asked for next is the other one. */
    | { kind: 'unclear'; leads: boolean }
    | { kind: 'change'; change: ChangeKind; strong: boolean }
    | { kind: 'everything' | 'it' }
  )

export type Item = {
  kind: 'item'
  goods: Goods
  amounts: Amounts
  /** Meant for every item of the list that has no amount of its own. */
  each: Amounts | undefined
  /** `kilo mbili mbili`: for each item of a list, or two packs of two kilos. */
  maybeEach: boolean
  /** Other words stand in the same piece, so it may be talk. */
  amongWords: boolean
}

/** A step before it is known where in the message it stands. */
export type BareStep = Step extends infer S
  ? S extends Place
    ? Omit<S, 'sentence' | 'piece' | 'parting'>
    : never
  : never
