import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { outagesOf } from '../../src/edge/outages'
import { minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { aShop, type TestShop } from '../support/a-shop'
import { aBuyer, anOrder } from '../support/an-order'
import { aSite } from '../web/a-site'

/** Six customers whose pushes IntaSend swallows. */
async function sixLost(shop: TestShop) {
  shop.sims.intasend.http.always('unavailable_503')
  const orders = []
  for (let n = 0; n < 6; n++) {
    const phone = `25471100000${n}` as const
    const lines = [{ sku: 'SUKARI-1KG', quantity: 1, price: shillings(160) }]
    orders.push(await anOrder(shop, { payer: phone, customer: aBuyer(phone), lines }))
  }
  shop.sims.intasend.http.always(null)
  return orders
}

describe('when IntaSend leaves one prompt after the other unanswered', () => {
  it('asks for each order more seldom, and says why', async () => {
    const shop = await aShop()
    const [first] = await sixLost(shop)
    if (!first) throw new Error('orders were placed')
    expect(await shop.ctx.ports.outages.now('intasend')).toMatchObject({ state: 'outage', lost: 6 })
    expect(await shop.ctx.ports.outages.now('daraja')).toEqual({ state: 'ok' })
    await shop.sims.advance(seconds(120))
    const again = { orderId: first.order.id, payer: '254711000000' as const, key: 'wamid.again' }
    expect(await payForOrder(shop.ctx, again)).toEqual({
      ok: false,
      code: 'WAIT',
      seconds: 180,
      outage: true,
    })
  })

  it('is over by itself once prompts are answered again', async () => {
    const shop = await aShop()
    const [first] = await sixLost(shop)
    for (let n = 0; n < 6; n++) {
      await shop.sims.advance(seconds(20))
      const placed = await anOrder(shop, { payer: `25471200000${n}` as const })
      if (!placed.payment?.ok) throw new Error('a push went out')
      shop.sims.intasend.cancel(`25471200000${n}`)
      await learnOutcome(shop.ctx, orderPayable, { attemptId: placed.payment.attemptId })
    }
    expect(await shop.ctx.ports.outages.now('intasend')).toEqual({ state: 'ok' })
    if (!first) throw new Error('orders were placed')
    const again = { orderId: first.order.id, payer: '254711000000' as const, key: 'wamid.again' }
    expect(await payForOrder(shop.ctx, again)).toMatchObject({ ok: true })
  })

  it('a prompt that stays silent counts once, however often it is looked at', async () => {
    const shop = await aShop()
    shop.sims.intasend.settings.callbacks = 'never'
    const placed = await anOrder(shop)
    if (!placed.payment?.ok) throw new Error('a push went out')
    shop.sims.intasend.http.always('unavailable_503')
    for (let n = 0; n < 8; n++) {
      await shop.sims.advance(minutes(1))
      await learnOutcome(shop.ctx, orderPayable, { attemptId: placed.payment.attemptId })
    }
    expect(await shop.ctx.ports.outages.now('intasend')).toEqual({ state: 'ok' })
  })
})

describe('the watch of a provider', () => {
  it('hears all isolates, decides for all, and the operator reads why', async () => {
    const [here, there] = [outagesOf(env), outagesOf(env)]
    for (let n = 0; n < 3; n++) {
      await here.report('daraja', 'lost')
      await there.report('daraja', 'lost')
    }
    expect(await here.now('daraja')).toMatchObject({ state: 'outage', lost: 6, of: 6 })
    expect(await there.now('intasend')).toEqual({ state: 'ok' })
    const health = await (await aSite().browser().get('/health')).json()
    expect(health).toMatchObject({
      ok: true,
      payments: {
        intasend: 'ok',
        daraja: 'outage',
        reason: expect.stringMatching(
          /^daraja: 6 of the 6 prompts of the last 10 minutes were never/,
        ),
      },
    })
  })

  it('stops nobody when it cannot be reached itself', async () => {
    const getByName = () => {
      throw new Error('the object is being moved')
    }
    const outages = outagesOf({ OUTAGES: { getByName } } as never)
    await outages.report('intasend', 'lost')
    expect(await outages.now('intasend')).toEqual({ state: 'ok' })
  })
})
