import { describe, expect, it } from 'vitest'
import { productBySku } from '../../src/catalogue/queries'
import { type StockFormId, setStock } from '../../src/catalogue/set-stock'
import { products } from '../../src/catalogue/tables'
import type { Bytes } from '../../src/kernel/bytes'
import { randomId } from '../../src/kernel/ids'
import { shillings } from '../../src/kernel/money'
import { readSpreadsheet } from '../../src/web/spreadsheet'
import { workbook } from '../../src/web/workbook'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop, type TestShop } from '../support/a-shop'
import type { Browser } from '../web/a-site'
import { csv, fileForm } from './a-file'

const path = '/shop/catalogue/files'
const file = csv(
  'Name,Price,Pieces,Supplier',
  'unga,190,60,Pembe',
  'Rock salt 1 kg,45,12,Magadi',
  'Sugar 1 kg,160,50,Mumias',
  'Biscuits,12.50,9,Manji',
  'Rice 5 kg,900,,Mwea',
)
const tokenIn = (html: string) => fieldIn(html, 'token') ?? ''
const look = async (browser: Browser, bytes: Bytes = file) => browser.upload(path, fileForm(bytes))
const rowsOf = async ({ ctx }: TestShop) => (await ctx.shop.select(products)).length
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

describe('a file that is brought in', () => {
  it('shows what it would change, old and new, and every bad row with its reason', async () => {
    const { browser, shop } = await aWorker('manager')
    const answer = await look(browser)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('1 new, 1 changed, 1 as they are, 2 that cannot be used.')
    expect(html).toContain('Columns that are not used: Supplier.')
    expect(html).toContain('Price: KES 180 → KES 190')
    expect(html).toMatch(/<td>5<\/td><td>Biscuits<\/td><td>[^<]*whole shillings/)
    expect(html).toMatch(/<td>6<\/td><td>Rice 5 kg<\/td><td>How many are there\?/)
    expect(html).toContain('Save these 2 products')
    expect(await rowsOf(shop)).toBe(30)
  })
  it('is saved exactly so, once however often it is sent', async () => {
    const { browser, shop } = await aWorker('manager')
    const token = tokenIn(await (await look(browser)).text())
    const sent = await Promise.all([1, 2].map(() => browser.post(`${path}/saving`, { token })))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const again = await browser.post(`${path}/saving`, { token })
    expect(again.headers.get('location')).toBe('/shop/catalogue?listed=1-1')
    expect(await productBySku(shop.ctx.shop, 'UNGA-2KG')).toMatchObject({
      price: 190_00,
      version: 2,
    })
    expect(await productBySku(shop.ctx.shop, 'ROCK-SALT-1-KG')).toMatchObject({
      category: 'Other',
      variants: [{ stock: 12 }],
    })
    expect(await rowsOf(shop)).toBe(31)
  })
  it('is not saved when the catalogue changed meanwhile, and shows what it would do now', async () => {
    const { browser, shop } = await aWorker('manager')
    const token = tokenIn(await (await look(browser)).text())
    await setStock(shop.ctx, {
      sku: 'UNGA-2KG',
      form: randomId('stk') as StockFormId,
      counts: [],
      said: { price: shillings(200), available: null },
      version: 1,
    })
    const refused = await browser.post(`${path}/saving`, { token })
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('Something changed in your shop since you looked')
    expect(html).toContain('Price: KES 200 → KES 190')
    expect(await rowsOf(shop)).toBe(30)
    const saved = await browser.post(`${path}/saving`, { token: tokenIn(html) })
    expect(saved.headers.get('location')).toBe('/shop/catalogue?listed=1-1')
  })
  it('is nobody else’s: the token of one shop says nothing in another', async () => {
    const { browser } = await aWorker('manager')
    const token = tokenIn(await (await look(browser)).text())
    const other = await aWorker('manager')
    for (const said of [token, '2026-01-01.stk_1', 'x/../y', '']) {
      const answer = await other.browser.post(`${path}/saving`, { token: said })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('This is no longer here.')
    }
    const staff = await aWorker('staff')
    expect((await look(staff.browser)).status).toBe(403)
    expect((await staff.browser.get(`${path}/export`)).status).toBe(403)
  })
  it('may be Excel’s, or have semicolons and a mark at its start', async () => {
    const { browser } = await aWorker('manager')
    const book = await workbook([
      ['Jina', 'Bei', 'Idadi'],
      ['unga', 190, 61],
    ])
    const semicolons = csv('\ufeffJina;Bei;Idadi', 'unga;190;61')
    for (const bytes of [book, semicolons]) {
      const html = await (await look(browser, bytes)).text()
      expect(html).toContain('Price: KES 180 → KES 190. Pieces: 60 → 61')
    }
  })
  it('of two thousand products is saved in one go', async () => {
    const { browser, shop } = await aWorker('manager', await aShop({ products: [] }))
    const rows = Array.from({ length: 2000 }, (_, n) => `Product no ${n},${n + 1},${n}`)
    const html = await (await look(browser, csv('Name,Price,Pieces', ...rows))).text()
    expect(html).toContain('Save these 2000 products')
    expect(html).toContain('… and 1800 more.')
    await browser.post(`${path}/saving`, { token: tokenIn(html) })
    expect(await rowsOf(shop)).toBe(2000)
  })
  it.each([
    ['50,000 rows', csv('Name,Price', ...Array(50_000).fill('Unga 2kg,180')), '2000 products'],
    [
      '2,001 products',
      csv('Name,Price', ...Array.from({ length: 2001 }, (_, n) => `A${n},1`)),
      'This file has 2001 products',
    ],
    ['no names of columns', csv('Unga,180', 'Sukari,160'), 'No row names the columns.'],
    ['names of columns alone', csv('Name,Price'), 'nothing under the names'],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2]), 'This is not a table.'],
    ['a PDF', csv('%PDF-1.7'), 'This is a PDF.'],
    ['nothing', csv(''), 'Please choose a file first.'],
    ['open quotes', csv('Name,Price', '"Unga,180'), 'do not close'],
  ])('is refused with its reason: %s', async (_, bytes, why) => {
    const { browser } = await aWorker('manager')
    const answer = await look(browser, bytes)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(why)
  })
  it('is refused by its size before it is read', async () => {
    const { browser } = await aWorker('manager')
    const answer = await look(browser, new Uint8Array(6 * 1024 * 1024))
    expect(answer.status).toBe(413)
  })
})

describe('the catalogue taken out', () => {
  it('comes back unchanged, as CSV and as Excel', async () => {
    const { browser } = await aWorker('manager')
    for (const as of ['csv', 'xlsx']) {
      const answer = await browser.get(`${path}/export?as=${as}`)
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="catalogue-\\d{4}-\\d\\d-\\d\\d\\.${as}"$`),
      )
      const html = await (await look(browser, await bytesOf(answer))).text()
      expect(html).toContain('0 new, 0 changed, 30 as they are, 0 that cannot be used.')
      expect(html).toContain('Nothing would change.')
    }
  })
  it('has nothing in it that Excel would calculate', async () => {
    const shop = await aShop()
    await shop.ctx.shop.commit(shop.ctx.shop.update(products, { name: '=HYPERLINK("http://x")' }))
    const { browser } = await aWorker('manager', shop)
    const text = await (await browser.get(`${path}/export?as=csv`)).text()
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).not.toMatch(/(?:^|,)"?=/m)
    const book = await readSpreadsheet(await bytesOf(await browser.get(`${path}/export?as=xlsx`)))
    expect(book).toMatchObject({ ok: true, kind: 'xlsx', formulas: false })
  })
})
