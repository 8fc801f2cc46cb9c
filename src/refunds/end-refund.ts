import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { invariant } from '../kernel/failure'
import { type Cents, noCents } from '../kernel/money'
import { giveBack } from '../ledger/ledger'
import { post } from '../ledger/post'
import { recordRefund } from './record-refund'
import type { Refund } from './refund'
import type { RefundCase } from './refund-state'
import type { Refundable } from './refundable'

/**
 * Money is back with whoever paid: the books are turned round and the customer told. `code` is
 * M-Pesa's, null for cash; `charges` what the provider took for the way, null when nobody said.
 */
export function endRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  { row }: RefundCase<Row>,
  after: Refund,
  { code, charges }: { code: string | null; charges: Cents | null },
): Statement[] {
  const { id, about, source, amount } = after
  invariant(source === 'unmatched' || row !== null, 'money of an order has an order')
  const from = source === 'order' && row !== null ? kind.account(row) : 'unmatched'
  const bearer = source === 'order' ? from : 'other'
  const to = code === null ? 'cash' : 'world'
  return [
    ...recordRefund(ctx, after, 'finish', { reference: code, chargesCents: charges }),
    ...post(
      ctx,
      { about, cause: `refund:${id}` },
      giveBack(from, to, amount, charges ?? noCents, bearer),
    ),
    ...(row === null
      ? []
      : [...kind.whenMoved(ctx, row), ...kind.tell(ctx, row, { kind: 'done', amount, code })]),
  ]
}
