import { eq, type SQL } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { RefundId } from '../kernel/ids'
import type { Posting } from '../ledger/ledger'
import { post } from '../ledger/post'
import { receipts } from '../payments/tables'
import type { KnownReceipt } from './known-receipts'
import { standingOf } from './known-receipts'
import type { ReceiptEvent, ReceiptStep } from './receipt'
import { receiptEvents } from './tables'

/**
 * What becomes of a receipt's money: the journal row first, which is the lock; the postings, which
 * name it as their cause; and whether anything of the receipt still has to be sorted out. Several
 * steps of one receipt in one commit come in one call.
 */
export function recordReceiptSteps(
  ctx: ShopContext,
  { receipt, steps: before }: KnownReceipt,
  steps: readonly (ReceiptStep & { refundId?: RefundId; postings: readonly Posting[] })[],
  /** Gives the first event's name, or null when the commit must fail after all. */
  guard?: SQL<ReceiptEvent>,
): Statement[] {
  const { shop, actor, ports } = ctx
  const happenedAt = ports.clock()
  const { invoiceId } = receipt
  const rows = steps.map(({ event, about, amount, charges, refundId }, n) => ({
    invoiceId,
    version: before.length + 2 + n,
    event,
    about,
    amountCents: amount,
    chargesCents: charges,
    refundId: refundId ?? null,
    actor: actorName(actor),
    happenedAt,
  }))
  const { shopId } = shop
  const left = standingOf(receipt, [...before, ...rows.map((row) => ({ ...row, shopId }))])
  const sortedAt = left.aside === 0 ? happenedAt : null
  const moved = steps.flatMap(({ about, postings }, n) =>
    post(
      ctx,
      { about: about ?? receipt.payableId, cause: `sorted:${invoiceId}/${before.length + 2 + n}` },
      postings,
    ),
  )
  return [
    ...rows.map((row, n) =>
      shop.insert(receiptEvents, n === 0 && guard ? { ...row, event: guard } : row),
    ),
    ...moved,
    ...(receipt.setAside !== null && (receipt.sortedAt === null) !== (sortedAt === null)
      ? [shop.update(receipts, { sortedAt }, eq(receipts.invoiceId, invoiceId))]
      : []),
  ]
}
