import { and, asc, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import type { Attempt } from './payment'
import { paymentAttempts, paymentClaims, receipts } from './tables'

export type AttemptRow = typeof paymentAttempts.$inferSelect

export const attemptFrom = (row: AttemptRow): Attempt => ({
  id: row.id,
  payableId: row.payableId,
  customerId: row.customerId,
  version: row.version,
  state: row.state,
  amount: row.amountCents,
  provider: row.provider,
  account: row.account,
  invoiceId: row.invoiceId,
  providerIdSealed: row.providerIdSealed,
  createdAt: row.createdAt,
  nextCheckAt: row.nextCheckAt,
})

/** A payable with more pushes than this is somebody playing. */
export const mostAttempts = 20

export const attemptsOf = (shop: ShopScope, payableId: string | SQL) =>
  shop
    .select(paymentAttempts, eq(paymentAttempts.payableId, payableId))
    .orderBy(asc(paymentAttempts.number))
    .limit(mostAttempts)

/**
 * Receipts of money that was set aside and not sorted out since. The bound makes their own index the
 * better way for SQLite than all receipts of the shop.
 */
export const whereSetAside = (): SQL =>
  and(isNotNull(receipts.setAside), isNull(receipts.sortedAt), gt(receipts.bookedAt, 0)) as SQL

/** Claims that came to nothing within a day and that nobody in the shop has looked at since. */
export const whereClaimWaits = (): SQL =>
  and(
    // Spelt out, because SQLite takes a partial index for a literal only.
    sql`${paymentClaims.state} = 'lapsed'`,
    isNull(paymentClaims.sortedAt),
    gt(paymentClaims.claimedAt, 0),
  ) as SQL
