import { and, gt, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { whereSetAside } from '../payments/queries'
import { receipts } from '../payments/tables'
import { orders } from './tables'

/** Orders given up whose money has to be given back; bounded like `whereSetAside`. */
export const whereOwing = (): SQL => and(isNotNull(orders.owedAt), gt(orders.owedAt, 0)) as SQL

/** Orders about which there is money that the owner has to sort out. */
export const ordersToSort = (shop: ShopScope): SQL =>
  sql`${orders.id} in (
    select payable_id from ${receipts} where ${shop.ours(receipts, whereSetAside())}
    union all
    select id from ${orders} where ${shop.ours(orders, whereOwing())})`
