import type { ProductAt } from './catalogue-index.ts'
import type { Measure } from './measures.ts'
import type { ChangeKind } from './vocabulary/grammar.ts'
import type { TalkKind } from './vocabulary.ts'

export type Meaning =
  | { kind: 'stop'; mark: string }
  | { kind: 'join' }
  | Naming
  | { kind: 'number'; value: number; words: boolean }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'price'; shillings: number }
  | {
      kind:
        | 'each'
        | 'vague'
        | 'container'
        | 'unit'
        | 'connector'
        | 'or'
        | 'polite'
        | 'it'
        | 'filler'
    }
  | { kind: 'everything' }
  | { kind: 'change'; change: ChangeKind; strong: boolean }
  | { kind: 'talk'; talk: TalkKind }

/** Words that name goods: a product, part of a product's name, or something not sold here. */
export type Naming = {
  kind: 'product' | 'part' | 'other'
  products: readonly ProductAt[]
  words: readonly string[]
  typo: boolean
  whole: boolean
  /** Also an everyday word for people or for a sale unit: a product only when counted. */
  doubtful: boolean
  /** May qualify what follows it; Swahili puts its qualifiers after. */
  leads: boolean
  /** A word of size, which is the product's even after its number. */
  clings: boolean
  /** For `other`: certain to be goods, or only standing where goods stand, or an everyday word. */
  sureness: 'goods' | 'unknown' | 'ordinary'
}

/** One meaningful stretch of the message. */
export type Atom = Meaning & { start: number; end: number; text: string }
/** What was read, and over how many tokens. */
export type Read = { atom: Meaning; length: number }

export function naming(
  kind: Naming['kind'],
  products: readonly ProductAt[],
  words: readonly string[],
  more: Partial<Naming> = {},
): Naming {
  const rest = {
    typo: false,
    whole: false,
    doubtful: false,
    leads: true,
    clings: false,
    sureness: 'goods',
  } as const
  return { kind, products, words, ...rest, ...more }
}

export function isNaming(atom: Atom | undefined): atom is Atom & Naming {
  return atom?.kind === 'product' || atom?.kind === 'part' || atom?.kind === 'other'
}
