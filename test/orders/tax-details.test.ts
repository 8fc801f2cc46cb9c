import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { customers } from '../../src/customers/tables'
import { parseKraPin } from '../../src/kernel/kra-pin'
import { orderPage } from '../../src/orders/queries'
import { setBuyerPin, setTaxDetails } from '../../src/orders/set-tax-details'
import { orders } from '../../src/orders/tables'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { payFor } from './pay-for'

const [pin, other] = [parseKraPin('A123456789B'), parseKraPin('P051234567X')]
if (!pin || !other) throw new Error('these are PINs')
const nothing = { buyerPin: null, etimsNumber: null }
const taxOf = async ({ ctx }: TestShop, id: `ord_${string}`) => (await orderPage(ctx, id)).tax

async function anOrderedShop() {
  const shop = await aShop()
  const placed = await anOrder(shop)
  return { shop, placed, id: placed.order.id, customerId: placed.order.customerId }
}

describe('what a tax invoice needs', () => {
  it('is kept with the order, the PIN sealed', async () => {
    const { shop, id } = await anOrderedShop()
    const wanted = { buyerPin: pin, etimsNumber: 'KRASN000123/45' }
    expect(await setTaxDetails(shop.ctx, id, wanted, nothing)).toMatchObject({ ok: true })
    expect(await taxOf(shop, id)).toEqual(wanted)
    const [row] = await shop.ctx.shop.select(orders, eq(orders.id, id))
    expect(row?.buyerPinSealed).toBeTruthy()
    expect(row?.buyerPinSealed).not.toContain('123456789')
    expect(await setTaxDetails(shop.ctx, id, nothing, wanted)).toMatchObject({ ok: true })
    expect(await taxOf(shop, id)).toEqual(nothing)
  })

  it('is not overwritten by somebody who has not seen it, but by the same words it is', async () => {
    const { shop, id } = await anOrderedShop()
    const first = { buyerPin: pin, etimsNumber: null }
    await setTaxDetails(shop.ctx, id, first, nothing)
    const stale = await setTaxDetails(shop.ctx, id, { ...first, buyerPin: other }, nothing)
    expect(stale).toEqual({ ok: false, code: 'CHANGED_MEANWHILE', current: first })
    expect(await setTaxDetails(shop.ctx, id, first, nothing)).toEqual({ ok: true, change: false })
    expect(await taxOf(shop, id)).toEqual(first)
  })

  it('loses neither the customer’s PIN nor the shop’s number when both come at once', async () => {
    const { shop, id, customerId } = await anOrderedShop()
    const number = { buyerPin: null, etimsNumber: '77' }
    await Promise.all([
      setBuyerPin(shop.ctx, { orderId: id, customerId }, pin),
      setTaxDetails(shop.ctx, id, number, nothing),
      setBuyerPin(shop.ctx, { orderId: id, customerId }, pin),
    ])
    const { buyerPin, etimsNumber } = await taxOf(shop, id)
    expect(buyerPin).toBe(pin)
    // The form was stale if the chat came first: then it says so and nothing is lost.
    expect([null, '77']).toContain(etimsNumber)
  })

  it('is the customer’s own: nobody else’s chat and no other shop sets it', async () => {
    const { shop, id } = await anOrderedShop()
    const stranger = { orderId: id, customerId: 'cus_stranger' as const }
    await expect(setBuyerPin(shop.ctx, stranger, pin)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const elsewhere = await aShop()
    await expect(
      setTaxDetails(elsewhere.ctx, id, { ...nothing, buyerPin: pin }, nothing),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await taxOf(shop, id)).toEqual(nothing)
  })

  it('is gone with the person, and cannot be given again', async () => {
    const { shop, id, customerId } = await anOrderedShop()
    await setBuyerPin(shop.ctx, { orderId: id, customerId }, pin)
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(customers, { salt: null }, eq(customers.id, customerId)),
    )
    expect(await taxOf(shop, id)).toEqual(nothing)
    expect(await setBuyerPin(shop.ctx, { orderId: id, customerId }, other)).toMatchObject({
      code: 'NO_CUSTOMER',
    })
  })
})

describe('its form on the order’s page', () => {
  async function aPageOf(role: 'staff' | 'owner' = 'staff') {
    const { shop, placed, id } = await anOrderedShop()
    await payFor(shop, placed)
    const { browser } = await aWorker(role, shop)
    return { shop, id, browser, page: `/shop/orders/${id}`, form: `/shop/orders/${id}/tax-details` }
  }

  it('keeps both by fragment or by page', async () => {
    const { shop, id, browser, page, form } = await aPageOf()
    const drawn = await (await browser.get(page)).text()
    expect(drawn).toMatch(/<section class="card" id="tax"><details><summary>Tax invoice/)
    expect(fieldIn(drawn, 'drawnPin')).toBe('')
    const typed = { buyerPin: 'a 123456789 b', etimsNumber: ' 77 ', drawnPin: '', drawnNumber: '' }
    const swapped = await browser.post(form, typed, { htmx: true })
    expect(swapped.status).toBe(200)
    const card = await swapped.text()
    expect(card).toMatch(/^<section class="card" id="tax"><details open/)
    expect(card).toContain('Saved.')
    expect(fieldIn(card, 'buyerPin')).toBe('A123456789B')
    expect(fieldIn(card, 'drawnNumber')).toBe('77')
    expect(await taxOf(shop, id)).toEqual({ buyerPin: pin, etimsNumber: '77' })

    const again = { ...typed, etimsNumber: '78', drawnPin: 'A123456789B', drawnNumber: '77' }
    const sent = await browser.post(form, again)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${page}?saved=tax`])
    expect(await (await browser.get(`${page}?saved=tax`)).text()).toContain('Saved.')
  })

  it('says beside the field what no PIN is, and loses nothing that was typed', async () => {
    const { shop, id, browser, form } = await aPageOf()
    const typed = { buyerPin: '12345', etimsNumber: '77' }
    for (const htmx of [true, false]) {
      const answer = await browser.post(form, typed, { htmx })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('A KRA PIN is a letter, nine digits and a letter')
      expect(fieldIn(page, 'buyerPin')).toBe('12345')
      expect(fieldIn(page, 'etimsNumber')).toBe('77')
    }
    expect(await taxOf(shop, id)).toEqual(nothing)
  })

  it('shows both when somebody else changed it, and saves on the second try', async () => {
    const { shop, id, browser, form } = await aPageOf()
    await setTaxDetails(shop.ctx, id, { ...nothing, buyerPin: other }, nothing)
    const stale = { buyerPin: 'A123456789B', etimsNumber: '', drawnPin: '', drawnNumber: '' }
    const answer = await browser.post(form, stale, { htmx: true })
    expect(answer.status).toBe(422)
    const card = await answer.text()
    expect(card).toContain('It now says: P051234567X')
    expect(fieldIn(card, 'buyerPin')).toBe('A123456789B')
    const drawnPin = fieldIn(card, 'drawnPin') ?? ''
    expect((await browser.post(form, { ...stale, drawnPin }, { htmx: true })).status).toBe(200)
    expect((await taxOf(shop, id)).buyerPin).toBe(pin)
  })

  it('leads to the receipt, as a page and as a PDF', async () => {
    const { browser, page } = await aPageOf()
    const html = await (await browser.get(page)).text()
    expect(html).toContain(`href="${page}/receipts/1"`)
    const there = await browser.get(`${page}/receipts/1`)
    expect(there.status).toBe(303)
    const place = there.headers.get('location') ?? ''
    expect(place).toMatch(/^\/v\/T\w+-1-1-\w{8}$/)
    expect((await browser.get(place)).status).toBe(200)
    const file = await browser.get(`${page}/receipts/1.pdf`)
    expect(file.headers.get('location')).toBe(`${place}.pdf`)
    expect((await browser.get(`${page}/receipts/2`)).status).toBe(404)
    expect((await browser.get(`${page}/receipts/x`)).status).toBe(404)
  })

  it('is closed to other shops', async () => {
    const { shop, id, form, page } = await aPageOf()
    const { browser } = await aWorker('owner')
    expect((await browser.post(form, { buyerPin: 'A123456789B' })).status).toBe(404)
    expect((await browser.get(`${page}/receipts/1`)).status).toBe(404)
    expect(await taxOf(shop, id)).toEqual(nothing)
  })
})
