import { sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { dailyFigures } from '../figures/tables'
import { noCents } from '../kernel/money'

/** How far somebody came in a shop on a day; orders and payments are counted from the books. */
export type VisitStep = 'chat' | 'basket'

/**
 * Counts one more person who came so far on a day. Nothing says who: the chat itself remembers that it
 * was counted. A queue may bring the message twice, so the figure may be a little high, never low.
 */
export const countVisit = ({ shop }: ShopContext, step: VisitStep, day: string): Promise<void> =>
  shop.commit(
    shop
      .insert(dailyFigures, { kind: 'funnel', day, key: step, count: 1, amountCents: noCents })
      .onConflictDoUpdate({
        target: [dailyFigures.shopId, dailyFigures.kind, dailyFigures.day, dailyFigures.key],
        set: { count: sql`${dailyFigures.count} + 1` },
      }),
  )
