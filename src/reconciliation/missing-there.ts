import { asc, eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { cents } from '../kernel/money'
import { receipts } from '../payments/tables'
import { hasLine, paidFrom, paidRows } from './known-payments'
import { channelOf } from './match-lines'
import { statementLines } from './tables'
import type { StatementRow } from './work-through-statement'

/** More than this is a statement of another account or day, not money that got lost. */
const mostMissing = 300

/**
 * Payments in our books that were surely made within the time of the statement, through the account it
 * is of, and that no line stands for. Each becomes a line of its own, so that it can be sorted out.
 */
export async function findMissingThere(
  { shop }: ShopContext,
  { id, source, fromAt, untilAt }: StatementRow,
): Promise<void> {
  if (fromAt === null || untilAt === null) return
  const missing = await paidRows(
    shop,
    sql`${receipts.bookedAt} between ${fromAt} and ${untilAt}`,
    eq(receipts.channel, channelOf(source)),
    // In this order: SQLite looks for the push of those only that no line stands for.
    sql`not ${hasLine(shop, sql`receipts.invoice_id`)}`,
    sql`${paidFrom} >= ${fromAt}`,
  )
    .orderBy(asc(receipts.bookedAt))
    .limit(mostMissing)
  const rows = missing.map(({ receiptId, code, amount, until }, i) => ({
    lineKey: `there:${receiptId}`,
    statementId: id,
    number: afterTheFile + i,
    class: 'payment' as const,
    code,
    invoiceId: receiptId,
    amountCents: cents(amount),
    happenedAt: until,
    result: 'missing_there' as const,
    receiptId,
  }))
  await shop.commit(
    ...shop.insertAll(statementLines, rows).map((insert) => insert.onConflictDoNothing()),
  )
}

const afterTheFile = 1_000_000
