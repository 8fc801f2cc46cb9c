import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dispatchOrder, packOrder, returnOrder } from '../../src/orders/advance-order'
import { handoverCode } from '../../src/orders/handover-code'
import { orderToken } from '../../src/orders/order-token'
import { orderPage } from '../../src/orders/queries'
import { orders } from '../../src/orders/tables'
import { shops } from '../../src/shops/directory-tables'
import { aShopThat, least } from '../orders/a-shop-that'
import { payFor } from '../orders/pay-for'
import { fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { aSite } from '../web/a-site'

/** A rider's browser in front of a delivery that is on its way. */
async function aRound(shop: TestShop, { paid = true } = {}) {
  const placed = await anOrder(shop, paid ? {} : least())
  if (paid) await payFor(shop, placed)
  const { id, number } = placed.order
  await packOrder(shop.ctx, id)
  await dispatchOrder(shop.ctx, id)
  const token = await orderToken(shop.ctx, 'rider', number)
  const [path, code] = [`/r/${token}`, await handoverCode(shop.ctx, id)]
  return { id, number, token, path, code, rider: aSite().browser() }
}

const wrong = (code: string) => String((Number(code) + 1) % 10_000).padStart(4, '0')
const stateOf = async ({ ctx }: TestShop, id: `ord_${string}`) => {
  const { order, handover } = await orderPage(ctx, id)
  return [order.state, handover]
}

afterEach(() => vi.unstubAllGlobals())

describe('the page of a delivery', () => {
  it('shows where it goes and what is in it, in the shop’s language, and not the code', async () => {
    const { rider, path, code } = await aRound(await aShop())
    const answer = await rider.get(path)
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    const page = await answer.text()
    for (const words of ['Achieng', 'Blue gate, Kindaruma Road', '2 × Maize flour 2 kg']) {
      expect(page).toContain(words)
    }
    expect(page).toContain('href="tel:+254711222333"')
    expect(page).toContain('All is paid')
    expect(page).not.toContain(code)
    await rider.post('/language', { language: 'sw', back: path })
    expect(await (await rider.get(path)).text()).toContain('Nambari ya kukabidhi')
  })

  it('speaks Swahili by itself for a shop that does', async () => {
    const shop = await aShop()
    const { directory, ctx } = shop
    const itself = eq(shops.id, ctx.profile.id)
    await directory.commit(directory.update(shops, { language: 'sw' }, itself))
    const { rider, path } = await aRound(shop)
    expect(await (await rider.get(path)).text()).toContain('<html lang="sw">')
  })

  it('completes the order by the code, and a form sent again changes nothing', async () => {
    const shop = await aShop()
    const { rider, path, code, id } = await aRound(shop)
    const form = { code, tries: fieldIn(await (await rider.get(path)).text(), 'tries') ?? '' }
    const first = await rider.post(`${path}/handover`, form)
    expect([first.status, first.headers.get('location')]).toEqual([303, path])
    const again = await rider.post(`${path}/handover`, form)
    expect([again.status, again.headers.get('location')]).toEqual([303, path])
    expect(await stateOf(shop, id)).toEqual(['completed', 'code'])
    const { story } = await orderPage(shop.ctx, id)
    expect(story.at(-1)).toMatchObject({ event: 'complete', actor: 'rider' })
    expect(story.filter(({ event }) => event === 'complete')).toHaveLength(1)
    const page = await (await rider.get(path)).text()
    expect(page).toContain('Delivered. Thank you!')
    expect(page).not.toMatch(/Achieng|Kindaruma|254711222333/)
  })

  it('says what is wrong with a code and how many tries are left', async () => {
    const shop = await aShop()
    const { rider, path, code, id } = await aRound(shop)
    const empty = await rider.post(`${path}/handover`, { code: '', tries: '0' })
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('four digits'),
    ])
    const bad = await rider.post(`${path}/handover`, { code: wrong(code), tries: '0' })
    const page = await bad.text()
    expect([bad.status, page]).toEqual([422, expect.stringContaining('4 tries are left')])
    expect(fieldIn(page, 'tries')).toBe('1')
    expect((await rider.get(`${path}/handover`)).headers.get('location')).toBe(path)
    expect(await stateOf(shop, id)).toEqual(['dispatched', null])
  })

  it('is over when the goods came back, and a day after they were handed over', async () => {
    const shop = await aShop()
    const { rider, path, code, id } = await aRound(shop)
    await returnOrder(shop.ctx, id)
    const late = await rider.post(`${path}/handover`, { code, tries: '0' })
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('is over')])
    expect(await stateOf(shop, id)).toEqual(['returned', null])
    const done = await aRound(await aShop())
    await done.rider.post(`${done.path}/handover`, { code: done.code, tries: '0' })
    expect((await done.rider.get(done.path)).status).toBe(200)
  })

  it('forgets a delivery after a day', async () => {
    const shop = await aShop()
    const { rider, path, code, id } = await aRound(shop)
    await rider.post(`${path}/handover`, { code, tries: '0' })
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(orders, { closedAt: Date.now() - 86_400_001 }, eq(orders.id, id)),
    )
    expect((await rider.get(path)).status).toBe(410)
  })

  it('opens by no address that we did not make for this order, this shop and this reader', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { rider, token, number } = await aRound(shop)
    const letters = token.slice(-16)
    const forged = [
      `${shop.code}-${number + 1}-${letters}`,
      `${other.code}-${number}-${letters}`,
      `${shop.code}-${number}-${'0'.repeat(16)}`,
      await orderToken(shop.ctx, 'customer', number),
      'nonsense',
    ]
    for (const address of forged) {
      expect((await rider.get(`/r/${address.toLowerCase()}`)).status, address).toBe(404)
    }
    expect((await rider.get(`/o/${token}`)).status).toBe(404)
  })

  it('answers a look for news with nothing until there is some', async () => {
    const shop = await aShop()
    const { rider, path, code } = await aRound(shop)
    const page = await (await rider.get(path)).text()
    const [, watch = ''] = /data-watch="([^"]+)"/.exec(page) ?? []
    expect((await rider.get(watch, { htmx: true })).status).toBe(204)
    await rider.post(`${path}/handover`, { code: wrong(code), tries: '0' })
    const news = await rider.get(watch, { htmx: true })
    expect(await news.text()).toMatch(/^<div id="round"/)
    expect((await rider.get(watch)).headers.get('location')).toBe(path)
  })
})

describe('money at the door', () => {
  it('is asked for by M-Pesa, once for each form', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    vi.stubGlobal('fetch', shop.sims.fetch)
    const { rider, path, id } = await aRound(shop, { paid: false })
    const page = await (await rider.get(path)).text()
    expect(page).toContain('Collect KES 640')
    expect(fieldIn(page, 'payer')).toBe('0711 222 333')
    const bad = await rider.post(`${path}/payment`, { payer: '12', asked: '0' })
    expect([bad.status, fieldIn(await bad.text(), 'payer')]).toEqual([422, '12'])
    for (const _ of [1, 2]) {
      const asked = await rider.post(`${path}/payment`, { payer: '0711222333', asked: '0' })
      expect(asked.headers.get('location')).toBe(path)
    }
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
    expect(await (await rider.get(path)).text()).toContain('A request for KES 640 is on the phone')
    expect((await orderPage(shop.ctx, id)).attempts).toHaveLength(1)
  })

  it('may come in cash, once, for an order that is paid at the door', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { rider, path, id } = await aRound(shop, { paid: false })
    const form = { due: fieldIn(await (await rider.get(path)).text(), 'due') ?? '' }
    for (const _ of [1, 2]) expect((await rider.post(`${path}/cash`, form)).status).toBe(303)
    expect(await orderPage(shop.ctx, id)).toMatchObject({ paid: 64_000, payment: 'paid' })
    const more = await rider.post(`${path}/cash`, { due: '70000' })
    expect([more.status, await more.text()]).toEqual([422, expect.stringContaining('not be rec')])
    const prepaid = await aRound(await aShop())
    await prepaid.rider.post(`${prepaid.path}/cash`, { due: '100' })
    expect(await (await prepaid.rider.get(prepaid.path)).text()).toContain('All is paid')
  })

  it('that is still due has to be said before the goods are handed over', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { rider, path, code, id } = await aRound(shop, { paid: false })
    const unpaid = await rider.post(`${path}/handover`, { code, tries: '0' })
    expect([unpaid.status, await unpaid.text()]).toEqual([
      422,
      expect.stringContaining('KES 640 is still to be paid'),
    ])
    expect(await stateOf(shop, id)).toEqual(['dispatched', null])
    const agreed = await rider.post(`${path}/handover`, { code, tries: '0', unpaid: 'yes' })
    expect(agreed.status).toBe(303)
    expect(await stateOf(shop, id)).toEqual(['completed', 'code'])
  })
})

describe('the page of an order for its customer', () => {
  it('says where it stands, what is paid, the code, and no more of the person than needed', async () => {
    const shop = await aShop()
    const { number, code } = await aRound(shop)
    const token = await orderToken(shop.ctx, 'customer', number)
    const browser = aSite().browser()
    const page = await (await browser.get(`/o/${token}`)).text()
    for (const words of ['It is on its way to you', code, 'KES 640', 'Receipt 1', 'Blue gate,']) {
      expect(page).toContain(words)
    }
    expect(page).toMatch(/href="\/v\/[A-Z0-9]+-\d+-1-/)
    expect(page).not.toMatch(/Kindaruma Road|711222333|711 222 333/)
  })
})
