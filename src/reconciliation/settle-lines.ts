import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { AttemptId } from '../kernel/ids'
import { type Cents, cents } from '../kernel/money'
import { bookStatementLine } from '../payments/book-statement-line'
import type { PayableKind } from '../payments/payables'
import { decide, decided, type LineRow, learnCodes, ofStatement, openLine } from './match-lines'
import { findMissingThere } from './missing-there'
import { step } from './read-lines'
import { recheckOpenLines } from './recheck-open-lines'
import type { StatementResults } from './statement'
import { statementLines } from './tables'
import type { StatementRow } from './work-through-statement'

/** Each booking is some twenty D1 statements. */
const mostBookings = 10

/**
 * Books what lines of a statement prove paid, a few at a time, then looks for what the statement
 * lacks, and sums up.
 */
export async function settleLines<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  statement: StatementRow,
): Promise<void> {
  const { shop } = ctx
  const waiting = await shop
    .select(
      statementLines,
      ofStatement(statement.id),
      sql`${statementLines.result} = 'missing_here' and ${statementLines.sortedAs} = 'settling'`,
    )
    .orderBy(asc(statementLines.number))
    .limit(mostBookings)
  if (waiting.length === 0) return sumUp(ctx, statement)
  // Decided anew: since the lines were matched a callback may have told the same.
  const decisions = await decide(shop, waiting.map(openLine), statement.source)
  const changed = decisions.filter(({ attemptId }) => attemptId === null)
  await shop.commit(...decided(shop, waiting, changed, 'settling'), ...learnCodes(shop, changed))
  const attemptOf = new Map(decisions.map(({ key, attemptId }) => [key, attemptId]))
  for (const line of waiting) {
    const attemptId = attemptOf.get(line.lineKey)
    if (attemptId) await book(ctx, kind, line, attemptId as AttemptId)
  }
}

async function book<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  line: LineRow,
  attemptId: AttemptId,
): Promise<void> {
  const { invoiceId, code, amountCents: amount, happenedAt: at } = line
  const charges = await chargesOf(ctx, line)
  const settled = (receiptId: string) =>
    ctx.shop.update(
      statementLines,
      { result: 'matched', receiptId, sortedAs: 'settled', sortedAt: ctx.ports.clock() },
      eq(statementLines.lineKey, line.lineKey),
    )
  const outcome = await bookStatementLine(
    ctx,
    kind,
    { attemptId, invoiceId, code, at, amount, charges },
    (receiptId) => [settled(receiptId)],
  )
  if (outcome.kind === 'already_booked') await ctx.shop.commit(settled(outcome.receiptId))
}

/** A charge stands beside its payment: of the same receipt, within three rows (wire-contracts H3). */
export async function chargesOf({ shop }: ShopContext, line: LineRow): Promise<Cents> {
  const near = await shop.select(
    statementLines,
    ofStatement(line.statementId),
    sql`${statementLines.result} = 'not_needed' and ${statementLines.class} = 'charge'`,
    sql`${statementLines.number} between ${line.number - 3} and ${line.number + 3}`,
  )
  const own = near.filter(({ code, invoiceId }) =>
    line.invoiceId ? invoiceId === line.invoiceId : code !== null && code === line.code,
  )
  const sum = own.reduce((total, { amountCents }) => total + Math.abs(amountCents), 0)
  return cents(sum < line.amountCents ? sum : 0)
}

async function sumUp(ctx: ShopContext, statement: StatementRow): Promise<void> {
  const { shop, ports } = ctx
  const { id } = statement
  await findMissingThere(ctx, statement)
  await recheckOpenLines(ctx)
  const [byResult, settled, held] = await shop.read(
    shop
      .pick({ result: statementLines.result, lines: count() }, statementLines, ofStatement(id))
      .groupBy(statementLines.result),
    lines(ctx, statement, sql`${statementLines.result} = 'matched'`, 'settled'),
    lines(ctx, statement, sql`${statementLines.result} = 'missing_here'`, 'held'),
  )
  const counts: StatementResults['counts'] = Object.fromEntries(
    byResult.map(({ result, lines }) => [result ?? 'unknown', lines]),
  )
  const own = byResult.reduce((sum, { lines }) => sum + lines, 0) - (counts.missing_there ?? 0)
  counts.known = Math.max(0, statement.lines - own)
  await shop.commit(
    step(
      ctx,
      id,
      {
        state: 'done',
        doneAt: ports.clock(),
        results: {
          findings: statement.results?.findings ?? null,
          counts,
          settled: settled[0]?.lines ?? 0,
          held: held[0]?.lines ?? 0,
        },
      },
      'settling',
    ),
  )
}

const lines = (
  { shop }: ShopContext,
  { id }: StatementRow,
  ...[result, as]: [ReturnType<typeof sql>, string]
) =>
  shop.pick(
    { lines: count() },
    statementLines,
    and(
      ofStatement(id),
      result,
      sql`${statementLines.number} >= 0 and ${statementLines.sortedAs} = ${as}`,
    ),
  )
