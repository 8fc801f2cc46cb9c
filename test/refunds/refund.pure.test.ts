import { describe, expect, it } from 'vitest'
import { days, seconds } from '../../src/kernel/clock'
import { cents, noCents, shillings } from '../../src/kernel/money'
import { balance, giveBack, moveOut, paidInto, receive } from '../../src/ledger/ledger'
import type { Payout } from '../../src/providers/intasend/payout-port'
import { standing } from '../../src/refunds/receipt'
import {
  approvesItself,
  judgePayout,
  methodFor,
  narrativeOf,
  nextCheck,
  payoutReference,
  possibleSteps,
  refundOfReference,
  transitions,
} from '../../src/refunds/refund'
import { machineTable } from '../support/machine-table'

const payout = (change: Partial<Payout> = {}): Payout => ({
  trackingId: 't-1',
  reference: 'rfd_1-1',
  outcome: 'paid',
  amount: shillings(640),
  charge: shillings(10),
  code: 'UKM1A2B3C4',
  tooLittleMoney: false,
  ...change,
})
const judged = (change: Partial<Payout>, state: 'sending' | 'unknown' = 'sending') =>
  judgePayout({ state, amount: shillings(640) }, payout(change))

describe('the life of a refund', () => {
  it('is this table', () => {
    expect(machineTable(transitions)).toMatchInlineSnapshot(`
      "           approve   reject    send     finish  fail    lose
      requested  approved  rejected  ·        ·       ·       ·
      approved   ·         rejected  sending  done    ·       ·
      sending    ·         ·         ·        done    failed  unknown
      unknown    ·         ·         ·        done    failed  ·
      failed     ·         rejected  sending  done    ·       ·
      done       ·         ·         ·        ·       ·       ·
      rejected   ·         ·         ·        ·       ·       ·"
    `)
  })
  it('ends only with M-Pesa’s code and our amount', () => {
    expect(judged({})).toEqual({
      kind: 'finish',
      reference: 'UKM1A2B3C4',
      charges: shillings(10),
    })
    expect(judged({ code: null })).toEqual({ kind: 'lose', trouble: 'no_reference' })
    expect(judged({ amount: shillings(64) })).toEqual({ kind: 'lose', trouble: 'other_amount' })
    expect(judged({ amount: null })).toEqual({ kind: 'lose', trouble: 'other_amount' })
  })
  it('never takes an unknown outcome for a failed one', () => {
    expect(judged({ outcome: 'unknown' })).toEqual({ kind: 'lose', trouble: 'outcome_unknown' })
    expect(judged({ outcome: 'observed' })).toEqual({ kind: 'lose', trouble: 'observed' })
    expect(judged({ outcome: 'open' })).toEqual({ kind: 'wait' })
    expect(judged({ outcome: 'unknown' }, 'unknown').kind).toBe('wait')
    expect(judged({ outcome: 'failed', tooLittleMoney: true })).toEqual({
      kind: 'fail',
      trouble: 'too_little_money',
    })
    expect(Object.keys(transitions.unknown)).not.toContain('send')
  })
  it('is looked at for a week, then left to people', () => {
    const unknown = { state: 'unknown', method: 'mpesa', sentAt: 0 } as const
    expect(nextCheck(unknown, 0)).toBe(seconds(10))
    expect(nextCheck(unknown, days(3))).toBe(days(7))
    expect(nextCheck(unknown, days(7))).toBeNull()
    expect(nextCheck({ ...unknown, state: 'failed' }, 0)).toBeNull()
    expect(nextCheck({ state: 'approved', method: 'by_hand', sentAt: null }, 0)).toBeNull()
  })
  it('is for the owner to let go; a manager may only take a request back', () => {
    expect(possibleSteps({ state: 'requested', method: 'mpesa' }, true)).toEqual([
      'approve',
      'reject',
    ])
    expect(possibleSteps({ state: 'requested', method: 'mpesa' }, false)).toEqual(['reject'])
    for (const state of Object.keys(transitions) as (keyof typeof transitions)[]) {
      for (const step of possibleSteps({ state, method: 'mpesa' }, true)) {
        expect(transitions[state]).toHaveProperty(step)
      }
      if (state !== 'requested') {
        expect(possibleSteps({ state, method: 'mpesa' }, false)).toEqual([])
      }
    }
  })
  it('is approved with an owner’s own request only up to the limit', () => {
    expect(approvesItself(true, shillings(2000), shillings(2000))).toBe(true)
    expect(approvesItself(true, shillings(2001), shillings(2000))).toBe(false)
    expect(approvesItself(false, shillings(1), shillings(2000))).toBe(false)
  })
  it('goes by M-Pesa only to a number that paid, from an account of ours, in amounts it carries', () => {
    const paid = { channel: 'intasend', hasKeys: true, amount: shillings(640) } as const
    expect(methodFor({ ...paid, payer: '254711222333' })).toBe('mpesa')
    expect(methodFor({ ...paid, payer: null })).toBe('by_hand')
    expect(methodFor({ ...paid, payer: '254711222333', channel: 'cash' })).toBe('by_hand')
    expect(methodFor({ ...paid, payer: '254711222333', channel: 'daraja' })).toBe('by_hand')
    expect(methodFor({ ...paid, payer: '254711222333', hasKeys: false })).toBe('by_hand')
    expect(methodFor({ ...paid, payer: '254711222333', amount: shillings(9) })).toBe('by_hand')
  })
  it('has a name of its own for each try, short enough for M-Pesa’s message', () => {
    const first = { id: 'rfd_0123456789bcdfghjkmnpqrs', tries: 1 } as const
    expect(refundOfReference(payoutReference(first))).toEqual(first)
    expect(refundOfReference('payout_01')).toBeNull()
    expect(narrativeOf(first)).toBe('Refund ghjkmnpqrs-1')
    expect(narrativeOf({ ...first, tries: 999 }).length).toBeLessThanOrEqual(22)
    expect(narrativeOf({ ...first, tries: 2 })).not.toBe(narrativeOf(first))
  })
})

describe('where a receipt’s money stands', () => {
  const aside = {
    gross: shillings(1000),
    charges: shillings(30),
    setAside: true,
    payableId: 'ord_1',
  }
  const step = {
    about: null,
    amount: shillings(360),
    charges: noCents,
  }
  it('is with its order, less what is promised back', () => {
    const booked = { ...aside, setAside: false }
    const { orders, aside: left } = standing(booked, [
      { ...step, event: 'promise', about: 'ord_1' },
      { ...step, event: 'promise', about: 'ord_1' },
      { ...step, event: 'unpromise', about: 'ord_1' },
    ])
    expect(left).toBe(0)
    expect(orders.get('ord_1')).toBe(shillings(640))
  })
  it('is set aside until it is moved, kept or promised, its charges with it', () => {
    const moved = standing(aside, [
      {
        event: 'book',
        about: 'ord_1',
        amount: shillings(640),
        charges: shillings(30),
      },
      { ...step, event: 'promise' },
    ])
    expect(moved).toMatchObject({ aside: 0, charges: 0, version: 3 })
    expect(moved.orders.get('ord_1')).toBe(shillings(640))
    const back = standing(aside, [
      { ...step, event: 'promise', charges: shillings(30) },
      { ...step, event: 'unpromise', charges: shillings(30) },
    ])
    expect(back).toMatchObject({ aside: shillings(1000), charges: shillings(30) })
  })
})

describe('the books of money that moves on', () => {
  it('leave nothing in unmatched once it is sorted out, and the charges with whoever got it', () => {
    const books = [
      ...receive('unmatched', shillings(640), cents(1920)),
      ...moveOut('order:ord_1', shillings(640), cents(1920)),
    ]
    expect(balance(books, 'unmatched')).toBe(0)
    expect(balance(books, 'order:ord_1')).toBe(shillings(640) - 1920)
    expect(balance(books, 'provider_fees')).toBe(1920)
    expect(paidInto(books, 'order:ord_1')).toBe(shillings(640))
  })
  it('take a refund out of the order and book the way’s charge', () => {
    const books = [
      ...receive('order:ord_1', shillings(640), cents(1920)),
      ...giveBack('order:ord_1', 'world', shillings(640), shillings(10), 'order:ord_1'),
    ]
    expect(paidInto(books, 'order:ord_1')).toBe(0)
    expect(balance(books, 'world')).toBe(0)
    expect(balance(books, 'provider_fees')).toBe(1920 + 1000)
  })
  it('know cash from M-Pesa', () => {
    const books = receive('order:ord_1', shillings(100), noCents, { from: 'cash' })
    expect(balance(books, 'cash')).toBe(-shillings(100))
    expect(balance(books, 'world')).toBe(0)
  })
})
