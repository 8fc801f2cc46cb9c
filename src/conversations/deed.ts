import type { DeclineReason } from '../kernel/decline-reason'
import type { OrderId, ShopId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { CodeRefusal } from '../kernel/mpesa-code'
import type { Msisdn } from '../kernel/phone'
import type { Wants } from '../orders/payment-rule'
import type { RequestId, Topic } from '../support/request'
import type { ClaimWords } from './claim'
import type { Destination, PricedLine } from './conversation'

/** What somebody wants with their latest order. */
export type TrackFor = 'status' | 'again' | 'receipt' | 'cancel' | 'claim'

/** Whose people are asked: the shop's, or those who run DukaBot. */
export type Listener = 'shop' | 'platform'

/** Something a step wants done outside; what came of it goes through `afterDeed`. */
export type Deed =
  | {
      do: 'place'
      lines: readonly PricedLine[]
      to: Destination
      payer: Msisdn
      pay: { wants: Wants; dueFirst: Cents }
      note: string | null
      /** They had stopped this shop's messages: ordering again wants them again. */
      resumes: boolean
    }
  | { do: 'pay'; orderId: OrderId; payer: Msisdn }
  /** Pays a placed order when it arrives after all. */
  | { do: 'pay_at_door'; orderId: OrderId }
  /** `claim`: what somebody says they paid. */
  | { do: 'track'; for: TrackFor; claim: ClaimWords | null }
  /** Takes an order back that is not paid. */
  | { do: 'cancel_order'; orderId: OrderId }
  /** Somebody says they paid: asks the provider now. */
  | { do: 'claim'; order: TrackedOrder; claim: ClaimWords }
  /** What these words mean in this shop. */
  | { do: 'learn'; words: string; sku: string }
  | { do: 'open_request'; to: Listener; topic: Topic; words: string }
  | { do: 'tell_person'; to: Listener; requestId: RequestId; words: string }
  /** No messages from these shops any more, or again. */
  | { do: 'stop'; shops: readonly ShopId[]; stopped: boolean }
  /** Look these up, the likeliest first, and take the step again with what was found. */
  | { do: 'find_shop'; codes: readonly string[]; suggest: boolean }

export type Outcome =
  | { do: 'place'; placed: Placed }
  | { do: 'pay'; orderId: OrderId; payer: Msisdn; asked: Asked }
  | { do: 'pay_at_door'; orderId: OrderId; changed: AtDoor }
  | { do: 'track'; for: TrackFor; claim: ClaimWords | null; order: TrackedOrder | null }
  | { do: 'cancel_order'; cancelled: Cancelled }
  | { do: 'claim'; order: TrackedOrder; claim: ClaimWords; found: Found }
  | { do: 'learn' }
  | { do: 'open_request'; to: Listener; topic: Topic; id: RequestId }
  | { do: 'tell_person'; to: Listener; told: boolean }
  | { do: 'stop'; shops: readonly ShopId[]; stopped: boolean }

/** What `placeOrder` says, as far as a customer is told. */
export type Placed =
  | { ok: true; order: PlacedOrder; payer: Msisdn; payment: Asked | null }
  | { ok: false; code: 'EMPTY' | 'TOO_MUCH' | 'ZONE_GONE' | 'NO_PICKUP' }
  | { ok: false; code: 'OVER_LIMIT'; most: Cents }
  | { ok: false; code: 'TERMS_CHANGED'; terms: { dueFirst: Cents }; isNew: boolean }
  | { ok: false; code: 'BELOW_MINIMUM'; minimum: Cents }
  | { ok: false; code: 'NOT_SOLD'; skus: string[] }
  | { ok: false; code: 'OUT_OF_STOCK'; short: { sku: string; name: string; left: number }[] }
  | { ok: false; code: 'PRICE_CHANGED'; changes: PriceChange[] }

export type PlacedOrder = {
  id: OrderId
  number: number
  total: Cents
  /** 0: it is paid at the door and confirmed already. */
  dueFirst: Cents
  fulfilment: 'delivery' | 'pickup'
  holdUntil: number
}
/** What changing to payment at the door says. */
export type AtDoor =
  | { ok: true; number: number; total: Cents }
  | { ok: false; code: 'NOT_OFFERED' | 'NOT_ALLOWED' | 'NOT_FOUND' }
export type PriceChange = { sku: string; name: string; was: Cents; now: Cents }

export type Cancelled =
  | { ok: true; number: number }
  | { ok: false; code: 'PAID' | 'NOT_ALLOWED' | 'NOT_FOUND' }

/** What asking for a payment says. `unknown`: the prompt may be on the phone. */
export type Asked =
  | { ok: true; kind: 'prompted' | 'unknown'; amount: Cents }
  | { ok: false; code: 'ALREADY_PAID' | 'NOT_PAYABLE' | 'NO_ACCOUNT' }
  | { ok: false; code: 'WAIT'; seconds: number; outage: boolean }
  | { ok: false; code: 'REFUSED'; reason: DeclineReason }

/** What came of looking for a claimed payment; `payment` is what the books say of the order then. */
export type Found = { payment: PaymentState } & (
  | { kind: 'asked' | 'matched' | 'unseen' | 'used' | 'shop_decides' | 'too_many' }
  | { kind: 'refused'; why: CodeRefusal }
)

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

export type PaymentState =
  | 'unpaid'
  | 'part_paid'
  | 'paid'
  | 'overpaid'
  | 'part_refunded'
  | 'refunded'

export type TrackedOrder = {
  id: OrderId
  number: number
  state: OrderState
  payment: PaymentState
  total: Cents
  /** What is to be paid when it is handed over; 0 while it still waits for its money. */
  left: Cents
  lines: { sku: string; name: string; quantity: number }[]
  /** `link`: where the receipt can be checked. */
  receipts: { number: number; code: string | null; amount: Cents; link: string }[]
}
