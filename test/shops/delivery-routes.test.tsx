import { describe, expect, it } from 'vitest'
import { deliveryPage } from '../../src/shops/queries'
import type { TestShop } from '../support/a-shop'
import { aWorker, fieldIn } from './a-worker'

const karen = { zone: 'zon_karen1', name: 'Karen', fee: 'KES 1,250', minutes: '90' }
const zonesOf = async ({ ctx }: TestShop) =>
  (await deliveryPage(ctx.shop)).zones.filter((zone) => !zone.archived)
const names = async (shop: TestShop) => (await zonesOf(shop)).map(({ name }) => name)
const first = async (shop: TestShop) => (await zonesOf(shop))[0]?.id ?? ''

describe('the delivery page', () => {
  it('adds a place: a fragment with a fresh form for htmx, a redirect otherwise', async () => {
    const { browser, shop } = await aWorker('manager')
    const fragment = await browser.post('/shop/delivery', karen, { htmx: true })
    expect(fragment.status).toBe(200)
    const html = await fragment.text()
    expect(html).toMatch(/^<div id="delivery"/)
    expect(html).toContain('Karen is added.')
    expect(fieldIn(html, 'zone')).not.toBe(karen.zone)
    expect(fieldIn(html, 'name')).toBe('')
    const again = await browser.post('/shop/delivery', karen)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/shop/delivery'])
    expect((await names(shop)).filter((name) => name === 'Karen')).toHaveLength(1)
  })
  it('keeps what was typed, and the id it will have, when a field is wrong', async () => {
    const { browser, shop } = await aWorker('manager')
    const before = await names(shop)
    for (const wrong of [{ fee: '12.50' }, { fee: '-5' }, { minutes: 'soon' }, { name: ' ' }]) {
      const answer = await browser.post('/shop/delivery', { ...karen, ...wrong }, { htmx: true })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(fieldIn(html, 'zone')).toBe(karen.zone)
      expect(html.match(/class="error"/g)).toHaveLength(1)
    }
    expect(await names(shop)).toEqual(before)
  })
  it('learns where a place is from a link or numbers, and shows it', async () => {
    const { browser, shop } = await aWorker('manager')
    const link = 'https://www.google.com/maps/place/Karen/@-1.3,36.7,14z/data=!3d-1.3197!4d36.7073'
    await browser.post('/shop/delivery', { ...karen, middle: link, radius: '2,5 km' })
    const centre = async () => (await zonesOf(shop)).find(({ name }) => name === 'Karen')?.centre
    expect(await centre()).toEqual({ latitude: -1.3197, longitude: 36.7073, radiusMetres: 2500 })
    expect(await (await browser.get('/shop/delivery')).text()).toContain('pins within 2.5 km')
    const page = await (await browser.get(`/shop/delivery/${karen.zone}`)).text()
    expect(fieldIn(page, 'middle')).toBe('-1.3197, 36.7073')
    expect(fieldIn(page, 'radius')).toBe('2.5')
    expect(page).toMatch(
      /<a href="https:\/\/www.google.com\/maps\?q=-1.3197,36.7073" target="_blank" rel="noreferrer"/,
    )
    const typed = { version: fieldIn(page, 'version') ?? '', name: 'Karen', fee: '1250' }
    await browser.post(`/shop/delivery/${karen.zone}`, { ...typed, minutes: '90', middle: '' })
    expect(await centre()).toBeNull()
  })
  it('says what is wrong with a place, keeps what was typed, and changes nothing', async () => {
    const { browser, shop } = await aWorker('manager')
    const before = await names(shop)
    const here = '-1.3197, 36.7073'
    for (const wrong of [
      { middle: 'https://maps.app.goo.gl/x', radius: '2' },
      { middle: '36.7073, -1.3197', radius: '2' },
      { middle: 'near the church', radius: '2' },
      { middle: here, radius: '' },
      { middle: here, radius: '0' },
      { middle: here, radius: '1e3' },
      { middle: '', radius: '2' },
    ]) {
      const answer = await browser.post('/shop/delivery', { ...karen, ...wrong }, { htmx: true })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html.match(/class="error"/g)).toHaveLength(1)
      expect([fieldIn(html, 'middle'), fieldIn(html, 'radius')]).toEqual([
        wrong.middle,
        wrong.radius,
      ])
      expect(html).toMatch(/<details open/)
    }
    expect(await names(shop)).toEqual(before)
  })
  it('removes a place and offers the way back', async () => {
    const { browser, shop } = await aWorker('manager')
    const id = await first(shop)
    const removed = await browser.post(`/shop/delivery/${id}/archival`)
    expect(removed.headers.get('location')).toBe(`/shop/delivery?done=${id}`)
    const page = await (await browser.get(`/shop/delivery?done=${id}`)).text()
    expect(page).toContain('Kilimani is removed. Orders for it go on.')
    expect(page).toContain(`/shop/delivery/${id}/restoration`)
    await browser.post(`/shop/delivery/${id}/restoration`)
    expect(await names(shop)).toContain('Kilimani')
  })
  it('moves a place', async () => {
    const { browser, shop } = await aWorker('manager')
    await browser.post(`/shop/delivery/${await first(shop)}/place`, { place: '1' }, { htmx: true })
    expect((await names(shop)).slice(0, 2)).toEqual(['Westlands', 'Kilimani'])
  })
  it('shows both when someone else changed the place meanwhile', async () => {
    const { browser, shop } = await aWorker('manager')
    const path = `/shop/delivery/${await first(shop)}`
    const typed = { version: '1', name: 'Kilimani', fee: '120', minutes: '45' }
    const saved = await browser.post(path, typed)
    expect(saved.headers.get('location')).toBe(`/shop/delivery?done=${await first(shop)}`)
    const late = await browser.post(path, { ...typed, fee: '130' })
    expect(late.status).toBe(422)
    const html = await late.text()
    expect(html).toContain('It now says: Kilimani, KES 120 · about 45 min.')
    expect(fieldIn(html, 'fee')).toBe('130')
    expect(fieldIn(html, 'version')).toBe('2')
  })
  it('knows no places of other shops, and nothing that is no place', async () => {
    const { browser } = await aWorker('manager')
    const { shop: other } = await aWorker('manager')
    const id = await first(other)
    expect((await browser.get(`/shop/delivery/${id}`)).status).toBe(404)
    expect((await browser.post(`/shop/delivery/${id}/archival`)).status).toBe(404)
    expect((await browser.get('/shop/delivery/zon_%27--')).status).toBe(404)
    expect(await first(other)).toBe(id)
  })
  it('is not for staff', async () => {
    const { browser } = await aWorker('staff')
    expect((await browser.post('/shop/delivery', karen)).status).toBe(403)
  })
})
