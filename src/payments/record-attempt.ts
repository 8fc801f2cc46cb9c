import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { type Attempt, type AttemptEvent, nextCheck } from './payment'
import { paymentAttempts, paymentEvents } from './tables'

/**
 * One step of an attempt's life. The journal row comes first: it is the lock, so it must be what
 * fails.
 */
export function recordAttempt(
  { shop, ports }: ShopContext,
  attempt: Attempt,
  event: AttemptEvent,
  reason: string | null = null,
): Statement[] {
  const { id, version, state, invoiceId } = attempt
  const now = ports.clock()
  return [
    shop.insert(paymentEvents, { attemptId: id, version, event, reason, happenedAt: now }),
    shop.update(
      paymentAttempts,
      {
        state,
        version,
        reason,
        nextCheckAt: nextCheck(attempt, now),
        // An id that a webhook brought meanwhile must not be forgotten again.
        ...(invoiceId && { invoiceId }),
      },
      eq(paymentAttempts.id, id),
    ),
  ]
}
