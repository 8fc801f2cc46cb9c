import { type Cents, cents } from '../kernel/money'

/**
 * What became of a receipt's money after it was booked: `book` moved it to an order, `keep` to the
 * money that belongs to no order, `promise` set it apart for a refund, `unpromise` took that back.
 */
export type ReceiptEvent = 'book' | 'keep' | 'promise' | 'unpromise'

export type ReceiptStep = {
  event: ReceiptEvent
  /** The order it came to or from; null: the money that is set aside. */
  about: string | null
  amount: Cents
  /** The provider's charges that went with it. */
  charges: Cents
}

/** Where the money of a receipt stands now, promises to give it back taken off. */
export type Standing = {
  /** Still set aside. */
  aside: Cents
  /** The provider's charges that the set-aside money still bears. */
  charges: Cents
  /** What of it counts for each order. */
  orders: ReadonlyMap<string, Cents>
  /** Of its journal; the receipt itself is 1. */
  version: number
}

export function standing(
  receipt: { gross: Cents; charges: Cents; setAside: boolean; payableId: string | null },
  steps: readonly ReceiptStep[],
): Standing {
  const orders = new Map<string, number>()
  const add = (about: string, amount: number) =>
    orders.set(about, (orders.get(about) ?? 0) + amount)
  let aside = receipt.setAside ? receipt.gross : 0
  let charges = receipt.setAside ? receipt.charges : 0
  if (!receipt.setAside && receipt.payableId) add(receipt.payableId, receipt.gross)
  for (const step of steps) {
    const away = step.event === 'unpromise' ? -1 : 1
    charges -= away * step.charges
    if (step.event === 'book' && step.about) {
      aside -= step.amount
      add(step.about, step.amount)
    } else if (step.about) {
      add(step.about, -away * step.amount)
    } else {
      aside -= away * step.amount
    }
  }
  return {
    aside: cents(aside),
    charges: cents(charges),
    orders: new Map([...orders].map(([about, amount]) => [about, cents(amount)])),
    version: steps.length + 1,
  }
}
