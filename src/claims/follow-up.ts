import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import { noCents } from '../kernel/money'
import { postingsOf } from '../ledger/queries'
import { dueOf, orderFrom, paymentStatusFor } from '../orders/order-rows'
import { orders } from '../orders/tables'
import type { PaymentStatus } from '../payments/payment'
import { type ClaimReason, paymentClaims } from '../payments/tables'
import type { KnownReceipt } from '../refunds/known-receipts'
import { bookAside } from '../sorting/book-aside'
import { type ClaimedOrder, judgeMoney, type KnownMoney } from './claim'
import { lookForMoney } from './look-for-money'

export type ClaimRow = typeof paymentClaims.$inferSelect

/** What became of a claim: `matched` counts for the order, the others do not. */
export type Followed = {
  kind: 'matched' | 'unseen' | 'used' | 'shop_decides'
  payment: PaymentStatus
}

/** Another claim or the owner may take the money between looking and booking. */
const mostTries = 3

/**
 * Looks for the money of a claim, books it for its order where that is beyond doubt, and writes down
 * what came of it. Safe to run again at any time: the receipt's own journal is the lock.
 */
export async function followUp(
  ctx: ShopContext,
  claim: ClaimRow,
  codes: readonly string[],
): Promise<Followed> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const money = await lookForMoney(ctx, codes)
    const { order, number, payment } = await claimedOrder(ctx, claim)
    const known = money && knownMoney(money, order)
    const judged = judgeMoney(known, order, claim.amountCents)
    if (judged === 'unseen') return { kind: 'unseen', payment }
    if (judged === 'counted') return end(ctx, claim, 'matched', payment)
    if (judged === 'used') return end(ctx, claim, 'used', payment)
    if (judged === 'shop_decides' || !money) return end(ctx, claim, 'shop_decides', payment)
    const { invoiceId } = money.receipt
    const { version } = money.standing
    const booked = await bookAside(ctx, { invoiceId, version, orderNumber: number })
    if (booked.ok) {
      const after = await claimedOrder(ctx, claim)
      return end(ctx, claim, 'matched', after.payment)
    }
    if (booked.code !== 'CHANGED_MEANWHILE') return end(ctx, claim, 'shop_decides', payment)
  }
  throw new Failure('CONFLICT', 'the claimed money moves about')
}

async function claimedOrder({ shop }: ShopContext, { orderId, customerId }: ClaimRow) {
  const [[row], posted] = await shop.read(
    shop.select(orders, eq(orders.id, orderId)),
    postingsOf(shop, orderId),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${orderId}`)
  const order = orderFrom(row)
  const { due, dueNow, open } = dueOf(order, posted)
  const claimed: ClaimedOrder = { id: orderId, customerId, due, dueNow, open }
  return { order: claimed, number: order.number, payment: paymentStatusFor(order, posted) }
}

const knownMoney = (
  { receipt, standing, customer }: KnownReceipt,
  { id }: ClaimedOrder,
): KnownMoney => ({
  gross: receipt.grossCents,
  currency: receipt.currency,
  payableId: receipt.payableId,
  customerId: customer?.id ?? null,
  aside: standing.aside,
  counted: standing.orders.get(id) ?? noCents,
})

const ends = {
  matched: { state: 'matched', reason: null },
  used: { state: 'refused', reason: 'USED' },
  shop_decides: { state: 'lapsed', reason: 'UNCLEAR' },
} as const satisfies Record<string, { state: ClaimRow['state']; reason: ClaimReason | null }>

async function end(
  { shop }: ShopContext,
  { id }: ClaimRow,
  kind: keyof typeof ends,
  payment: PaymentStatus,
): Promise<Followed> {
  await shop.commit(
    shop.update(paymentClaims, { ...ends[kind], nextCheckAt: null }, eq(paymentClaims.id, id)),
  )
  return { kind, payment }
}
