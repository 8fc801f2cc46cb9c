import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyPhone, aSite } from '../web/a-site'
import { lastCode, person, signedUp } from './signed-in'

const noon = Date.UTC(2026, 10, 23, 9)
const minute = 60_000

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: noon }))
afterEach(() => vi.useRealTimers())

const rows = async (table: string) =>
  (await env.DIRECTORY.prepare(`SELECT * FROM ${table}`).all()).results

describe('signing up', () => {
  it('opens an account once the phone is proven, and goes on to open the shop', async () => {
    const site = aSite()
    const before = (await rows('accounts')).length
    const browser = site.browser()
    const asked = await browser.post('/sign-up', person('0712 345 678'))
    expect(asked.headers.get('location')).toBe('/sign-in/code')
    expect(site.sent).toEqual([{ phone: '254712345678', code: expect.stringMatching(/^\d{6}$/) }])
    expect(await rows('accounts')).toHaveLength(before)

    const proven = await browser.post('/sign-in/code', { code: lastCode(site) })
    expect(proven.headers.get('location')).toBe('/shop/new')
    expect(await rows('accounts')).toHaveLength(before + 1)
    expect((await browser.get('/shop/new')).status).toBe(200)
  })

  it('stores nothing about the person that can be read without our keys', async () => {
    const site = aSite()
    const { phone } = await signedUp(site)
    const stored = JSON.stringify([
      await rows('accounts'),
      await rows('one_time_codes'),
      await rows('sessions'),
    ])
    for (const canary of ['Grace', 'njeri.example', phone.slice(1), lastCode(site)]) {
      expect(stored).not.toContain(canary)
    }
  })

  it('signs in who has an account already, and says so to nobody before the code', async () => {
    const site = aSite()
    const { phone } = await signedUp(site)
    const accounts = (await rows('accounts')).length
    vi.setSystemTime(noon + minute)
    const again = site.browser()
    const asked = await again.post('/sign-up', { ...person(phone), fullName: 'Somebody Else' })
    expect(asked.headers.get('location')).toBe('/sign-in/code')
    expect((await again.post('/sign-in/code', { code: lastCode(site) })).status).toBe(303)
    expect(await rows('accounts')).toHaveLength(accounts)
  })

  it('comes back with what was typed and a sentence beside each wrong field', async () => {
    const site = aSite()
    const fields = { fullName: '<b>G</b>', phone: '12', email: 'nope' }
    const refused = await site.browser().post('/sign-up', fields)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('value="&lt;b&gt;G&lt;/b&gt;"')
    expect(page).toContain('aria-describedby="f-phone-hint f-phone-error" aria-invalid="true"')
    expect(page).toContain('This is not a Kenyan mobile number.')
    expect(page).toContain('Please read the privacy notice and tick this box.')
    expect(site.sent).toEqual([])

    const swahili = { headers: { 'accept-language': 'sw-KE,en;q=0.5' } }
    const imekataliwa = await site.browser().post('/sign-up', fields, swahili)
    expect(await imekataliwa.text()).toContain('Hii si nambari ya simu ya Kenya.')
  })
})

describe('signing in', () => {
  it('takes a pasted code and keeps where the reader wanted to go', async () => {
    const site = aSite()
    const { phone } = await signedUp(site)
    vi.setSystemTime(noon + minute)
    const browser = site.browser()
    const sent = await browser.get('/shop/orders?state=packed')
    expect(sent.headers.get('location')).toBe('/sign-in?to=%2Fshop%2Forders%3Fstate%3Dpacked')
    expect(await (await browser.get('/sign-in?to=/shop/orders')).text()).toContain(
      'name="to" value="/shop/orders"',
    )
    await browser.post('/sign-in', { phone, to: '/shop/orders' })
    const code = lastCode(site).replace(/(...)(...)/, ' $1 $2 ')
    expect((await browser.post('/sign-in/code', { code })).status).toBe(303)
  })

  it('never goes on to another site', async () => {
    const site = aSite()
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'shop']) {
      const page = await site.browser().get(`/sign-in?to=${encodeURIComponent(to)}`)
      expect(await page.text()).not.toContain('name="to"')
    }
  })

  it('says and stores the same for a number nobody has an account with, and sends nothing', async () => {
    const site = aSite()
    const { phone } = await signedUp(site)
    vi.setSystemTime(noon + minute)
    const sentBefore = site.sent.length
    const codesBefore = (await rows('one_time_codes')).length
    const known = await pagesOf(site, phone)
    expect(site.sent).toHaveLength(sentBefore + 1)
    const unknown = await pagesOf(site, anyPhone())
    expect(site.sent).toHaveLength(sentBefore + 1)
    expect(unknown).toEqual(known)
    expect(await rows('one_time_codes')).toHaveLength(codesBefore + 2)
  })

  async function pagesOf(site: ReturnType<typeof aSite>, phone: string) {
    const browser = site.browser()
    const asked = await browser.post('/sign-in', { phone })
    const page = await browser.get('/sign-in/code')
    const guessed = await browser.post('/sign-in/code', { code: '000000' })
    const texts = [await page.text(), await guessed.text()]
    const spoken = `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
    return [asked.status, page.status, guessed.status, ...texts].map((part) =>
      String(part).replaceAll(spoken, 'PHONE'),
    )
  }

  it('cannot be talked into an account that does not exist', async () => {
    const site = aSite()
    const browser = site.browser()
    const phone = anyPhone()
    await browser.post('/sign-in', { phone })
    const [row] = (await rows('one_time_codes')).slice(-1)
    expect(row).toBeDefined()
    for (let guess = 0; guess < 5; guess++) {
      expect((await browser.post('/sign-in/code', { code: `00000${guess}` })).status).toBe(422)
    }
    expect(browser.cookies.has('__Host-session')).toBe(false)
  })
})

describe('a one-time code', () => {
  it('counts down five tries and is worth nothing after', async () => {
    const site = aSite()
    const browser = site.browser()
    await browser.post('/sign-up', person())
    const right = lastCode(site)
    const wrong = right === '111111' ? '222222' : '111111'
    const said: string[] = []
    for (let guess = 0; guess < 5; guess++) {
      const page = await (await browser.post('/sign-in/code', { code: wrong })).text()
      said.push(/class="error"[^>]*>([^<]+)/.exec(page)?.[1] ?? '')
    }
    expect(said).toEqual([
      'That code is not right. 4 tries left.',
      'That code is not right. 3 tries left.',
      'That code is not right. 2 tries left.',
      'That code is not right. 1 try left.',
      'That code is not right, and it was the last try. Ask for another code.',
    ])
    const late = await browser.post('/sign-in/code', { code: right })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('too old or was used already')
  })

  it('works for ten minutes', async () => {
    const site = aSite()
    const browser = site.browser()
    await browser.post('/sign-up', person())
    vi.setSystemTime(noon + 10 * minute)
    expect((await browser.post('/sign-in/code', { code: lastCode(site) })).status).toBe(422)
  })

  it('lets exactly one of ten redeemers in at once', async () => {
    const site = aSite()
    const browser = site.browser()
    await browser.post('/sign-up', person())
    const code = lastCode(site)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => browser.post('/sign-in/code', { code })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(9)
  })

  it('is of no use in another browser', async () => {
    const site = aSite()
    const [mine, theirs] = [site.browser(), site.browser()]
    const phone = anyPhone()
    await mine.post('/sign-up', person(phone))
    const code = lastCode(site)
    const without = await theirs.post('/sign-in/code', { code })
    expect(without.headers.get('location')).toBe('/sign-in')
    vi.setSystemTime(noon + minute)
    await theirs.post('/sign-in', { phone })
    expect((await theirs.post('/sign-in/code', { code })).status).toBe(422)
    expect((await mine.post('/sign-in/code', { code })).status).toBe(303)
  })

  it('cannot be moved to another phone by a made-up cookie', async () => {
    const site = aSite()
    const browser = site.browser()
    await browser.post('/sign-up', person())
    const cookie = browser.cookies.get('__Host-sign-in') ?? ''
    expect(cookie).not.toBe('')
    for (let at = 40; at < cookie.length; at += 23) {
      const other = cookie[at] === 'A' ? 'B' : 'A'
      browser.cookies.set('__Host-sign-in', cookie.slice(0, at) + other + cookie.slice(at + 1))
      const answer = await browser.post('/sign-in/code', { code: lastCode(site) })
      expect(answer.headers.get('location')).toBe('/sign-in')
    }
  })

  it('is sent once in half a minute and six times a day to one phone, in whatever browser', async () => {
    const site = aSite()
    const phone = anyPhone()
    const ask = () => site.browser().post('/sign-up', person(phone))
    expect((await ask()).status).toBe(303)
    const soon = await ask()
    expect(soon.status).toBe(422)
    expect(await soon.text()).toContain('Wait 30 seconds')
    for (let more = 1; more < 6; more++) {
      vi.setSystemTime(noon + more * minute)
      expect((await ask()).status).toBe(303)
    }
    vi.setSystemTime(noon + 10 * minute)
    expect((await ask()).status).toBe(422)
    expect(site.sent).toHaveLength(6)
    vi.setSystemTime(noon + 24 * 60 * minute + minute)
    expect((await ask()).status).toBe(303)
  })

  it('is sent once when ten browsers ask at the same moment', async () => {
    const site = aSite()
    const phone = anyPhone()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => site.browser().post('/sign-up', person(phone))),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(site.sent).toHaveLength(1)
  })

  it('can be guessed at ten times a day for one phone, over all its codes', async () => {
    const site = aSite()
    const phone = anyPhone()
    const guess = async (browser: ReturnType<typeof site.browser>, code: string) =>
      (await browser.post('/sign-in/code', { code })).text()
    for (let code = 0; code < 2; code++) {
      vi.setSystemTime(noon + code * minute)
      const browser = site.browser()
      await browser.post('/sign-up', person(phone))
      const wrong = lastCode(site) === '111111' ? '222222' : '111111'
      for (let tries = 0; tries < 5; tries++) await guess(browser, wrong)
    }
    vi.setSystemTime(noon + 2 * minute)
    const browser = site.browser()
    await browser.post('/sign-up', person(phone))
    expect(await guess(browser, lastCode(site))).toContain('Too many wrong codes')
  })

  it('is replaced by the next one the same browser asks for', async () => {
    const site = aSite()
    const browser = site.browser()
    await browser.post('/sign-up', person())
    const first = lastCode(site)
    expect((await browser.post('/sign-in/code/repeat')).status).toBe(422)
    vi.setSystemTime(noon + minute)
    const again = await browser.post('/sign-in/code/repeat')
    expect(again.headers.get('location')).toBe('/sign-in/code?again')
    if (first !== lastCode(site)) {
      expect((await browser.post('/sign-in/code', { code: first })).status).toBe(422)
    }
    expect((await browser.post('/sign-in/code', { code: lastCode(site) })).status).toBe(303)
  })
})
