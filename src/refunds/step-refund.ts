import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { invariant } from '../kernel/failure'
import type { RefundId } from '../kernel/ids'
import { moveCharges, reverse } from '../ledger/ledger'
import { endRefund } from './end-refund'
import { recordReceiptSteps } from './record-receipt-step'
import { recordRefund } from './record-refund'
import { apply, type PersonsStep, possibleSteps, type Refund } from './refund'
import { loadRefund, type RefundCase } from './refund-state'
import type { Refundable } from './refundable'

export type RefundStep =
  | { ok: true; refund: Refund }
  | { ok: false; code: 'MOVED_ON' | 'NOT_ALLOWED'; refund: Refund }

type Step = { kind: Exclude<PersonsStep, 'send'> } & { code?: string | null }

/** The owner's word that money may go; `sendRefund` sends what goes by M-Pesa. */
export const approveRefund = verb({ kind: 'approve' })
/** The money stays: it is no longer set apart. */
export const rejectRefund = verb({ kind: 'reject' })
/** The owner says that an unknown payout did not arrive, so that it may be sent again. */
export const giveUpOnRefund = verb({ kind: 'fail' })
/** Given by the owner's own hand: with M-Pesa's code, or null for cash. */
export const finishByHand = <Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  at: { id: RefundId; version: number; code: string | null },
): Promise<RefundStep> => stepRefund(ctx, kind, at, { kind: 'finish', code: at.code })

function verb(step: Step) {
  return <Row>(
    ctx: ShopContext,
    kind: Refundable<Row>,
    at: { id: RefundId; version: number },
  ): Promise<RefundStep> => stepRefund(ctx, kind, at, step)
}

/** One step by a person. `version` is the refund's as they saw it. Throws NOT_FOUND. */
async function stepRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  { id, version }: { id: RefundId; version: number },
  step: Step,
): Promise<RefundStep> {
  const { actor } = ctx
  const isOwner = actor.kind === 'account' && actor.role === 'owner'
  const outcome = await retryOnConflict(async (): Promise<RefundStep> => {
    const now = await loadRefund(ctx, kind, id)
    const { refund } = now
    if (refund.version !== version) return { ok: false, code: 'MOVED_ON', refund }
    if (!possibleSteps(refund, isOwner).includes(step.kind)) {
      return { ok: false, code: 'NOT_ALLOWED', refund }
    }
    const after = apply(refund, step.kind)
    invariant(after, `a refund that is ${refund.state} can ${step.kind}`)
    await ctx.shop.commit(...stepping(ctx, kind, now, after, step))
    return { ok: true, refund: after }
  })
  if (outcome.ok) await ctx.ports.ring(ctx.shop.shopId)
  return outcome
}

function stepping<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  now: RefundCase<Row>,
  after: Refund,
  step: Step,
): Statement[] {
  const { row } = now
  const { amount, method } = after
  switch (step.kind) {
    case 'approve':
      return recordRefund(ctx, after, 'approve')
    case 'fail':
      return recordRefund(ctx, after, 'fail', { reason: 'did_not_arrive' })
    case 'finish':
      return endRefund(ctx, kind, now, after, { code: step.code ?? null, charges: null })
    case 'reject':
      return [
        ...recordRefund(ctx, after, 'reject'),
        ...unpromise(ctx, now),
        ...(row === null ? [] : kind.whenMoved(ctx, row)),
        // The customer was told nothing of one that would have been sent at once.
        ...(row === null || (method === 'mpesa' && now.refundRow.approvedBy !== null)
          ? []
          : kind.tell(ctx, row, { kind: 'dropped', amount })),
      ]
  }
}

/** What was set apart stands again where it stood, its charges too. */
function unpromise<Row>(ctx: ShopContext, { refund, known }: RefundCase<Row>): Statement[] {
  const promise = known.steps.find(({ refundId }) => refundId === refund.id)
  invariant(promise, 'a refund was promised by a step of its receipt')
  const { about, amountCents: amount, chargesCents: charges } = promise
  const postings = reverse(moveCharges('other', charges, known.receipt.currency))
  const step = { event: 'unpromise' as const, about, amount, charges, refundId: refund.id }
  return recordReceiptSteps(ctx, known, [{ ...step, postings }])
}
