import { asc, eq, type SQL } from 'drizzle-orm'
import type { ShopScope } from '../db/shop-scope'
import type { Attempt } from './payment'
import { paymentAttempts } from './tables'

export type AttemptRow = typeof paymentAttempts.$inferSelect

export const attemptFrom = (row: AttemptRow): Attempt => ({
  id: row.id,
  payableId: row.payableId,
  customerId: row.customerId,
  version: row.version,
  state: row.state,
  amount: row.amountCents,
  invoiceId: row.invoiceId,
  createdAt: row.createdAt,
})

// A payable with more pushes than this is somebody playing; the newest decide.
const mostAttempts = 50

export const attemptsOf = (shop: ShopScope, payableId: string | SQL) =>
  shop
    .select(paymentAttempts, eq(paymentAttempts.payableId, payableId))
    .orderBy(asc(paymentAttempts.createdAt))
    .limit(mostAttempts)
