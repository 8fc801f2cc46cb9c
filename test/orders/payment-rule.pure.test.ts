import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, noCents, shillings } from '../../src/kernel/money'
import {
  decideTerms,
  depositRoundedUp,
  dueNow,
  type Purchase,
  termsFor,
} from '../../src/orders/payment-rule'
import type { PaymentPolicy } from '../../src/shops/payment-policy'

const policy = (change: Partial<PaymentPolicy> = {}): PaymentPolicy => ({
  payOnDelivery: false,
  depositPercent: 0,
  depositNewPercent: 0,
  perPayment: shillings(150_000),
  mpesaName: null,
  ...change,
})
const purchase = (change: Partial<Purchase> = {}): Purchase => ({
  total: shillings(1000),
  zonePercent: null,
  isNew: false,
  wants: 'least',
  ...change,
})

describe('how an order is paid', () => {
  it.each([
    ['all at once where the shop says nothing', {}, {}, 'prepaid', 1000],
    [
      'all at once by a newcomer there too',
      { depositNewPercent: 50 },
      { isNew: true },
      'prepaid',
      1000,
    ],
    ['at the door where the shop allows it', { payOnDelivery: true }, {}, 'on_delivery', 0],
    ['a deposit first where the shop asks for one', { depositPercent: 30 }, {}, 'deposit', 300],
    [
      'a deposit even where the door is allowed',
      { payOnDelivery: true, depositPercent: 30 },
      {},
      'deposit',
      300,
    ],
    [
      'the zone’s deposit when it is higher',
      { depositPercent: 30 },
      { zonePercent: 50 },
      'deposit',
      500,
    ],
    [
      'the shop’s deposit when the zone’s is lower',
      { depositPercent: 30 },
      { zonePercent: 10 },
      'deposit',
      300,
    ],
    ['a far zone’s deposit where near ones pay all', {}, { zonePercent: 40 }, 'deposit', 400],
    [
      'a newcomer’s deposit at the door',
      { payOnDelivery: true, depositNewPercent: 20 },
      { isNew: true },
      'deposit',
      200,
    ],
    [
      'nothing first by somebody known',
      { payOnDelivery: true, depositNewPercent: 20 },
      {},
      'on_delivery',
      0,
    ],
    [
      'the strictest of the three',
      { depositPercent: 10, depositNewPercent: 60 },
      { isNew: true, zonePercent: 20 },
      'deposit',
      600,
    ],
    [
      'all at once by who wants that',
      { payOnDelivery: true, depositPercent: 30 },
      { wants: 'all' },
      'prepaid',
      1000,
    ],
  ] as const)('%s', (_, shop, bought, rule, first) => {
    expect(termsFor(policy(shop), purchase(bought))).toEqual({ rule, dueFirst: shillings(first) })
  })

  it('rounds a deposit up to whole shillings, because M-Pesa moves nothing smaller', () => {
    expect(depositRoundedUp(shillings(335), 10)).toBe(shillings(34))
    expect(depositRoundedUp(shillings(340), 10)).toBe(shillings(34))
    expect(depositRoundedUp(shillings(1), 30)).toBe(shillings(1))
  })

  it('is never for less than nothing, more than all or a part of a shilling', () => {
    const percent = fc.integer({ min: 0, max: 90 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000 }),
        fc.record({
          payOnDelivery: fc.boolean(),
          depositPercent: percent,
          depositNewPercent: percent,
        }),
        fc.record({
          zonePercent: fc.option(percent),
          isNew: fc.boolean(),
          wants: fc.constantFrom('all' as const, 'least' as const),
        }),
        (whole, shop, bought) => {
          const total = shillings(whole)
          const { rule, dueFirst } = termsFor(policy(shop), { ...bought, total })
          expect(dueFirst % 100).toBe(0)
          expect(dueFirst).toBeGreaterThanOrEqual(0)
          expect(dueFirst).toBeLessThanOrEqual(total)
          expect(rule).toBe(
            dueFirst === 0 ? 'on_delivery' : dueFirst < total ? 'deposit' : 'prepaid',
          )
          const asNew = termsFor(policy(shop), { ...bought, total, isNew: true })
          expect(asNew.dueFirst, 'a newcomer pays no less').toBeGreaterThanOrEqual(dueFirst)
        },
      ),
    )
  })
})

describe('agreeing on the terms', () => {
  it('takes an order as it was shown', () => {
    const terms = decideTerms(policy({ depositPercent: 30 }), purchase(), shillings(300))
    expect(terms).toEqual({ ok: true, rule: 'deposit', dueFirst: shillings(300) })
  })

  it('shows changed terms instead of taking more than was agreed', () => {
    const decided = decideTerms(policy({ depositPercent: 50 }), purchase(), shillings(300))
    expect(decided).toEqual({
      ok: false,
      code: 'TERMS_CHANGED',
      isNew: false,
      terms: { rule: 'deposit', dueFirst: shillings(500) },
    })
  })

  it('refuses what one payment cannot carry, but not its deposit', () => {
    const dear = purchase({ total: shillings(200_000) })
    expect(decideTerms(policy(), dear, undefined)).toEqual({
      ok: false,
      code: 'OVER_LIMIT',
      most: shillings(150_000),
    })
    expect(decideTerms(policy({ depositPercent: 30 }), dear, undefined)).toMatchObject({ ok: true })
    expect(decideTerms(policy({ payOnDelivery: true }), dear, undefined)).toMatchObject({
      rule: 'on_delivery',
    })
  })
})

describe('what is asked for now', () => {
  it('is the deposit, then the balance, then nothing', () => {
    const order = { total: shillings(1000), dueFirst: shillings(300) }
    expect(dueNow(order, noCents)).toBe(shillings(300))
    expect(dueNow(order, shillings(100))).toBe(shillings(200))
    expect(dueNow(order, shillings(300))).toBe(shillings(700))
    expect(dueNow(order, shillings(1000))).toBe(noCents)
    expect(dueNow(order, cents(120_000))).toBe(noCents)
  })
})
