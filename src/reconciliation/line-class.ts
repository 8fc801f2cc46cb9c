import { parseMpesaCode } from '../kernel/mpesa-code'
import type { LineClass } from './statement-line'

type Words = { type: string; details: string; amount: number }

/**
 * What a row of an M-Pesa statement is, told by its type and its details (wire-contracts H3.1, H3.2).
 * Only a `payment` can ever settle an order, so what is not surely one is `other`.
 */
export function classOfMpesa({ type, details, amount }: Words): LineClass {
  const words = `${type} | ${details}`
  if (/revers(?:al|ed|e)\b/i.test(words)) return 'reversal'
  if (amount < 0) {
    if (/\b(?:charges?|fees?|commission|tariff)\b/i.test(words)) return 'charge'
    if (/settlement|to bank|withdraw funds/i.test(words)) return 'settlement'
    return /business payment|b2c|to mobile|salary|promotion|pay ?out|disburse/i.test(words)
      ? 'payout'
      : 'other'
  }
  return paymentWords.test(words) && !/\bcharges?\b|overdraft|settlement/i.test(words)
    ? 'payment'
    : 'other'
}

const paymentWords =
  /pay ?bill|buy ?goods|merchant pay(?:ment)?|customer (?:merchant )?payment|pay merchant|payment (?:online )?(?:received )?from/i

/** IntaSend's `trans_type` (wire-contracts A7). A chargeback comes as an adjustment with its word. */
export function classOfIntaSend({ type, details, amount }: Words): LineClass {
  if (/chargeback|revers(?:al|ed)|refund/i.test(`${type} ${details}`)) return 'reversal'
  switch (type.toUpperCase()) {
    case 'SALE':
      return amount > 0 ? 'payment' : 'reversal'
    case 'CHARGE':
      return 'charge'
    case 'PAYOUT':
    case 'AIRTIME':
      return 'payout'
    case 'WITHDRAWAL':
    case 'SETTLEMENT':
      return 'settlement'
    default:
      return 'other'
  }
}

/**
 * Whether money of this row has moved. M-Pesa says `Completed`; IntaSend's words are those of
 * wire-contracts A5: what clears or is on hold was paid, and what was given back was.
 */
export const hasMoved = (status: string): boolean =>
  /^(?:completed?|available|clearing|on-hold|success(?:ful)?|refunded|chargeback-pending|adjustment)$/i.test(
    status.trim(),
  )

/** The code that a reversal takes back: in a column of its own, or in its words. */
export function takenBack(linked: string, details: string): string | null {
  // A code may be all letters; a word of ten capitals among others may as well be a word.
  const isCode = (word: string) => /\d/.test(word) && parseMpesaCode(word) !== null
  const words = details.toUpperCase().split(/[^A-Z0-9]+/)
  return parseMpesaCode(linked) ?? words.find(isCode) ?? null
}

/** Words of a person's own M-Pesa, which no business has (wire-contracts H3.2). */
export const isPersonal = (details: string): boolean =>
  /customer transfer (?:to|of funds)|airtime purchase|overdraft of credit party|customer withdrawal|m-?shwari|funds received from -? ?(?:\+?254|0)[17]/i.test(
    details,
  )
