import type { SQL } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Cents } from '../kernel/money'
import { type NewsKind, ownerNews } from './tables'

type News = {
  kind: NewsKind
  id: string
  number?: number | SQL<number> | undefined
  amount?: Cents | undefined
}

/**
 * For the commit of what the owners may want to hear of on WhatsApp. Whether they do, and when, is
 * asked when they are told; what one of the shop's own people did is no news.
 */
export const news = (
  { shop, actor, ports }: ShopContext,
  { kind, id, number, amount }: News,
): Statement[] =>
  actor.kind === 'account'
    ? []
    : [
        shop
          .insert(ownerNews, {
            kind,
            id,
            number: number ?? null,
            amountCents: amount ?? null,
            happenedAt: ports.clock(),
          })
          .onConflictDoNothing(),
      ]
