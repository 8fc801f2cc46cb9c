import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { days } from '../kernel/clock'
import type { AttemptId } from '../kernel/ids'
import { type Cents, cents } from '../kernel/money'
import type { InvoiceStatus } from '../providers/payments/port'
import { bookMoney } from './book-money'
import { bookedMeanwhile, type Outcome } from './learn-outcome'
import { loadMoney } from './load-money'
import type { PayableKind } from './payables'
import { statementReceiptOf } from './payment'
import { receipts } from './tables'

/** Money that a line of a statement shows. */
export type StatementMoney = {
  /** The push that it is for, or null when it names none of ours: then it waits to be sorted out. */
  attemptId: AttemptId | null
  /** The provider's id of it, where the statement has one. */
  invoiceId: string | null
  code: string | null
  at: number
  amount: Cents
  charges: Cents
}

/**
 * Books money that a statement shows and nobody told us of. A row of the shop's own statement is as
 * good as the provider's answer (wire-contracts H2): equal amount, receipt unused. Whoever is second,
 * a late callback or the same statement again, finds it booked. `also` goes into the same commit; it
 * is told the key of the receipt.
 */
export async function bookStatementLine<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  money: StatementMoney,
  also: (receiptId: string) => Statement[],
): Promise<Outcome & { receiptId: string }> {
  const { attemptId, invoiceId } = money
  return retryOnConflict(async () => {
    const ref = attemptId ? { attemptId } : { invoiceId: invoiceId ?? ownKey(money) }
    const state = await loadMoney(ctx, kind, ref)
    const receiptId = invoiceId ?? state.invoiceId ?? ownKey(money)
    if (state.booked) return { kind: 'already_booked', receiptId }
    const used = await receiptWith(ctx, receiptId, money)
    if (used) return { kind: 'already_booked', receiptId: used }
    const seen = asStatus(money, receiptId, state.attempt?.id ?? null)
    const from = { channel: 'statement', also: also(receiptId) } as const
    return { ...(await bookMoney(ctx, kind, state, seen, from)), receiptId }
  }, bookedMeanwhile)
}

const ownKey = ({ attemptId, code }: StatementMoney): string =>
  statementReceiptOf(attemptId ?? code ?? '')

/** The receipt that has this key or this code already. Codes have no index, only their time. */
async function receiptWith(
  { shop }: ShopContext,
  receiptId: string,
  { code, at }: StatementMoney,
): Promise<string | null> {
  const since = sql`${receipts.bookedAt} between ${at - days(1)} and ${Number.MAX_SAFE_INTEGER}`
  const [byKey, byCode] = await shop.read(
    shop.select(receipts, eq(receipts.invoiceId, receiptId)),
    shop.select(receipts, since, eq(receipts.mpesaReference, code ?? '')).limit(1),
  )
  return (byKey[0] ?? byCode[0])?.invoiceId ?? null
}

const asStatus = (
  { code, amount, charges }: StatementMoney,
  receiptId: string,
  attemptId: AttemptId | null,
): InvoiceStatus => ({
  invoiceId: receiptId,
  state: 'complete',
  reference: attemptId,
  value: amount,
  charges,
  net: cents(amount - charges),
  currency: 'KES',
  mpesaReference: code,
  reason: null,
})
