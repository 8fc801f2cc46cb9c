import { describe, expect, it } from 'vitest'
import { productBySku } from '../../src/catalogue/queries'
import { shillings } from '../../src/kernel/money'
import { loadStorefront } from '../../src/storefront/storefront'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'

const flour = '/shop/catalogue/UNGA-2KG'
const stockOf = async ({ ctx }: TestShop) =>
  (await productBySku(ctx.shop, 'UNGA-2KG')).variants[0]?.stock
const shirt = {
  name: 'Cotton shirt',
  price: '1,250',
  category: 'Shirts',
  aliases: 'shati, shirt, Shati',
  stock: '4',
  sku: '',
  'options.0.name': 'size',
  'options.0.values': 'M, L, l',
}

const sock = { price: shillings(100), category: 'Socks', aliases: [], options: [], stock: 9 }
const numbered = (n: number) => ({ sku: `SOCK-${n}`, name: `Sock ${n}`, position: 95 - n })

describe('the catalogue page', () => {
  it('lists the shelf by category and cuts it to one', async () => {
    const { browser } = await aWorker('staff')
    const all = await (await browser.get('/shop/catalogue')).text()
    expect(all).toContain('Maize flour 2 kg')
    expect(all).toContain('<h2>Flour</h2>')
    const dairy = await (await browser.get('/shop/catalogue?category=Dairy')).text()
    expect(dairy).not.toContain('Maize flour 2 kg')
    expect((await browser.get('/shop/catalogue?after=*&show=everything')).status).toBe(200)
  })
  it('finds by any words of the names, all of the shelf and not only what is shown', async () => {
    const { browser } = await aWorker('staff')
    const found = await browser.get('/shop/catalogue?q=kilo+SUK', { htmx: true })
    const html = await found.text()
    expect(html).toMatch(/^<div id="shelf"/)
    expect(html).toContain('Sugar 1 kg')
    expect(html).not.toContain('Maize flour')
    expect(await (await browser.get('/shop/catalogue?q=100%25')).text()).toContain('Nothing found.')
  })
  it('shows what runs low, what is off for now and what was removed', async () => {
    const { browser, shop } = await aWorker('manager')
    const listed = async (shelf: string) => {
      const html = await (await browser.get(`/shop/catalogue?show=${shelf}`)).text()
      return [...html.matchAll(/<li id="product-([A-Z0-9-]+)"/g)].map(([, sku]) => sku)
    }
    expect([await listed('low'), await listed('off'), await listed('removed')]).toEqual([
      [],
      [],
      [],
    ])
    const typed = { version: '1', once: 'stk_1', 'stock.UNGA-2KG': '3', 'seen.UNGA-2KG': '60' }
    const row = await browser.post(`${flour}/stock`, { ...typed, sale: 'off' }, { htmx: true })
    expect(await row.text()).toMatch(/only 3 left.*off for now/s)
    expect(await listed('low')).toEqual(['UNGA-2KG'])
    expect(await listed('off')).toEqual(['UNGA-2KG'])
    const { products } = await loadStorefront(shop.ctx.shop, shop.ctx.profile)
    expect(products.find(({ sku }) => sku === 'UNGA-2KG')?.variants[0]?.stock).toBe(0)
    await browser.post(`${flour}/archival`)
    expect([await listed('low'), await listed('removed')]).toEqual([[], ['UNGA-2KG']])
  })
  it('comes in pieces, each going on after the last product', async () => {
    const products = Array.from({ length: 95 }, (_, n) => ({ ...sock, ...numbered(n) }))
    const { browser } = await aWorker('staff', await aShop({ products }))
    const seen: string[] = []
    let at: string | undefined = '/shop/catalogue'
    for (let pieces = 0; at && pieces < 5; pieces++) {
      const html: string = await (await browser.get(at, { htmx: pieces > 0 })).text()
      seen.push(...(html.match(/Sock \d+/g) ?? []))
      if (pieces > 0) expect(html).not.toMatch(/<h2>/)
      at = /href="(\/shop\/catalogue\?after=[^"]+)"/.exec(html)?.[1]
    }
    expect(new Set(seen).size).toBe(95)
  })
  it('says what to do when nothing is on the shelf', async () => {
    const { browser } = await aWorker('owner', await aShop({ products: [] }))
    expect(await (await browser.get('/shop/catalogue')).text()).toContain(
      'Nothing on the shelf yet.',
    )
  })
})

describe('price and stock, in the row', () => {
  it('open as a form in the place of the row, and close as the row', async () => {
    const { browser } = await aWorker('manager')
    const form = await (await browser.get(`${flour}/stock`, { htmx: true })).text()
    expect(form).toMatch(/^<li id="product-UNGA-2KG"/)
    expect([fieldIn(form, 'price'), fieldIn(form, 'stock.UNGA-2KG')]).toEqual(['180', '60'])
    const row = await (await browser.get(`${flour}/row`, { htmx: true })).text()
    expect(row).toContain('KES 180')
    expect(await (await browser.get(`${flour}/stock`)).text()).toContain('<!DOCTYPE html>')
  })
  it('are saved once, however often they are sent', async () => {
    const { browser, shop } = await aWorker('manager')
    const typed = {
      version: '1',
      once: 'stk_1',
      price: '190',
      'stock.UNGA-2KG': '75',
      'seen.UNGA-2KG': '60',
    }
    const row = await browser.post(`${flour}/stock`, typed, { htmx: true })
    expect(await row.text()).toContain('KES 190')
    const again = await browser.post(`${flour}/stock`, typed)
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      '/shop/catalogue?saved=UNGA-2KG',
    ])
    expect(await stockOf(shop)).toBe(75)
  })
  it('come back with what was typed when it cannot be', async () => {
    const { browser, shop } = await aWorker('manager')
    const typed = {
      version: '1',
      once: 'stk_1',
      price: '12.50',
      'stock.UNGA-2KG': 'many',
      'seen.UNGA-2KG': '60',
    }
    const answer = await browser.post(`${flour}/stock`, typed, { htmx: true })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect([fieldIn(html, 'price'), fieldIn(html, 'stock.UNGA-2KG')]).toEqual(['12.50', 'many'])
    expect(fieldIn(html, 'once')).toBe('stk_1')
    expect(html.match(/class="error"/g)).toHaveLength(2)
    expect(await stockOf(shop)).toBe(60)
  })
  it('show both when there is too little to take away', async () => {
    const { browser, shop } = await aWorker('manager')
    const typed = { version: '1', once: 'stk_1', 'stock.UNGA-2KG': '10', 'seen.UNGA-2KG': '99' }
    const answer = await browser.post(`${flour}/stock`, typed, { htmx: true })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect([fieldIn(html, 'stock.UNGA-2KG'), fieldIn(html, 'seen.UNGA-2KG')]).toEqual(['10', '60'])
    expect(html).toContain('60 in stock')
    const once = fieldIn(html, 'once') ?? ''
    await browser.post(`${flour}/stock`, { ...typed, once, 'seen.UNGA-2KG': '60' })
    expect(await stockOf(shop)).toBe(10)
  })
  it('let staff count, but not set prices', async () => {
    const { browser, shop } = await aWorker('staff')
    const form = await (await browser.get(`${flour}/stock`, { htmx: true })).text()
    expect(fieldIn(form, 'price')).toBeUndefined()
    const typed = { version: '1', once: 'stk_1', 'stock.UNGA-2KG': '61', 'seen.UNGA-2KG': '60' }
    expect((await browser.post(`${flour}/stock`, { ...typed, price: '1' })).status).toBe(403)
    expect((await browser.post(`${flour}/stock`, typed)).status).toBe(303)
    expect(await stockOf(shop)).toBe(61)
  })
})

describe('a product', () => {
  it('is added with its choices, which are counted next', async () => {
    const { browser, shop } = await aWorker('manager')
    const added = await browser.post('/shop/catalogue', shirt)
    expect(added.headers.get('location')).toBe('/shop/catalogue/COTTON-SHIRT/stock?added=yes')
    const product = await productBySku(shop.ctx.shop, 'COTTON-SHIRT')
    expect(product).toMatchObject({
      price: 1250_00,
      aliases: ['shati', 'shirt'],
      options: [{ name: 'size', values: ['M', 'L'] }],
    })
    const again = await browser.post('/shop/catalogue', shirt)
    expect(again.headers.get('location')).toBe('/shop/catalogue/COTTON-SHIRT/stock?added=yes')
  })
  it.each([
    ['a price with cents', { price: '12.50' }],
    ['no price', { price: '0' }],
    ['a price nobody can pay at once', { price: '250,001' }],
    ['a slash in a value', { 'options.0.values': 'S/M' }],
    ['a choice without a name', { 'options.0.name': '' }],
    ['a strange item code', { sku: 'a_b' }],
    ['too long a category', { category: 'x'.repeat(25) }],
  ])('is refused for %s, and nothing typed is lost', async (_, wrong) => {
    const { browser } = await aWorker('manager')
    const answer = await browser.post('/shop/catalogue', { ...shirt, ...wrong })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html.match(/class="error"/g)).toHaveLength(1)
    expect(fieldIn(html, 'name')).toBe('Cotton shirt')
    expect((await browser.get('/shop/catalogue/COTTON-SHIRT')).status).toBe(404)
  })
  it('is refused when it makes more than a hundred variants', async () => {
    const { browser } = await aWorker('manager')
    const values = Array.from({ length: 11 }, (_, i) => String(i)).join(',')
    const answer = await browser.post('/shop/catalogue', {
      ...shirt,
      'options.0.values': values,
      'options.1.name': 'colour',
      'options.1.values': values,
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('more than 100 combinations')
  })
  it('is edited by whoever saw what stands, and comes back to others', async () => {
    const { browser } = await aWorker('manager')
    const form = await (await browser.get(flour)).text()
    const typed = {
      version: fieldIn(form, 'version') ?? '',
      name: 'Maize flour 2kg',
      price: '185',
      category: 'Flour',
      aliases: 'unga',
    }
    expect((await browser.post(flour, typed)).headers.get('location')).toBe(
      '/shop/catalogue?saved=UNGA-2KG',
    )
    const late = await browser.post(flour, { ...typed, price: '170' })
    expect(late.status).toBe(422)
    const html = await late.text()
    expect(html).toContain('It now says: Maize flour 2kg, KES 185, Flour.')
    expect([fieldIn(html, 'price'), fieldIn(html, 'version')]).toEqual(['170', '2'])
  })
  it('goes off the shelf and back', async () => {
    const { browser } = await aWorker('manager')
    const removed = await browser.post(`${flour}/archival`)
    expect(removed.headers.get('location')).toBe('/shop/catalogue?removed=UNGA-2KG')
    const page = await (await browser.get('/shop/catalogue?removed=UNGA-2KG')).text()
    expect(page).toContain(`${flour}/restoration`)
    expect(page).toContain('Maize flour 2 kg is off the shelf.')
    expect(page).not.toContain('id="product-UNGA-2KG"')
    await browser.post(`${flour}/restoration`)
    expect(await (await browser.get('/shop/catalogue')).text()).toContain('Maize flour 2 kg')
  })
  it('is nobody else’s: not of another shop, not of staff', async () => {
    const { browser } = await aWorker('manager', await aShop({ products: [] }))
    expect((await browser.get(flour)).status).toBe(404)
    expect((await browser.post(`${flour}/archival`)).status).toBe(404)
    const staff = await aWorker('staff')
    for (const path of [flour, '/shop/catalogue/new']) {
      expect((await staff.browser.get(path)).status).toBe(403)
    }
    expect((await staff.browser.post('/shop/catalogue', shirt)).status).toBe(403)
    expect((await staff.browser.post(`${flour}/archival`)).status).toBe(403)
  })
})
