import type { Result } from '../reconciliation/match'
import type { LineClass } from '../reconciliation/statement-line'

type Sortable = {
  class: LineClass
  result: Result | null
  receiptId: string | null
  amountCents: number
}

/** Whether the money of a line could come into the books: it came in, and no receipt stands for it. */
export const canBeBooked = ({ class: kind, result, receiptId, amountCents }: Sortable): boolean =>
  kind === 'payment' &&
  amountCents > 0 &&
  receiptId === null &&
  (result === 'missing_here' || result === 'unknown' || result === 'amount_differs')

/** What the owner can do about a line, the obvious first. */
export type Fix = 'book' | 'see_payment' | 'known' | 'not_ours'

export function fixesFor(line: Sortable & { order: unknown }): Fix[] {
  if (canBeBooked(line)) {
    // What names no order of ours is most often somebody's own money.
    return line.result === 'unknown' && !line.order ? ['not_ours', 'book'] : ['book', 'not_ours']
  }
  return line.receiptId === null ? ['known'] : ['see_payment', 'known']
}
