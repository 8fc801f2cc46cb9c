import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { minutes } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import type { RefundId } from '../kernel/ids'
import { intasendAccount } from '../shops/payment-keys'
import { concludeRefund } from './conclude-refund'
import {
  givenUpCalling,
  judgePayout,
  narrativeOf,
  payoutReference,
  type Refund,
  type Verdict,
} from './refund'
import { loadRefund, type RefundCase } from './refund-state'
import type { Refundable } from './refundable'
import { sendRefund } from './send-refund'
import { refunds } from './tables'

/**
 * Asks IntaSend what became of a refund and does what its answer makes right; one that was approved
 * and never sent is sent. Safe to run at any time, any number of times.
 */
export async function checkRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  id: RefundId,
): Promise<Refund> {
  const { shop } = ctx
  return retryOnConflict(async () => {
    const now = await loadRefund(ctx, kind, id)
    const { refund } = now
    if (refund.state === 'approved' && refund.method === 'mpesa') {
      return (await sendRefund(ctx, kind, { id, version: refund.version })).refund
    }
    if (refund.state === 'sending' || refund.state === 'unknown') {
      return concludeRefund(ctx, kind, now, await learn(ctx, now))
    }
    if (refund.nextCheckAt !== null) {
      await shop.commit(shop.update(refunds, { nextCheckAt: null }, eq(refunds.id, id)))
    }
    return refund
  })
}

// A wallet's list may be a little behind its payouts.
const walletIsUpToDate = minutes(5)

async function learn<Row>(ctx: ShopContext, now: RefundCase<Row>): Promise<Verdict> {
  const { ports } = ctx
  const { refund, settings } = now
  const keys = await intasendAccount(ctx, settings)
  const age = ports.clock() - (refund.sentAt ?? 0)
  if (refund.trackingId === null && refund.state === 'sending') {
    return age < givenUpCalling ? { kind: 'wait' } : { kind: 'lose', trouble: 'lost' }
  }
  if (!keys) return { kind: 'wait' }
  const payouts = ports.payouts(keys)
  try {
    if (refund.trackingId !== null) {
      const payout = await payouts.status(refund.trackingId)
      const ours =
        payout && (payout.reference ?? payoutReference(refund)) === payoutReference(refund)
      return ours ? judgePayout(refund, payout) : { kind: 'wait' }
    }
    // Its answer was lost. That money left shows that it was sent, not that it arrived.
    if (await payouts.left(narrativeOf(refund), refund.sentAt ?? 0)) {
      return { kind: 'wait', trouble: 'seen_in_wallet' }
    }
    return age < walletIsUpToDate ? { kind: 'wait' } : { kind: 'wait', trouble: 'not_in_wallet' }
  } catch (error) {
    if (error instanceof Failure && error.code === 'PROVIDER_DOWN') return { kind: 'wait' }
    throw error
  }
}
