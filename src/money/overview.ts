import { sql } from 'drizzle-orm'
import { afterLastDay, Books, dayEnds } from '../books/day-end'
import { balanceOf, type Figures, figuresOf } from '../books/flow'
import { happenedByDay, happenedReads } from '../books/happened'
import type { ShopContext } from '../context'
import { days } from '../kernel/clock'
import { type Cents, cents } from '../kernel/money'
import { inNairobi, startOfDay } from '../kernel/nairobi'
import { whereSetAside } from '../payments/queries'
import { receipts } from '../payments/tables'
import { receiptEvents } from '../refunds/tables'
import { countToSort, toSortReads } from '../sorting/count-to-sort'

export const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

export type Overview = {
  figures: Figures
  /** Set-aside money that nobody has said anything about, and how many matters there are in all. */
  waiting: Cents
  toSort: number
  /** What the owner kept as belonging to no order, less the charges of money that went back. */
  kept: Cents
  /** Days are over that are not stored yet. */
  daysToKeep: boolean
}

/** The shop's money in a period and now, in one round trip, however long the shop has been selling. */
export async function moneyOverview(
  { shop, ports }: ShopContext,
  period: Period,
): Promise<Overview> {
  const now = ports.clock()
  const today = inNairobi(now).day
  const before = dayBefore(period, now)
  const left = sql<number>`${receipts.grossCents} - coalesce((select sum(case
      when event = 'unpromise' then -amount_cents else amount_cents end) from ${receiptEvents}
    where ${receiptEvents.shopId} = ${receipts.shopId} and ${receiptEvents.invoiceId} = ${receipts.invoiceId}
      and (event in ('book', 'keep') or about is null)), 0)`
  const [ends, given, steps, returned, [aside], ...counts] = await shop.read(
    dayEnds(shop, [before]),
    ...happenedReads(shop, { from: afterLastDay(shop), until: now + 1 }),
    shop.pick(
      { amount: sql<number>`coalesce(sum(${left}), 0)` },
      receipts,
      whereSetAside(),
      sql`${receipts.currency} = 'KES'`,
    ),
    ...toSortReads(shop),
  )
  const books = new Books(ends, happenedByDay([given, steps, returned]))
  return {
    figures: figuresOf(books.between(before, today)),
    waiting: cents(aside?.amount ?? 0),
    toSort: countToSort(...counts),
    kept: balanceOf(books.until(today), 'other'),
    daysToKeep: books.unstored().some((day) => day < today),
  }
}

/** The last day that does not belong to the period any more. */
function dayBefore(period: Period, now: number): string {
  const today = startOfDay(now)
  if (period === 'today') return inNairobi(today - 1).day
  if (period === 'week') return inNairobi(today - days(7)).day
  const dayOfMonth = Number(inNairobi(now).day.slice(8))
  return inNairobi(today - days(dayOfMonth)).day
}
