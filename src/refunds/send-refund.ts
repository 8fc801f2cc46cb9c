import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import type { RefundId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import type { PayoutSent } from '../providers/intasend/payout-port'
import type { IntaSendAccount } from '../providers/intasend/port'
import { intasendAccount } from '../shops/payment-keys'
import { concludeRefund } from './conclude-refund'
import { recordRefund } from './record-refund'
import {
  apply,
  judgePayout,
  narrativeOf,
  payoutReference,
  type Refund,
  type Verdict,
} from './refund'
import { loadRefund, type RefundCase } from './refund-state'
import type { Refundable } from './refundable'
import { refunds } from './tables'

export type SentRefund =
  | { ok: true; refund: Refund }
  | { ok: false; code: 'MOVED_ON' | 'BY_HAND_ONLY'; refund: Refund }

/**
 * Sends an approved (or failed) refund to the number that paid, by M-Pesa from the shop's account.
 * `sending` is committed first and is the lock: IntaSend is called once, by whoever wrote it, and what
 * a crash leaves from there on is looked for by the sweep. `version`: the refund's as the caller saw it.
 */
export async function sendRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  { id, version }: { id: RefundId; version?: number },
): Promise<SentRefund> {
  const { ports, shop, profile } = ctx
  const begun = await retryOnConflict(() => begin(ctx, kind, id, version))
  if (!begun.ok) return begun
  const { refund } = begun.now
  await ports.ring(shop.shopId)
  await ports.later({ kind: 'check_refund', shopId: shop.shopId, refundId: id }, 10)
  const answer = await ports.payouts(begun.keys).send({
    payee: begun.payer,
    name: begun.now.known.customer?.name ?? 'Customer',
    amount: refund.amount,
    reference: payoutReference(refund),
    narrative: narrativeOf(refund),
    callbackUrl: `${ports.publicUrl}/webhooks/intasend/${profile.code}`,
  })
  return { ok: true, refund: await writeDown(ctx, kind, begun.now, answer) }
}

type Begun<Row> =
  | { ok: true; now: RefundCase<Row>; payer: Msisdn; keys: IntaSendAccount }
  | Exclude<SentRefund, { ok: true }>

async function begin<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  id: RefundId,
  version: number | undefined,
): Promise<Begun<Row>> {
  const { shop, ports } = ctx
  const now = await loadRefund(ctx, kind, id)
  const { refund, known, row } = now
  const after = apply(refund, 'send')
  if (!after || (version !== undefined && version !== refund.version)) {
    return { ok: false, code: 'MOVED_ON', refund }
  }
  const keys = await intasendAccount(ctx, now.settings)
  // The person was erased or the keys were taken out since it was asked for.
  if (refund.method !== 'mpesa' || !keys || !known.payer) {
    const byHand = { method: 'by_hand' as const, nextCheckAt: null }
    await shop.commit(shop.update(refunds, byHand, eq(refunds.id, id)))
    return { ok: false, code: 'BY_HAND_ONLY', refund: { ...refund, ...byHand } }
  }
  const sending = {
    ...after,
    tries: refund.tries + 1,
    sentAt: ports.clock(),
    trackingId: null,
    trouble: null,
  }
  const first = refund.tries === 0 && row !== null
  await shop.commit(
    ...recordRefund(ctx, sending, 'send'),
    ...(first ? kind.tell(ctx, row, { kind: 'sent', amount: refund.amount }) : []),
  )
  return { ok: true, now: { ...now, refund: sending }, payer: known.payer, keys }
}

/** The webhook may have been quicker than the answer to our own call: then its step stands. */
async function writeDown<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  now: RefundCase<Row>,
  answer: PayoutSent,
): Promise<Refund> {
  const { refund } = now
  const trackingId = answer.kind === 'sent' ? answer.payout.trackingId : null
  const tracked = { ...now, refund: { ...refund, trackingId } }
  try {
    return await concludeRefund(ctx, kind, tracked, verdictOn(refund, answer))
  } catch (error) {
    if (!alreadyThere(error, 'refund_events')) throw error
    return (await loadRefund(ctx, kind, refund.id)).refund
  }
}

function verdictOn(refund: Refund, answer: PayoutSent): Verdict {
  if (answer.kind === 'sent') return judgePayout(refund, answer.payout)
  if (answer.kind === 'lost') return { kind: 'lose', trouble: 'lost' }
  console.warn('IntaSend refused a payout', { refund: refund.id, status: answer.status })
  const denied = answer.status === 401 || answer.status === 403
  return { kind: 'fail', trouble: denied ? 'not_allowed' : 'refused' }
}
