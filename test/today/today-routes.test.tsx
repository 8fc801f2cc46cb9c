import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/catalogue/tables'
import { days } from '../../src/kernel/clock'
import { receipts } from '../../src/payments/tables'
import { payFor } from '../orders/pay-for'
import { aWorker } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

describe('the first page of the day', () => {
  it('shows what waits and what was sold today', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('staff', shop)
    expect(await (await browser.get('/shop')).text()).toContain('Nothing is waiting for you.')
    await payFor(shop, await anOrder(shop))
    await anOrder(shop)
    const page = await (await browser.get('/shop')).text()
    expect(page).toMatch(/To pack.*1 order/)
    expect(page).toMatch(/Waiting for payment.*1 order/)
  })
  it('has nothing left to set up in a shop that is complete', async () => {
    const { browser, shop } = await aWorker('owner')
    const page = async () => (await browser.get('/shop')).text()
    expect(await page()).toMatch(/3 of 4 done.*href="\/shop\/preview"/)
    // Who sells has tried it for real.
    await anOrder(shop)
    expect(await page()).not.toContain('Before you share your link')
  })
  it('lists what is missing, each for who may do it', async () => {
    const shop = await aShop({ products: [], zones: [], pickup: false, intasend: null })
    const owner = await (await (await aWorker('owner', shop)).browser.get('/shop')).text()
    expect(owner).toContain('0 of 4 done')
    expect(owner).toContain('href="/shop/settings/payments"')
    const staff = await (await (await aWorker('staff', shop)).browser.get('/shop')).text()
    expect(staff).not.toContain('href="/shop/settings/payments"')
  })
  it('compares with the same hours a week ago, and names what runs out', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('staff', shop)
    await payFor(shop, await anOrder(shop))
    const scope = shop.ctx.shop
    await scope.commit(
      scope.update(receipts, { bookedAt: sql`${receipts.bookedAt} - ${days(7)}` }),
      scope.update(variants, { stock: 2 }, eq(variants.sku, 'CHUMVI-500G')),
      scope.update(variants, { stock: 0 }, eq(variants.sku, 'MKATE-400G')),
    )
    const page = await (await browser.get('/shop')).text()
    expect(page).toContain('A week ago by this time: KES 640')
    expect(page).toMatch(/Running low.*White bread 400 g.*sold out.*Salt 500 g.*2 left/)
    const poll = /hx-get="([^"]*)"/.exec(page)?.[1] ?? ''
    expect((await browser.get(poll, { htmx: true })).status).toBe(204)
  })
  it('answers a poll with nothing until something changed', async () => {
    const shop = await aShop()
    const { browser } = await aWorker('staff', shop)
    const page = await (await browser.get('/shop')).text()
    const poll = /hx-get="([^"]*)"/.exec(page)?.[1] ?? ''
    expect((await browser.get(poll, { htmx: true })).status).toBe(204)
    await anOrder(shop)
    const changed = await browser.get(poll, { htmx: true })
    expect(await changed.text()).toMatch(/^<div id="today"/)
  })
})
