import { expect, it } from 'vitest'
import { notifications } from '../../src/notifications/tables'
import { orders } from '../../src/orders/tables'
import { todayPage } from '../../src/today/queries'
import { aWorker, fieldIn } from '../shops/a-worker'
import { aShop } from '../support/a-shop'

/** The form as the page shows it, decoded. */
const saidIn = (html: string) => (fieldIn(html, 'said') ?? '').replaceAll('&quot;', '"')

async function aTester() {
  const shop = await aShop()
  const { browser } = await aWorker('staff', shop)
  const talk = async (...words: string[]) => {
    let html = await (await browser.get('/shop/preview')).text()
    for (const each of words) {
      const answer = await browser.post('/shop/preview', { said: saidIn(html), words: each })
      expect(answer.status).toBe(200)
      html = await answer.text()
    }
    return html
  }
  return { shop, browser, talk }
}

it('a test order goes through in the page, takes nothing, and is ticked off the checklist', async () => {
  const { shop, talk } = await aTester()
  expect((await todayPage(shop.ctx)).setUp.tried).toBe(false)
  const page = await talk('unga 2kg mbili', 'PAY', 'nachukua', '0722000111', 'yes')
  expect(page).toContain('Your test order went through')
  expect(page).toContain('<strong>Mama Njeri Grocers</strong>')
  expect(await shop.ctx.shop.select(orders)).toEqual([])
  expect(await shop.ctx.shop.select(notifications)).toEqual([])
  expect((await todayPage(shop.ctx)).setUp.tried).toBe(true)
})

it('a button is tapped with and without scripts, and what nobody said begins anew', async () => {
  const { browser, talk } = await aTester()
  const page = await talk('2 rice')
  const [, tap = ''] = /name="tap" value="([^"]*Check out[^"]*)"/.exec(page) ?? []
  expect(tap).not.toBe('')
  const sent = { said: saidIn(page), tap }
  const fragment = await browser.post('/shop/preview', sent, { htmx: true })
  const html = await fragment.text()
  expect(html).toMatch(/^<div id="preview"/)
  expect(html).toContain('Check out')
  for (const said of [
    '',
    'nonsense',
    '[{"tap":1}]',
    `[${'{"text":"x"},'.repeat(99)}{"text":"x"}]`,
  ]) {
    const anew = await browser.post('/shop/preview', { said, words: '' })
    expect([anew.status, saidIn(await anew.text())]).toEqual([200, '[]'])
  }
  const long = await browser.post('/shop/preview', { said: '[]', words: 'x'.repeat(600) })
  expect(saidIn(await long.text())).toBe('[]')
})

it('is for whoever works in the shop', async () => {
  const { browser } = await aWorker('rider', await aShop())
  expect((await browser.get('/shop/preview')).headers.get('location')).toBe('/shops')
})
