import { describe, expect, it } from 'vitest'
import { productBySku } from '../../src/catalogue/queries'
import { products } from '../../src/catalogue/tables'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'

const path = '/shop/catalogue/price-list'
const list = `*SNACKS*
Unga 2kg 190
Mandazi @10 x40
Chapati 20/=
mkate 65
Biscuits 50-60
Till 522522`

/** The form of a page as a browser would send it, with changes. */
function filled(html: string, change: Record<string, string> = {}): Record<string, string> {
  const fields: Record<string, string> = {}
  const form = html.slice(html.indexOf('/price-list/saving'))
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (!name || (tag.includes('checkbox') && !tag.includes('checked'))) continue
    fields[name] = value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return { ...fields, ...change }
}

describe('a pasted price list', () => {
  it('becomes a table: what is new, what changes, and what was not read and why', async () => {
    const { browser, shop } = await aWorker('manager')
    const page = await browser.post(path, { list })
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('4 read, 2 left out')
    expect(html).toContain('In your shop: Maize flour 2 kg, KES 180')
    expect(html).toContain('Price: KES 180 → KES 190')
    expect(html.match(/>new</g)).toHaveLength(2)
    expect(html).toContain('nothing new')
    expect(html).toContain('More than one number could be the price.')
    expect(html).toContain('This does not look like a product.')
    const form = filled(html)
    expect([form['row.0.take'], form['row.3.take'], form['row.4.take']]).toEqual([
      'yes',
      undefined,
      undefined,
    ])
    expect(form['group.1']).toBe('Snacks')
    expect((await shop.ctx.shop.select(products)).length).toBe(30)
  })
  it('is saved as it was checked, once however often it is sent', async () => {
    const { browser, shop } = await aWorker('manager')
    const html = await (await browser.post(path, { list })).text()
    const form = filled(html, { each: '12', 'row.4.take': 'yes', 'row.4.price': '55' })
    const sent = await Promise.all([1, 2].map(() => browser.post(`${path}/saving`, form)))
    for (const answer of sent) expect(answer.status).toBe(303)
    const again = await browser.post(`${path}/saving`, form)
    expect(again.headers.get('location')).toBe('/shop/catalogue?listed=0-0')
    expect(await productBySku(shop.ctx.shop, 'UNGA-2KG')).toMatchObject({
      name: 'Maize flour 2 kg',
      category: 'Flour',
      price: 190_00,
      version: 2,
    })
    expect(await productBySku(shop.ctx.shop, 'MANDAZI')).toMatchObject({
      category: 'Snacks',
      price: 10_00,
      variants: [{ stock: 40 }],
    })
    expect(await productBySku(shop.ctx.shop, 'CHAPATI')).toMatchObject({
      variants: [{ stock: 12 }],
    })
    expect((await shop.ctx.shop.select(products)).length).toBe(33)
    const told = await (await browser.get('/shop/catalogue?listed=3-1')).text()
    expect(told).toContain('Saved: 3 new, 1 changed.')
  })
  it('comes back with all that was typed when something is wrong, and nothing is saved', async () => {
    const { browser, shop } = await aWorker('manager')
    const html = await (await browser.post(path, { list })).text()
    const form = filled(html, { 'row.0.price': '12.50', 'row.4.take': 'yes', 'group.1': 'Bites' })
    const answer = await browser.post(`${path}/saving`, form)
    expect(answer.status).toBe(422)
    const back = await answer.text()
    expect(back.match(/class="error"/g)).toHaveLength(2)
    expect([fieldIn(back, 'row.0.price'), fieldIn(back, 'group.1')]).toEqual(['12.50', 'Bites'])
    expect(fieldIn(back, 'once')).toBe(form.once)
    const uncounted = await browser.post(`${path}/saving`, filled(html))
    expect(uncounted.status).toBe(422)
    expect(await uncounted.text()).toContain('Please say how many pieces')
    const nothing = Object.fromEntries(
      Object.entries(form).filter(([name]) => !name.endsWith('.take')),
    )
    const unticked = await browser.post(`${path}/saving`, nothing)
    expect(await unticked.text()).toContain('Nothing is ticked')
    expect((await shop.ctx.shop.select(products)).length).toBe(30)
  })
  it('shows both when somebody changed a product meanwhile', async () => {
    const { browser } = await aWorker('manager')
    const html = await (await browser.post(path, { list: 'Unga 2kg 190' })).text()
    const quick = { version: '1', once: 'stk_1', price: '200' }
    await browser.post('/shop/catalogue/UNGA-2KG/stock', quick)
    const late = await browser.post(`${path}/saving`, filled(html))
    expect(late.status).toBe(422)
    const back = await late.text()
    expect(back).toContain('Someone has just changed this product.')
    expect(back).toContain('In your shop: Maize flour 2 kg, KES 200')
    const sure = await browser.post(`${path}/saving`, filled(back))
    expect(sure.headers.get('location')).toBe('/shop/catalogue?listed=0-1')
  })
  it('of any length is taken a piece at a time', async () => {
    const { browser, shop } = await aWorker('manager', await aShop({ products: [] }))
    const long = Array.from({ length: 160 }, (_, n) => `Bidhaa namba ${n} - ${n + 60}/= x9`)
    const first = await (await browser.post(path, { list: long.join('\r\n') })).text()
    expect(first).toContain('10 more lines')
    const second = await (await browser.post(`${path}/saving`, filled(first))).text()
    expect(second).toContain('Saved: 150 new, 0 changed.')
    await browser.post(`${path}/saving`, filled(second))
    expect((await shop.ctx.shop.select(products)).length).toBe(160)
  })
  it('without any goods in it is asked for again, and is not for staff', async () => {
    const { browser } = await aWorker('manager')
    for (const text of ['', 'Karibu dukani!', 'x'.repeat(20_001)]) {
      const answer = await browser.post(path, { list: text })
      expect(answer.status).toBe(422)
    }
    expect((await browser.post(`${path}/saving`, { junk: 'x' })).headers.get('location')).toBe(path)
    const staff = await aWorker('staff')
    expect((await staff.browser.get(path)).status).toBe(403)
    expect((await staff.browser.post(`${path}/saving`, {})).status).toBe(403)
  })
})
