import { describe, expect, it, vi } from 'vitest'
import { orderPage } from '../../src/orders/queries'
import { aWorker, fieldIn } from '../shops/a-worker'
import { anOrder } from '../support/an-order'
import { aShopThat, least } from './a-shop-that'

async function atTheDoor(role: 'staff' | 'owner' = 'staff') {
  const shop = await aShopThat({ payOnDelivery: true })
  const { order } = await anOrder(shop, least())
  const { browser } = await aWorker(role, shop)
  vi.stubGlobal('fetch', shop.sims.fetch)
  return { shop, browser, at: `/shop/orders/${order.id}`, order }
}

describe('taking money for an order', () => {
  it('asks by M-Pesa, and says on whose phone', async () => {
    const { browser, at, shop } = await atTheDoor()
    const page = await (await browser.get(at)).text()
    expect(page).toContain('Ask for KES 640 by M-Pesa')
    const asked = await browser.post(`${at}/balance-request`, { key: 'req_1' }, { htmx: true })
    expect(asked.status).toBe(200)
    expect(await asked.text()).toContain('KES 640 is asked for on 0711 222 333')
    const again = await browser.post(`${at}/balance-request`, { key: 'req_2' }, { htmx: true })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Please wait 90 seconds')
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
  })

  it('keeps a number that is none, with a sentence beside it', async () => {
    const { browser, at, shop } = await atTheDoor()
    const wrong = await browser.post(`${at}/balance-request`, { key: 'req_1', payer: '12' })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(fieldIn(page, 'payer')).toBe('12')
    expect(page.match(/class="error"/g)).toHaveLength(1)
    expect(shop.sims.intasend.invoices()).toHaveLength(0)
  })

  it('records cash, sends a plain browser back, and takes too much only when told so', async () => {
    const { browser, at, shop, order } = await atTheDoor()
    const much = await browser.post(`${at}/cash`, { key: 'csh_1', amount: '700' }, { htmx: true })
    expect(much.status).toBe(422)
    const card = await much.text()
    expect(card).toMatch(/^<section[^>]*id="due"/)
    expect(card).toContain('Only KES 640 is due.')
    expect(card).toContain('name="over"')
    expect(fieldIn(card, 'amount')).toBe('700')
    expect(card).toContain('name="key" value="csh_1"')
    const exact = await browser.post(`${at}/cash`, { key: 'csh_1', amount: 'KES 640' })
    expect([exact.status, exact.headers.get('location')]).toEqual([303, at])
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({ payment: 'paid' })
    expect(await (await browser.get(at)).text()).not.toContain('by M-Pesa')
  })
})
