import { describe, expect, it } from 'vitest'
import { policyOf } from '../../src/shops/payment-policy'
import { deliveryPage, settingsOf } from '../../src/shops/queries'
import { aWorker, fieldIn } from './a-worker'

const rules = {
  version: '1',
  payOnDelivery: 'yes',
  depositPercent: '0',
  depositNewPercent: '30',
  perPayment: '150,000',
  mpesaName: 'NJERI GROCERS',
}

describe('saying when customers pay', () => {
  it('is saved from the settings page and shown there', async () => {
    const { browser, shop } = await aWorker('manager')
    const saved = await browser.post('/shop/settings/payment-policy', rules)
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/shop/settings/payment-policy?saved',
    ])
    expect(policyOf(await settingsOf(shop.ctx.shop))).toEqual({
      payOnDelivery: true,
      depositPercent: 0,
      depositNewPercent: 30,
      perPayment: 15_000_000,
      mpesaName: 'NJERI GROCERS',
    })
    const page = await (await browser.get('/shop/settings/payment-policy?saved')).text()
    expect(page).toContain('New orders are paid this way.')
    expect(fieldIn(page, 'depositNewPercent')).toBe('30')
  })

  it('keeps what was typed, with a sentence beside each wrong field', async () => {
    const { browser, shop } = await aWorker('manager')
    const wrong = { ...rules, depositPercent: '95', depositNewPercent: '-1', perPayment: '300000' }
    const answer = await browser.post('/shop/settings/payment-policy', wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page.match(/class="error"/g)).toHaveLength(3)
    expect(fieldIn(page, 'depositPercent')).toBe('95')
    expect((await settingsOf(shop.ctx.shop)).version).toBe(1)
  })

  it('shows what stands when a colleague was quicker', async () => {
    const { browser } = await aWorker('manager')
    await browser.post('/shop/settings/payment-policy', rules)
    const late = await browser.post('/shop/settings/payment-policy', {
      ...rules,
      depositPercent: '20',
    })
    expect(late.status).toBe(422)
    const page = await late.text()
    expect(page).toContain('payment on delivery allowed')
    expect(fieldIn(page, 'depositPercent')).toBe('20')
  })

  it('is not for staff', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.post('/shop/settings/payment-policy', rules)).status).toBe(403)
  })

  it('gives a place a deposit of its own, or the shop’s again', async () => {
    const { browser, shop } = await aWorker('manager')
    const first = async () => (await deliveryPage(shop.ctx.shop)).zones[0]
    const place = `/shop/delivery/${(await first())?.id}`
    const far = { version: '1', name: 'Ruiru', fee: '400', minutes: '120' }
    const wrong = await browser.post(place, { ...far, depositPercent: 'half' })
    expect(wrong.status).toBe(422)
    expect(fieldIn(await wrong.text(), 'depositPercent')).toBe('half')
    await browser.post(place, { ...far, depositPercent: '50' })
    expect(await first()).toMatchObject({ name: 'Ruiru', depositPercent: 50 })
    expect(await (await browser.get('/shop/delivery')).text()).toContain('deposit 50 %')
    await browser.post(place, { ...far, version: '2', depositPercent: '' })
    expect(await first()).toMatchObject({ depositPercent: null })
  })
})
