import { type Cents, cents } from '../kernel/money'
import type { AttemptRow } from '../payments/queries'
import type { ReceiptEventRow, ReceiptRow } from '../refunds/known-receipts'
import type { RefundRow } from '../refunds/record-refund'

/** One line of an order's money: what happened, what caused it, and what it did to the sum. */
export type MoneyLine = { at: number } & (
  | { kind: 'asked'; attempt: AttemptRow }
  | { kind: 'received'; receipt: ReceiptRow }
  /** Money that was set aside, counted for this order by somebody. */
  | { kind: 'counted'; receipt: ReceiptRow; amount: Cents; actor: string }
  | { kind: 'refund'; refund: RefundRow }
)

export type OrderMoney = {
  attempts: readonly AttemptRow[]
  receipts: readonly ReceiptRow[]
  steps: readonly ReceiptEventRow[]
  refunds: readonly RefundRow[]
}

/** The money story of an order, line by line, oldest first. A push that was paid is told by its receipt. */
export function moneyStory(orderId: string, money: OrderMoney): MoneyLine[] {
  const receiptOf = new Map(money.receipts.map((receipt) => [receipt.invoiceId, receipt]))
  return [
    ...money.attempts
      .filter(({ state }) => state !== 'settled')
      .map((attempt): MoneyLine => ({ kind: 'asked', at: attempt.createdAt, attempt })),
    ...money.receipts.map(
      (receipt): MoneyLine => ({ kind: 'received', at: receipt.bookedAt, receipt }),
    ),
    ...money.steps.flatMap(({ event, about, invoiceId, amountCents, actor, happenedAt }) => {
      const receipt = receiptOf.get(invoiceId)
      return event === 'book' && about === orderId && receipt
        ? [{ kind: 'counted' as const, at: happenedAt, receipt, amount: amountCents, actor }]
        : []
    }),
    ...money.refunds.map((refund): MoneyLine => {
      const at = refund.closedAt ?? refund.createdAt
      return { kind: 'refund', at, refund }
    }),
  ].sort((a, b) => a.at - b.at)
}

/** What the shop holds of an order's money and has promised to nobody. */
export const heldBack = (paid: Cents, refunds: readonly RefundRow[]): Cents =>
  cents(
    refunds
      .filter(({ source, closedAt }) => source === 'order' && closedAt === null)
      .reduce((left, { amountCents }) => left - amountCents, paid as number),
  )

/** What went back of the money that was paid for it. */
export const givenBack = (refunds: readonly RefundRow[]): Cents =>
  cents(
    refunds
      .filter(({ source, state }) => source === 'order' && state === 'done')
      .reduce((sum, { amountCents }) => sum + amountCents, 0),
  )
