import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sweepShard } from '../../src/edge/sweep'
import { days, hours, minutes, seconds } from '../../src/kernel/clock'
import { orders } from '../../src/orders/tables'
import { paymentAttempts, paymentEvents, receipts } from '../../src/payments/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { aTillShop } from '../support/a-till-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { aChat } from './a-chat'

let market: ReturnType<typeof aChat>
beforeAll(() => {
  market = aChat()
  market.sims.intasend.settings.callbacks = 'never'
  market.sims.daraja.settings.callbacks = 'never'
})

let people = 0
const aPayer = () => `2547117${String(10_000 + people++)}` as const

/** A customer pays, and nobody tells us. `lost`: not even the answer to the push came. */
async function aSilentSale(shop: TestShop, provider: 'intasend' | 'daraja', lost = false) {
  const { sims } = market
  const payer = aPayer()
  const path = provider === 'daraja' ? 'processrequest' : 'mpesa-stk-push'
  if (lost) sims[provider].http.next('lost_answer', { path })
  await anOrder(shop, { payer })
  await sims.advance(seconds(3))
  sims[provider].pay(payer)
}

/** As if all of it had happened `ago`: the worker's own clock is the real one. */
const longAgo = (shop: TestShop, ago: number) =>
  shop.ctx.shop.commit(
    shop.ctx.shop.update(paymentAttempts, {
      createdAt: Date.now() - ago,
      nextCheckAt: Date.now() - ago + seconds(30),
    }),
  )

const stateOf = async ({ ctx: { shop } }: TestShop) => ({
  orders: (await shop.select(orders)).map(({ state }) => state).sort(),
  attempts: (await shop.select(paymentAttempts)).map(({ state }) => state).sort(),
  receipts: (await shop.select(receipts)).filter(({ setAside }) => setAside === null).length,
})

describe('six hours in which no callback and no job of ours ran', () => {
  it('the sweep alone rebuilds every payment that has an id, at both providers', async () => {
    const { sims } = market
    const [njeri, till] = [await aShop({}, sims), await aTillShop(sims)]
    for (let n = 0; n < 4; n++) {
      await aSilentSale(njeri, 'intasend')
      await aSilentSale(till, 'daraja')
    }
    await aSilentSale(njeri, 'intasend', true)
    await aSilentSale(till, 'daraja', true)
    for (const shop of [njeri, till]) await longAgo(shop, hours(6))
    await sweepShard(env, 'SHOPS_0')

    // IntaSend lists what arrived, so the push that lost its id is found as well.
    expect(await stateOf(njeri)).toEqual({
      orders: Array.from({ length: 5 }, () => 'confirmed'),
      attempts: Array.from({ length: 5 }, () => 'settled'),
      receipts: 5,
    })
    expect(await stateOf(till)).toEqual({
      orders: [...Array.from({ length: 4 }, () => 'confirmed'), 'placed'],
      attempts: [...Array.from({ length: 4 }, () => 'settled'), 'unknown'],
      receipts: 4,
    })
    // Safaricom lists nothing: after a day the rest is given up, and the owner is asked.
    await longAgo(till, days(1))
    await sweepShard(env, 'SHOPS_0')
    expect((await stateOf(till)).attempts).toContain('abandoned')
    for (const shop of [njeri, till]) await expectCoherentBooks(shop.ctx.shop)
  })

  it('changes nothing more when it runs again', async () => {
    const shop = await aShop({}, market.sims)
    await aSilentSale(shop, 'intasend')
    await longAgo(shop, hours(6))
    await sweepShard(env, 'SHOPS_0')
    const before = await shop.ctx.shop.select(paymentEvents)
    await longAgo(shop, hours(6))
    await sweepShard(env, 'SHOPS_0')
    expect(await shop.ctx.shop.select(paymentEvents)).toEqual(before)
    expect(await stateOf(shop)).toMatchObject({ receipts: 1 })
  })

  it('asks again soon when the provider does not answer, and does not give up meanwhile', async () => {
    const { sims } = market
    const shop = await aShop({}, sims)
    await aSilentSale(shop, 'intasend')
    await longAgo(shop, days(1))
    sims.intasend.http.always('unavailable_503')
    await sweepShard(env, 'SHOPS_0')
    await longAgo(shop, days(1) + minutes(5))
    await sweepShard(env, 'SHOPS_0')
    const [attempt] = await shop.ctx.shop.select(paymentAttempts)
    expect(attempt?.state).toBe('unknown')
    expect((attempt?.nextCheckAt ?? 0) - Date.now()).toBeLessThanOrEqual(minutes(31))
    sims.intasend.http.always(null)
    await longAgo(shop, days(1) + minutes(30))
    await sweepShard(env, 'SHOPS_0')
    expect(await stateOf(shop)).toMatchObject({ attempts: ['settled'], receipts: 1 })
  })

  it('lets no shop’s flood stand before another shop’s only payment', async () => {
    const { sims } = market
    const [flood, small] = [await aShop({}, sims), await aShop({}, sims)]
    for (let n = 0; n < 30; n++) await aSilentSale(flood, 'intasend')
    await aSilentSale(small, 'intasend')
    await longAgo(flood, hours(6))
    await longAgo(small, minutes(3))
    await sweepShard(env, 'SHOPS_0')
    expect(await stateOf(small)).toMatchObject({ receipts: 1 })
    expect((await stateOf(flood)).receipts).toBe(25)
    await sweepShard(env, 'SHOPS_0')
    expect((await stateOf(flood)).receipts).toBe(30)
  })
})
