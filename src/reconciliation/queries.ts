import { asc, count, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Rows, ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { StatementId } from '../kernel/ids'
import { orders } from '../orders/tables'
import { paymentAttempts, receipts } from '../payments/tables'
import { type Result, results, toSort } from './match'
import { type LineRow, ofStatement } from './match-lines'
import { whereToSort } from './recheck-open-lines'
import { statementLines, statements } from './tables'
import type { StatementRow } from './work-through-statement'

export const pageSize = 30
/** An export of more lines than this is work for a spreadsheet's owner, not for a phone. */
export const mostExported = 5000

export type StatementsPage = {
  statements: StatementRow[]
  more: boolean
  open: number
  /** The last day that was compared with IntaSend's own list. */
  lastDay: StatementRow | null
}

/** Uploaded statements, newest first, older than `before`; and how many lines wait. One round trip. */
export async function statementsPage(shop: ShopScope, before?: number): Promise<StatementsPage> {
  const [rows, [open], [lastDay]] = await shop.read(
    shop
      .select(
        statements,
        eq(statements.kind, 'file'),
        sql`${statements.uploadedAt} between 0 and ${(before ?? Number.MAX_SAFE_INTEGER) - 1}`,
      )
      .orderBy(desc(statements.uploadedAt))
      .limit(pageSize + 1),
    openLines(shop),
    shop
      .select(statements, sql`${statements.id} between 'stm_day0' and 'stm_day9'`)
      .orderBy(desc(statements.id))
      .limit(1),
  )
  return {
    lastDay: lastDay ?? null,
    statements: rows.slice(0, pageSize),
    more: rows.length > pageSize,
    open: open?.lines ?? 0,
  }
}

/** How many lines wait to be sorted out: for a batched read. */
export const openLines = (shop: ShopScope) =>
  shop.pick(
    { lines: count(), newest: sql<number | null>`max(${statementLines.happenedAt})` },
    statementLines,
    whereToSort(),
  )

/** A line with what people may need to decide about it. */
export type ShownLine = LineRow & {
  /** The order of the receipt, or that the payment may be for. */
  order: { id: string; number: number } | null
  sure: boolean
}

export type StatementPage = {
  statement: StatementRow
  /** What the lines are: as asked for, else the first of which there are any to look at. */
  result: Result
  lines: ShownLine[]
  more: boolean
}

/**
 * One statement and its lines of one result after row `after`, in one round trip. Throws NOT_FOUND for
 * another shop's.
 */
export async function statementPage(
  shop: ShopScope,
  id: StatementId,
  { wanted, after }: { wanted: Result | undefined; after: number },
): Promise<StatementPage> {
  const order = [...toSort, ...results]
  const first = sql`coalesce((select j.value from ${statements}, json_each(${JSON.stringify(order)}) as j
    where ${shop.ours(statements, eq(statements.id, id))}
      and ${statements.results} ->> ('$.counts.' || j.value) > 0 order by j.key limit 1), 'matched')`
  const where = [
    ofStatement(id),
    sql`${statementLines.result} = ${wanted ?? first}`,
    gt(statementLines.number, after),
  ]
  const oldest = sql`${statementLines.number}`
  const [[statement], lines, ...rows] = await shop.read(
    shop.select(statements, eq(statements.id, id)),
    shop
      .select(statementLines, ...where)
      .orderBy(oldest)
      .limit(pageSize + 1),
    ...orderReads(shop, shownLines(shop, where, oldest)),
  )
  if (!statement) throw new Failure('NOT_FOUND', `no statement ${id}`)
  const counts = statement.results?.counts ?? {}
  return {
    statement,
    result: wanted ?? order.find((name) => (counts[name] ?? 0) > 0) ?? 'matched',
    lines: withOrders(lines.slice(0, pageSize), rows),
    more: lines.length > pageSize,
  }
}

export async function statementById(shop: ShopScope, id: StatementId): Promise<StatementRow> {
  const [statement] = await shop.select(statements, eq(statements.id, id))
  if (!statement) throw new Failure('NOT_FOUND', `no statement ${id}`)
  return statement
}

export type OpenPage = { lines: ShownLine[]; more: boolean; open: number }

/** Lines of all statements that wait to be sorted out, newest first, older than `before`. */
export async function openPage(
  shop: ShopScope,
  before?: { at: number; key: string },
): Promise<OpenPage> {
  const older = before
    ? sql`(${statementLines.happenedAt}, ${statementLines.lineKey}) < (${before.at}, ${before.key})`
    : sql`1`
  const newest = sql`${statementLines.happenedAt} desc, ${statementLines.lineKey} desc`
  const [lines, [open], ...rows] = await shop.read(
    shop
      .select(statementLines, whereToSort(), older)
      .orderBy(newest)
      .limit(pageSize + 1),
    openLines(shop),
    ...orderReads(shop, shownLines(shop, [whereToSort(), older], newest)),
  )
  return {
    lines: withOrders(lines.slice(0, pageSize), rows),
    more: lines.length > pageSize,
    open: open?.lines ?? 0,
  }
}

/** For the spreadsheet: what waits, or all of one statement that is not simply right. */
export const exportedLines = (shop: ShopScope, id: StatementId | null): Promise<LineRow[]> =>
  id === null
    ? shop
        .select(statementLines, whereToSort())
        .orderBy(desc(statementLines.happenedAt))
        .limit(mostExported)
    : shop
        .select(
          statementLines,
          // SQLite would rather walk through the lines of all statements.
          sql`${statementLines.lineKey} in (select line_key
            from ${statementLines} indexed by statement_lines_of_statement
            where shop_id = ${shop.shopId} and ${ofStatement(id)} and number >= 0
              and result in ('missing_here', 'missing_there', 'amount_differs', 'duplicate', 'unknown'))`,
        )
        .orderBy(asc(statementLines.number))
        .limit(mostExported)

// A prompt lives about a minute; a line's clock and ours differ a little.
const pushBefore = 10 * 60_000
const pushAfter = 60_000

/** The lines of a page, for a subquery. */
const shownLines = (shop: ShopScope, where: readonly SQL[], order: SQL): SQL =>
  sql`(select * from ${statementLines} where ${shop.ours(statementLines, ...where)}
    order by ${order} limit ${pageSize})`

/** What `withOrders` needs: for the round trip that reads the `lines` themselves. */
const orderReads = (shop: ShopScope, lines: SQL) => {
  const named = sql`(select reference as id from ${lines})`
  const received = sql`(select receipt_id from ${lines})`
  const paid = sql`select payable_id from receipts where shop_id = ${shop.shopId} and invoice_id in ${received}`
  // Joined in this order, or SQLite walks through all pushes of the shop.
  const asked = (ids: SQL) => sql`select a.payable_id from ${ids} as i
    cross join payment_attempts as a on a.shop_id = ${shop.shopId} and a.id = i.id`
  const perhaps = sameTime(shop, lines)
  return [
    shop.select(paymentAttempts, sql`${paymentAttempts.id} in ${perhaps}`),
    shop.select(paymentAttempts, sql`${paymentAttempts.id} in ${named}`),
    shop.pick(
      { receiptId: receipts.invoiceId, payableId: receipts.payableId },
      receipts,
      sql`${receipts.invoiceId} in ${received}`,
    ),
    shop.pick(
      { id: orders.id, number: orders.number },
      orders,
      sql`${orders.id} in (${paid} union ${asked(named)} union ${asked(perhaps)})`,
    ),
  ] as const
}

/** The orders that lines are about: by their receipt or push, or by amount and time as a guess. */
function withOrders(
  lines: readonly LineRow[],
  [perhaps, byPush, byReceipt, found]: Rows<ReturnType<typeof orderReads>>,
): ShownLine[] {
  const orderOf = new Map(found.map((order) => [order.id as string, order]))
  const payableOf = new Map<string, string | null>([
    ...byPush.map(({ id, payableId }): [string, string] => [id, payableId]),
    ...byReceipt.map(({ receiptId, payableId }): [string, string | null] => [receiptId, payableId]),
  ])
  return lines.map((line) => {
    const named = payableOf.get(line.receiptId ?? '') ?? payableOf.get(line.reference ?? '')
    const [guess, ...others] = perhaps.filter(
      ({ amountCents, createdAt }) =>
        amountCents === line.amountCents &&
        createdAt >= line.happenedAt - pushBefore &&
        createdAt <= line.happenedAt + pushAfter,
    )
    const payable = named ?? (others.length === 0 ? guess?.payableId : undefined)
    return { ...line, order: orderOf.get(payable ?? '') ?? null, sure: named !== undefined }
  })
}

/** Pushes whose money nobody saw, of the amount and at the time of one of these lines. */
const sameTime = (shop: ShopScope, lines: SQL): SQL =>
  sql`(select a.id from ${lines} as l
    join payment_attempts as a indexed by attempts_unsettled on a.shop_id = ${shop.shopId}
      and a.created_at between l.happened_at - ${pushBefore} and l.happened_at + ${pushAfter}
      and a.amount_cents = l.amount_cents
    where l.receipt_id is null and l.class = 'payment'
      and a.state in ('unknown', 'declined', 'abandoned'))`
