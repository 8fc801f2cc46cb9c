import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openPaymentKeys } from '../../src/shops/payment-keys'
import { settingsOf, shopDetails } from '../../src/shops/queries'
import { createSimulators } from '../simulators/index.ts'
import { aWorker, fieldIn } from './a-worker'

// Keys are tried when they are saved: with simulators, never over the network.
beforeAll(() => {
  vi.stubGlobal('fetch', createSimulators({ deliver: async () => new Response('ok') }).fetch)
})

const hours = { 'hours.mon': 'yes', 'hours.mon.opens': '07:30', 'hours.mon.closes': '00:00' }
const settings = {
  version: '1',
  name: 'Njeri Fresh & Sons',
  businessType: 'food',
  language: 'sw',
  ...hours,
}

describe('the settings page', () => {
  it('saves, sends a plain browser back to it, and says so', async () => {
    const { browser, shop } = await aWorker('manager')
    const saved = await browser.post('/shop/settings/shop', settings)
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/shop/settings/shop?saved',
    ])
    const page = await (await browser.get('/shop/settings/shop?saved')).text()
    expect(page).toContain('Saved. Customers see it within a minute.')
    expect(fieldIn(page, 'name')).toBe('Njeri Fresh &amp; Sons')
    expect((await shopDetails(shop.ctx, shop.directory)).details).toMatchObject({
      pickup: false,
      openingHours: { mon: { opens: 450, closes: 1440 } },
    })
  })
  it('comes back with what was typed and a sentence beside each wrong field', async () => {
    const { browser, shop } = await aWorker('manager')
    const wrong = { ...settings, name: 'N', 'hours.mon.closes': '06:00', businessType: 'piracy' }
    const answer = await browser.post('/shop/settings/shop', wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(fieldIn(page, 'name')).toBe('N')
    expect(fieldIn(page, 'hours.mon.closes')).toBe('06:00')
    expect(page.match(/class="error"/g)).toHaveLength(3)
    expect((await settingsOf(shop.ctx.shop)).version).toBe(1)
  })
  it('sets the smallest order in whole shillings, or none', async () => {
    const { browser, shop } = await aWorker('manager')
    const least = async () => (await shopDetails(shop.ctx, shop.directory)).details.minimum
    await browser.post('/shop/settings/shop', { ...settings, minimum: 'KES 1,200' })
    expect(await least()).toBe(120_000)
    const wrong = await browser.post('/shop/settings/shop', { ...settings, minimum: '50.50' })
    expect(wrong.status).toBe(422)
    expect(fieldIn(await wrong.text(), 'minimum')).toBe('50.50')
    const stale = await browser.post('/shop/settings/shop', { ...settings, minimum: '5' })
    expect(await stale.text()).toContain('smallest order KES 1,200')
    await browser.post('/shop/settings/shop', { ...settings, version: '2', minimum: '' })
    expect(await least()).toBe(0)
  })
  it('shows both when someone else was quicker, and the next try is taken', async () => {
    const { browser, shop } = await aWorker('manager')
    await browser.post('/shop/settings/shop', settings)
    const late = await browser.post('/shop/settings/shop', { ...settings, name: 'Late Njeri' })
    expect(late.status).toBe(422)
    const page = await late.text()
    expect(page).toContain('It now says: Njeri Fresh &amp; Sons, Mon 07:30–24:00.')
    expect(fieldIn(page, 'name')).toBe('Late Njeri')
    const version = fieldIn(page, 'version') ?? ''
    expect(
      (await browser.post('/shop/settings/shop', { ...settings, version, name: 'Late Njeri' }))
        .status,
    ).toBe(303)
    expect((await shopDetails(shop.ctx, shop.directory)).details.name).toBe('Late Njeri')
  })
  it('is not for staff', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.get('/shop/settings/shop')).status).toBe(403)
    expect((await browser.post('/shop/settings/shop', settings)).status).toBe(403)
  })
})

describe('the payment keys', () => {
  const keys = {
    version: '1',
    environment: 'live',
    publishableKey: 'ISPubKey_live_abcd',
    secretKey: 'ISSecretKey_live_abcdk9x2',
    challenge: 'jua kali',
  }
  it('are saved, and the secret is never shown again', async () => {
    const { browser, shop } = await aWorker('owner')
    const saved = await browser.post('/shop/settings/payments', keys)
    expect(saved.headers.get('location')).toMatch(/^\/shop\/settings\/payments\?saved=intasend/)
    const page = await (await browser.get('/shop/settings/payments')).text()
    expect(page).toContain('•••• k9x2')
    expect(page).not.toContain('ISSecretKey_live')
    expect(page).toContain(`/webhooks/intasend/${shop.code}`)
  })
  it('of the wrong environment come back with a sentence, but without the secret', async () => {
    const { browser, shop } = await aWorker('owner')
    const mixed = { ...keys, publishableKey: 'ISPubKey_test_abcd' }
    const answer = await browser.post('/shop/settings/payments', mixed)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('This key is of the other account')
    expect(fieldIn(page, 'publishableKey')).toBe('ISPubKey_test_abcd')
    expect(page).not.toContain('abcdk9x2')
    expect((await openPaymentKeys(shop.ctx, await settingsOf(shop.ctx.shop)))?.environment).toBe(
      'sandbox',
    )
  })
  it('are for the owner alone', async () => {
    const { browser } = await aWorker('manager')
    expect((await browser.get('/shop/settings/payments')).status).toBe(403)
    expect((await browser.post('/shop/settings/payments', keys)).status).toBe(403)
    expect(await (await browser.get('/shop/settings')).text()).not.toContain(
      '/shop/settings/payments',
    )
  })
})

describe('your details', () => {
  it('are corrected by yourself, and nothing typed is lost', async () => {
    const { browser } = await aWorker('staff')
    const details = { fullName: 'Grace Njeri', email: '', language: 'sw' }
    const wrong = await browser.post('/shop/profile', { ...details, email: 'grace' })
    expect([wrong.status, fieldIn(await wrong.text(), 'fullName')]).toEqual([422, 'Grace Njeri'])
    expect((await browser.post('/shop/profile', details)).status).toBe(303)
    const page = await (await browser.get('/shop/profile?saved')).text()
    expect(page).toContain('<html lang="sw"')
    expect([fieldIn(page, 'fullName'), fieldIn(page, 'email')]).toEqual(['Grace Njeri', ''])
  })
})
