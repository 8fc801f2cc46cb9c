import { and, count, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import { whereOwing } from '../orders/money-to-sort'
import { orders } from '../orders/tables'
import { whereClaimWaits, whereSetAside } from '../payments/queries'
import { paymentAttempts, paymentClaims, receipts } from '../payments/tables'
import { whereToSort } from '../reconciliation/recheck-open-lines'
import { statementLines } from '../reconciliation/tables'
import { refunds } from '../refunds/tables'

/** Refunds that wait for somebody in the shop: to agree, to give it by hand, or to find out. */
export const whereRefundWaits = (): SQL =>
  and(
    isNull(refunds.closedAt),
    // Makes the index of open ones the better way for SQLite than all refunds of the shop.
    gt(refunds.createdAt, 0),
    or(
      inArray(refunds.state, ['requested', 'unknown', 'failed']),
      and(eq(refunds.state, 'approved'), eq(refunds.method, 'by_hand')),
    ),
  ) as SQL

/** Pushes that nobody answered for a day, and about which the owner has not said what became of them. */
export const whereUnanswered = (): SQL =>
  and(
    // Spelt out, because SQLite takes a partial index for a literal only.
    sql`${paymentAttempts.state} = 'abandoned'`,
    isNull(paymentAttempts.sortedAt),
    gt(paymentAttempts.createdAt, 0),
  ) as SQL

/** How much money there is to sort out: for a batched read, then `countToSort`. */
export const toSortReads = (shop: ShopScope) =>
  [
    shop.pick({ many: count() }, receipts, whereSetAside()),
    shop.pick({ many: count() }, orders, whereOwing()),
    shop.pick({ many: count() }, refunds, whereRefundWaits()),
    shop.pick({ many: count() }, paymentAttempts, whereUnanswered()),
    shop.pick({ many: count() }, paymentClaims, whereClaimWaits()),
    // However many lines of statements wait, they are one matter: they have a page of their own.
    shop.pick({ many: sql<number>`min(1, count(*))` }, statementLines, whereToSort()),
  ] as const

type Counted = readonly { many: number }[]
export const countToSort = (...counts: readonly Counted[]): number =>
  counts.reduce((sum, [row]) => sum + (row?.many ?? 0), 0)
