import { type SQL, sql } from 'drizzle-orm'
import { currentNumber } from '../db/counters'
import type { ShopScope } from '../db/shop-scope'

/**
 * The number of a receipt whose money counts for a payable, or null when other money was booked for it
 * since its `postings` were read: the commit then fails, and what is due is looked at again. Without it
 * two payments at the same moment would both count for an order that was waiting for one.
 */
export const numberAsSeen = (
  shop: ShopScope,
  payableId: string,
  postings: readonly unknown[],
): SQL<number> =>
  sql<number>`(select case when count(*) = ${postings.length} then ${currentNumber(shop, 'receipts')} end
    from postings where shop_id = ${shop.shopId} and about = ${payableId})`
