import { eq, type SQL } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import type { Posting } from './ledger'
import { postings } from './tables'

export type LedgerRow = typeof postings.$inferSelect

export const postingFrom = ({ source, destination, amountCents }: LedgerRow): Posting => ({
  source,
  destination,
  amount: amountCents,
})

// An order's money story: a few receipts and refunds, never more than this.
const mostPostings = 200

/** All that was booked about one payable; a subquery may stand for its id. */
export const postingsOf = (shop: ShopScope, payableId: string | SQL) =>
  shop.select(postings, eq(postings.about, payableId)).limit(mostPostings)
