import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere, isMissing, retryOnConflict } from '../db/conflict'
import { currentNumber, takeNumber } from '../db/counters'
import { Failure, invariant } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import { type Cents, formatMoney, isWholeShillings, noCents } from '../kernel/money'
import { receive } from '../ledger/ledger'
import { post } from '../ledger/post'
import { postingsOf } from '../ledger/queries'
import { notify } from '../notifications/notify'
import { numberAsSeen } from '../payments/receipt-number'
import { receipts } from '../payments/tables'
import { type CashDecision, decideCash } from './cash'
import { dueOf, orderFrom } from './order-rows'
import { countMoney } from './payable'
import { orders } from './tables'

export type CashTaken = {
  orderId: OrderId
  amount: Cents
  /** The form's: sent twice, the cash is recorded once. */
  key: string
  /** Whether more than is due was meant. */
  meansMore: boolean
}

export type RecordedCash =
  | { ok: true }
  | Extract<CashDecision, { ok: false }>
  /** The same form recorded another amount before. */
  | { ok: false; code: 'ALREADY_RECORDED'; amount: Cents }

/**
 * Books cash that somebody in the shop took for an order: a numbered receipt like any other, and the
 * order is confirmed when that was all it waited for. Throws NOT_FOUND for another shop's order.
 */
export async function recordCash(ctx: ShopContext, taken: CashTaken): Promise<RecordedCash> {
  const { shop, ports } = ctx
  invariant(taken.amount > 0 && isWholeShillings(taken.amount), 'cash comes in whole shillings')
  const hash = await ports.keyedHash('cash', `${shop.shopId}|${taken.orderId}|${taken.key}`)
  const outcome = await retryOnConflict(() => decideAndBook(ctx, taken, `cash:${hash}`), overtaken)
  if (outcome.ok) await ports.ring(shop.shopId)
  return outcome
}

/** The same form at the same moment, or other money for the order since we looked. */
const overtaken = (error: unknown) =>
  alreadyThere(error, 'receipts') || isMissing(error, 'receipts.number')

async function decideAndBook(
  ctx: ShopContext,
  { orderId, amount, meansMore }: CashTaken,
  invoiceId: string,
): Promise<RecordedCash> {
  const { shop, ports } = ctx
  const [[row], posted, [before]] = await shop.read(
    shop.select(orders, eq(orders.id, orderId)),
    postingsOf(shop, orderId),
    shop.select(receipts, eq(receipts.invoiceId, invoiceId)),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${orderId}`)
  if (before) {
    const { grossCents } = before
    return grossCents === amount
      ? { ok: true }
      : { ok: false, code: 'ALREADY_RECORDED', amount: grossCents }
  }
  const order = orderFrom(row)
  const { due, open, account } = dueOf(order, posted)
  const decided = decideCash({ due, open }, amount, meansMore)
  if (!decided.ok) return decided
  const number = currentNumber(shop, 'receipts')
  const data = {
    order: order.number,
    amount: formatMoney(amount),
    left: decided.left > 0 ? formatMoney(decided.left) : '',
    receipt: 0,
  }
  await shop.commit(
    takeNumber(shop, 'receipts'),
    shop.insert(receipts, {
      invoiceId,
      number: numberAsSeen(shop, orderId, posted),
      attemptId: null,
      payableId: orderId,
      grossCents: amount,
      chargesCents: noCents,
      netCents: amount,
      currency: 'KES',
      mpesaReference: null,
      channel: 'cash',
      setAside: null,
      bookedAt: ports.clock(),
    }),
    ...post(
      ctx,
      { about: orderId, cause: `receipt:${invoiceId}` },
      receive(account, amount, noCents, { from: 'cash' }),
    ),
    ...countMoney(ctx, order, decided.left),
    notify(
      ctx,
      { customerId: order.customerId, orderId },
      { key: 'cashReceived', data },
      { receipt: number },
    ),
  )
  return { ok: true }
}
