import { inArray, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { days } from '../kernel/clock'
import { noCents } from '../kernel/money'
import { orderPayable } from '../orders/payable'
import { bookStatementLine } from '../payments/book-statement-line'
import { receipts } from '../payments/tables'
import { whereToSort } from '../reconciliation/recheck-open-lines'
import { statementLines } from '../reconciliation/tables'
import { type KnownReceipt, knownReceipts, receiptReads } from '../refunds/known-receipts'
import { startOfCodeDay } from './receipt-code'

/**
 * The money that came in under one of these codes, as far as the shop's books and statements know. Codes
 * have no index of their own: their letters say from which day on to look.
 */
export async function lookForMoney(
  ctx: ShopContext,
  codes: readonly string[],
): Promise<KnownReceipt | null> {
  const { shop } = ctx
  const since = Math.min(...codes.flatMap((code) => startOfCodeDay(code) ?? []))
  if (!Number.isFinite(since)) return null
  const from = since - days(1)
  const [lines, ...rows] = await shop.read(
    shop
      .select(
        statementLines,
        whereToSort(),
        sql`${statementLines.happenedAt} between ${from} and ${since + days(3)}`,
        sql`${statementLines.result} = 'unknown' and ${statementLines.class} = 'payment'`,
        inArray(statementLines.code, [...codes]),
      )
      .limit(1),
    ...receiptReads(shop, receiptsWith(shop, codes, from)),
  )
  const [known] = await knownReceipts(ctx, rows)
  if (known) return known
  const [line] = lines
  if (!line) return null
  await bookLine(ctx, line)
  return lookForMoney(ctx, codes)
}

const receiptsWith = (shop: ShopScope, codes: readonly string[], from: number): SQL =>
  sql`(select invoice_id from ${receipts} where ${shop.ours(receipts, sql`${receipts.bookedAt} >= ${from}`, inArray(receipts.mpesaReference, [...codes]))} limit 1)`

/** A row of the shop's own statement that nobody knew whose it is: its money is booked, and set aside. */
const bookLine = (ctx: ShopContext, line: typeof statementLines.$inferSelect) =>
  bookStatementLine(
    ctx,
    orderPayable,
    {
      attemptId: null,
      invoiceId: line.invoiceId,
      code: line.code,
      at: line.happenedAt,
      amount: line.amountCents,
      charges: noCents,
    },
    (receiptId) => [
      ctx.shop.update(
        statementLines,
        { result: 'matched', receiptId, sortedAs: 'booked', sortedAt: ctx.ports.clock() },
        sql`${statementLines.lineKey} = ${line.lineKey}`,
      ),
    ],
  )
