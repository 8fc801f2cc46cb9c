import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Rows, ShopScope } from '../db/shop-scope'
import { type Cents, cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { receipts } from '../payments/tables'
import { receiptEvents, refunds } from '../refunds/tables'
import type { Happened } from './flow'

/** From `from` on and before `until`; both may be SQL of an instant. */
export type Span = { from: number | SQL; until: number | SQL }

/**
 * All that moved shillings in a span of time, added up by kind and Nairobi day: three statements for
 * one batched read, each by an index of time.
 */
export const happenedReads = (shop: ShopScope, { from, until }: Span) => {
  const within = (at: SQLiteColumn) => and(gte(at, from), lt(at, until))
  const day = (at: SQLiteColumn) => sql<number>`(${at} + ${nairobi}) / ${wholeDay}`
  return [
    shop
      .pick(
        {
          day: day(receipts.bookedAt).as('day'),
          cash: sql<number>`${receipts.channel} = 'cash'`.as('cash'),
          aside: sql<number>`${receipts.setAside} is not null`.as('aside'),
          amount: sum(receipts.grossCents),
          charges: sum(receipts.chargesCents),
        },
        receipts,
        within(receipts.bookedAt),
        eq(receipts.currency, 'KES'),
      )
      .groupBy(sql`day, cash, aside`),
    shop
      .pick(
        {
          day: day(receiptEvents.happenedAt).as('day'),
          what: receiptEvents.event,
          aside: sql<number>`${receiptEvents.about} is null`.as('aside'),
          amount: sum(receiptEvents.amountCents),
          charges: sum(receiptEvents.chargesCents),
        },
        receiptEvents,
        within(receiptEvents.happenedAt),
        sql`(select currency from receipts where receipts.shop_id = ${receiptEvents.shopId}
          and receipts.invoice_id = ${receiptEvents.invoiceId}) = 'KES'`,
      )
      .groupBy(sql`day, ${receiptEvents.event}, aside`),
    shop
      .pick(
        {
          day: day(refunds.closedAt).as('day'),
          cash: sql<number>`${refunds.reference} is null`.as('cash'),
          aside: sql<number>`${refunds.source} = 'unmatched'`.as('aside'),
          amount: sum(refunds.amountCents),
          charges: sum(refunds.chargesCents),
        },
        refunds,
        within(refunds.closedAt),
        eq(refunds.state, 'done'),
      )
      .groupBy(sql`day, cash, aside`),
  ] as const
}

const nairobi = 3 * 3_600_000
const wholeDay = 86_400_000

const sum = (column: SQLiteColumn) => sql<number>`coalesce(sum(${column}), 0)`

/** What happened, by Nairobi day (`2026-11-23`). */
export function happenedByDay([given, steps, returned]: Rows<
  ReturnType<typeof happenedReads>
>): Map<string, Happened[]> {
  const all: (Happened & { day: number })[] = [
    ...given.map((row) => ({ ...amounts(row), what: 'receipt' as const, cash: row.cash === 1 })),
    ...steps.map((row) => ({ ...amounts(row), what: row.what })),
    ...returned.map((row) => ({ ...amounts(row), what: 'refund' as const, cash: row.cash === 1 })),
  ]
  return Map.groupBy(all, ({ day }) => inNairobi(day * wholeDay - nairobi).day)
}

const amounts = (row: { day: number; aside: number; amount: number; charges: number }) => ({
  day: row.day,
  aside: row.aside === 1,
  amount: cents(row.amount) as Cents,
  charges: cents(row.charges) as Cents,
})
