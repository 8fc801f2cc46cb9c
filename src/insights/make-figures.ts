import { asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { dailyFigures, dailyFiguresDue } from '../figures/tables'
import { inNairobi } from '../kernel/nairobi'
import { endOfDay, lastNumberBefore, lastNumberOn } from '../orders/number-range'
import { orders } from '../orders/tables'
import { makeCohorts } from './cohorts'
import type { Figure } from './figure'
import { figureRows } from './figure-rows'
import { monthOf } from './period'
import { figuresFrom, madeOfOrders, soldQueries } from './sold'

/** A run makes this many days of a shop; what is left waits for the next. */
const mostDaysARun = 40

/**
 * Makes the figures of the shop's days that are over: those that have none yet, in order, and those
 * that an order outdated since. Safe to run at any time and twice at once: a day is replaced whole.
 * Returns how many days were made.
 */
export async function makeFigures(ctx: ShopContext): Promise<number> {
  const today = inNairobi(ctx.ports.clock()).day
  const outdated = await ctx.shop
    .select(dailyFiguresDue)
    .orderBy(asc(dailyFiguresDue.day))
    .limit(mostDaysARun)
  let made = 0
  const months = new Set<string>()
  for (const { day } of outdated) {
    if (day >= today) continue
    await makeDay(ctx, day)
    months.add(monthOf(day))
    made += 1
  }
  while (made < mostDaysARun) {
    const day = await nextDay(ctx)
    if (day === null || day >= today) break
    await makeDay(ctx, day)
    months.add(monthOf(day))
    made += 1
  }
  for (const month of months) await makeCohorts(ctx, month)
  return made
}

/** The day of the first order that no day has counted; a day without orders needs no figures. */
async function nextDay({ shop }: ShopContext): Promise<string | null> {
  const [first] = await shop
    .pick({ placedAt: orders.placedAt }, orders, gt(orders.number, lastNumberBefore(shop, '9999')))
    .orderBy(asc(orders.number))
    .limit(1)
  return first ? inNairobi(first.placedAt).day : null
}

async function makeDay({ shop }: ShopContext, day: string): Promise<void> {
  const range = {
    after: lastNumberBefore(shop, day),
    until: lastNumberOn(shop, day, endOfDay(day)),
  }
  const [last, ...answers] = await shop.read(
    shop.pick({ number: sql<number>`${range.until}` }, orders).limit(1),
    ...soldQueries(shop, range),
  )
  const figures: Figure[] = [
    ...figuresFrom(day, answers),
    { kind: 'number', day, key: '-', count: last[0]?.number ?? 0, amount: 0 },
  ]
  await shop.commit(
    shop.delete(
      dailyFigures,
      inArray(dailyFigures.kind, [...madeOfOrders, 'number']),
      eq(dailyFigures.day, day),
    ),
    ...figureRows(shop, figures),
    shop.delete(dailyFiguresDue, eq(dailyFiguresDue.day, day)),
  )
}
