import type { ShopContext } from '../context'
import { minutes } from '../kernel/clock'
import { startOfDay } from '../kernel/nairobi'
import { afterLastDay, Books, dayEnds, dayRows } from './day-end'
import { happenedByDay, happenedReads } from './happened'
import { ledgerDays } from './tables'

/** Whoever read the clock before midnight has committed by then. */
export const daySettles = minutes(10)

/**
 * Stores what stood in each account when the days ended that are over and not stored yet. Looking at
 * the money page asks for it; it may be run at any time, any number of times.
 */
export async function keepDays({ shop, ports }: ShopContext): Promise<void> {
  const until = startOfDay(ports.clock() - daySettles)
  const [ends, ...happened] = await shop.read(
    dayEnds(shop, []),
    ...happenedReads(shop, { from: afterLastDay(shop), until }),
  )
  const books = new Books(ends, happenedByDay(happened))
  const days = books.unstored()
  if (days.length === 0) return
  const rows = days.flatMap((day) => dayRows(day, books.until(day)))
  // Whoever stored the same days meanwhile stored the same: they never change.
  await shop.commit(
    ...shop.insertAll(ledgerDays, rows).map((statement) => statement.onConflictDoNothing()),
  )
}
