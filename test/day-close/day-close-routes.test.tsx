import { afterEach, describe, expect, it, vi } from 'vitest'
import { inNairobi } from '../../src/kernel/nairobi'
import { aPaidOrder } from '../refunds/a-refund'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { pdfWords } from '../support/pdf-words'

afterEach(() => vi.unstubAllGlobals())

const text = async (answer: Response | Promise<Response>) => (await answer).text()

async function aManager() {
  const shop = await aShop()
  vi.stubGlobal('fetch', shop.sims.fetch)
  await aPaidOrder(shop)
  const { browser } = await aWorker('manager', shop)
  // The pages' clock is the real one, and so is that of the books they read.
  const day = inNairobi(shop.ctx.ports.clock()).day
  return { shop, browser, day, path: `/shop/money/closes/${day}` }
}

const drawn = (html: string) => ({
  seen: fieldIn(html, 'seen') ?? '',
  version: fieldIn(html, 'version') ?? '',
})

describe('the days', () => {
  it('are listed with what came in, and lead to each', async () => {
    const { browser, path } = await aManager()
    const page = await text(browser.get('/shop/money/closes'))
    expect(page).toContain(`href="${path}"`)
    expect(page).toContain('Received KES 640')
    expect(page).toMatch(/href="\/shop\/money\/closes\?until=\d{4}-\d\d-\d\d"/)
    expect((await browser.get('/shop/money/closes?until=nonsense')).status).toBe(200)
  })

  it('are sent at an hour that is chosen from the list and no other', async () => {
    const { browser } = await aManager()
    expect((await browser.post('/shop/money/closes/hour', { hour: '20' })).status).toBe(303)
    const page = await text(browser.get('/shop/money/closes?saved'))
    expect(page).toMatch(/<option value="20" selected(="")?>20:00, of the same day/)
    for (const hour of ['3', '20.5', 'x']) {
      expect((await browser.post('/shop/money/closes/hour', { hour })).status).toBe(422)
    }
    await browser.post('/shop/money/closes/hour', { hour: '' })
    expect(await text(browser.get('/shop/money/closes'))).toMatch(/<option value="" selected/)
  })
})

describe('one day', () => {
  it('is signed with the cash that was counted, once however often the form is sent', async () => {
    const { browser, path } = await aManager()
    const form = { ...drawn(await text(browser.get(path))), counted: '150', note: 'float 100' }
    for (let sent = 0; sent < 2; sent++) {
      const signed = await browser.post(path, form)
      expect([signed.status, signed.headers.get('location')]).toEqual([303, `${path}?done`])
    }
    const page = await text(browser.get(`${path}?done`))
    expect(page).toContain('The day is signed.')
    expect(page).toContain('You counted KES 150 more than was recorded.')
    expect(page).toContain('float 100')
    expect(fieldIn(page, 'version')).toBe('1')
  })

  it('comes back with what was typed when the amount is none, or the figures have changed', async () => {
    const { shop, browser, path } = await aManager()
    const form = drawn(await text(browser.get(path)))
    const wrong = await browser.post(path, { ...form, counted: 'about 100', note: 'x' })
    expect(wrong.status).toBe(422)
    expect(await text(wrong)).toContain('value="about 100"')
    await aPaidOrder(shop, '254722000222' as never)
    const late = await browser.post(path, { ...form, counted: '', note: 'look' })
    expect(late.status).toBe(422)
    const page = await text(late)
    expect(page).toContain('Something has changed meanwhile')
    expect(page).toContain('KES 1,280')
    expect(page).toContain('look')
    expect((await browser.post(path, { ...drawn(page), note: 'look' })).status).toBe(303)
  })

  it('is a file for a spreadsheet and for paper', async () => {
    const { browser, path, day } = await aManager()
    const csv = await browser.get(`${path}/close.csv`)
    expect(csv.headers.get('content-disposition')).toContain(`day-${day}.csv`)
    const rows = (await text(csv)).split('\r\n')
    expect(rows).toContain('M-Pesa received,640')
    expect(rows).toContain('Left for the shop,620.8')
    expect(rows.at(-2)).toMatch(/^\d\d:\d\d,1,M-Pesa through IntaSend,[A-Z0-9]{10},640,19\.2,$/)
    const pdf = await browser.get(`${path}/close.pdf`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const words = await pdfWords(new Uint8Array(await pdf.arrayBuffer()))
    expect(words).toContain('KES 620.80')
  })

  it('is not for staff, not another shop’s, and not any address', async () => {
    const { shop, browser, path } = await aManager()
    const staff = await aWorker('staff', shop)
    for (const each of ['/shop/money/closes', path, `${path}/close.csv`, `${path}/close.pdf`]) {
      expect((await staff.browser.get(each)).status).toBe(403)
    }
    expect((await staff.browser.post(path, { seen: 'x', version: '0' })).status).toBe(403)
    const stranger = await aWorker('owner')
    expect(await text(stranger.browser.get(path))).not.toContain('KES 640')
    for (const day of ['2026-02-30', 'today', '%00']) {
      expect((await browser.get(`/shop/money/closes/${day}`)).status).toBe(404)
    }
  })
})
