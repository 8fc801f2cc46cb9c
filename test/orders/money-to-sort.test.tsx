import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/kernel/clock'
import { cents, shillings } from '../../src/kernel/money'
import {
  cancelOrder,
  completeOrder,
  dispatchOrder,
  packOrder,
  returnOrder,
} from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import type { SetAside } from '../../src/payments/payment'
import { receipts } from '../../src/payments/tables'
import { todayPage } from '../../src/today/queries'
import { aWorker } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { payFor } from './pay-for'

/** Money that no attempt of ours asked for, or that came for `payableId` a second time. */
const setAside = ({ ctx }: TestShop, why: SetAside, payableId: string | null, currency = 'KES') =>
  ctx.shop.commit(
    ctx.shop.insert(receipts, {
      invoiceId: `INV-${why}`,
      number: 900,
      attemptId: null,
      payableId,
      grossCents: shillings(70),
      chargesCents: cents(0),
      netCents: shillings(70),
      currency,
      mpesaReference: 'SLATE12345',
      setAside: why,
      bookedAt: ctx.ports.clock(),
    }),
  )

describe('money to sort out', () => {
  it('is nowhere while every payment fits', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    const { browser } = await aWorker('owner', shop)
    for (const path of ['/shop', '/shop/orders', '/shop/orders?tab=all']) {
      expect(await (await browser.get(path)).text()).not.toContain('Money to sort out')
    }
    expect(await (await browser.get('/shop/orders?tab=money')).text()).toContain(
      'No money to sort out.',
    )
  })
  it('leads from Today to the order, where a sentence says what is wrong', async () => {
    const shop = await aShop()
    shop.sims.intasend.script({ phone: '254711222333' }, 'pays_other_value')
    const { order, payment } = await anOrder(shop)
    const fits = await anOrder(shop, { payer: '254722000111' })
    const { browser } = await aWorker('owner', shop)
    const poll = /hx-get="([^"]*)"/.exec(await (await browser.get('/shop')).text())?.[1] ?? ''
    await shop.sims.advance(seconds(30))
    if (!payment?.ok) throw new Error('a push went out')
    await learnOutcome(shop.ctx, orderPayable, payment)
    const today = await (await browser.get(poll, { htmx: true })).text()
    expect(today).toMatch(/href="\/shop\/money\/sort".*Money to sort out.*1 matter/)
    const list = await (await browser.get('/shop/orders?tab=money')).text()
    expect(list).toContain(`/shop/orders/${order.id}`)
    expect(list).not.toContain(`/shop/orders/${fits.order.id}`)
    const open = await (await browser.get('/shop/orders')).text()
    expect(open.match(/class="badge bad">Money to sort out/g)).toHaveLength(1)
    const page = await (await browser.get(`/shop/orders/${order.id}`)).text()
    expect(page).toContain('It is not the amount that was asked for.')
  })
  it('names money that belongs to no order, in its own currency', async () => {
    const shop = await aShop()
    await setAside(shop, 'NOT_EXPECTED', null, 'USD')
    const { browser } = await aWorker('owner', shop)
    const list = await (await browser.get('/shop/orders?tab=money')).text()
    expect(list).toContain('Nobody was asked for this money.')
    expect(list).toMatch(/M-Pesa SLATE12345.*USD 70/s)
    expect(list).not.toContain('No money to sort out')
    expect((await todayPage(shop.ctx)).moneyToSort).toBe(1)
  })
  it('shows a second payment on its order, though no attempt knows the invoice', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    await setAside(shop, 'ALREADY_PAID', order.id)
    const { browser } = await aWorker('owner', shop)
    const page = await (await browser.get(`/shop/orders/${order.id}`)).text()
    expect(page).toMatch(/The order was paid already\..*href="\/shop\/money\/sort"/s)
  })
  it('counts a paid order that was cancelled or came back, not an unpaid or a good one', async () => {
    const shop = await aShop()
    const [cancelled, returned, good] = [
      await anOrder(shop),
      await anOrder(shop, { payer: '254722000111' }),
      await anOrder(shop, { payer: '254722000222' }),
    ]
    const unpaid = await anOrder(shop, { payer: '254722000333' })
    for (const placed of [cancelled, returned, good]) await payFor(shop, placed)
    await cancelOrder(shop.ctx, cancelled.order.id)
    await cancelOrder(shop.ctx, unpaid.order.id)
    for (const { order } of [returned, good]) {
      for (const step of [packOrder, dispatchOrder, completeOrder]) await step(shop.ctx, order.id)
    }
    await returnOrder(shop.ctx, returned.order.id)
    expect((await todayPage(shop.ctx)).moneyToSort).toBe(2)
    const { browser } = await aWorker('owner', shop)
    const list = await (await browser.get('/shop/orders?tab=money')).text()
    const shown = [...list.matchAll(/href="\/shop\/orders\/(ord_[^"]+)"/g)].map(([, id]) => id)
    expect(shown).toEqual([returned.order.id, cancelled.order.id])
    expect(list).toContain('Money to sort out')
  })
  it('stays in its shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await setAside(shop, 'NOT_EXPECTED', null)
    expect((await todayPage(other.ctx)).moneyToSort).toBe(0)
    const { browser } = await aWorker('owner', other)
    expect(await (await browser.get('/shop/orders?tab=money')).text()).not.toContain('SLATE12345')
  })
})
