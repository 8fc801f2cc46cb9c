import { type Cents, cents } from '../kernel/money'
import { givenBackFrom, paidInto } from '../ledger/ledger'
import { type LedgerRow, postingFrom } from '../ledger/queries'
import { type Payable, type PaymentStatus, paymentStatusOf, stillDue } from '../payments/payment'
import { hasBegun, type Order, wantsMoney } from './order'
import { dueNow } from './payment-rule'
import type { orders } from './tables'

export type OrderRow = typeof orders.$inferSelect

export const orderFrom = (row: OrderRow): Order => ({
  id: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
  customerId: row.customerId,
  fulfilment: row.fulfilment,
  zoneName: row.zoneName,
  zoneMinutes: row.zoneMinutes,
  items: row.itemsCents,
  delivery: row.deliveryCents,
  total: row.totalCents,
  rule: row.paymentRule,
  dueFirst: row.dueFirstCents ?? row.totalCents,
  placedAt: row.placedAt,
  holdUntil: row.holdUntil,
})

const accountOf = (order: Order) => `order:${order.id}` as const

/** What was paid for an order and not given back, fees not taken off. */
export const paidFor = (order: Order, rows: readonly LedgerRow[]): Cents =>
  paidInto(rows.map(postingFrom), accountOf(order))

/**
 * What counts as paid: once the shop has begun, money that it gave back of its own is not asked for
 * again. Before that, and once the order is given up, it is what was paid and not given back.
 */
export const settledFor = (order: Order, rows: readonly LedgerRow[]): Cents =>
  cents(paidFor(order, rows) + (hasBegun(order.state) ? givenBackFor(order, rows) : 0))

const givenBackFor = (order: Order, rows: readonly LedgerRow[]): Cents =>
  givenBackFrom(rows.map(postingFrom), accountOf(order))

export const paymentStatusFor = (order: Order, rows: readonly LedgerRow[]): PaymentStatus =>
  paymentStatusOf(order.total, paidFor(order, rows), givenBackFor(order, rows))

/**
 * The order as payments see it: something under a reference, of which so much is still due. `most` is
 * what one payment carries: a larger balance is asked for in parts.
 */
export function dueOf(order: Order, rows: readonly LedgerRow[] = [], most?: Cents): Payable {
  const paid = settledFor(order, rows)
  return {
    id: order.id,
    account: accountOf(order),
    due: stillDue(order.total, paid),
    dueNow: cents(Math.min(dueNow(order, paid), most ?? order.total)),
    open: wantsMoney(order.state),
  }
}
