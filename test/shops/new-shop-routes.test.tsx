import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDirectory } from '../../src/db/open-shop'
import { randomLetters } from '../../src/kernel/ids'
import { shops } from '../../src/shops/directory-tables'
import { signedUp } from '../accounts/signed-in'
import { aShop } from '../support/a-shop'
import { aSite } from '../web/a-site'
import { fieldIn } from './a-worker'

const aCode = () => `Z${randomLetters(8)}`.toUpperCase()
const typed = (code: string) => ({
  name: 'Wanjiku Fashions',
  code,
  businessType: 'fashion',
  language: 'sw',
  pickup: 'yes',
  'hours.mon': 'yes',
  'hours.sat': 'yes',
  'hours.opens': '08:00',
  'hours.closes': '18:00',
  'zones.0.name': 'CBD',
  'zones.0.fee': '100',
  'zones.1.name': '',
  'zones.1.fee': '',
})
const shopsOf = (code: string) =>
  openDirectory(env.DIRECTORY).select(shops, eq(shops.code, code)).limit(5)

describe('opening a shop', () => {
  it('opens it and goes on in it', async () => {
    const { browser, landed } = await signedUp(aSite())
    expect(landed).toBe('/shop/new')
    const code = aCode()
    const opened = await browser.post('/shop/new', typed(code.toLowerCase()))
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/shop'])
    const page = await (await browser.get('/shop')).text()
    expect(page).toContain('Wanjiku Fashions')
    expect(page).toContain('1 of 4 done')
    expect(await (await browser.get('/shop/delivery')).text()).toContain('CBD')
    expect((await browser.get('/shop/new')).headers.get('location')).toBe('/shop')
  })
  it('opens one shop, however often the form is sent', async () => {
    const { browser } = await signedUp(aSite())
    const code = aCode()
    expect((await browser.post('/shop/new', typed(code))).status).toBe(303)
    const again = await browser.post('/shop/new', typed(aCode()))
    expect(again.headers.get('location')).toBe('/shop')
    expect(await shopsOf(code)).toHaveLength(1)
  })
  it('opens one shop when the form comes three times at once', async () => {
    const { browser } = await signedUp(aSite())
    const code = aCode()
    const answers = await Promise.all([1, 2, 3].map(() => browser.post('/shop/new', typed(code))))
    expect(answers.map((answer) => answer.headers.get('location'))).toContain('/shop')
    expect(await shopsOf(code)).toHaveLength(1)
  })
  it('refuses a taken code, offers free ones and keeps what was typed', async () => {
    const { code } = await aShop()
    const { browser } = await signedUp(aSite())
    const answer = await browser.post('/shop/new', typed(code))
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Another shop has this code.')
    expect(page).toContain('Free ones like it:')
    expect(fieldIn(page, 'name')).toBe('Wanjiku Fashions')
    expect(fieldIn(page, 'zones.0.name')).toBe('CBD')
  })
  it.each([
    ['everyday words', { code: 'UNGA' }, 'Customers type this word in orders'],
    ['shapes that are none', { code: 'A!' }, 'A code is 3 to 12 letters and digits'],
    [
      'hours that end before they begin',
      { 'hours.closes': '07:00' },
      'It must open before it closes',
    ],
    ['a place without a fee', { 'zones.0.fee': '' }, 'Fill the place and its fee'],
  ])('refuses %s', async (_, wrong, sentence) => {
    const { browser } = await signedUp(aSite())
    const answer = await browser.post('/shop/new', { ...typed(aCode()), ...wrong })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
    expect((await browser.get('/shop')).headers.get('location')).toBe('/shops')
  })
  it('says while it is typed whether a code is free', async () => {
    const { code } = await aShop()
    const { browser } = await signedUp(aSite())
    const ask = async (wish: string) =>
      (await browser.get(`/shop/new/code?code=${wish}&name=Wanjiku`, { htmx: true })).text()
    const free = aCode()
    expect(await ask(free.toLowerCase())).toContain(`${free} is free.`)
    expect(await ask(code)).toContain('Another shop has this code.')
    expect(await ask('')).toBe('')
  })
})
