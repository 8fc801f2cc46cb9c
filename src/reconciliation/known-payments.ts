import { like, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ShopScope } from '../db/shop-scope'
import { days } from '../kernel/clock'
import { orders } from '../orders/tables'
import { statementReceiptOf } from '../payments/payment'
import type { AttemptRow } from '../payments/queries'
import { paymentAttempts, receipts } from '../payments/tables'
import type { OpenLine, Payment, Unpaid } from './match'
import type { Source } from './statement-line'
import { statementLines } from './tables'

export type Known = { payments: Payment[]; unpaid: Unpaid[] }

/**
 * All of our payments and pushes that some lines name: three round trips for a thousand lines as for one.
 */
export async function knownPayments(
  shop: ShopScope,
  lines: readonly OpenLine[],
  source: Source | null,
): Promise<Known> {
  const names = namesIn(lines)
  const byName = attemptsWith(
    shop,
    sql`indexed by attempts_of_payable`,
    sql`payable_id in (select value from json_each(${JSON.stringify(names.orders)})
      union all select id from ${orders} where ${shop.ours(orders, among(orders.number, names.numbers))})`,
  )
  const byProvider = attemptsWith(
    shop,
    sql`indexed by attempts_by_invoice`,
    sql`invoice_id in (select value from json_each(${JSON.stringify(names.invoices)}))`,
  )
  const [numbers, byInvoice, byId, byPayable, named] = await shop.read(
    shop.pick(
      { id: orders.id, number: orders.number },
      orders,
      among(orders.number, names.numbers),
    ),
    shop.select(paymentAttempts, byProvider),
    shop.select(paymentAttempts, among(paymentAttempts.id, names.attempts)),
    shop.select(paymentAttempts, byName),
    paidRows(shop, among(receipts.invoiceId, names.invoices)),
  )
  // Codes have no index: only those of lines whose payment is not known by its id are looked for.
  const found = new Set(named.map(({ receiptId }) => receiptId))
  const rest = lines.filter(({ invoiceId }) => invoiceId === null || !found.has(invoiceId))
  const { codes } = namesIn(rest)
  const attempts = once([...byInvoice, ...byId, ...byPayable], ({ id }) => id)
  const ids = [
    ...names.invoices,
    ...attempts.flatMap(({ id, invoiceId }) => [statementReceiptOf(id), invoiceId ?? '']),
  ]
  const ofPushes = paidRows(shop, among(receipts.invoiceId, ids))
  const [byReceipt, byCode] =
    codes.length === 0
      ? [await ofPushes, []]
      : await shop.read(
          ofPushes,
          paidRows(shop, among(receipts.mpesaReference, codes), bookedSince(rest)),
        )
  const payments = once([...byCode, ...named, ...byReceipt], ({ receiptId }) => receiptId)
  const [standing] = await shop.read(
    shop.pick(
      { receiptId: statementLines.receiptId, key: statementLines.lineKey },
      statementLines,
      sql`${statementLines.lineKey} in (${linesOfReceipts(
        shop,
        payments.map(({ receiptId }) => receiptId),
      )})`,
      sql`${statementLines.result} = 'matched' and ${statementLines.class} = 'payment'`,
      // Two statements may both have a payment: the wallet's, and that of the Till behind it.
      like(statementLines.lineKey, `${source}:%`),
    ),
  )
  const lineOf = new Map(standing.map(({ receiptId, key }) => [receiptId, key]))
  const nameOf = new Map(numbers.map(({ id, number }) => [id as string, `#${number}`]))
  return {
    payments: payments.map((row) => paymentFrom(row, lineOf.get(row.receiptId) ?? null)),
    unpaid: attempts
      .filter(({ state }) => state !== 'settled')
      .map((row) => unpaidFrom(row, nameOf)),
  }
}

/**
 * Attempts by an index that is named: SQLite has no figures of our tables here and would rather walk
 * through all that a shop has, which it takes for ten rows.
 */
export const attemptsWith = (shop: ShopScope, index: SQL, where: SQL): SQL =>
  sql`${paymentAttempts.id} in (select id from ${paymentAttempts} ${index}
    where shop_id = ${shop.shopId} and ${where})`

/** Keys of the lines that stand for receipts. */
const linesOfReceipts = (shop: ShopScope, receiptIds: readonly string[]): SQL =>
  sql`select line_key from ${statementLines} indexed by statement_lines_of_receipt
    where shop_id = ${shop.shopId}
      and receipt_id in (select value from json_each(${JSON.stringify(receiptIds)}))`

/** Whether a line of any statement stands for the receipt that an outer query is at. */
export const hasLine = (shop: ShopScope, receipt: SQL, ...where: SQL[]): SQL =>
  sql`exists (select 1 from ${statementLines} as l indexed by statement_lines_of_receipt
    where l.shop_id = ${shop.shopId} and l.receipt_id = ${receipt}${sql.join(where.map((one) => sql` and ${one}`))})`

/**
 * Codes have no index, so their receipts are looked for from the day before the first payment on. A
 * bound at both ends, or SQLite would rather read the shop's receipts from the beginning.
 */
export const bookedSince = (lines: readonly Pick<OpenLine, 'at'>[]): SQL => {
  const times = lines.map(({ at }) => at)
  const first = times.reduce((least, at) => Math.min(least, at), Number.MAX_SAFE_INTEGER)
  return sql`${receipts.bookedAt} between ${first - days(1)} and ${Number.MAX_SAFE_INTEGER}`
}

/** `column in (…)` for any number of values: D1 binds a hundred, one JSON text holds them all. */
export const among = (column: SQLiteColumn, values: readonly (string | number)[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`

type Names = {
  codes: string[]
  invoices: string[]
  attempts: string[]
  orders: string[]
  numbers: number[]
}

function namesIn(lines: readonly OpenLine[]): Names {
  const references = lines.flatMap(({ reference }) => reference ?? [])
  const beginning = (start: string) => references.filter((name) => name.startsWith(start))
  return {
    codes: [...lines.flatMap(({ code }) => code ?? []), ...references],
    invoices: lines.flatMap(({ invoiceId }) => invoiceId ?? []),
    attempts: beginning('pay_'),
    orders: beginning('ord_'),
    numbers: beginning('#').map((name) => Number(name.slice(1))),
  }
}

/** A payment was made between its push and the moment we learnt of it; without a push, within a day. */
export const paidFrom = sql<number>`coalesce(
  (select a.created_at from payment_attempts as a
    where a.shop_id = receipts.shop_id and a.id = receipts.attempt_id),
  receipts.booked_at - 86400000)`

/** Whether refunds that are done make up all of a receipt. */
const givenBack = sql<number>`coalesce(
  (select sum(f.amount_cents) from refunds as f indexed by refunds_about
    where f.shop_id = receipts.shop_id and f.about in (receipts.payable_id, '-')
      and f.invoice_id = receipts.invoice_id and f.state = 'done'), 0) >= receipts.gross_cents`

export const paidRows = (shop: ShopScope, ...where: SQL[]) =>
  shop.pick(
    {
      receiptId: receipts.invoiceId,
      code: receipts.mpesaReference,
      attemptId: receipts.attemptId,
      payableId: receipts.payableId,
      amount: receipts.grossCents,
      from: paidFrom.as('paid_from'),
      until: receipts.bookedAt,
      givenBack: givenBack.as('given_back'),
    },
    receipts,
    ...where,
  )
export type PaidRow = Awaited<ReturnType<typeof paidRows>>[number]

export const paymentFrom = (row: PaidRow, line: string | null): Payment => ({
  ...row,
  line,
  givenBack: row.givenBack > 0,
})

const unpaidFrom = (row: AttemptRow, nameOf: ReadonlyMap<string, string>): Unpaid => ({
  attemptId: row.id,
  payableId: row.payableId,
  name: nameOf.get(row.payableId) ?? null,
  invoiceId: row.invoiceId,
  amount: row.amountCents,
})

const once = <T>(rows: readonly T[], idOf: (row: T) => string): T[] => [
  ...new Map(rows.map((row) => [idOf(row), row])).values(),
]
