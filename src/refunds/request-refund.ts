import { eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import { type Cents, isWholeShillings, noCents } from '../kernel/money'
import { receipts } from '../payments/tables'
import { invoiceOnly, type KnownReceipt, knownReceipts, receiptReads } from './known-receipts'
import { type NewRefund, newRefund } from './new-refund'
import { recordReceiptSteps } from './record-receipt-step'
import type { Refund } from './refund'
import type { Refundable } from './refundable'

export type RefundRequest = Omit<NewRefund, 'charges'> & {
  invoiceId: string
  /** Of the receipt's journal as the asker saw it: an older form changes nothing. */
  version: number
}

export type AskedRefund =
  | { ok: true; refund: Refund }
  | { ok: false; code: 'CHANGED_MEANWHILE' | 'NOT_POSSIBLE' }
  | { ok: false; code: 'TOO_MUCH'; most: Cents }

/**
 * Promises money of one receipt back. It is set apart in the same commit, so that two requests at once
 * never promise more than was paid. An owner's request up to the shop's limit is approved with it;
 * `sendRefund` then sends it. Throws NOT_FOUND for a receipt or an order of another shop.
 */
export async function requestRefund<Row>(
  ctx: ShopContext,
  kind: Refundable<Row>,
  request: RefundRequest,
): Promise<AskedRefund> {
  const { shop } = ctx
  const { invoiceId, about } = request
  const outcome = await retryOnConflict(async (): Promise<AskedRefund> => {
    const [rows, ...receiptRows] = await shop.read(
      kind.select(shop, about ?? payableOf(ctx, invoiceId)) as never,
      ...receiptReads(shop, invoiceOnly(invoiceId)),
    )
    const [known] = await knownReceipts(ctx, receiptRows)
    const [settings] = receiptRows[4]
    const row = (rows as Row[])[0] ?? null
    if (!known || !settings || (about !== null && row === null)) {
      throw new Failure('NOT_FOUND', `no receipt ${invoiceId} of ${about}`)
    }
    const objection = objectionTo(known, request)
    if (objection) return objection
    const limit = settings.refundLimitCents
    const { charges } = known.standing
    const made = newRefund(ctx, { kind, row, known, limit }, { ...request, charges })
    await shop.commit(...recordReceiptSteps(ctx, known, [made.step]), ...made.statements)
    return { ok: true, refund: made.refund }
  })
  if (outcome.ok) await ctx.ports.ring(shop.shopId)
  return outcome
}

const payableOf = ({ shop }: ShopContext, invoiceId: string): SQL =>
  sql`(select payable_id from ${receipts} where ${shop.ours(receipts, eq(receipts.invoiceId, invoiceId))})`

function objectionTo(
  { receipt, standing }: KnownReceipt,
  { about, amount, version }: RefundRequest,
): AskedRefund | null {
  if (version !== standing.version) return { ok: false, code: 'CHANGED_MEANWHILE' }
  if (receipt.currency !== 'KES' || !isWholeShillings(amount) || amount <= 0) {
    return { ok: false, code: 'NOT_POSSIBLE' }
  }
  const most = about === null ? standing.aside : (standing.orders.get(about) ?? noCents)
  return amount > most ? { ok: false, code: 'TOO_MUCH', most } : null
}
