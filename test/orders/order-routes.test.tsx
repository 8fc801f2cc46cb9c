import { describe, expect, it } from 'vitest'
import { stopMessages } from '../../src/customers/stop-messages'
import { placeOrder } from '../../src/orders/place-order'
import { orderPage } from '../../src/orders/queries'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder, anOrderRequest } from '../support/an-order'
import { payFor } from './pay-for'

const pollIn = (html: string) =>
  /data-watch="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
const stateOf = async ({ ctx }: TestShop, id: `ord_${string}`) =>
  (await orderPage(ctx, id)).order.state

/** Staff of a shop with one order, paid or not. */
async function aShopWithAnOrder({ paid = true } = {}) {
  const shop = await aShop()
  const placed = await anOrder(shop)
  if (paid) await payFor(shop, placed)
  const { browser } = await aWorker('staff', shop)
  const { order } = placed
  return { shop, browser, placed, order, path: `/shop/orders/${order.id}` }
}

describe('the list of orders', () => {
  it('shows who ordered what for how much', async () => {
    const { browser, order, path } = await aShopWithAnOrder()
    const page = await (await browser.get('/shop/orders')).text()
    expect(page).toContain(`href="${path}"`)
    expect(page).toContain(`#${order.number} Achieng`)
    expect(page).toContain('KES 640')
    expect(page).toContain('5 pieces')
  })
  it('answers a poll with nothing until something changed', async () => {
    const { browser, shop } = await aShopWithAnOrder()
    const poll = pollIn(await (await browser.get('/shop/orders')).text())
    const unchanged = await browser.get(poll, { htmx: true })
    expect([unchanged.status, await unchanged.text()]).toEqual([204, ''])
    await anOrder(shop)
    const changed = await browser.get(poll, { htmx: true })
    expect(changed.status).toBe(200)
    const list = await changed.text()
    expect(list).toMatch(/^<div id="orders"/)
    expect(list).toContain('#2 Achieng')
    expect((await browser.get(pollIn(list), { htmx: true })).status).toBe(204)
  })
  it('is cut by what is next, and takes any address', async () => {
    const { browser, order } = await aShopWithAnOrder()
    const has = async (query: string) =>
      (await (await browser.get(`/shop/orders${query}`)).text()).includes(
        `/shop/orders/${order.id}`,
      )
    expect(await has('?tab=pack')).toBe(true)
    expect(await has('?tab=pay')).toBe(false)
    expect(await has('?tab=all&before=1')).toBe(false)
    expect(await has('?tab=nonsense&before=x')).toBe(true)
  })
  it('sends a plain browser that asks for the latest to the list', async () => {
    const { browser } = await aShopWithAnOrder()
    const answer = await browser.get('/shop/orders/latest?tab=pack&seen=x')
    expect(answer.headers.get('location')).toBe('/shop/orders?tab=pack')
  })
})

describe('one order', () => {
  it('shows items, customer, money and story', async () => {
    const { browser, path } = await aShopWithAnOrder()
    const page = await (await browser.get(path)).text()
    expect(page).toContain('2 × Maize flour 2 kg')
    expect(page).toContain('href="tel:+254711222333"')
    expect(page).toContain('0711 222 333')
    expect(page).toContain('Blue gate, Kindaruma Road')
    expect(page).toMatch(/Receipt 1 · M-Pesa [A-Z0-9]+/)
    expect(page).toContain('Ordered')
  })
  it('shows the note, the pin on a map, and who wants no delivery messages', async () => {
    const shop = await aShop()
    const plain = await anOrderRequest(shop)
    const { fulfilment, customer } = plain
    if (fulfilment.kind !== 'delivery') throw new Error('the test order is delivered')
    const pin = { latitude: -1.29207, longitude: 36.78456 }
    const placed = await placeOrder(shop.ctx, {
      ...plain,
      note: 'Call the <guard>\nfirst',
      fulfilment: { ...fulfilment, pin },
    })
    if (!placed.ok) throw new Error(placed.code)
    const { browser } = await aWorker('staff', shop)
    const path = `/shop/orders/${placed.order.id}`
    const before = await (await browser.get(path)).text()
    expect(before).toContain('Call the &lt;guard&gt;\nfirst')
    expect(before).toContain(
      '<a href="https://www.google.com/maps?q=-1.29207,36.78456" target="_blank" rel="noreferrer">',
    )
    expect(before).not.toContain('does not want delivery messages')
    expect(await (await browser.get('/shop/orders')).text()).not.toMatch(/36\.78|guard/)
    await stopMessages(shop.ctx, customer, true)
    const after = await browser.get(pollIn(before), { htmx: true })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('This customer does not want delivery messages.')
  })
  it('moves step by step, by fragment or by page', async () => {
    const { browser, shop, order, path } = await aShopWithAnOrder()
    const packed = await browser.post(`${path}/packing`, {}, { htmx: true })
    expect(packed.status).toBe(200)
    const fragment = await packed.text()
    expect(fragment).toMatch(/^<div id="order"/)
    expect(fragment).toContain(`${path}/dispatch`)
    const sent = await browser.post(`${path}/dispatch`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path])
    await browser.post(`${path}/completion`, { reason: 'known' })
    expect(await stateOf(shop, order.id)).toBe('completed')
  })
  it('says why a step cannot be done, and changes nothing', async () => {
    const { browser, shop, order, path } = await aShopWithAnOrder({ paid: false })
    const early = await browser.post(`${path}/confirmation`, {}, { htmx: true })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('This order is not paid yet')
    const whole = await browser.post(`${path}/completion`)
    expect(whole.status).toBe(422)
    expect(await whole.text()).toContain('This cannot be done any more. The order is now: New.')
    expect(await stateOf(shop, order.id)).toBe('placed')
  })
  it('moves once when two people tap at once', async () => {
    const { browser, shop, order, path } = await aShopWithAnOrder()
    const other = await aWorker('owner', shop)
    const answers = await Promise.all([
      browser.post(`${path}/packing`, {}, { htmx: true }),
      other.browser.post(`${path}/packing`, {}, { htmx: true }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(
      (await orderPage(shop.ctx, order.id)).story.filter(({ event }) => event === 'pack'),
    ).toHaveLength(1)
  })
  it('does not take the tap on a button of an earlier state for the next step', async () => {
    const { browser, shop, order, path } = await aShopWithAnOrder()
    const version = fieldIn(await (await browser.get(path)).text(), 'version') ?? ''
    expect((await browser.post(`${path}/packing`, { version })).status).toBe(303)
    for (const stale of ['packing', 'dispatch', 'cancellation']) {
      const again = await browser.post(`${path}/${stale}`, { version }, { htmx: true })
      expect(again.status).toBe(200)
      expect(await again.text()).toMatch(/^<div id="order".*Already done. The order is now: Packed/)
    }
    const whole = await browser.post(`${path}/packing`, { version })
    expect(whole.status).toBe(200)
    expect(await whole.text()).toMatch(/<html.*Already done/s)
    expect(await stateOf(shop, order.id)).toBe('packed')
  })
  it('asks before what cannot be undone, apart from the other steps', async () => {
    const { browser, path } = await aShopWithAnOrder()
    await browser.post(`${path}/packing`)
    await browser.post(`${path}/dispatch`)
    const page = await (await browser.get(path)).text()
    expect(page.indexOf(`${path}/return`)).toBeGreaterThan(page.indexOf('What happened'))
    expect(page).toMatch(/<details><summary>It came back<\/summary>.*\/return"/)
  })
  it('tells a waiting page when the payment comes', async () => {
    const { browser, shop, placed, path } = await aShopWithAnOrder({ paid: false })
    const poll = pollIn(await (await browser.get(path)).text())
    expect((await browser.get(poll, { htmx: true })).status).toBe(204)
    await payFor(shop, placed)
    expect(await (await browser.get(poll, { htmx: true })).text()).toContain('Receipt 1')
  })
  it('is not found in another shop, nor under a made-up address', async () => {
    const { path, shop, order } = await aShopWithAnOrder()
    const { browser } = await aWorker('owner')
    expect((await browser.get(path)).status).toBe(404)
    expect((await browser.post(`${path}/packing`)).status).toBe(404)
    expect((await browser.post(`${path}/cancellation`, {}, { htmx: true })).status).toBe(404)
    expect((await browser.get('/shop/orders/ord_%00')).status).toBe(404)
    expect(await stateOf(shop, order.id)).toBe('confirmed')
  })
})
