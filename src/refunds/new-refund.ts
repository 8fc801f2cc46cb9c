import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { RefundId } from '../kernel/ids'
import { type Cents, noCents } from '../kernel/money'
import { moveCharges, type Posting } from '../ledger/ledger'
import type { KnownReceipt } from './known-receipts'
import type { ReceiptStep } from './receipt'
import { recordNewRefund } from './record-refund'
import { approvesItself, methodFor, type Refund, type RefundReason } from './refund'
import type { Refundable } from './refundable'

export type NewRefund = {
  /** The order whose paid money goes back; null: what is set aside of the receipt. */
  about: string | null
  amount: Cents
  reason: RefundReason
  /** By the owner's own hand though M-Pesa could. */
  byHand?: boolean | undefined
  /** Charges of the provider that go with set-aside money. */
  charges: Cents
}

/**
 * A refund in its first state: the step of its receipt, for `recordReceiptSteps` in the same commit,
 * and what follows it there.
 */
export function newRefund<Row>(
  ctx: ShopContext,
  {
    kind,
    row,
    known,
    limit,
  }: { kind: Refundable<Row>; row: Row | null; known: KnownReceipt; limit: Cents },
  { about, amount, reason, byHand, charges }: NewRefund,
): {
  refund: Refund
  step: ReceiptStep & { refundId: RefundId; postings: Posting[] }
  statements: Statement[]
} {
  const { receipt, payer, hasKeys } = known
  const { actor } = ctx
  const isOwner = actor.kind === 'account' && actor.role === 'owner'
  const approved = approvesItself(isOwner, amount, limit)
  const { channel } = receipt
  const method = byHand ? 'by_hand' : methodFor({ channel, hasKeys, payer, amount })
  const refund: Refund = {
    id: ctx.ports.newId('rfd'),
    version: approved ? 2 : 1,
    state: approved ? 'approved' : 'requested',
    about: about ?? receipt.payableId,
    source: about === null ? 'unmatched' : 'order',
    invoiceId: receipt.invoiceId,
    customerId: row === null ? null : kind.customerId(row),
    amount,
    method,
    reason,
    trouble: null,
    trackingId: null,
    tries: 0,
    sentAt: null,
    nextCheckAt: null,
  }
  const carried = about === null ? charges : noCents
  const silent = row === null || (approved && method === 'mpesa')
  return {
    refund,
    step: {
      event: 'promise',
      about,
      amount,
      charges: carried,
      refundId: refund.id,
      postings: moveCharges('other', carried, receipt.currency),
    },
    statements: [
      ...recordNewRefund(ctx, refund, approved),
      ...(row === null ? [] : kind.whenMoved(ctx, row)),
      // One that is sent at once is told of when it is sent.
      ...(silent || row === null ? [] : kind.tell(ctx, row, { kind: 'asked', amount })),
    ],
  }
}
