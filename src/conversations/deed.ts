import type { DeclineReason } from '../kernel/decline-reason'
import type { OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { Destination, PricedLine } from './conversation'

/** Something a step wants done outside; what came of it goes through `afterDeed`. */
export type Deed =
  | { do: 'place'; lines: readonly PricedLine[]; to: Destination; payer: Msisdn }
  | { do: 'pay'; orderId: OrderId; payer: Msisdn }
  | { do: 'track' }
  /** Look these up, the likeliest first, and take the step again with what was found. */
  | { do: 'find_shop'; codes: readonly string[]; suggest: boolean }

export type Outcome =
  | { do: 'place'; placed: Placed }
  | { do: 'pay'; orderId: OrderId; payer: Msisdn; asked: Asked }
  | { do: 'track'; order: TrackedOrder | null }

/** What `placeOrder` says, as far as a customer is told. */
export type Placed =
  | { ok: true; order: PlacedOrder; payer: Msisdn; payment: Asked | null }
  | { ok: false; code: 'EMPTY' | 'TOO_MUCH' | 'ZONE_GONE' | 'NO_PICKUP' }
  | { ok: false; code: 'BELOW_MINIMUM'; minimum: Cents }
  | { ok: false; code: 'NOT_SOLD'; skus: string[] }
  | { ok: false; code: 'OUT_OF_STOCK'; short: { sku: string; name: string; left: number }[] }
  | { ok: false; code: 'PRICE_CHANGED'; changes: PriceChange[] }

export type PlacedOrder = { id: OrderId; number: number; total: Cents; holdUntil: number }
export type PriceChange = { sku: string; name: string; was: Cents; now: Cents }

/** What asking for a payment says. `unknown`: the prompt may be on the phone. */
export type Asked =
  | { ok: true; kind: 'prompted' | 'unknown'; amount: Cents }
  | { ok: false; code: 'ALREADY_PAID' | 'NOT_PAYABLE' | 'NO_ACCOUNT' | 'TOO_LARGE' }
  | { ok: false; code: 'WAIT'; seconds: number }
  | { ok: false; code: 'REFUSED'; reason: DeclineReason }

export type OrderState =
  | 'placed'
  | 'confirmed'
  | 'packed'
  | 'ready'
  | 'dispatched'
  | 'completed'
  | 'expired'
  | 'cancelled'
  | 'returned'

export type TrackedOrder = {
  id: OrderId
  number: number
  state: OrderState
  payment: 'unpaid' | 'part_paid' | 'paid' | 'overpaid' | 'refunded'
  total: Cents
  lines: { name: string; quantity: number }[]
}
