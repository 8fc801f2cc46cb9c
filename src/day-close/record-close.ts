import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { PlainRow, Statement } from '../db/shop-scope'
import type { DayPage } from './queries'
import { dayCloseEvents, dayCloses } from './tables'

/**
 * The close after one more event. The row comes first, because its events point to it; of two writers
 * one fails on the row's key or on the event's, and decides again.
 */
export function recordClose(
  { shop, actor, ports }: ShopContext,
  { day, figures, close }: DayPage,
  event: 'sign' | 'sign_again' | 'send',
  changes: Partial<PlainRow<typeof dayCloses>>,
): Statement[] {
  const now = ports.clock()
  const version = (close?.version ?? 0) + 1
  return [
    close
      ? shop.update(dayCloses, { ...changes, version }, eq(dayCloses.day, day))
      : shop.insert(dayCloses, { day, figures, madeAt: now, ...changes, version }),
    shop.insert(dayCloseEvents, {
      day,
      version,
      event,
      actor: actorName(actor),
      happenedAt: now,
    }),
  ]
}
