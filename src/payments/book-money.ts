import { eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { currentNumber, takeNumber } from '../db/counters'
import type { Statement } from '../db/shop-scope'
import { cents } from '../kernel/money'
import { post } from '../ledger/post'
import { news } from '../owner-news/news'
import type { InvoiceStatus } from '../providers/payments/port'
import type { Outcome } from './learn-outcome'
import type { MoneyState } from './load-money'
import type { BookedMoney, PayableKind } from './payables'
import { type Attempt, type Settlement, settle } from './payment'
import { numberAsSeen } from './receipt-number'
import { recordAttempt } from './record-attempt'
import { reportEnd } from './report-end'
import { type Channel, paymentHints, receipts } from './tables'

/**
 * Books money that the provider says has arrived, exactly once: receipt, postings, the attempt's step,
 * what it changes and what must be said, in one commit. The receipt's key is the invoice.
 */
export async function bookMoney<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { attempt, row, postings, provider, providerIdSealed }: MoneyState<Row>,
  money: InvoiceStatus,
  /** Where the word came from, when not from the provider; and what else becomes true with it. */
  { channel = provider, also = [] }: { channel?: Channel; also?: readonly Statement[] } = {},
): Promise<Outcome> {
  const { shop, ports } = ctx
  const payable = row === null ? null : kind.payable(row, postings)
  const outcome = settle(attempt, payable, money)
  const booked: BookedMoney = {
    gross: money.value,
    mpesaReference: money.mpesaReference,
    number: currentNumber(shop, 'receipts'),
  }
  const told =
    row === null || payable === null
      ? []
      : outcome.setAside
        ? kind.whenSetAside(ctx, row, outcome.setAside, booked)
        : kind.whenPaid(ctx, row, cents(payable.due - money.value), booked)
  await shop.commit(
    ...attemptStep(ctx, attempt, outcome, { invoiceId: money.invoiceId, providerIdSealed }),
    takeNumber(shop, 'receipts'),
    receiptRow(
      ctx,
      channel,
      outcome,
      money,
      payable && !outcome.setAside
        ? numberAsSeen(shop, payable.id, postings)
        : currentNumber(shop, 'receipts'),
    ),
    ...post(
      ctx,
      { about: payable?.id ?? null, cause: `receipt:${money.invoiceId}` },
      outcome.postings,
    ),
    shop.update(
      paymentHints,
      { nextCheckAt: null },
      eq(paymentHints.invoiceId, money.invoiceId),
      isNotNull(paymentHints.nextCheckAt),
    ),
    ...told,
    ...(outcome.setAside
      ? news(ctx, { kind: 'money', id: money.invoiceId, amount: money.value })
      : []),
    ...also,
  )
  await Promise.all([
    told.length > 0 && ports.ring(shop.shopId),
    attempt && reportEnd(ctx, attempt, 'answered'),
  ])
  return { kind: outcome.setAside ? 'set_aside' : 'settled' }
}

function attemptStep(
  ctx: ShopContext,
  before: Attempt | null,
  { attempt, event, setAside }: Settlement,
  asked: Pick<Attempt, 'invoiceId' | 'providerIdSealed'>,
): Statement[] {
  if (!before || !attempt || !event) return []
  return recordAttempt(ctx, before, { ...attempt, ...asked }, event, setAside)
}

const receiptRow = (
  { shop, ports }: ShopContext,
  channel: Channel,
  outcome: Settlement,
  money: InvoiceStatus,
  number: SQL,
) =>
  shop.insert(receipts, {
    invoiceId: money.invoiceId,
    number: sql`${number}`,
    attemptId: outcome.attempt?.id ?? null,
    payableId: outcome.attempt?.payableId ?? null,
    grossCents: money.value,
    chargesCents: money.charges,
    netCents: money.net,
    currency: money.currency,
    mpesaReference: money.mpesaReference,
    channel,
    setAside: outcome.setAside,
    bookedAt: ports.clock(),
  })
