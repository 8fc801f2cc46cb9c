import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/insights/figure'
import { funnel } from '../../src/insights/summary'

const counted = (kind: Figure['kind'], key: string, count: number): Figure => ({
  kind,
  key,
  count,
  day: '',
  amount: 0,
})

describe('from chat to paid', () => {
  it('says of each step which part of the first it is', () => {
    const figures = [
      counted('funnel', 'chat', 40),
      counted('funnel', 'basket', 20),
      counted('order', 'completed', 10),
    ]
    expect(funnel(figures).map(({ count, of }) => [count, of])).toEqual([
      [40, null],
      [20, 50],
      [10, 25],
      [10, 25],
    ])
  })

  it('calls nothing a part of less, where chats were counted for fewer days than orders', () => {
    const figures = [counted('funnel', 'chat', 1), counted('order', 'completed', 163)]
    expect(funnel(figures).map(({ step, of }) => [step, of])).toEqual([
      ['chat', null],
      ['placed', null],
      ['paid', null],
    ])
  })
})
