import type { Cents } from '../kernel/money'

/** How a shop wants to be paid. Percentages are whole per cent of the total; 0 asks for no deposit. */
export type PaymentPolicy = {
  /** Whether customers may pay everything at the door. */
  payOnDelivery: boolean
  depositPercent: number
  /** Asked of people who have not had a completed order from the shop yet. */
  depositNewPercent: number
  /** The most that one M-Pesa payment may be (wire-contracts A11, C5). */
  perPayment: Cents
  /** What M-Pesa calls the shop's Till or Paybill; null when the owner has not said. */
  mpesaName: string | null
}

export const highestDeposit = 90
export const highestPerPaymentShillings = 250_000

/** The policy as the settings' row keeps it. */
export const policyOf = (row: {
  payOnDelivery: boolean
  depositPercent: number
  depositNewPercent: number
  perPaymentCents: Cents
  mpesaName: string | null
}): PaymentPolicy => ({
  payOnDelivery: row.payOnDelivery,
  depositPercent: row.depositPercent,
  depositNewPercent: row.depositNewPercent,
  perPayment: row.perPaymentCents,
  mpesaName: row.mpesaName,
})

export type PolicyDecision =
  | { ok: true; change: boolean }
  | { ok: false; code: 'CHANGED_MEANWHILE' }

/** `fresh`: whether the form was filled from what stands now. */
export function decidePolicy(
  current: PaymentPolicy,
  wanted: PaymentPolicy,
  fresh: boolean,
): PolicyDecision {
  const keys = Object.keys(current) as (keyof PaymentPolicy)[]
  if (keys.every((key) => current[key] === wanted[key])) return { ok: true, change: false }
  return fresh ? { ok: true, change: true } : { ok: false, code: 'CHANGED_MEANWHILE' }
}
