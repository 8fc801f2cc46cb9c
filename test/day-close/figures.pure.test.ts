import { describe, expect, it } from 'vitest'
import { type Flow, flowsOf } from '../../src/books/flow'
import { dueCloses, madeUpWithin } from '../../src/day-close/choose-hour'
import {
  cashLeft,
  type DayFigures,
  dayFigures,
  differences,
  toCome,
} from '../../src/day-close/figures'
import { shillings } from '../../src/kernel/money'

/** The hours that are made up for at once. */
const soon = (now: number) =>
  dueCloses(now)
    .filter(({ late }) => late < madeUpWithin.atOnce)
    .map(({ hour, day }) => ({ hour, day }))

const order = (state: string, count: number, total: number, paid: number) =>
  ({ state, count, total: total * 100, paid: paid * 100 }) as Parameters<typeof dayFigures>[0][0]

const receipt = (kes: number, charges: number, over = {}) => ({
  what: 'receipt' as const,
  cash: false,
  aside: false,
  amount: shillings(kes),
  charges: shillings(charges),
  ...over,
})

describe('the figures of a day', () => {
  const flows: Flow[] = flowsOf([
    receipt(1000, 30),
    receipt(200, 0, { cash: true }),
    receipt(300, 9, { aside: true }),
  ])
  const figures = dayFigures(
    [
      order('confirmed', 2, 900, 700),
      order('completed', 3, 800, 800),
      order('placed', 1, 500, 0),
      order('expired', 4, 2000, 0),
      order('cancelled', 1, 300, 300),
    ],
    flows,
    flows,
  )

  it('count the orders that stand, and what is still to come for them', () => {
    expect(figures).toMatchObject({ orders: 5, waiting: 1, dropped: 5 })
    expect(figures).toMatchObject({ expected: shillings(1700), received: shillings(1500) })
    expect(toCome(figures)).toBe(shillings(200))
    expect(toCome({ ...figures, received: shillings(1800) })).toBe(0)
  })

  it('take money on the day it came, whatever it was for', () => {
    expect(figures).toMatchObject({
      mpesa: shillings(1300),
      cash: shillings(200),
      charges: shillings(39),
      refunded: 0,
      net: shillings(1461),
      aside: shillings(291),
    })
  })

  it('tell what is no longer as it was signed', () => {
    expect(differences(figures, figures)).toEqual([])
    const later = { ...figures, orders: 4, cash: shillings(450), net: shillings(1711) }
    expect(differences(figures, later)).toEqual([
      ['orders', -1],
      ['cash', 250_00],
      ['net', 250_00],
    ])
  })
})

describe('the drawer', () => {
  const flows = flowsOf([
    receipt(640, 0, { cash: true }),
    { what: 'refund', cash: true, aside: false, amount: shillings(320), charges: shillings(0) },
  ])

  it('should hold what came in cash, less what was given back in cash', () => {
    const figures = dayFigures([], flows, flows)
    expect(figures).toMatchObject({ cash: shillings(640), cashBack: shillings(320) })
    expect(cashLeft(figures)).toBe(shillings(320))
  })

  it('is read from a close that was signed before this was told apart', () => {
    const { cashBack: _, ...older } = dayFigures([], flows, flows)
    expect(cashLeft(older as DayFigures)).toBe(shillings(640))
    expect(differences(older as DayFigures, dayFigures([], flows, flows))).toEqual([])
  })
})

describe('the hour at which a day is sent', () => {
  const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour - 3, 4)

  it('tells of the same day in the evening, and of the day before in the morning', () => {
    expect(soon(at(23, 20))).toContainEqual({ hour: 20, day: '2026-11-23' })
    expect(soon(at(24, 7))).toContainEqual({ hour: 7, day: '2026-11-23' })
    expect(soon(at(1, 6))).toContainEqual({ hour: 6, day: '2026-10-31' })
  })

  it('is made up for within three hours, also over midnight', () => {
    expect(soon(at(24, 1))).toEqual([
      { hour: 1, day: '2026-11-23' },
      { hour: 0, day: '2026-11-23' },
      { hour: 23, day: '2026-11-23' },
    ])
    expect(soon(at(23, 23)).map(({ hour }) => hour)).toEqual([23, 22, 21])
  })
})
