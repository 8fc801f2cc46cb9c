import type { Result } from './match'
import type { Findings, StatementRefusal } from './read-statement'
import type { LineClass } from './statement-line'

/** The life of a comparison with the books. Every step can be taken again: none does anything twice. */
export const transitions = {
  uploaded: { read: 'reading', refuse: 'refused' },
  reading: { match: 'matching', refuse: 'refused' },
  matching: { settle: 'settling' },
  settling: { finish: 'done' },
  // Lines that were held back are booked after all, because the owner said so.
  done: { settle: 'settling' },
  // The same file may be readable a week later, by a better reader.
  refused: { upload: 'uploaded' },
} as const satisfies Record<string, Record<string, string>>

export type StatementState = keyof typeof transitions

/** Why a file was not taken; the sentences are in i18n. */
export type RefusalCode =
  | StatementRefusal['code']
  | 'EMPTY'
  | 'NOT_A_TABLE'
  | 'ENCRYPTED'
  | 'OLD_EXCEL'
  | 'PDF'
  | 'BROKEN_QUOTES'
  | 'TOO_BIG'
  | 'TOO_MANY_ROWS'
  | 'TOO_WIDE'
  | 'CELL_TOO_LONG'
  | 'HAS_FORMULAS'
  | 'OTHER_ACCOUNT'
  | 'GONE'
  | 'GIVEN_UP'

/** What came of a statement, kept with it so that its page counts nothing. */
export type StatementResults = {
  findings: Findings | null
  /** Lines by result; `known` are those that an earlier statement had. */
  counts: Partial<Record<Result | 'known', number>>
  /** Payments that this statement brought into the books. */
  settled: number
  /** Lines that would be booked if the balances of the file followed each other. */
  held: number
}

/**
 * What became of a line. `settling`: it proves a push paid and is about to be booked; `held`: it would,
 * if the balances of its file followed each other.
 */
export type LineSorting =
  | 'settling'
  | 'held'
  | 'settled'
  | 'repeat'
  | 'booked'
  | 'known'
  | 'not_ours'
  | 'seen_later'
  | 'taken_back'

/** What needs no look at our payments: charges, transfers of the owner's own, repeated rows. */
export function knownFromTheStart(line: {
  class: LineClass
  repeat: boolean
}): { result: Result; sortedAs: LineSorting | null } | null {
  if (line.class !== 'payment' && line.class !== 'reversal') {
    return { result: 'not_needed', sortedAs: null }
  }
  return line.repeat ? { result: 'duplicate', sortedAs: 'repeat' } : null
}
