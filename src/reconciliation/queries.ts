import { asc, count, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { StatementId } from '../kernel/ids'
import { orders } from '../orders/tables'
import { paymentAttempts, receipts } from '../payments/tables'
import { among } from './known-payments'
import type { Result } from './match'
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

export type StatementPage = { statement: StatementRow; lines: ShownLine[]; more: boolean }

/** One statement and its lines of one result after row `after`. Throws NOT_FOUND for another shop's. */
export async function statementPage(
  shop: ShopScope,
  id: StatementId,
  { result, after }: { result: Result; after: number },
): Promise<StatementPage> {
  const [[statement], lines] = await shop.read(
    shop.select(statements, eq(statements.id, id)),
    shop
      .select(
        statementLines,
        ofStatement(id),
        eq(statementLines.result, result),
        gt(statementLines.number, after),
      )
      .orderBy(asc(statementLines.number))
      .limit(pageSize + 1),
  )
  if (!statement) throw new Failure('NOT_FOUND', `no statement ${id}`)
  return {
    statement,
    lines: await withOrders(shop, lines.slice(0, pageSize)),
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
  const [lines, [open]] = await shop.read(
    shop
      .select(
        statementLines,
        whereToSort(),
        before &&
          sql`(${statementLines.happenedAt}, ${statementLines.lineKey}) < (${before.at}, ${before.key})`,
      )
      .orderBy(desc(statementLines.happenedAt), desc(statementLines.lineKey))
      .limit(pageSize + 1),
    openLines(shop),
  )
  return {
    lines: await withOrders(shop, lines.slice(0, pageSize)),
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
          ofStatement(id),
          sql`${statementLines.result} in ('missing_here', 'missing_there', 'amount_differs', 'duplicate', 'unknown')
            and ${statementLines.number} >= 0`,
        )
        .orderBy(asc(statementLines.number))
        .limit(mostExported)

// A prompt lives about a minute; a line's clock and ours differ a little.
const pushBefore = 10 * 60_000
const pushAfter = 60_000

/** The orders that lines are about: by their receipt or push, or by amount and time as a guess. */
async function withOrders(shop: ShopScope, lines: readonly LineRow[]): Promise<ShownLine[]> {
  if (lines.length === 0) return []
  const receiptIds = lines.flatMap(({ receiptId }) => receiptId ?? [])
  const names = lines.flatMap(({ reference }) => reference ?? [])
  const paid = sql`select payable_id from receipts where shop_id = ${shop.shopId}
    and invoice_id in (select value from json_each(${JSON.stringify(receiptIds)}))`
  const pushed = sql`select payable_id from payment_attempts where shop_id = ${shop.shopId}
    and id in (select value from json_each(${JSON.stringify(names)}))`
  const [perhaps, byPush, byReceipt, found] = await shop.read(
    shop.select(paymentAttempts, sql`${paymentAttempts.id} in (${sameTime(shop, lines)})`),
    shop.select(paymentAttempts, among(paymentAttempts.id, names)),
    shop.pick(
      { receiptId: receipts.invoiceId, payableId: receipts.payableId },
      receipts,
      among(receipts.invoiceId, receiptIds),
    ),
    shop.pick(
      { id: orders.id, number: orders.number },
      orders,
      sql`${orders.id} in (${paid} union ${pushed} union select payable_id from payment_attempts
        where shop_id = ${shop.shopId} and id in (${sameTime(shop, lines)}))`,
    ),
  )
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
const sameTime = (shop: ShopScope, lines: readonly LineRow[]): SQL => {
  const open = lines.filter(
    ({ receiptId, class: kind }) => receiptId === null && kind === 'payment',
  )
  const wanted = JSON.stringify(
    open.map(({ amountCents, happenedAt }) => [amountCents, happenedAt]),
  )
  return sql`select a.id from json_each(${wanted}) as l
    join payment_attempts as a indexed by attempts_unsettled on a.shop_id = ${shop.shopId}
      and a.created_at between (l.value ->> 1) - ${pushBefore} and (l.value ->> 1) + ${pushAfter}
      and a.amount_cents = l.value ->> 0
    where a.state in ('unknown', 'declined', 'abandoned')`
}
