import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { RefundId } from '../kernel/ids'
import { refundOfReference } from './refund'
import { refunds } from './tables'

/**
 * Keeps what a webhook about a payout may be the only carrier of, before it is acknowledged: the
 * tracking id of one whose answer was lost. Nothing else in it is believed. Returns the refund to ask
 * about, or null for a payout that is none of ours.
 */
export async function hearPayout(
  { shop, ports }: ShopContext,
  heard: { trackingId: string; reference: string | null },
): Promise<RefundId | null> {
  const named = heard.reference === null ? null : refundOfReference(heard.reference)
  if (!named) return null
  const { id, tries } = named
  const waiting = and(
    eq(refunds.id, id),
    // An earlier try's news says nothing about this one.
    eq(refunds.tries, tries),
    inArray(refunds.state, ['sending', 'unknown']),
  )
  const [[refund]] = await shop.readAfter(
    [
      shop.update(
        refunds,
        { trackingId: heard.trackingId, nextCheckAt: ports.clock() },
        waiting,
        isNull(refunds.trackingId),
      ),
    ],
    shop.pick({ id: refunds.id }, refunds, waiting),
  )
  return refund?.id ?? null
}
