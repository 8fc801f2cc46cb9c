import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Note } from '../i18n/messages'
import type { ClaimId } from '../kernel/ids'
import { notify } from '../notifications/notify'
import { askAboutPayments } from '../orders/ask-about-payments'
import { paymentClaims } from '../payments/tables'
import { nextClaimCheck } from './claim'
import { type ClaimRow, followUp } from './follow-up'
import { readingsOf } from './receipt-code'

/**
 * Looks once more for a claimed payment: after a minute, five, half an hour, two hours and a day. Then it
 * lapses: the customer is told, and it stands on the owner's list.
 */
export async function checkClaim(ctx: ShopContext, id: ClaimId): Promise<void> {
  const { shop, ports } = ctx
  const [claim] = await shop.select(paymentClaims, eq(paymentClaims.id, id))
  if (claim?.state !== 'open' || claim.nextCheckAt === null) return
  await askAboutPayments(ctx, claim.orderId)
  const followed = await followUp(ctx, claim, readingsOf(claim.code))
  const next = nextClaimCheck(claim.claimedAt, ports.clock())
  if (followed.kind === 'unseen' && next !== null) {
    return shop.commit(shop.update(paymentClaims, { nextCheckAt: next }, eq(paymentClaims.id, id)))
  }
  // Money that was booked is told by the booking.
  if (followed.kind === 'matched') return
  const isPaid = followed.payment === 'paid' || followed.payment === 'overpaid'
  await shop.commit(
    ...(followed.kind === 'unseen' ? [lapse(ctx, claim, isPaid)] : []),
    ...(isPaid ? [] : [tell(ctx, claim, followed.kind)]),
  )
  await ports.ring(shop.shopId)
}

/** What was paid some other way meanwhile needs nobody's attention. */
const lapse = ({ shop, ports }: ShopContext, { id }: ClaimRow, isPaid: boolean) =>
  shop.update(
    paymentClaims,
    {
      state: 'lapsed',
      reason: 'UNSEEN',
      nextCheckAt: null,
      sortedAt: isPaid ? ports.clock() : null,
    },
    eq(paymentClaims.id, id),
  )

const keys = { unseen: 'claimLapsed', used: 'claimUsed', shop_decides: 'claimUnclear' } as const

function tell(ctx: ShopContext, { customerId, orderId, code }: ClaimRow, kind: keyof typeof keys) {
  const note: Note = { key: keys[kind], data: { code } }
  return notify(ctx, { customerId, orderId }, note)
}
