import { and, eq, inArray } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { invariant } from '../kernel/failure'
import { endRefund } from './end-refund'
import { recordRefund } from './record-refund'
import { apply, nextCheck, type Refund, type Verdict } from './refund'
import type { RefundCase } from './refund-state'
import type { Refundable } from './refundable'
import { refunds } from './tables'

/** Writes down what was learnt of a refund that is on its way, and returns what it is then. */
export async function concludeRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  now: RefundCase<Row>,
  verdict: Verdict,
): Promise<Refund> {
  const { shop, ports } = ctx
  const { refund } = now
  if (verdict.kind === 'wait') {
    const trouble = verdict.trouble ?? refund.trouble
    const after = { ...refund, trouble, nextCheckAt: nextCheck(refund, ports.clock()) }
    const { trackingId, nextCheckAt } = after
    await shop.commit(
      shop.update(
        refunds,
        { trouble, nextCheckAt, ...(trackingId !== null && { trackingId }) },
        and(eq(refunds.id, refund.id), inArray(refunds.state, ['sending', 'unknown'])),
      ),
    )
    return after
  }
  const after = apply(refund, verdict.kind)
  invariant(after, `a refund that is ${refund.state} can ${verdict.kind}`)
  await shop.commit(
    ...(verdict.kind === 'finish'
      ? endRefund(ctx, kind, now, after, { code: verdict.reference, charges: verdict.charges })
      : recordRefund(ctx, after, verdict.kind, { reason: verdict.trouble })),
  )
  await ports.ring(shop.shopId)
  return verdict.kind === 'finish' ? after : { ...after, trouble: verdict.trouble }
}
