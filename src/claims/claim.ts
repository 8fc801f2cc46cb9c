import { days, hours, minutes } from '../kernel/clock'
import type { CustomerId, OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'

/** Somebody who tries codes is stopped; who mistyped twice is not. */
export const mostClaimsADay = 5

const checks = [minutes(1), minutes(5), minutes(30), hours(2), days(1)] as const

/** When to look for a claimed payment again; null once a day has passed. */
export const nextClaimCheck = (claimedAt: number, now: number): number | null =>
  checks.map((after) => claimedAt + after).find((at) => at > now) ?? null

/** What the books know about money under a code. */
export type KnownMoney = {
  gross: Cents
  currency: string
  /** The order it came for, if any, and whose that is. */
  payableId: string | null
  customerId: CustomerId | null
  /** What of it is set aside still. */
  aside: Cents
  /** What of it counts for the order that claims it. */
  counted: Cents
}

export type ClaimedOrder = {
  id: OrderId
  customerId: CustomerId
  due: Cents
  dueNow: Cents
  /** Whether money for it is wanted still. */
  open: boolean
}

export type Judgement =
  /** Nobody has told us of such money. */
  | 'unseen'
  /** It counts for this order already. */
  | 'counted'
  /** It is set aside, belongs to nobody else and fits: it is booked for this order. */
  | 'book'
  /** It is another order's. */
  | 'used'
  /** It is there, but somebody in the shop has to say what it is for. */
  | 'shop_decides'

/**
 * What a claimed code is worth. The claim itself is worth nothing: only money that is in the books
 * already can come of it, once, and only where its amount leaves no doubt.
 */
export function judgeMoney(
  money: KnownMoney | null,
  order: ClaimedOrder,
  /** The amount that a pasted message names. */
  claimed: Cents | null,
): Judgement {
  if (!money) return 'unseen'
  if (money.counted > 0) return 'counted'
  const { aside, payableId } = money
  const isOthers = payableId !== order.id && payableId !== null
  if (aside <= 0 || (isOthers && money.customerId !== order.customerId)) return 'used'
  if (money.currency !== 'KES' || !order.open) return 'shop_decides'
  if (claimed !== null && claimed !== money.gross) return 'shop_decides'
  const fits =
    payableId === order.id ? aside <= order.due : aside === order.due || aside === order.dueNow
  return fits ? 'book' : 'shop_decides'
}
