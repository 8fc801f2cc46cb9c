import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../src/db/open-shop'
import { ownersToo } from '../../src/edge/tell-owners'
import { seconds } from '../../src/kernel/clock'
import { cents } from '../../src/kernel/money'
import { deliverPending } from '../../src/notifications/deliver'
import { completeOrder, dispatchOrder, packOrder } from '../../src/orders/advance-order'
import { ordersPage } from '../../src/orders/list-queries'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { chooseNews } from '../../src/owner-news/choose-news'
import { hearCallback } from '../../src/payments/hear-callback'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { tellings } from '../../src/shops/settings'
import { todayPage } from '../../src/today/queries'
import { aShop } from '../support/a-shop'
import { switchToTill } from '../support/a-till-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

async function aCountedShop() {
  const shop = await aShop()
  const { database, counts } = countedDatabase(env.SHOPS_0)
  const ctx = {
    ...shop.ctx,
    // Who orders and who pays is no owner: what they do is news to the shop's own people.
    actor: { kind: 'customer' } as const,
    shop: openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId),
  }
  const since = () => {
    const { roundTrips } = counts
    return () => counts.roundTrips - roundTrips
  }
  return { shop: { ...shop, ctx }, counts, since }
}

describe('what an order costs', () => {
  it('keeps to the round trips and rows of design.md section 7 from checkout to the door', async () => {
    const { shop, counts, since } = await aCountedShop()
    await chooseNews(shop.ctx, { toldOf: tellings, quiet: null })
    await anOrder(shop, { payer: '254722000111' })
    counts.rowsWritten = 0
    counts.statements = []

    const checkout = since()
    const placed = await anOrder(shop)
    // anOrder looks the zone up for the test itself.
    expect(checkout() - 1).toBeLessThanOrEqual(3)

    shop.sims.intasend.pay('0711222333')
    const attemptId = placed.payment?.ok ? placed.payment.attemptId : 'pay_none'
    const [invoice] = shop.sims.intasend.invoicesFor(attemptId)
    if (!invoice) throw new Error('IntaSend made an invoice')
    const callback = since()
    const told = { invoiceId: invoice.id, apiRef: attemptId }
    const { ref, state } = await hearWebhook(shop.ctx, orderPayable, told)
    await learnOutcome(shop.ctx, orderPayable, ref, state)
    expect(callback()).toBeLessThanOrEqual(2)

    for (const step of [packOrder, dispatchOrder, completeOrder]) {
      expect(await step(shop.ctx, placed.order.id)).toMatchObject({ ok: true })
    }
    await deliverPending(shop.ctx, undefined, ownersToo(env))
    expect(counts.rowsWritten).toBeLessThanOrEqual(45)
  })

  it('costs no more through the shop’s own Till', async () => {
    const { shop, counts, since } = await aCountedShop()
    await switchToTill(shop)
    await anOrder(shop, { payer: '254722000111' })
    counts.rowsWritten = 0

    const checkout = since()
    const placed = await anOrder(shop)
    expect(checkout() - 1).toBeLessThanOrEqual(3)

    await shop.sims.advance(seconds(3))
    const { checkoutId, cents: value, receipt } = shop.sims.daraja.pay('0711222333')
    const attemptId = placed.payment?.ok ? placed.payment.attemptId : 'pay_none'
    const callback = since()
    const heard = await hearCallback(shop.ctx, orderPayable, attemptId, {
      checkoutId,
      resultCode: '0',
      paid: { value: cents(value), mpesaReference: receipt },
    })
    if (!heard) throw new Error('it is about this push')
    expect(await learnOutcome(shop.ctx, orderPayable, heard.ref, heard.state)).toEqual({
      kind: 'settled',
    })
    expect(callback()).toBeLessThanOrEqual(2)

    for (const step of [packOrder, dispatchOrder, completeOrder]) {
      expect(await step(shop.ctx, placed.order.id)).toMatchObject({ ok: true })
    }
    await deliverPending(shop.ctx)
    expect(counts.rowsWritten).toBeLessThanOrEqual(45)
  })

  it('reads a page in one round trip', async () => {
    const { shop, since } = await aCountedShop()
    const { order } = await anOrder(shop)
    for (const page of [
      () => orderPage(shop.ctx, order.id),
      () => ordersPage(shop.ctx, { tab: 'open' }),
      () => todayPage(shop.ctx),
    ]) {
      const trips = since()
      await page()
      expect(trips()).toBe(1)
    }
  })
})
