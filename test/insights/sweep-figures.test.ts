import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/edge/env'
import { sweepFigures } from '../../src/edge/sweep-figures'
import { dailyFigures } from '../../src/figures/tables'
import { days, minutes } from '../../src/kernel/clock'
import { startOfDay } from '../../src/kernel/nairobi'
import { orders } from '../../src/orders/tables'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

describe('the sweep of figures', () => {
  it('finds the shops with a day that nobody has counted, at its turn', async () => {
    const [shop, quiet] = [await aShop(), await aShop()]
    const { order } = await anOrder(shop)
    await anOrder(quiet)
    const at = (placedAt: number) =>
      shop.ctx.shop.update(orders, { placedAt }, eq(orders.id, order.id))
    await shop.ctx.shop.commit(at(Date.now() - days(2)))
    await quiet.ctx.shop.commit(quiet.ctx.shop.update(orders, { placedAt: Date.now() }))

    const midnight = startOfDay(Date.now())
    await sweepFigures(env as unknown as Env, env.SHOPS_0, midnight + minutes(4))
    expect(await shop.ctx.shop.select(dailyFigures)).toEqual([])
    await sweepFigures(env as unknown as Env, env.SHOPS_0, midnight + minutes(13))
    const made = await shop.ctx.shop.select(dailyFigures, eq(dailyFigures.kind, 'order'))
    expect(made).toMatchObject([{ key: 'placed', count: 1, amountCents: 640_00 }])
    expect(await quiet.ctx.shop.select(dailyFigures)).toEqual([])
  })
})
