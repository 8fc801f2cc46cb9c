import { and, eq, gte, inArray, lt } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import type { ClaimId, CustomerId, OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { CodeRefusal } from '../kernel/mpesa-code'
import { inNairobi } from '../kernel/nairobi'
import { askAboutPayments } from '../orders/ask-about-payments'
import { orderFrom } from '../orders/order-rows'
import { orders } from '../orders/tables'
import type { PaymentStatus } from '../payments/payment'
import { paymentClaims } from '../payments/tables'
import { mostClaimsADay, nextClaimCheck } from './claim'
import { type ClaimRow, type Followed, followUp } from './follow-up'
import { readingsOf, refuseCode } from './receipt-code'

export type PaymentClaim = {
  orderId: OrderId
  customerId: CustomerId
  /** As it was typed; empty for a bare "I have paid". */
  code: string
  /** What a pasted message says. */
  amount: Cents | null
  paidAt: number | null
}

/** `payment`: what the books say of the order now. */
export type Claimed =
  | Followed
  | { kind: 'asked' | 'too_many'; payment: PaymentStatus }
  | { kind: 'refused'; why: CodeRefusal; payment: PaymentStatus }

/**
 * "I have paid": the provider is asked about the order's prompts now, and a code is looked for among
 * the shop's receipts and statements. What is not there is looked for again for a day. A message, however
 * perfect, books nothing by itself. Throws NOT_FOUND for somebody else's order.
 */
export async function claimPayment(ctx: ShopContext, claim: PaymentClaim): Promise<Claimed> {
  const asked = await askAboutPayments(ctx, claim.orderId)
  if (!asked.ok) throw new Failure('NOT_FOUND', `no order ${claim.orderId}`)
  const { payment } = asked
  if (claim.code === '' || payment === 'paid' || payment === 'overpaid') {
    return { kind: 'asked', payment }
  }
  const noted = await retryOnConflict(
    () => note(ctx, claim),
    (error) => alreadyThere(error, 'payment_claims'),
  )
  if (noted.kind !== 'noted') return { ...noted, payment }
  return followUp(ctx, noted.row, noted.codes)
}

type Noted =
  | { kind: 'noted'; row: ClaimRow; codes: string[] }
  | { kind: 'refused'; why: CodeRefusal }
  | { kind: 'too_many' }

/** Writes the claim down before anything comes of it; the same code for the same order is one claim. */
async function note(ctx: ShopContext, claim: PaymentClaim): Promise<Noted> {
  const { shop, ports } = ctx
  const { orderId, customerId, code } = claim
  const now = ports.clock()
  const readings = readingsOf(code)
  const today = `clm_${orderId.slice(4)}_${inNairobi(now).day}_` as const
  const [[row], mine, before] = await shop.read(
    shop.select(orders, eq(orders.id, orderId)),
    shop
      .select(
        paymentClaims,
        and(gte(paymentClaims.id, today), lt(paymentClaims.id, `${today}~` as ClaimId)),
      )
      .limit(mostClaimsADay),
    shop
      .select(
        paymentClaims,
        inArray(paymentClaims.code, readings.length > 0 ? readings : [code]),
        eq(paymentClaims.orderId, orderId),
      )
      .limit(1),
  )
  if (!row || row.customerId !== customerId) throw new Failure('NOT_FOUND', `no order ${orderId}`)
  const [known] = before
  if (known) return { kind: 'noted', row: known, codes: readings }
  const when = { now, placedAt: orderFrom(row).placedAt, paidAt: claim.paidAt }
  const codes = readings.filter((one) => refuseCode(one, when) === null)
  const [first] = codes
  if (!first) return { kind: 'refused', why: refuseCode(readings[0] ?? code, when) ?? 'IMPOSSIBLE' }
  if (mine.length >= mostClaimsADay) return { kind: 'too_many' }
  const noted: Omit<ClaimRow, 'shopId'> = {
    id: `${today}${mine.length + 1}`,
    orderId,
    customerId,
    code: first,
    amountCents: claim.amount,
    paidAt: claim.paidAt,
    state: 'open',
    reason: null,
    claimedAt: now,
    nextCheckAt: nextClaimCheck(now, now),
    sortedAt: null,
  }
  await shop.commit(shop.insert(paymentClaims, noted))
  return { kind: 'noted', row: { ...noted, shopId: shop.shopId }, codes }
}
