import { describe, expect, it } from 'vitest'
import { payFor } from '../orders/pay-for'
import { aWorker } from '../shops/a-worker'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

async function aManagerWithASale() {
  const shop = await aShop()
  await payFor(shop, await anOrder(shop))
  return (await aWorker('manager', shop)).browser
}

describe('the insights page', () => {
  it('shows what sold, to whom and where, of the last 30 days', async () => {
    const browser = await aManagerWithASale()
    const page = await (await browser.get('/shop/insights')).text()
    expect(page).toMatch(/Sales<\/span><span class="stat-value">KES 640/)
    expect(page).toContain('Maize flour 2 kg')
    expect(page).toContain('Kilimani')
    expect(page).toMatch(/Placed an order.*Order confirmed/)
  })

  it('says in words and with 422 what is wrong with the days, and shows the usual ones', async () => {
    const browser = await aManagerWithASale()
    const answer = await browser.get('/shop/insights?from=2026-12-40&to=today')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Write both days as 2026-11-23.')
    expect(page).toContain('KES 640')
  })

  it('says so when nothing sold', async () => {
    const { browser } = await aWorker('owner')
    expect(await (await browser.get('/shop/insights')).text()).toContain('No sales in these days')
  })

  it('gives the same figures for a spreadsheet and on paper', async () => {
    const browser = await aManagerWithASale()
    const csv = await browser.get('/shop/insights/report.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(await csv.text()).toMatch(/Sales,640,0,/)
    const pdf = await browser.get('/shop/insights/report.pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-')
  })

  it('is not for staff', async () => {
    const { browser } = await aWorker('staff')
    for (const path of ['', '/report.csv', '/report.pdf']) {
      expect((await browser.get(`/shop/insights${path}`)).status).toBe(403)
    }
  })
})
