import { describe, expect, it } from 'vitest'
import { renderNote } from '../../src/i18n/messages'
import { shillings } from '../../src/kernel/money'
import { isQuiet, newsNotes } from '../../src/owner-news/telling'
import { tellings } from '../../src/shops/settings'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const quietIn = (from: number, until: number) =>
  hours.filter((hour) => isQuiet({ from, until }, hour))

const order = (number: number, amount: number) =>
  ({ kind: 'order', number, amountCents: shillings(amount) }) as const
const question = { kind: 'question', number: null, amountCents: null } as const
const money = { kind: 'money', number: null, amountCents: shillings(500) } as const
const home = 'https://duka.test/shop'
type Args = Parameters<typeof newsNotes>
const said = (rows: Args[0], low: Args[1], wanted: Args[2]) =>
  newsNotes(rows, low, wanted, home).map((note) => renderNote(note, 'en'))

describe('quiet hours', () => {
  it('go over midnight, or stand within a day, or are none', () => {
    expect(quietIn(21, 6)).toEqual([0, 1, 2, 3, 4, 5, 21, 22, 23])
    expect(quietIn(13, 15)).toEqual([13, 14])
    expect(quietIn(8, 8)).toEqual([])
    expect(hours.filter((hour) => isQuiet(null, hour))).toEqual([])
  })
})

describe('what owners are told', () => {
  it('is one message of a kind, however much happened', () => {
    const rows = [order(12, 640), question, order(14, 360), money, question]
    expect(said(rows, [{ name: 'Unga 2kg', left: 3 }], tellings)).toEqual([
      '🛒 There are 2 orders to pack, up to #14, KES 1,000 together. https://duka.test/shop/orders',
      '🙋 2 customers want to talk to you. Answer here: https://duka.test/shop/questions',
      '💰 KES 500 came in that does not fit an order. Say what it is for: https://duka.test/shop/money/sort',
      '📉 Running low: Unga 2kg (3). Fill up: https://duka.test/shop/catalogue',
    ])
    expect(said([order(12, 640)], [], tellings)).toEqual([
      '🛒 There is an order to pack: #12, KES 640. https://duka.test/shop/orders',
    ])
  })

  it('is nothing that they did not ask for', () => {
    expect(said([order(12, 640), question, money], [], ['question'])).toHaveLength(1)
    expect(said([order(12, 640)], [], [])).toEqual([])
  })
})
