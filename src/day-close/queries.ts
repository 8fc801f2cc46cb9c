import { between, desc, eq, gte, lt, lte, type SQL, sql } from 'drizzle-orm'
import { afterLastDay, Books, dayEnds } from '../books/day-end'
import { figuresOf } from '../books/flow'
import { happenedByDay, happenedReads } from '../books/happened'
import { ledgerDays } from '../books/tables'
import type { ShopContext } from '../context'
import type { Rows, ShopScope } from '../db/shop-scope'
import { addDays } from '../insights/period'
import type { Cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import { postings } from '../ledger/tables'
import { endOfDay, lastNumberBefore, lastNumberOn, startOf } from '../orders/number-range'
import { orders } from '../orders/tables'
import { receipts } from '../payments/tables'
import { dayStatementId } from '../reconciliation/day-statement'
import { statements } from '../reconciliation/tables'
import type { StatementRow } from '../reconciliation/work-through-statement'
import { shopSettings } from '../shops/tables'
import { type DayFigures, dayFigures, type OrdersByState } from './figures'
import { dayCloses } from './tables'

export type CloseRow = typeof dayCloses.$inferSelect

/** The orders of a day by state, with what was paid for them: in minus out, charges apart. */
function ordersOf(shop: ShopScope, day: string) {
  const account = sql`'order:' || ${orders.id}`
  const paid = sql`(select coalesce(sum(case
      when p.destination = ${account} and p.source <> 'provider_fees' then p.amount_cents
      when p.source = ${account} and p.destination <> 'provider_fees' then -p.amount_cents
      else 0 end), 0)
    from ${postings} as p where p.shop_id = ${orders.shopId} and p.about = ${orders.id})`
  return shop
    .pick(
      {
        state: sql<OrdersByState['state']>`${orders.state}`,
        count: sql<number>`count(*)`,
        total: sql<number>`sum(${orders.totalCents})`,
        paid: sql<number>`sum(${paid})`,
      },
      orders,
      sql`${orders.number} > ${lastNumberBefore(shop, day)}`,
      sql`${orders.number} <= ${lastNumberOn(shop, day, endOfDay(day))}`,
      gte(orders.placedAt, startOf(day)),
    )
    .groupBy(orders.state)
}

export type DayPage = {
  day: string
  figures: DayFigures
  close: CloseRow | null
  /** How the day compares with IntaSend's own list, once that was looked at. */
  check: StatementRow | null
}

const readsOf = ({ shop, ports }: ShopContext, day: string) =>
  [
    dayEnds(shop, [addDays(day, -1), day]),
    ordersOf(shop, day),
    shop.select(dayCloses, eq(dayCloses.day, day)),
    shop.select(statements, eq(statements.id, dayStatementId(day))),
    ...happenedReads(shop, { from: afterLastDay(shop), until: ports.clock() + 1 }),
  ] as const

function pageFrom(
  day: string,
  [ends, placed, [close], [check], ...happened]: Rows<ReturnType<typeof readsOf>>,
): DayPage {
  const books = new Books(ends, happenedByDay(happened))
  const moved = books.between(addDays(day, -1), day)
  return {
    day,
    figures: dayFigures(placed, moved, books.until(day)),
    close: close ?? null,
    check: check ?? null,
  }
}

/** A day as it stands now, and as it was signed. One round trip. */
export async function dayPage(ctx: ShopContext, day: string): Promise<DayPage> {
  return pageFrom(day, await ctx.shop.read(...readsOf(ctx, day)))
}

export type Taken = {
  at: number
  order: number | null
  channel: string
  code: string | null
  amount: Cents
  charges: Cents
  aside: boolean
}

// Spelt out: drizzle drops the table's name from a column of the only table of a list.
const orderNumber = sql<number | null>`(select number from orders
  where orders.shop_id = receipts.shop_id and orders.id = receipts.payable_id)`

// A shop with more payments in a day sends its statement to a bookkeeper, not this.
export const mostTaken = 2000

/** The same with each payment of the day, for a file. One round trip. */
export async function dayFile(
  ctx: ShopContext,
  day: string,
): Promise<DayPage & { taken: Taken[] }> {
  const { shop } = ctx
  const [taken, ...answers] = await shop.read(
    shop
      .pick(
        {
          at: receipts.bookedAt,
          order: orderNumber,
          channel: sql<string>`${receipts.channel}`,
          code: sql<string | null>`${receipts.mpesaReference}`,
          amount: receipts.grossCents,
          charges: receipts.chargesCents,
          aside: sql<number>`${receipts.setAside} is not null`,
        },
        receipts,
        gte(receipts.bookedAt, startOf(day)),
        lt(receipts.bookedAt, endOfDay(day)),
        eq(receipts.currency, 'KES'),
      )
      .orderBy(receipts.bookedAt)
      .limit(mostTaken),
    ...readsOf(ctx, day),
  )
  return {
    ...pageFrom(day, answers),
    taken: taken.map((row) => ({ ...row, aside: row.aside === 1 })),
  }
}

export type ListedDay = { day: string; received: Cents; net: Cents; close: CloseRow | null }
export type ClosesPage = {
  days: ListedDay[]
  closeHour: number | null
  version: number
}

export const daysAPage = 14

/** The days up to and with `last`, newest first, with what came in on each. One round trip. */
export async function closesPage(
  { shop, ports }: ShopContext,
  last: string | undefined,
): Promise<ClosesPage> {
  const now = ports.clock()
  const today = inNairobi(now).day
  const until = last && last < today ? last : today
  const first = addDays(until, 1 - daysAPage)
  const [ends, closes, [settings], ...happened] = await shop.read(
    shop.select(
      ledgerDays,
      gte(ledgerDays.day, lastBefore(shop, first)),
      lte(ledgerDays.day, until),
    ),
    shop
      .select(dayCloses, between(dayCloses.day, first, until))
      .orderBy(desc(dayCloses.day))
      .limit(daysAPage),
    shop.pick({ hour: shopSettings.closeHour, version: shopSettings.version }, shopSettings),
    ...happenedReads(shop, { from: afterLastDay(shop), until: now + 1 }),
  )
  const books = new Books(ends, happenedByDay(happened))
  const days = Array.from({ length: daysAPage }, (_, i) => addDays(until, -i))
  return {
    days: days.map((day) => {
      const { gross, net } = figuresOf(books.between(addDays(day, -1), day))
      return { day, received: gross, net, close: closes.find((one) => one.day === day) ?? null }
    }),
    closeHour: settings?.hour ?? null,
    version: settings?.version ?? 0,
  }
}

/** The last stored day before the page, from which its first day is counted. */
const lastBefore = (shop: ShopScope, first: string): SQL =>
  sql`coalesce((select max(day) from ${ledgerDays}
    where ${shop.ours(ledgerDays, lt(ledgerDays.day, first))}), '')`
