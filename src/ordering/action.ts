import type { Amounts } from './amounts.ts'
import type { Goods } from './goods.ts'

type Span = { start: number; end: number }

/** What the message does to the basket, in order. */
export type Action =
  | ItemAction
  | (Span & { do: 'replace'; from: Part; to: Part })
  | (Span & { do: 'it'; change: 'add' | 'remove' | 'reduce' | 'set'; amounts: Amounts })
  | (Span & { do: 'clear' })
  | (Span & { do: 'unclear' })

export type Part = Span & { goods: Goods; amounts: Amounts }

export type ItemAction = Part & {
  do: 'add' | 'remove' | 'refuse' | 'reduce' | 'set' | 'keep'
  /** The amount was given to the whole list. */
  shared: boolean
  wanted: boolean
  amongWords: boolean
  sentence: number
  piece: number
  /** No goods are named; it is another size of those before. */
  otherSize?: boolean
  /** Joined by `na` or the like to the item before. */
  joined: boolean
}
