import fc from 'fast-check'
import { type Happening, type Kind, kinds } from './world'

/** One in three dies on the way, at one of its first dozen steps outside itself. */
const dies = fc.option(fc.record({ at: fc.integer({ min: 1, max: 12 }), after: fc.boolean() }), {
  freq: 3,
})

const anything: fc.Arbitrary<Happening[]> = fc
  .record({ what: fc.constantFrom(...kinds), n: fc.integer({ min: -1, max: 1000 }), dies })
  .map((one) => [one])

/** What usually follows on each other; what comes between, and where it dies, is still chance. */
const courses: readonly (readonly Kind[])[] = [
  ['order', 'pay', 'webhook'],
  ['order', 'pay', 'check', 'pack'],
  ['order', 'pay', 'webhook', 'refund', 'send', 'time', 'check_refund'],
  ['order', 'pay', 'webhook', 'cancel_order', 'refund', 'send', 'time', 'check_refund'],
  ['order', 'pay', 'webhook', 'refund_part', 'reject', 'refund_part', 'send', 'check_refund'],
  ['order', 'wrong_pin', 'webhook', 'pay_again', 'pay', 'check'],
  ['order', 'cash', 'cash', 'refund', 'by_hand'],
  ['order', 'time', 'cancel_prompt', 'check', 'expire', 'late_complete', 'webhook', 'revive'],
  ['order', 'cancel_prompt', 'check', 'cancel_order', 'late_complete', 'check', 'keep'],
  ['order', 'other_amount', 'webhook', 'book', 'cash'],
  ['order', 'other_amount', 'late_webhook', 'refund', 'send', 'check_refund'],
  ['lose_answer', 'order', 'pay', 'late_webhook', 'claim'],
  ['order', 'pay', 'webhook', 'lose_payout_answer', 'refund', 'send', 'check_refund', 'give_up'],
  ['order', 'pay_again', 'pay', 'late_complete', 'check_twice_at_once', 'webhook', 'webhook'],
]

const aCourse: fc.Arbitrary<Happening[]> = fc
  .tuple(fc.constantFrom(...courses), fc.array(dies, { minLength: 8, maxLength: 8 }))
  .map(([course, deaths]) => course.map((what, i) => ({ what, n: -1, dies: deaths[i] ?? null })))

export const aHistory: fc.Arbitrary<Happening[]> = fc
  .array(fc.oneof({ weight: 2, arbitrary: anything }, { weight: 1, arbitrary: aCourse }), {
    minLength: 3,
    maxLength: 14,
  })
  .map((parts) => parts.flat().slice(0, 40))
