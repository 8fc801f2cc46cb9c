import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { isMissing, retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import type { AttemptId } from '../kernel/ids'
import { orderPayable } from '../orders/payable'
import { orders } from '../orders/tables'
import { bookStatementLine } from '../payments/book-statement-line'
import { decide, type LineRow, openLine } from '../reconciliation/match-lines'
import { recordLine } from '../reconciliation/record-line'
import { chargesOf } from '../reconciliation/settle-lines'
import type { Source } from '../reconciliation/statement-line'
import { statementLines } from '../reconciliation/tables'
import { bookAside, type NotSorted } from '../sorting/book-aside'
import { canBeBooked } from './line-fixes'

/** Why nothing could be done with a line; `NotSorted`: the money is booked and waits in "to sort out". */
export type NotDone = 'SORTED_MEANWHILE' | 'CANNOT_BE_BOOKED' | 'NO_ORDER'
export type LineSorted =
  | { ok: true; booked: 'order' | 'aside' | null }
  | { ok: true; booked: 'aside'; why: NotSorted | 'OUT_OF_STOCK' }
  | { ok: false; code: NotDone }

/** The owner says what a line is: money of their own, another business, a slip of the statement. */
export const knowLine = (
  ctx: ShopContext,
  { key, as, reason }: { key: string; as: 'known' | 'not_ours'; reason: string },
): Promise<LineSorted> =>
  onlyOnce(async () => {
    const line = await lineByKey(ctx, key)
    if (line.sortedAt !== null) return { ok: false, code: 'SORTED_MEANWHILE' }
    await ctx.shop.commit(...recordLine(ctx, key, { as, reason }))
    return { ok: true, booked: null }
  })

/**
 * Takes the money of a line into the books: for the push that it names, for the order with this
 * number, or as money that waits to be sorted out. The receipt and the word on the line are one commit.
 */
export async function bookLine(
  ctx: ShopContext,
  { key, orderNumber }: { key: string; orderNumber: number | null },
): Promise<LineSorted> {
  if (orderNumber !== null && !(await orderExists(ctx, orderNumber))) {
    return { ok: false, code: 'NO_ORDER' }
  }
  const booked = await onlyOnce(() => takeIn(ctx, key, orderNumber))
  if (!booked.ok || booked.booked === 'order' || orderNumber === null) return booked
  const receiptId = booked.receiptId
  if (!receiptId) return booked
  const counted = await bookAside(ctx, { invoiceId: receiptId, version: 1, orderNumber })
  return counted.ok
    ? { ok: true, booked: 'order' }
    : { ok: true, booked: 'aside', why: counted.code }
}

type TakenIn =
  | { ok: true; booked: 'order' | 'aside'; receiptId: string }
  | { ok: false; code: NotDone }

async function takeIn(ctx: ShopContext, key: string, orderNumber: number | null): Promise<TakenIn> {
  const line = await lineByKey(ctx, key)
  if (line.sortedAt !== null) return { ok: false, code: 'SORTED_MEANWHILE' }
  if (!canBeBooked(line)) return { ok: false, code: 'CANNOT_BE_BOOKED' }
  const source = key.startsWith('mpesa:') ? 'mpesa' : 'intasend'
  const attemptId = orderNumber === null ? await pushOf(ctx, line, source) : null
  const { invoiceId, code, happenedAt: at, amountCents: amount } = line
  const about = orderNumber === null ? attemptId : `#${orderNumber}`
  const charges = await chargesOf(ctx, line)
  const outcome = await bookStatementLine(
    ctx,
    orderPayable,
    { attemptId, invoiceId, code, at, amount, charges },
    (receiptId) => recordLine(ctx, key, { as: 'booked', receiptId, about }),
  )
  const { receiptId } = outcome
  if (outcome.kind === 'already_booked') {
    await ctx.shop.commit(...recordLine(ctx, key, { as: 'booked', receiptId, about }))
  }
  return { ok: true, booked: outcome.kind === 'settled' ? 'order' : 'aside', receiptId }
}

/** The push that a line proves paid, as the books are now. */
async function pushOf({ shop }: ShopContext, line: LineRow, source: Source) {
  const [decision] = await decide(shop, [openLine(line)], source)
  return (decision?.attemptId ?? null) as AttemptId | null
}

async function lineByKey({ shop }: ShopContext, key: string): Promise<LineRow> {
  const [line] = await shop.select(statementLines, eq(statementLines.lineKey, key))
  if (!line) throw new Failure('NOT_FOUND', 'no such line')
  return line
}

const orderExists = async ({ shop }: ShopContext, number: number): Promise<boolean> =>
  (await shop.pick({ one: sql<number>`1` }, orders, eq(orders.number, number))).length > 0

/** Of two at once one writes; the other looks again and finds the line sorted. */
const onlyOnce = <T>(verb: () => Promise<T>): Promise<T> =>
  retryOnConflict(verb, (error) => isMissing(error, 'statement_line_events.event'))
