import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import type { AttemptId } from '../kernel/ids'
import { paymentAttempts, paymentEvents } from '../payments/tables'

/**
 * The owner says that a push nobody ever answered brought no money. Its state stays, so that money
 * which comes after all is booked as ever. `version`: the attempt's as the owner saw it.
 */
export const closeAttempt = (
  ctx: ShopContext,
  { id, version }: { id: AttemptId; version: number },
): Promise<{ ok: boolean }> =>
  retryOnConflict(async () => {
    const { shop, ports } = ctx
    const [attempt] = await shop.select(paymentAttempts, eq(paymentAttempts.id, id))
    if (!attempt) throw new Failure('NOT_FOUND', `no attempt ${id}`)
    if (attempt.version !== version || attempt.state !== 'abandoned' || attempt.sortedAt !== null) {
      return { ok: false }
    }
    const now = ports.clock()
    const next = version + 1
    await shop.commit(
      shop.insert(paymentEvents, {
        attemptId: id,
        version: next,
        event: 'close',
        reason: actorName(ctx.actor),
        happenedAt: now,
      }),
      shop.update(paymentAttempts, { version: next, sortedAt: now }, eq(paymentAttempts.id, id)),
    )
    return { ok: true }
  })
