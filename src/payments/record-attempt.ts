import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { type Attempt, type AttemptEvent, nextCheck } from './payment'
import { paymentAttempts, paymentEvents } from './tables'

/**
 * The step of an attempt from `before` to `after`. The journal row comes first: it is the lock, so it
 * must be what fails. Only what changes is written: each indexed column costs a row more.
 */
export function recordAttempt(
  { shop, ports }: ShopContext,
  before: Attempt,
  after: Attempt,
  event: AttemptEvent,
  reason: string | null = null,
): Statement[] {
  const { id, version, state, invoiceId, providerIdSealed } = after
  const now = ports.clock()
  const nextCheckAt = nextCheck(after, now)
  return [
    shop.insert(paymentEvents, { attemptId: id, version, event, reason, happenedAt: now }),
    shop.update(
      paymentAttempts,
      {
        state,
        version,
        reason,
        ...(nextCheckAt !== before.nextCheckAt && { nextCheckAt }),
        // An id that a webhook brought meanwhile must not be forgotten again.
        ...(invoiceId !== before.invoiceId &&
          invoiceId !== null && { invoiceId, providerIdSealed }),
      },
      eq(paymentAttempts.id, id),
    ),
  ]
}
