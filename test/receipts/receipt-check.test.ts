import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { parseKraPin } from '../../src/kernel/kra-pin'
import { setTaxDetails } from '../../src/orders/set-tax-details'
import { receiptCode } from '../../src/receipts/receipt-address'
import { countedDatabase } from '../support/counted-database'
import { pdfWords } from '../support/pdf-words'
import { aSite } from '../web/a-site'
import { aReceipt } from './a-receipt'

const misread = (path: string) => path.slice(0, -1) + (path.endsWith('7') ? '8' : '7')
const swahili = { headers: { 'accept-language': 'sw' } }

describe('the page that checks a receipt', () => {
  it('says to anybody what was received, when and for which order', async () => {
    const { path, code, shop } = await aReceipt()
    const answer = await aSite().browser().get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    const page = await answer.text()
    expect(page).toContain('Receipt no. 1')
    expect(page).toContain('Genuine')
    expect(page).toMatch(/Mama Njeri Grocers received KES 640 on \d+ \w{3} \d{4}, \d\d:\d\d\./)
    expect(page).toContain(`(${shop.code})`)
    expect(page).toContain('#1')
    expect(page).toContain(`href="/v/${code}.pdf"`)
  })

  it('says nothing about who paid, and only a part of the M-Pesa code', async () => {
    const { path, mpesa } = await aReceipt()
    const page = await (await aSite().browser().get(path)).text()
    expect(mpesa).toHaveLength(10)
    expect(page).not.toContain(mpesa)
    expect(page).toContain(`M-Pesa ${mpesa.slice(0, 3)}•••••${mpesa.slice(-2)}`)
    expect(page).not.toMatch(/Achieng|711|Blue gate/)
  })

  it('speaks Swahili', async () => {
    const { path } = await aReceipt()
    const page = await (await aSite().browser().get(path, swahili)).text()
    expect(page).toContain('Risiti nambari 1')
    expect(page).toContain('Ni halali')
    expect(page).toMatch(/Mama Njeri Grocers ilipokea KES 640 tarehe/)
  })

  it('takes the code as somebody types it', async () => {
    const { code } = await aReceipt()
    const browser = aSite().browser()
    const form = await browser.get(`/v?code=${encodeURIComponent(` ${code.toLowerCase()} `)}`)
    expect(form.status).toBe(303)
    const there = await browser.get(form.headers.get('location') ?? '')
    expect(await there.text()).toContain('Genuine')
    expect(await (await browser.get('/v')).text()).toContain('Check a receipt')
  })

  it('does not know a receipt with one wrong letter, in either language', async () => {
    const { path, code } = await aReceipt()
    const wrong = misread(path)
    const browser = aSite().browser()
    const english = await browser.get(wrong)
    expect(english.status).toBe(404)
    const page = await english.text()
    expect(page).toContain('We do not know this receipt')
    expect(page).not.toContain('Genuine')
    expect(await (await browser.get(wrong, swahili)).text()).toContain('Hatuijui risiti hii')
    for (const path of [`${wrong}.pdf`, '/v/x', '/v/NJERI-1-1-aaaaaaaa', `/v/${code}-`]) {
      expect((await browser.get(path)).status, path).toBe(404)
    }
  })

  it('costs one round trip, and none at all for a wrong code', async () => {
    const { path } = await aReceipt()
    const shops = countedDatabase(env.SHOPS_0)
    const directory = countedDatabase(env.DIRECTORY)
    const site = aSite({ SHOPS_0: shops.database, DIRECTORY: directory.database })
    const browser = site.browser()
    expect((await browser.get(misread(path))).status).toBe(404)
    expect([shops.counts.roundTrips, directory.counts.roundTrips]).toEqual([0, 0])
    await browser.get(path)
    await browser.get(path)
    expect([shops.counts.roundTrips, directory.counts.roundTrips]).toEqual([2, 1])
  })

  it('knows no receipt of an order that it does not belong to', async () => {
    const { shop, code } = await aReceipt()
    for (const name of [
      { shopCode: shop.code, order: 2, receipt: 1 },
      { shopCode: shop.code, order: 1, receipt: 2 },
      { shopCode: 'NOSUCH', order: 1, receipt: 1 },
    ]) {
      const signed = await receiptCode(shop.ctx.ports.keyedHash, name)
      expect(signed).not.toBe(code)
      expect((await aSite().browser().get(`/v/${signed}`)).status).toBe(404)
    }
  })
})

describe('the PDF of a receipt', () => {
  async function pdfOf(path: string, headers: Record<string, string> = {}) {
    const answer = await aSite().browser().get(`${path}.pdf`, { headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    return new Uint8Array(await answer.arrayBuffer())
  }

  it('is the whole receipt in a few kilobytes, with where it is checked', async () => {
    const { path, mpesa, code } = await aReceipt()
    const pdf = await pdfOf(path)
    expect(pdf.byteLength).toBeLessThan(12 * 1024)
    const words = await pdfWords(pdf)
    expect(words).toContain(`M-Pesa ${mpesa}`)
    expect(words.replaceAll('\n', '')).toContain(`localhost:8787/v/${code}`)
    expect(words).toContain('KRA PIN P051234567X')
    expect(words).not.toMatch(/Achieng|711|Blue gate/)
  })

  it('speaks the reader’s language, and carries what the tax invoice needs', async () => {
    const { path, shop, order } = await aReceipt()
    const details = { buyerPin: parseKraPin('A123456789B'), etimsNumber: 'KRASN000123/45' }
    await setTaxDetails(shop.ctx, order.id, details, { buyerPin: null, etimsNumber: null })
    const words = await pdfWords(await pdfOf(path, swahili.headers))
    expect(words).toContain('PIN ya KRA ya mnunuzi\nA123456789B')
    expect(words).toContain('Ankara ya eTIMS\nKRASN000123/45')
  })
})
