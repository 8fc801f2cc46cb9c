import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noCents, shillings } from '../../src/kernel/money'
import type { Order, OrderState } from '../../src/orders/order'
import { shareOf, waysToSort } from '../../src/sorting/way'

const order = (state: OrderState, change: Partial<Order> = {}): Order => ({
  id: 'ord_1',
  number: 7,
  version: 1,
  state,
  customerId: 'cus_1',
  fulfilment: 'delivery',
  zoneName: 'Kilimani',
  zoneMinutes: 45,
  items: shillings(540),
  delivery: shillings(100),
  total: shillings(640),
  rule: 'prepaid',
  dueFirst: shillings(640),
  placedAt: 0,
  holdUntil: 900_000,
  ...change,
})
const ways = (state: OrderState, aside: number, paid = 0, change: Partial<Order> = {}) =>
  waysToSort(
    { aside: shillings(aside), currency: 'KES' },
    { order: order(state, change), paid: shillings(paid) },
  )

describe('what can be done with money that was set aside', () => {
  it('late money takes its order up again, when it is enough', () => {
    expect(ways('expired', 640)[0]).toBe('revive')
    expect(ways('expired', 320)[0]).toBe('give_back')
    expect(ways('expired', 320, 0, { rule: 'deposit', dueFirst: shillings(320) })[0]).toBe('revive')
  })
  it('what somebody meant to cancel is given back first', () => {
    expect(ways('cancelled', 640).slice(0, 2)).toEqual(['give_back', 'revive'])
    expect(ways('returned', 640)).not.toContain('revive')
  })
  it('too little counts for its order; a second payment goes back', () => {
    expect(ways('placed', 320)[0]).toBe('book')
    expect(ways('confirmed', 640, 640)[0]).toBe('give_back')
    expect(ways('confirmed', 640, 640)).not.toContain('book')
  })
  it('money nobody asked for needs an order, or goes back', () => {
    expect(waysToSort({ aside: shillings(640), currency: 'KES' }, null)).toEqual([
      'assign',
      'give_back',
      'keep',
    ])
  })
  it('another currency cannot be given back by us', () => {
    expect(waysToSort({ aside: shillings(640), currency: 'USD' }, null)).toEqual(['keep'])
  })
  it('what counts and what is too much are all of it, and no more than is due', () => {
    const amount = fc.integer({ min: 0, max: 100_000 }).map(shillings)
    fc.assert(
      fc.property(amount, amount, (aside, paid) => {
        const { taken, rest } = shareOf(aside, order('placed'), paid)
        expect(taken + rest).toBe(aside)
        expect(taken).toBeLessThanOrEqual(Math.max(shillings(640) - paid, 0))
        expect(taken).toBeGreaterThanOrEqual(noCents)
      }),
    )
  })
})
