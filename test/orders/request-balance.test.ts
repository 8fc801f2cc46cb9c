import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { recordCash } from '../../src/orders/record-cash'
import { requestBalance } from '../../src/orders/request-balance'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { aShop } from '../support/a-shop'
import { aBuyer, anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { aShopThat, least } from './a-shop-that'
import { payFor } from './pay-for'

describe('asking for the balance', () => {
  it('asks whoever paid the deposit for the rest, and the order is paid', async () => {
    const shop = await aShopThat({ depositPercent: 30 })
    const placed = await anOrder(shop, { payer: '254722000111', ...least(shillings(192)) })
    await payFor(shop, placed)
    const asked = await requestBalance(shop.ctx, { orderId: placed.order.id, key: 'form-1' })
    expect(asked).toMatchObject({ ok: true, amount: shillings(448), payer: '254722000111' })
    shop.sims.intasend.pay('0722000111')
    if (asked.ok) await learnOutcome(shop.ctx, orderPayable, { attemptId: asked.attemptId })
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('asks the customer’s own number for an order that is paid at the door, or somebody else’s', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, least())
    const own = await requestBalance(shop.ctx, { orderId: order.id, key: 'form-1' })
    expect(own).toMatchObject({ ok: true, amount: shillings(640), payer: '254711222333' })
    const other = { orderId: order.id, key: 'form-2', payer: '254733000111' as const }
    expect(await requestBalance(shop.ctx, other)).toMatchObject({ code: 'WAIT' })
  })

  it('asks once however often the form is sent', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, least())
    const form = { orderId: order.id, key: 'form-1' }
    await Promise.all([1, 2, 3].map(() => requestBalance(shop.ctx, form)))
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
  })

  it('from two phones that both pay at the door pays the order once: the second is set aside', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, least())
    const rider = await requestBalance(shop.ctx, { orderId: order.id, key: 'rider' })
    await shop.sims.advance(seconds(95))
    const other = { orderId: order.id, key: 'dashboard', payer: '254733000111' as const }
    shop.sims.intasend.http.next('unavailable_503', { path: 'payment/status' })
    const dashboard = await requestBalance(shop.ctx, other)
    if (!rider.ok || !dashboard.ok) throw new Error('both were asked')
    shop.sims.intasend.pay('0733000111')
    shop.sims.intasend.completeLate(shop.sims.intasend.invoices()[0]?.id ?? '')
    const learnt = await Promise.all(
      [rider, dashboard].map(({ attemptId }) =>
        learnOutcome(shop.ctx, orderPayable, { attemptId }),
      ),
    )
    expect(learnt.map(({ kind }) => kind).sort()).toEqual(['set_aside', 'settled'])
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('while its cash is recorded counts one of them, whoever was first', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, least())
    const asked = await requestBalance(shop.ctx, { orderId: order.id, key: 'rider' })
    if (!asked.ok) throw new Error('the customer was asked')
    shop.sims.intasend.pay('0711222333')
    const cash = { orderId: order.id, amount: shillings(640), key: 'cash', meansMore: false }
    await Promise.all([
      learnOutcome(shop.ctx, orderPayable, { attemptId: asked.attemptId }),
      recordCash(shop.ctx, cash),
    ])
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('says so when it has no number to ask', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, { customer: { ...aBuyer(), phone: null }, ...least() })
    const asked = await requestBalance(shop.ctx, { orderId: order.id, key: 'form-1' })
    expect(asked).toEqual({ ok: false, code: 'NO_NUMBER', payer: null })
  })

  it('asks for a large balance in parts that M-Pesa carries', async () => {
    const shop = await aShopThat({ payOnDelivery: true, perPayment: shillings(500) })
    const { order } = await anOrder(shop, least())
    const asked = await requestBalance(shop.ctx, { orderId: order.id, key: 'form-1' })
    expect(asked).toMatchObject({ amount: shillings(500) })
  })

  it('knows nothing of another shop’s order', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { order } = await anOrder(shop)
    const asked = requestBalance(other.ctx, { orderId: order.id, key: 'k', payer: '254711222333' })
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('asking again for money', () => {
  it('finds that the silent prompt was paid after all, and asks nobody twice', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    await shop.sims.advance(seconds(95))
    const again = { orderId: order.id, payer: '254711222333' as const, key: 'wamid.again' }
    expect(await payForOrder(shop.ctx, again)).toMatchObject({ code: 'ALREADY_PAID' })
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('asks another payer after 90 seconds, but the same one only when time is up', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    shop.sims.intasend.http.always('unavailable_503')
    await shop.sims.advance(seconds(95))
    const ask = (payer: `254${string}`, key: string) =>
      payForOrder(shop.ctx, { orderId: order.id, payer, key })
    expect(await ask('254711222333', 'wamid.1')).toMatchObject({ code: 'WAIT', seconds: 205 })
    expect(await ask('254722000111', 'wamid.2')).toMatchObject({ ok: true })
    await shop.sims.advance(minutes(4))
    expect(await ask('254711222333', 'wamid.3')).toMatchObject({ ok: true })
  })
})
