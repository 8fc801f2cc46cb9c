import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import type { RefundId } from '../kernel/ids'
import type { shopSettings } from '../shops/tables'
import { type KnownReceipt, knownReceipts, receiptReads } from './known-receipts'
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
  const { shop } = ctx
  const ours = shop.ours(refunds, eq(refunds.id, id))
  const column = (name: 'invoice_id' | 'about') =>
    sql`(select ${sql.identifier(name)} from ${refunds} where ${ours})`
  const [[refundRow], rows, ...receiptRows] = await shop.read(
    shop.select(refunds, eq(refunds.id, id)),
    kind.select(shop, column('about')) as never,
    ...receiptReads(shop, column('invoice_id')),
  )
  const [known] = await knownReceipts(ctx, receiptRows)
  const [settings] = receiptRows[4]
  if (!refundRow || !known || !settings) throw new Failure('NOT_FOUND', `no refund ${id}`)
  const row = (rows as Row[])[0] ?? null
  return { refund: refundFrom(refundRow), refundRow, known, row, settings }
}
