import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, minutes, seconds } from '../../src/kernel/clock'
import { cents, shillings } from '../../src/kernel/money'
import { balance } from '../../src/ledger/ledger'
import {
  type Attempt,
  type AttemptState,
  apply,
  judge,
  mayPush,
  nextCheck,
  type Payable,
  providerWait,
  retryAfter,
  settle,
  toAskFirst,
  transitions,
} from '../../src/payments/payment'
import type { InvoiceStatus } from '../../src/providers/payments/port'
import { histories } from '../support/histories'
import { machineTable } from '../support/machine-table'

const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  id: 'pay_1',
  payableId: 'ord_1',
  customerId: 'cus_1',
  version: 2,
  state: 'prompted',
  amount: shillings(640),
  provider: 'intasend',
  account: '4f0c2d1e',
  invoiceId: 'INV1',
  providerIdSealed: null,
  createdAt: 0,
  nextCheckAt: seconds(30),
  ...change,
})
const payable: Payable = {
  id: 'ord_1',
  account: 'order:ord_1',
  due: shillings(640),
  dueNow: shillings(640),
  open: true,
}
const money = (change: Partial<InvoiceStatus> = {}): InvoiceStatus => ({
  invoiceId: 'INV1',
  state: 'complete',
  reference: 'pay_1',
  value: shillings(640),
  charges: cents(19_20),
  net: cents(620_80),
  currency: 'KES',
  mpesaReference: 'UKN4X7QW2B',
  reason: null,
  ...change,
})

describe('the life of a payment attempt', () => {
  it('is this table', () => {
    expect(machineTable(transitions)).toMatchInlineSnapshot(`
      "           prompt    settle   decline   lose     abandon
      requested  prompted  settled  declined  unknown  ·
      prompted   ·         settled  declined  unknown  ·
      unknown    ·         settled  declined  ·        abandoned
      declined   ·         settled  ·         ·        ·
      abandoned  ·         settled  ·         ·        ·
      settled    ·         ·        ·         ·        ·"
    `)
  })

  it('settles from any state in which money can still turn up', () => {
    const states: AttemptState[] = ['requested', 'prompted', 'unknown', 'declined', 'abandoned']
    for (const state of states) expect(apply(attempt({ state }), 'settle')?.state).toBe('settled')
    expect(apply(attempt({ state: 'settled' }), 'settle')).toBeNull()
  })
})

describe('deciding about money that arrived', () => {
  it('settles what was asked for', () => {
    expect(settle(attempt(), payable, money())).toMatchObject({ event: 'settle', setAside: null })
  })

  it.each([
    ['nobody asked for it', null, payable, money(), 'NOT_EXPECTED'],
    ['another reference', attempt(), payable, money({ reference: 'pay_2' }), 'WRONG_REFERENCE'],
    ['no reference', attempt(), payable, money({ reference: null }), 'WRONG_REFERENCE'],
    ['a shilling less', attempt(), payable, money({ value: shillings(639) }), 'WRONG_AMOUNT'],
    ['dollars', attempt(), payable, money({ currency: 'USD' }), 'WRONG_CURRENCY'],
    ['paid before', attempt(), { ...payable, due: shillings(0) }, money(), 'ALREADY_PAID'],
    ['settled before', attempt({ state: 'settled' }), payable, money(), 'ALREADY_PAID'],
    ['expired order', attempt(), { ...payable, open: false }, money(), 'TOO_LATE'],
  ] as const)('sets aside %s', (_, asked, due, arrived, why) => {
    expect(settle(asked, due, arrived).setAside).toBe(why)
  })

  it('property: books every cent that came in, whatever is wrong with it', () => {
    const anyMoney = fc.record({
      value: fc.integer({ min: 1, max: 30_000_000 }).map(cents),
      charges: fc.integer({ min: 0, max: 1_000_000 }).map(cents),
      currency: fc.constantFrom('KES', 'USD'),
      reference: fc.constantFrom('pay_1', 'pay_2', null),
    })
    const anyAttempt = fc.option(
      fc
        .constantFrom(...(Object.keys(transitions) as AttemptState[]))
        .map((state) => attempt({ state })),
    )
    fc.assert(
      fc.property(
        anyAttempt,
        fc.boolean(),
        fc.nat(100_000),
        anyMoney,
        (asked, open, due, arrived) => {
          const outcome = settle(asked, { ...payable, open, due: cents(due) }, money(arrived))
          const world =
            arrived.currency === 'KES' ? 'world' : (`world:${arrived.currency}` as const)
          expect(balance(outcome.postings, world)).toBe(-arrived.value)
        },
      ),
      { numRuns: histories(200) },
    )
  })
})

describe('what IntaSend’s silence means', () => {
  it('is never a failure: after the prompt’s life it is unknown, after a day given up', () => {
    expect(judge(attempt(), null, seconds(60))).toEqual({ kind: 'wait' })
    expect(judge(attempt(), null, seconds(90))).toEqual({ kind: 'lose' })
    expect(judge(attempt({ state: 'unknown' }), null, minutes(40))).toEqual({ kind: 'wait' })
    expect(judge(attempt({ state: 'unknown' }), null, days(1))).toEqual({ kind: 'abandon' })
  })

  it('is asked about at 30 s, 90 s, 5 min, 30 min and 24 h', () => {
    const times: number[] = []
    for (let at: number | null = 0; at !== null; at = nextCheck(attempt(), at)) times.push(at)
    expect(times.slice(1)).toEqual([seconds(30), seconds(90), minutes(5), minutes(30), days(1)])
  })

  it('without an invoice id is looked for among what arrived, less and less often', () => {
    const lost = attempt({ state: 'unknown', invoiceId: null })
    const times: number[] = []
    for (let at: number | null = 0; at !== null; at = nextCheck(lost, at)) times.push(at)
    expect(times.slice(1)).toEqual([minutes(5), minutes(30), days(1)])
  })

  it('that comes instead of an answer is no check: it is asked again soon, and given up later', () => {
    expect(retryAfter(0, minutes(10))).toBe(minutes(12))
    expect(retryAfter(0, days(1))).toBe(days(1) + minutes(30))
    const unknown = attempt({ state: 'unknown' })
    expect(judge(unknown, null, days(1), true)).toEqual({ kind: 'wait' })
    expect(judge(unknown, null, days(2), true)).toEqual({ kind: 'abandon' })
  })
})

describe('asking again', () => {
  it('waits 90 seconds while a prompt may stand on a phone, whoever pays', () => {
    for (const samePayer of [true, false]) {
      const pushed = { ...attempt({ createdAt: 0 }), samePayer }
      expect(mayPush([pushed], seconds(30))).toEqual({ ok: false, waitSeconds: 60 })
    }
  })

  it('asks another payer then, but the same one only once five minutes told nothing', () => {
    const lost = attempt({ createdAt: 0, state: 'unknown' })
    expect(mayPush([{ ...lost, samePayer: false }], seconds(90))).toEqual({ ok: true })
    expect(mayPush([{ ...lost, samePayer: true }], seconds(90))).toEqual({
      ok: false,
      waitSeconds: 210,
    })
    expect(mayPush([{ ...lost, samePayer: true }], minutes(5))).toEqual({ ok: true })
  })

  it('asks the provider first about prompts whose end nobody told, the newest three', () => {
    const old = [1, 2, 3, 4].map((n) => attempt({ id: `pay_${n}`, createdAt: 0 }))
    const others = [
      attempt({ id: 'pay_5', createdAt: seconds(60) }),
      attempt({ id: 'pay_6', createdAt: 0, state: 'declined' }),
      attempt({ id: 'pay_7', createdAt: 0, invoiceId: null }),
    ]
    const asked = toAskFirst([...old, ...others], seconds(100)).map(({ id }) => id)
    expect(asked).toEqual(['pay_2', 'pay_3', 'pay_4'])
  })

  it('is allowed at once after a payer cancelled or mistyped', () => {
    const declined = { ...attempt({ state: 'declined' }), samePayer: true }
    expect(mayPush([declined], seconds(5))).toEqual({ ok: true })
  })

  it('is spaced as Safaricom wants it, for one payer, after pushes that reached the phone', () => {
    const pushed = { ...attempt({ state: 'declined' }), samePayer: true }
    const wait = (amount = pushed.amount, change = {}, now = seconds(30)) =>
      providerWait('daraja', amount, [{ ...pushed, ...change }], now)
    expect(wait()).toBe(90)
    expect(wait(shillings(100))).toBe(30)
    expect(wait(pushed.amount, { samePayer: false })).toBe(0)
    expect(wait(pushed.amount, { invoiceId: null })).toBe(0)
    expect(wait(pushed.amount, {}, minutes(2))).toBe(0)
    expect(providerWait('intasend', pushed.amount, [pushed], seconds(1))).toBe(0)
  })
})
