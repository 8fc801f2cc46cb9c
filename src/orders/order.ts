import type { CustomerId, OrderId } from '../kernel/ids'
import type { Cents } from '../kernel/money'

/** The whole life of the goods (design.md section 4), as a table. Payment is another machine. */
export const transitions = {
  placed: { confirm: 'confirmed', expire: 'expired', cancel: 'cancelled' },
  confirmed: { pack: 'packed', cancel: 'cancelled' },
  packed: { dispatch: 'dispatched', make_ready: 'ready', cancel: 'cancelled' },
  ready: { complete: 'completed' },
  dispatched: { complete: 'completed', return: 'returned' },
  completed: { return: 'returned' },
  expired: { revive: 'confirmed' },
  cancelled: { revive: 'confirmed' },
  returned: {},
} as const satisfies Record<string, Record<string, string>>

export type OrderState = keyof typeof transitions
type EventsOf<S extends OrderState> = S extends OrderState ? keyof (typeof transitions)[S] : never
export type OrderEvent = EventsOf<OrderState>
export type Fulfilment = 'delivery' | 'pickup'
/** What must be paid before the shop begins: everything, a deposit, or nothing. */
export type PaymentRule = 'prepaid' | 'deposit' | 'on_delivery'

export type Order = {
  id: OrderId
  number: number
  version: number
  state: OrderState
  customerId: CustomerId
  fulfilment: Fulfilment
  zoneName: string | null
  zoneMinutes: number | null
  items: Cents
  delivery: Cents
  total: Cents
  rule: PaymentRule
  /** What must be booked before it is confirmed: the total, a deposit, or nothing. */
  dueFirst: Cents
  placedAt: number
  holdUntil: number
}

export type Advance =
  | { ok: true; order: Order }
  | { ok: false; code: 'NOT_ALLOWED' | 'NOT_PAID'; state: OrderState }

const onlyFor: Partial<Record<OrderEvent, Fulfilment>> = {
  dispatch: 'delivery',
  make_ready: 'pickup',
}

/**
 * The order after `event`, or why not. Nothing is confirmed or revived before as much is booked as is
 * due first; `paid` is what the books say.
 */
export function advance(order: Order, event: OrderEvent, paid: Cents): Advance {
  const arrows: Partial<Record<OrderEvent, OrderState>> = transitions[order.state]
  const next = arrows[event]
  const { state } = order
  if (!next) return { ok: false, code: 'NOT_ALLOWED', state }
  if (onlyFor[event] && onlyFor[event] !== order.fulfilment) {
    return { ok: false, code: 'NOT_ALLOWED', state }
  }
  if (needsMoney(event) && paid < order.dueFirst) return { ok: false, code: 'NOT_PAID', state }
  return { ok: true, order: { ...order, state: next, version: order.version + 1 } }
}

const needsMoney = (event: OrderEvent) => event === 'confirm' || event === 'revive'

/** What a person in the shop may do with the order now, in the order of its life. */
export const possibleEvents = (order: Order, paid: Cents): OrderEvent[] =>
  byPeople.filter((event) => advance(order, event, paid).ok)

const byPeople = [
  'confirm',
  'pack',
  'make_ready',
  'dispatch',
  'complete',
  'return',
  'cancel',
] as const satisfies OrderEvent[]

/** States that give the goods back to the shelf. Returned goods are looked at first. */
export const givesStockBack = (event: OrderEvent): boolean =>
  event === 'cancel' || event === 'expire'

const closed: readonly OrderState[] = ['completed', 'expired', 'cancelled', 'returned']

/** An order that is a sale: its rule of payment was met, and it was not given up or brought back. */
export const soldStates: readonly OrderState[] = [
  'confirmed',
  'packed',
  'ready',
  'dispatched',
  'completed',
]

/** Nobody in the shop has to do anything about it any more. */
export const isClosed = (state: OrderState): boolean => closed.includes(state)

/** States in which the shop will not fulfil the order: money for it has to go back. */
export const givenUp = ['expired', 'cancelled', 'returned'] as const satisfies OrderState[]

/** Whether money for the order is still wanted: not after it was given up or brought back. */
export const wantsMoney = (state: OrderState): boolean =>
  !(givenUp as readonly OrderState[]).includes(state)

/** Whether the shop has taken the order on and stands by it. */
export const hasBegun = (state: OrderState): boolean => state !== 'placed' && wantsMoney(state)

/** Whether the shop holds money of an order that it will not fulfil. */
export const owesMoney = ({ state }: Order, paid: Cents): boolean => paid > 0 && !wantsMoney(state)
