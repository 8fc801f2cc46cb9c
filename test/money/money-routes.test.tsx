import { afterEach, describe, expect, it, vi } from 'vitest'
import { seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { cancelOrder, packOrder } from '../../src/orders/advance-order'
import { orderPage } from '../../src/orders/queries'
import { orderRefundable } from '../../src/orders/refundable'
import { finishByHand } from '../../src/refunds/step-refund'
import { refunds } from '../../src/refunds/tables'
import { todayPage } from '../../src/today/queries'
import { aPaidOrder, askBack, refundOf } from '../refunds/a-refund'
import { aWorker, fieldIn } from '../shops/a-worker'
import { lateMoney, strangeMoney } from '../sorting/aside'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'

afterEach(() => vi.unstubAllGlobals())

/** A shop whose IntaSend is also the one that its pages reach. */
async function aWiredShop() {
  const shop = await aShop()
  vi.stubGlobal('fetch', shop.sims.fetch)
  return shop
}

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const version = (html: string) => fieldIn(html, 'version') ?? ''

describe('the money page', () => {
  it('adds up today, seven days and the month', async () => {
    const shop = await aWiredShop()
    await aPaidOrder(shop)
    const { browser } = await aWorker('manager', shop)
    const page = await text(browser.get('/shop/money'))
    expect(page).toMatch(/M-Pesa received<\/dt><dd>KES 640<\/dd>/)
    expect(page).toMatch(/Provider charges<\/dt><dd>-KES 19.20<\/dd>/)
    expect(page).toMatch(/Left for the shop<\/dt><dd>KES 620.80<\/dd>/)
    for (const period of ['week', 'month', 'nonsense']) {
      expect(await text(browser.get(`/shop/money?period=${period}`))).toContain('KES 620.80')
    }
  })

  it('is not for staff, and leads nobody to another shop', async () => {
    const shop = await aWiredShop()
    const paid = await aPaidOrder(shop)
    const staff = await aWorker('staff', shop)
    const stranger = await aWorker('owner')
    for (const path of ['', '/sort', '/payments', '/refunds', '/payments/asked']) {
      expect((await staff.browser.get(`/shop/money${path}`)).status).toBe(403)
      expect(await text(stranger.browser.get(`/shop/money${path}`))).not.toContain('KES 640')
    }
    const payment = `/shop/money/payments/${paid.invoiceId}`
    expect((await stranger.browser.get(payment)).status).toBe(404)
    expect((await stranger.browser.post(`${payment}/keeping`, { version: '1' })).status).toBe(404)
    expect((await stranger.browser.get('/shop/money/refunds/rfd_none')).status).toBe(404)
  })

  it('lists payments and finds one by its code', async () => {
    const shop = await aWiredShop()
    const paid = await aPaidOrder(shop)
    const { browser } = await aWorker('manager', shop)
    const list = await text(browser.get('/shop/money/payments'))
    const code = /M-Pesa ([A-Z0-9]{10})/.exec(list)?.[1] ?? ''
    expect(list).toContain(`href="/shop/money/payments/${paid.invoiceId}"`)
    const found = await text(browser.get(`/shop/money/payments?code=${code.toLowerCase()}`))
    expect(found).toContain(`href="/shop/money/payments/${paid.invoiceId}"`)
    const other = await text(browser.get('/shop/money/payments?code=UKM1A2B3C4'))
    expect(other).toContain('No payment with the code')
    const wrong = await browser.get('/shop/money/payments?code=x')
    expect(wrong.status).toBe(422)
    expect(await text(wrong)).toContain('This is not an M-Pesa code.')
    const asked = await text(browser.get('/shop/money/payments/asked'))
    expect(asked).toMatch(/Order #1 · Paid/)
  })
})

describe('sorting money out', () => {
  it('is one tap for late money, which is then off the list and off Today', async () => {
    const shop = await aWiredShop()
    const { order, receipt } = await lateMoney(shop)
    const { browser } = await aWorker('owner', shop)
    const today = await text(browser.get('/shop'))
    expect(today).toMatch(/href="\/shop\/money\/sort".*Money to sort out/)
    const list = await text(browser.get('/shop/money/sort'))
    expect(list).toContain('It came after the order had ended.')
    expect(list).toContain('Give KES 640 back to 0711\u00a0222\u00a0333')
    const at = `/shop/money/payments/${receipt.invoiceId}/revival`
    const answer = await browser.post(at, { version: version(list) }, { htmx: true })
    expect(answer.status).toBe(200)
    const fragment = await text(answer)
    expect(fragment).toMatch(/^<div id="to-sort".*The order goes ahead.*Nothing to sort out/s)
    expect((await orderPage(shop.ctx, order.id)).order.state).toBe('confirmed')
    expect((await todayPage(shop.ctx)).moneyToSort).toBe(0)
    const twice = await browser.post(at, { version: version(list) }, { htmx: true })
    expect(twice.status).toBe(200)
    expect(await text(twice)).toContain('Somebody has dealt with this already.')
  })

  it('names the order for money that nobody asked for, or says what is wrong with the number', async () => {
    const shop = await aWiredShop()
    const { receipt } = await strangeMoney(shop)
    const { order } = await anOrder(shop)
    const { browser } = await aWorker('manager', shop)
    const at = `/shop/money/payments/${receipt.invoiceId}/booking`
    for (const [typed, said] of [
      ['', 'Please fill this in.'],
      ['abc', 'Write a whole number'],
      ['99', 'There is no order with this number.'],
    ]) {
      const refused = await browser.post(at, { version: '1', order: typed ?? '' })
      expect(refused.status).toBe(422)
      const page = await text(refused)
      expect(page).toContain(said)
      expect(fieldIn(page, 'order')).toBe(typed)
    }
    const booked = await browser.post(at, { version: '1', order: String(order.number) })
    expect(booked.headers.get('location')).toBe('/shop/money/sort?done=book')
    expect(await text(browser.get('/shop/money/sort?done=book'))).toContain(
      'The money now counts for its order.',
    )
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('sends a refund within the limit by one tap of the owner', async () => {
    const shop = await aWiredShop()
    const { order } = await aPaidOrder(shop)
    await cancelOrder(shop.ctx, order.id)
    const { browser } = await aWorker('owner', shop)
    const list = await text(browser.get('/shop/money/sort'))
    const [, at = ''] = /action="([^"]*\/refund)"/.exec(list) ?? []
    const fields = Object.fromEntries(
      ['version', 'amount', 'reason', 'how', 'about'].map((name) => [name, fieldIn(list, name)]),
    )
    expect(fields).toMatchObject({ amount: '640', reason: 'cancelled', about: order.id })
    const answer = await browser.post(at, fields as Record<string, string>)
    const [refund] = await shop.ctx.shop.select(refunds)
    expect(answer.headers.get('location')).toBe(`/shop/money/refunds/${refund?.id}`)
    expect(refund).toMatchObject({ state: 'sending', method: 'mpesa' })
    const shown = await text(browser.get(`/shop/money/refunds/${refund?.id}`))
    expect(shown).toContain('On its way')
    expect(shown).toContain('0711 222 333')
    expect(shop.sims.intasend.payouts.all()).toHaveLength(1)
    expect(await text(browser.get('/shop/money/sort'))).toContain('Nothing to sort out')
  })
})

describe('the money story of an order', () => {
  it('tells of each push, payment and refund, and leads a manager to its cause', async () => {
    const shop = await aWiredShop()
    const { order, invoiceId } = await aPaidOrder(shop)
    await packOrder(shop.ctx, order.id)
    const asked = await askBack(shop.ctx, { order, invoiceId }, shillings(100))
    if (!asked.ok) throw new Error(asked.code)
    const at = { ...asked.refund, code: 'UKM1A2B3C4' }
    await finishByHand(shop.ctx, orderRefundable, at)
    const { browser } = await aWorker('manager', shop)
    const page = await text(browser.get(`/shop/orders/${order.id}`))
    expect(page).toMatch(/href="\/shop\/money\/payments\/[^"]+">Receipt 1 · M-Pesa/)
    expect(page).toContain('charges KES 19.20')
    expect(page).toMatch(/href="\/shop\/money\/refunds\/rfd_[^"]+">Given back · M-Pesa UKM1A2B3C4/)
    expect(page).toMatch(/Paid so far<\/dt><dd>KES 640.*Given back<\/dt><dd>-KES 100/)
    // What the shop gave back of its own is not asked for again.
    expect(page).not.toContain('Still to pay')
    expect((await orderPage(shop.ctx, order.id)).payment).toBe('part_refunded')
    const staff = await aWorker('staff', shop)
    expect(await text(staff.browser.get(`/shop/orders/${order.id}`))).not.toContain('/shop/money/')
  })
})

describe('a refund', () => {
  const form = { version: '1', reason: 'missing_item', how: 'usual' }

  it('is asked for in a form that keeps what was typed', async () => {
    const shop = await aWiredShop()
    const { order, invoiceId } = await aPaidOrder(shop)
    const { browser } = await aWorker('manager', shop)
    const at = `/shop/money/payments/${invoiceId}/refund`
    const page = await text(browser.get(`${at}?about=${order.id}`))
    expect(page).toContain('Up to KES 640 of Order #1.')
    expect(page).toContain('M-Pesa to 0711 222 333')
    const tooMuch = await browser.post(at, { ...form, about: order.id, amount: '641' })
    expect(tooMuch.status).toBe(422)
    const again = await text(tooMuch)
    expect(again).toContain('At most KES 640 can be given back.')
    expect(fieldIn(again, 'amount')).toBe('641')
    const wrong = await browser.post(at, { ...form, about: order.id, amount: 'lots' })
    expect(await text(wrong)).toContain('Write whole shillings')
  })

  it('a manager asks for, only the owner lets go', async () => {
    const shop = await aWiredShop()
    const { order, invoiceId } = await aPaidOrder(shop)
    const manager = (await aWorker('manager', shop)).browser
    const owner = (await aWorker('owner', shop)).browser
    const at = `/shop/money/payments/${invoiceId}/refund`
    await manager.post(at, { ...form, about: order.id, amount: '100' })
    const [refund] = await shop.ctx.shop.select(refunds)
    if (!refund) throw new Error('the refund was asked for')
    const page = `/shop/money/refunds/${refund.id}`
    const seen = await text(manager.get(page))
    expect(seen).toContain('Only the owner can let money go.')
    expect(seen).not.toContain(`${page}/approval`)
    await manager.post(`${page}/approval`, { version: '1' })
    await manager.post(`${page}/sending`, { version: '1' })
    await manager.post(`${page}/completion`, { version: '1', code: '' })
    expect((await refundOf(shop.ctx, refund.id)).state).toBe('requested')
    const asked = await text(owner.get(page))
    expect(asked).toContain('Yes, give back KES 100')
    const answer = await owner.post(`${page}/approval`, { version: '1' }, { htmx: true })
    expect(await text(answer)).toMatch(/^<div id="refund"/)
    const stale = await owner.post(`${page}/rejection`, { version: '1' }, { htmx: true })
    expect(await text(stale)).toContain('Somebody has moved this refund on.')
  })

  it('by hand takes a code of M-Pesa, or none for cash', async () => {
    const shop = await aWiredShop()
    const { order, invoiceId } = await aPaidOrder(shop)
    const { browser } = await aWorker('owner', shop)
    const at = `/shop/money/payments/${invoiceId}/refund`
    await browser.post(at, { ...form, how: 'by_hand', about: order.id, amount: '100' })
    const [refund] = await shop.ctx.shop.select(refunds)
    if (!refund) throw new Error('the refund was asked for')
    const page = `/shop/money/refunds/${refund.id}`
    const wrong = await browser.post(`${page}/completion`, { version: '2', code: 'paid him' })
    expect(wrong.status).toBe(422)
    const shown = await text(wrong)
    expect(shown).toContain('This is not an M-Pesa code.')
    expect(fieldIn(shown, 'code')).toBe('paid him')
    const done = await browser.post(`${page}/completion`, { version: '2', code: 'ukm1a2b3c4' })
    expect(done.status).toBe(303)
    expect(await refundOf(shop.ctx, refund.id)).toMatchObject({
      state: 'done',
      reference: 'UKM1A2B3C4',
    })
    expect(await text(browser.get('/shop/money/refunds'))).toContain('Given back')
    await shop.sims.advance(seconds(1))
    await expectCoherentBooks(shop.ctx.shop)
  })
})

describe('the limit of refunds', () => {
  it('is the owner’s to set, and holds for the next refund', async () => {
    const shop = await aWiredShop()
    const paid = await aPaidOrder(shop)
    const { browser } = await aWorker('owner', shop)
    const list = () => browser.get('/shop/money/refunds')
    expect(fieldIn(await text(list()), 'limit')).toBe('2000')
    const set = await browser.post('/shop/money/refunds/limit', { limit: '500' })
    expect(set.headers.get('location')).toBe('/shop/money/refunds?saved')
    expect(fieldIn(await text(list()), 'limit')).toBe('500')
    const asked = await askBack(shop.ctx, paid)
    expect(asked).toMatchObject({ ok: true, refund: { state: 'requested' } })
  })

  it('is not a manager’s, and comes back with what was typed when it is none', async () => {
    const shop = await aWiredShop()
    const manager = await aWorker('manager', shop)
    expect(await text(manager.browser.get('/shop/money/refunds'))).toContain(
      'A refund above KES 2,000 takes the owner a second step.',
    )
    const refused = await manager.browser.post('/shop/money/refunds/limit', { limit: '1' })
    expect(refused.status).toBe(403)
    const { browser } = await aWorker('owner', shop)
    const wrong = await browser.post('/shop/money/refunds/limit', { limit: 'a lot' })
    expect([wrong.status, fieldIn(await text(wrong), 'limit')]).toEqual([422, 'a lot'])
  })
})
