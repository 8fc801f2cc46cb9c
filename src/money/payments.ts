import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { days } from '../kernel/clock'
import { dayOfCode } from '../kernel/mpesa-code'
import { orders } from '../orders/tables'
import type { AttemptRow } from '../payments/queries'
import { paymentAttempts, receipts } from '../payments/tables'
import { attemptsWith } from '../reconciliation/known-payments'
import type { ReceiptRow } from '../refunds/known-receipts'

/** Where the next page begins: after the payment of this moment and number. */
export type Cursor = { at: number; number: number }
export type Payment = { receipt: ReceiptRow; order: number | null }
export type PaymentsPage = { payments: Payment[]; next: Cursor | null }

export const pageSize = 30

/** Payments that arrived, newest first. One round trip. */
export async function paymentsPage(
  { shop }: ShopContext,
  before: Cursor | null,
): Promise<PaymentsPage> {
  const older = before
    ? (or(
        lt(receipts.bookedAt, before.at),
        and(eq(receipts.bookedAt, before.at), lt(receipts.number, before.number)),
      ) as SQL)
    : sql`1`
  // The bound by the index's own column; the other half only decides about a tie.
  const bound = before ? sql`${receipts.bookedAt} <= ${before.at}` : sql`${receipts.bookedAt} > 0`
  const [rows, numbers] = await shop.read(
    shop
      .select(receipts, bound, older)
      .orderBy(desc(receipts.bookedAt), desc(receipts.number))
      .limit(pageSize + 1),
    orderNumbers(
      shop,
      sql`(select payable_id from ${receipts} where ${shop.ours(receipts, bound, older)}
        order by booked_at desc, number desc limit ${pageSize})`,
    ),
  )
  const payments = withOrders(rows.slice(0, pageSize), numbers)
  const last = payments.at(-1)?.receipt
  const next = rows.length > pageSize && last ? { at: last.bookedAt, number: last.number } : null
  return { payments, next }
}

// A code names the day the money was paid; it is booked within minutes or, at the worst, found in a
// statement weeks later.
const bookedWithin = days(45)
const withoutDay = days(30)

/** The payments with this M-Pesa code: looked for among those of its day, so that no index is needed. */
export async function paymentsWithCode(
  { shop, ports }: ShopContext,
  code: string,
): Promise<Payment[]> {
  const day = dayOfCode(code)
  const paid = day === null ? Number.NaN : Date.parse(`${day}T00:00:00+03:00`)
  const [from, until] = Number.isNaN(paid)
    ? [ports.clock() - withoutDay, ports.clock() + 1]
    : [paid - days(1), paid + bookedWithin]
  const where = and(
    gte(receipts.bookedAt, from),
    lt(receipts.bookedAt, until),
    eq(receipts.mpesaReference, code),
  ) as SQL
  const [rows, numbers] = await shop.read(
    shop.select(receipts, where).orderBy(desc(receipts.bookedAt)).limit(5),
    orderNumbers(
      shop,
      sql`(select payable_id from ${receipts} where ${shop.ours(receipts, where)} limit 5)`,
    ),
  )
  return withOrders(rows, numbers)
}

export type Asked = { attempt: AttemptRow; order: number }
export type AskedPage = { asked: Asked[]; next: number | null }

/** What customers of the newest orders were asked to pay, with how it went. One round trip. */
export async function askedPage(
  { shop }: ShopContext,
  beforeOrder: number | null,
): Promise<AskedPage> {
  const older = beforeOrder === null ? sql`1` : lt(orders.number, beforeOrder)
  const newest = shop
    .pick({ id: orders.id, number: orders.number }, orders, older)
    .orderBy(desc(orders.number))
    .limit(pageSize + 1)
  const [rows, attempts] = await shop.read(
    newest,
    shop.select(
      paymentAttempts,
      attemptsWith(
        shop,
        sql`indexed by attempts_of_payable`,
        sql`payable_id in (select id from ${orders}
          where ${shop.ours(orders, older)} order by number desc limit ${pageSize})`,
      ),
    ),
  )
  const numberOf = new Map<string, number>(rows.map(({ id, number }) => [id, number]))
  const asked = attempts
    .map((attempt) => ({ attempt, order: numberOf.get(attempt.payableId) ?? 0 }))
    .sort((a, b) => b.order - a.order || b.attempt.number - a.attempt.number)
  const next = rows.length > pageSize ? (rows[pageSize - 1]?.number ?? null) : null
  return { asked, next }
}

const orderNumbers = (shop: ShopContext['shop'], ids: SQL) =>
  shop.pick({ id: orders.id, number: orders.number }, orders, sql`${orders.id} in ${ids}`)

function withOrders(
  rows: readonly ReceiptRow[],
  numbers: readonly { id: string; number: number }[],
): Payment[] {
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
  return rows.map((receipt) => ({
    receipt,
    order: numberOf.get(receipt.payableId ?? '') ?? null,
  }))
}
