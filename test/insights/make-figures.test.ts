import { describe, expect, it } from 'vitest'
import { dailyFigures, dailyFiguresDue } from '../../src/figures/tables'
import { byKey } from '../../src/insights/figure'
import { makeFigures } from '../../src/insights/make-figures'
import { lastDays } from '../../src/insights/period'
import { insights } from '../../src/insights/queries'
import { days } from '../../src/kernel/clock'
import { inNairobi } from '../../src/kernel/nairobi'
import { cancelOrder } from '../../src/orders/advance-order'
import { payFor } from '../orders/pay-for'
import { aShop, type TestShop } from '../support/a-shop'
import { aBuyer, anOrder } from '../support/an-order'

const stored = (shop: TestShop) => shop.ctx.shop.select(dailyFigures)
const dayOf = (shop: TestShop) => inNairobi(shop.sims.clock.now()).day

async function aPaidOrder(shop: TestShop, customer = aBuyer()) {
  const order = await anOrder(shop, { customer, payer: customer.phone })
  await payFor(shop, order)
  return order
}

describe('the figures of a shop', () => {
  it('count a day that is over, once, however often they are made', async () => {
    const shop = await aShop()
    const day = dayOf(shop)
    await aPaidOrder(shop)
    await shop.sims.advance(days(1))
    expect(await Promise.all([makeFigures(shop.ctx), makeFigures(shop.ctx)])).toContain(1)
    expect(await makeFigures(shop.ctx)).toBe(0)
    const figures = (await stored(shop)).filter((figure) => figure.day === day)
    const of = (kind: string) => figures.filter((f) => f.kind === kind)
    expect(of('order')).toMatchObject([{ key: 'confirmed', count: 1, amountCents: 640_00 }])
    expect(
      of('product')
        .map(({ key, count }) => `${count} ${key}`)
        .sort(),
    ).toEqual(['2 UNGA-2KG', '3 MAZIWA-500ML'])
    expect(of('zone')).toMatchObject([{ key: 'Kilimani', count: 1 }])
    expect(of('buyer')).toMatchObject([{ key: 'new', count: 1 }])
    expect(of('attempt')).toMatchObject([{ key: 'settled', count: 1 }])
    expect(of('number')).toMatchObject([{ count: 1 }])
  })

  it('leave today to be read from the books', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    expect(await makeFigures(shop.ctx)).toBe(0)
    const page = await insights(shop.ctx, lastDays(dayOf(shop), 7))
    expect(byKey(page.now, 'order')).toEqual([{ key: 'confirmed', count: 1, amount: 640_00 }])
  })

  it('are the same whether a day is stored or not', async () => {
    const shop = await aShop()
    const regular = aBuyer()
    await aPaidOrder(shop, regular)
    await aPaidOrder(shop, regular)
    await anOrder(shop)
    const period = lastDays(dayOf(shop), 1)
    const live = await insights(shop.ctx, period)
    await shop.sims.advance(days(1))
    await makeFigures(shop.ctx)
    const kept = await insights(shop.ctx, period)
    for (const kind of ['order', 'product', 'hour', 'zone', 'buyer', 'attempt'] as const) {
      expect(byKey(kept.now, kind), kind).toEqual(byKey(live.now, kind))
    }
    expect(byKey(kept.now, 'buyer').map(({ key, count }) => [key, count])).toEqual([
      ['new', 1],
      ['returning', 1],
    ])
  })

  it('are made again when an order of an earlier day moves', async () => {
    const shop = await aShop()
    const { order } = await aPaidOrder(shop)
    const period = lastDays(dayOf(shop), 1)
    await shop.sims.advance(days(1))
    await makeFigures(shop.ctx)
    await cancelOrder(shop.ctx, order.id)
    expect(await shop.ctx.shop.select(dailyFiguresDue)).toMatchObject([{ day: period.from }])
    expect(await makeFigures(shop.ctx)).toBe(1)
    expect(await shop.ctx.shop.select(dailyFiguresDue)).toEqual([])
    const { now } = await insights(shop.ctx, period)
    expect(byKey(now, 'order')).toMatchObject([{ key: 'cancelled', count: 1 }])
    expect(byKey(now, 'product')).toEqual([])
  })

  it('say which customers came back in which month', async () => {
    const shop = await aShop()
    const regular = aBuyer()
    await aPaidOrder(shop, regular)
    await aPaidOrder(shop)
    await shop.sims.advance(days(31))
    await aPaidOrder(shop, regular)
    await shop.sims.advance(days(31))
    await makeFigures(shop.ctx)
    const { cohorts } = await insights(shop.ctx, lastDays(dayOf(shop), 90))
    expect(cohorts.at(-1)).toMatchObject({ size: 2, back: [1] })
  })

  it('know nothing of another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await aPaidOrder(other)
    await shop.sims.advance(days(1))
    expect(await makeFigures(shop.ctx)).toBe(0)
    expect(await stored(shop)).toEqual([])
  })
})
