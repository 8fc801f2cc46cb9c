import { and, asc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope, Statement } from '../db/shop-scope'
import { days, hours, minutes } from '../kernel/clock'
import type { StatementId } from '../kernel/ids'
import { type Channel, receipts } from '../payments/tables'
import { among, hasLine, knownPayments, paidRows, paymentFrom } from './known-payments'
import { type Decision, match, matchByTime, type OpenLine } from './match'
import { step } from './read-lines'
import { statementLines } from './tables'
import type { StatementRow } from './work-through-statement'

/** Rows of the file that the database matches at once. */
const span = 25_000
/** Lines that are looked at one by one in a slice. */
const mostLeft = 1000
const mostByTime = 2000

export type LineRow = typeof statementLines.$inferSelect

/** Finds out what the next lines of a statement are. */
export async function matchLines(ctx: ShopContext, statement: StatementRow): Promise<void> {
  const { shop } = ctx
  const { id, cursor } = statement
  const [first] = await shop
    .select(statementLines, ofStatement(id), isNull(statementLines.result), from(cursor))
    .orderBy(asc(statementLines.number))
    .limit(1)
  if (!first) return finish(ctx, statement)
  const range = and(from(first.number), lt(statementLines.number, first.number + span)) as SQL
  const time = await timeOf(shop, id, range)
  const [left] = await shop.readAfter(
    exactly(shop, statement, range, time),
    shop
      .select(statementLines, ofStatement(id), isNull(statementLines.result), range)
      .orderBy(asc(statementLines.number))
      .limit(mostLeft),
  )
  const decisions = await decide(shop, left.map(openLine), statement.source)
  const isLast = left.length < mostLeft
  const next = isLast ? first.number + span : (left.at(-1)?.number ?? 0) + 1
  await shop.commit(
    ...decided(shop, left, decisions, statement.results?.findings?.broken ? 'held' : 'settling'),
    ...learnCodes(shop, decisions),
    step(ctx, id, { cursor: next }, 'matching'),
  )
}

export async function decide(
  shop: ShopScope,
  lines: readonly OpenLine[],
  source: StatementRow['source'],
): Promise<Decision[]> {
  if (lines.length === 0) return []
  const { payments, unpaid } = await knownPayments(shop, lines, source)
  return match(lines, payments, unpaid)
}

/** When receipts of such lines were booked, but for a few: those are looked for one by one. */
async function timeOf(shop: ShopScope, id: StatementId, range: SQL) {
  const [span] = await shop.pick(
    {
      from: sql<number>`min(${statementLines.happenedAt})`.as('first'),
      until: sql<number>`max(${statementLines.happenedAt})`.as('last'),
    },
    statementLines,
    ofStatement(id),
    isNull(statementLines.result),
    range,
  )
  return { from: (span?.from ?? 0) - minutes(10), until: (span?.until ?? 0) + hours(1) }
}

export const ofStatement = (id: StatementId): SQL => sql`${statementLines.statementId} = ${id}`
const from = (number: number): SQL => gte(statementLines.number, number)

export const openLine = (row: LineRow): OpenLine => ({
  key: row.lineKey,
  class: row.class,
  code: row.code,
  invoiceId: row.invoiceId,
  reference: row.reference,
  amount: row.amountCents,
  at: row.happenedAt,
})

/**
 * The bulk of every statement by itself: lines whose id or code is that of a receipt of the same
 * amount. The database joins them where they are; only what is left is fetched and thought about.
 */
function exactly(
  shop: ShopScope,
  { id, source }: StatementRow,
  range: SQL,
  time: { from: number; until: number },
): Statement[] {
  const open = shop.ours(
    statementLines,
    ofStatement(id),
    isNull(statementLines.result),
    range,
    sql`${statementLines.class} = 'payment'`,
  )
  const matched = { receiptId: sql`found.receipt_id`, result: 'matched' } as const
  const byCode = shop.updateFrom(
    statementLines,
    matched,
    sql`(${sameCodes(shop, open, time)}) as found`,
    sql`${statementLines.lineKey} = found.line_key`,
  )
  if (source === 'mpesa') return [byCode]
  const byInvoice = shop.update(
    statementLines,
    { receiptId: sql`${statementLines.invoiceId}`, result: 'matched' },
    open,
    sql`exists (select 1 from ${receipts} as r where r.shop_id = ${shop.shopId}
      and r.invoice_id = ${statementLines.invoiceId} and r.currency = 'KES'
      and r.gross_cents = ${statementLines.amountCents})`,
  )
  return [byInvoice, byCode]
}

/**
 * Lines and receipts that have a code and an amount in common. Sorted together instead of looked up:
 * an index by code would be a row more to write for every sale, and statements are rare.
 */
const sameCodes = (
  shop: ShopScope,
  open: SQL,
  { from: start, until }: { from: number; until: number },
) =>
  sql`select max(line_key) as line_key, max(receipt_id) as receipt_id from (
    select code, amount_cents as amount, line_key, null as receipt_id from ${statementLines}
      where ${open} and code is not null
    union all
    select mpesa_reference, gross_cents, null, invoice_id from ${receipts}
      where ${shop.ours(receipts, sql`${receipts.bookedAt} between ${start} and ${until}`)}
        and currency = 'KES' and mpesa_reference is not null
  ) group by code, amount having max(line_key) is not null and max(receipt_id) is not null`

/** IntaSend numbers its rows, so that two can be one payment's; M-Pesa's code is the row itself. */
const secondOnes = (shop: ShopScope, id: StatementId): Statement =>
  shop.update(
    statementLines,
    { result: 'duplicate' },
    ofStatement(id),
    // The bound makes the index of the statement's lines the better way for SQLite.
    sql`${statementLines.result} = 'matched' and ${statementLines.number} >= 0`,
    hasLine(
      shop,
      sql`${statementLines.receiptId}`,
      sql`l.result = 'matched' and l.line_key >= 'intasend:' and l.line_key < 'intasend;'`,
      sql`(l.statement_id <> ${id} or l.line_key < ${statementLines.lineKey})`,
    ),
  )

/** Writes decisions down. Lines that prove a push paid are to be booked, or held back to be looked at. */
export function decided(
  shop: ShopScope,
  rows: readonly LineRow[],
  decisions: readonly Decision[],
  booking: 'settling' | 'held',
): Statement[] {
  const rowOf = new Map(rows.map((row) => [row.lineKey, row]))
  const changed = decisions.flatMap(({ key, result, receiptId, attemptId }) => {
    const row = rowOf.get(key)
    return row ? [{ ...row, result, receiptId, sortedAs: attemptId === null ? null : booking }] : []
  })
  const { result, receiptId, sortedAs } = statementLines
  const newer = (column: { name: string }) => sql.raw(`excluded.${column.name}`)
  return shop.insertAll(statementLines, changed).map((insert) =>
    insert.onConflictDoUpdate({
      target: [statementLines.shopId, statementLines.lineKey],
      set: { result: newer(result), receiptId: newer(receiptId), sortedAs: newer(sortedAs) },
    }),
  )
}

/** A payment whose receipt code nobody had told us has it now. */
export function learnCodes(shop: ShopScope, decisions: readonly Decision[]): Statement[] {
  const found = decisions.flatMap(({ result, receiptId }) =>
    result === 'matched' && receiptId ? [receiptId] : [],
  )
  if (found.length === 0) return []
  const code = sql`(select l.code from ${statementLines} as l indexed by statement_lines_of_receipt
    where l.shop_id = ${shop.shopId} and l.receipt_id = ${receipts.invoiceId}
      and l.result = 'matched' and l.code is not null limit 1)`
  return [
    shop.update(
      receipts,
      { mpesaReference: code },
      isNull(receipts.mpesaReference),
      among(receipts.invoiceId, found),
    ),
  ]
}

/** When every line has been looked at by what it names, the time decides about some that name nothing. */
async function finish(ctx: ShopContext, { id, fromAt, untilAt, source }: StatementRow) {
  const { shop } = ctx
  const [lines, paid] = await shop.readAfter(
    source === 'mpesa' ? [] : [secondOnes(shop, id)],
    shop
      .select(statementLines, ofStatement(id), sql`${statementLines.result} = 'unknown'`)
      .orderBy(asc(statementLines.number))
      .limit(mostByTime),
    paidRows(
      shop,
      sql`${receipts.mpesaReference} is null and ${receipts.channel} <> 'cash'`,
      sql`${receipts.bookedAt} between ${fromAt ?? 0} and ${(untilAt ?? 0) + days(2)}`,
      eq(receipts.channel, channelOf(source)),
    ).limit(mostByTime),
  )
  const decisions = matchByTime(
    lines.map(openLine),
    paid.map((row) => paymentFrom(row, null)),
  )
  await shop.commit(
    ...decided(shop, lines, decisions, 'held'),
    ...learnCodes(shop, decisions),
    step(ctx, id, { state: 'settling', cursor: 0 }, 'matching'),
  )
}

/** Where the money of a statement comes in. */
export const channelOf = (source: StatementRow['source']): Channel =>
  source === 'mpesa' ? 'daraja' : 'intasend'
