import { eq } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { isClosed, nextCheck, type Refund, type RefundEvent, type Trouble } from './refund'
import { refundEvents, refunds } from './tables'

export type RefundRow = typeof refunds.$inferSelect

export const refundFrom = (row: RefundRow): Refund => ({
  id: row.id,
  version: row.version,
  state: row.state,
  about: row.about === '-' ? null : row.about,
  source: row.source,
  invoiceId: row.invoiceId,
  customerId: row.customerId,
  amount: row.amountCents,
  method: row.method,
  reason: row.reason,
  trouble: row.trouble,
  trackingId: row.trackingId,
  tries: row.tries,
  sentAt: row.sentAt,
  nextCheckAt: row.nextCheckAt,
})

/** A refund as it begins, with the steps that its request takes at once. */
export function recordNewRefund(
  { shop, actor, ports }: ShopContext,
  refund: Refund,
  approved: boolean,
): Statement[] {
  const now = ports.clock()
  const by = actorName(actor)
  const { id, about, amount, ...columns } = refund
  const event = (version: number, name: 'request' | 'approve') =>
    shop.insert(refundEvents, { refundId: id, version, event: name, actor: by, happenedAt: now })
  return [
    shop.insert(refunds, {
      ...columns,
      id,
      about: about ?? '-',
      amountCents: amount,
      requestedBy: by,
      approvedBy: approved ? by : null,
      createdAt: now,
      nextCheckAt: nextCheck(refund, now),
    }),
    event(1, 'request'),
    ...(approved ? [event(2, 'approve')] : []),
  ]
}

/** One step of a refund's life; the journal row comes first and is the lock. */
export function recordRefund(
  { shop, actor, ports }: ShopContext,
  after: Refund,
  event: RefundEvent,
  more: Partial<Pick<RefundRow, 'reference' | 'chargesCents'>> & { reason?: Trouble } = {},
): Statement[] {
  const now = ports.clock()
  const { reason = null, ...columns } = more
  const { id, version, state, method, trackingId, tries, sentAt } = after
  return [
    shop.insert(refundEvents, {
      refundId: id,
      version,
      event,
      reason,
      actor: actorName(actor),
      happenedAt: now,
    }),
    shop.update(
      refunds,
      {
        state,
        version,
        method,
        trackingId,
        tries,
        sentAt,
        trouble: reason,
        nextCheckAt: nextCheck(after, now),
        ...columns,
        ...(event === 'approve' && { approvedBy: actorName(actor) }),
        ...(isClosed(state) && { closedAt: now }),
      },
      eq(refunds.id, id),
    ),
  ]
}
