import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import type { RefundId } from '../kernel/ids'
import type { shopSettings } from '../shops/tables'
import { type KnownReceipt, knownReceipts, type ReceiptRows, receiptReads } from './known-receipts'
import { type RefundRow, refundFrom } from './record-refund'
import type { Refund } from './refund'
import type { Refundable } from './refundable'
import { refunds } from './tables'

export type RefundCase<Row> = {
  refund: Refund
  refundRow: RefundRow
  known: KnownReceipt
  /** The payable; null: the money belongs to none. */
  row: Row | null
  settings: typeof shopSettings.$inferSelect
}

/** All that a decision about one refund needs, in one round trip. Throws NOT_FOUND. */
export async function loadRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  id: RefundId,
): Promise<RefundCase<Row>> {
  return refundCase(ctx, id, await ctx.shop.read(...refundReads(ctx, kind, id)))
}

/** What `refundCase` needs: for one batched read. */
export const refundReads = <Row>({ shop }: ShopContext, kind: Refundable<Row>, id: RefundId) => {
  const ours = shop.ours(refunds, eq(refunds.id, id))
  const column = (name: 'invoice_id' | 'about') =>
    sql`(select ${sql.identifier(name)} from ${refunds} where ${ours})`
  return [
    shop.select(refunds, eq(refunds.id, id)),
    kind.select(shop, column('about')),
    ...receiptReads(shop, column('invoice_id')),
  ] as const
}

export async function refundCase<Row>(
  ctx: ShopContext,
  id: RefundId,
  [[refundRow], rows, ...receiptRows]: readonly [RefundRow[], Row[], ...ReceiptRows],
): Promise<RefundCase<Row>> {
  const [known] = await knownReceipts(ctx, receiptRows)
  const [settings] = receiptRows[4]
  if (!refundRow || !known || !settings) throw new Failure('NOT_FOUND', `no refund ${id}`)
  return { refund: refundFrom(refundRow), refundRow, known, row: rows[0] ?? null, settings }
}
