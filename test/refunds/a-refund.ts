import { eq } from 'drizzle-orm'
import type { ShopContext } from '../../src/context'
import type { OrderId, RefundId } from '../../src/kernel/ids'
import { type Cents, shillings } from '../../src/kernel/money'
import { orderRefundable } from '../../src/orders/refundable'
import { receipts } from '../../src/payments/tables'
import { type AskedRefund, requestRefund } from '../../src/refunds/request-refund'
import { sendRefund } from '../../src/refunds/send-refund'
import { receiptEvents, refunds } from '../../src/refunds/tables'
import { payFor } from '../orders/pay-for'
import type { TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

/** An order whose KES 640 were paid and booked. The shop's wallet holds enough to give it back. */
export async function aPaidOrder(shop: TestShop, payer = '254711222333' as const) {
  const placed = await anOrder(shop, { payer })
  await payFor(shop, placed)
  const [receipt] = await shop.ctx.shop.select(receipts, eq(receipts.payableId, placed.order.id))
  if (!receipt) throw new Error('the payment was booked')
  fund(shop, 10_000)
  return { ...placed, invoiceId: receipt.invoiceId }
}

/** Shillings into (or out of) the shop's wallet at IntaSend from outside. */
export function fund({ sims, code }: TestShop, kes: number): void {
  const ours = sims.intasend.wallets().find(({ account }) => account.secretKey.endsWith(code))
  if (!ours) throw new Error('the shop has a wallet')
  sims.intasend.fund(ours.id, kes)
}

export const versionOf = async ({ shop }: ShopContext, invoiceId: string) =>
  (await shop.select(receiptEvents, eq(receiptEvents.invoiceId, invoiceId))).length + 1

/** Asks for money of the order back, as the form does that was drawn just now. */
export async function askBack(
  ctx: ShopContext,
  { order, invoiceId }: { order: { id: OrderId }; invoiceId: string },
  amount: Cents = shillings(640),
): Promise<AskedRefund> {
  return requestRefund(ctx, orderRefundable, {
    invoiceId,
    about: order.id,
    amount,
    reason: 'cancelled',
    version: await versionOf(ctx, invoiceId),
  })
}

/** Asked for by the owner within the limit, and sent. */
export async function aSentRefund(shop: TestShop, payer = '254711222333' as const) {
  const paid = await aPaidOrder(shop, payer)
  const asked = await askBack(shop.ctx, paid)
  if (!asked.ok) throw new Error(`the refund was refused: ${asked.code}`)
  const sent = await sendRefund(shop.ctx, orderRefundable, { id: asked.refund.id })
  return { ...paid, sent, id: asked.refund.id }
}

export async function refundOf({ shop }: ShopContext, id: RefundId) {
  const [row] = await shop.select(refunds, eq(refunds.id, id))
  if (!row) throw new Error(`no refund ${id}`)
  return row
}

export const as = (ctx: ShopContext, role: 'owner' | 'manager'): ShopContext => ({
  ...ctx,
  actor: { kind: 'account', accountId: `acc_${role}`, role },
})
