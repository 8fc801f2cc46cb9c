import { balanceOf, type Flow, figuresOf } from '../books/flow'
import { type Cents, cents, noCents } from '../kernel/money'
import { type OrderState, soldStates } from '../orders/order'

/** What an owner signs for a day. Counts and cents; `aside` is what stood there as the day ended. */
export type DayFigures = {
  /** Orders placed on the day that stand, those that still wait for their money, and those that fell. */
  orders: number
  waiting: number
  dropped: number
  /** What the orders that stand amount to, and what was paid for them by now, refunds taken off. */
  expected: Cents
  received: Cents
  mpesa: Cents
  cash: Cents
  charges: Cents
  refunded: Cents
  /** What of it was given back in cash, out of the drawer. */
  cashBack: Cents
  net: Cents
  aside: Cents
}

export type OrdersByState = { state: OrderState; count: number; total: number; paid: number }

/**
 * A day's figures of its orders and its books. Money counts on the day it came, so what was received
 * for the day's orders need not be what came in on the day.
 */
export function dayFigures(
  orders: readonly OrdersByState[],
  moved: readonly Flow[],
  until: readonly Flow[],
): DayFigures {
  const stands = orders.filter(({ state }) => (soldStates as readonly string[]).includes(state))
  const count = (rows: readonly OrdersByState[]) => rows.reduce((sum, row) => sum + row.count, 0)
  const sum = (key: 'total' | 'paid') => cents(stands.reduce((all, row) => all + row[key], 0))
  const waiting = count(orders.filter(({ state }) => state === 'placed'))
  const { mpesa, cash, charges, refunded, net } = figuresOf(moved)
  return {
    orders: count(stands),
    waiting,
    dropped: count(orders) - count(stands) - waiting,
    expected: sum('total'),
    received: sum('paid'),
    mpesa,
    cash,
    charges,
    refunded,
    cashBack: moved.find(({ account }) => account === 'cash')?.in ?? noCents,
    net,
    aside: balanceOf(until, 'unmatched'),
  }
}

/** What is still to come for the day's orders; less than nothing is never owed. */
export const toCome = ({ expected, received }: DayFigures): Cents =>
  cents(Math.max(0, expected - received))

export const figureNames = [
  'orders',
  'waiting',
  'dropped',
  'expected',
  'received',
  'mpesa',
  'cash',
  'charges',
  'refunded',
  'cashBack',
  'net',
  'aside',
] as const satisfies (keyof DayFigures)[]
export type FigureName = (typeof figureNames)[number]

export const isCount = (name: FigureName): boolean =>
  name === 'orders' || name === 'waiting' || name === 'dropped'

/** What should be in the drawer of what came in on the day. */
export const cashLeft = ({ cash, cashBack }: DayFigures): Cents => cents(cash - (cashBack ?? 0))

/** What is no longer as it was signed, and by how much. */
export const differences = (signed: DayFigures, now: DayFigures): [FigureName, number][] =>
  figureNames
    // An older close may not have every figure of today's.
    .map((name): [FigureName, number] => [name, now[name] - (signed[name] ?? now[name])])
    .filter(([, change]) => change !== 0)
