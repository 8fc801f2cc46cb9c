import { type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'

/**
 * The receipts whose money ever counted for an order, or came for it, by the causes of its postings:
 * they need no index of their own. `orders`: ids in parentheses, values or a subquery.
 */
export const invoicesOfOrders = (shop: ShopScope, orders: SQL): SQL =>
  sql`select case when cause like 'receipt:%' then substr(cause, 9)
      else substr(cause, 8, instr(cause, '/') - 8) end as invoice_id
    from postings where shop_id = ${shop.shopId} and about in ${orders}
      and (cause like 'receipt:%' or cause like 'sorted:%')`
