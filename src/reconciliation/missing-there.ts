import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { days } from '../kernel/clock'
import { cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { receipts } from '../payments/tables'
import { dayStatementId } from './day-statement'
import { hasLine, paidFrom, paidRows } from './known-payments'
import { channelOf } from './match-lines'
import { statementLines, statements } from './tables'
import type { StatementRow } from './work-through-statement'

/** More than this is a statement of another account or day, not money that got lost. */
const mostMissing = 300

/**
 * Payments in our books that were surely made within the time of the statement, through the account it
 * is of, and that no line stands for. Each becomes a line of its own, so that it can be sorted out. One
 * that was asked for before midnight and booked after it is missed by the check of whichever of its
 * days was compared last.
 */
export async function findMissingThere(
  { shop }: ShopContext,
  { id, kind, source, fromAt, untilAt }: StatementRow,
): Promise<void> {
  if (fromAt === null || untilAt === null) return
  const around = { fromAt, untilAt }
  const told = kind === 'day' ? await daysAround(shop, around) : around
  const missing = await paidRows(
    shop,
    sql`${receipts.bookedAt} between ${fromAt} and ${told.untilAt}`,
    eq(receipts.channel, channelOf(source)),
    // In this order: SQLite looks for the push of those only that no line stands for.
    sql`not ${hasLine(shop, sql`receipts.invoice_id`)}`,
    sql`${paidFrom} between ${told.fromAt} and ${untilAt}`,
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

type Span = { fromAt: number; untilAt: number }

/** What is not booked within this time of its push is an exception already. */
const nearDays = [-2, -1, 1, 2] as const

/**
 * The time of a day's list with the days before and after it whose lists were compared already without a
 * gap: all of their lines have been matched.
 */
async function daysAround(shop: ShopScope, { fromAt, untilAt }: Span): Promise<Span> {
  const near = await shop.select(
    statements,
    inArray(
      statements.id,
      nearDays.map((off) => dayStatementId(inNairobi(untilAt + days(off)).day)),
    ),
    inArray(statements.state, ['settling', 'done']),
  )
  const span = { fromAt, untilAt }
  for (const day of near.toSorted((a, b) => (b.fromAt ?? 0) - (a.fromAt ?? 0))) {
    if (day.untilAt !== null && day.untilAt + 1 === span.fromAt)
      span.fromAt = day.fromAt ?? span.fromAt
  }
  for (const day of near.toSorted((a, b) => (a.fromAt ?? 0) - (b.fromAt ?? 0))) {
    if (day.fromAt === span.untilAt + 1) span.untilAt = day.untilAt ?? span.untilAt
  }
  return span
}
