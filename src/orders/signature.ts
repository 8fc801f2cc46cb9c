import type { PaymentStatus } from '../payments/payment'
import type { Order } from './order'

/**
 * Short word for what a list shows, so that a poll that brings the same word is answered with
 * nothing. FNV-1a: a clash, one in four thousand million, only means one poll too late.
 */
export const signatureOf = (
  shown: readonly { order: Order; payment: PaymentStatus; toSort: boolean }[],
  loose: readonly { number: number }[],
): string =>
  wordFor([
    shown.map(({ order, payment, toSort }) => [order.number, order.version, payment, toSort]),
    loose.map(({ number }) => number),
  ])

export function wordFor(parts: readonly unknown[]): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(parts)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
