import { env } from 'cloudflare:workers'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lastCode, signedUp } from '../accounts/signed-in'
import { aShop } from '../support/a-shop'
import { aSite } from '../web/a-site'

const noon = Date.UTC(2026, 10, 23, 9)
const minute = 60_000
const day = 24 * 60 * minute
const cookie = '__Host-session'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: noon }))
afterEach(() => vi.useRealTimers())

const run = (sql: string, ...values: unknown[]) =>
  env.DIRECTORY.prepare(sql)
    .bind(...values)
    .run()

/** A person who works in these shops in these roles, signed in. */
async function aWorker(...roles: string[]) {
  const site = aSite()
  const { browser, phone } = await signedUp(site)
  const account = accountOf(browser)
  const shops: string[] = []
  for (const role of roles) {
    const { ctx } = await aShop()
    shops.push(ctx.profile.id)
    await run(
      'INSERT INTO staff (shop_id, account_id, role, created_at) VALUES (?, ?, ?, ?)',
      ctx.profile.id,
      account,
      role,
      Date.now(),
    )
  }
  vi.setSystemTime(Date.now() + minute)
  await browser.post('/sign-in', { phone })
  const landed = await browser.post('/sign-in/code', { code: lastCode(site) })
  return { site, browser, phone, account, shops, landed: landed.headers.get('location') }
}

/** What the cookie says in clear: it is signed, not encrypted. */
const claimsOf = (browser: { cookies: Map<string, string> }): Record<string, string> =>
  JSON.parse(atob((browser.cookies.get(cookie)?.split('.')[1] ?? '').replaceAll('-', '+')))

const accountOf = (browser: { cookies: Map<string, string> }) => claimsOf(browser).sub ?? ''

const isIn = async (browser: { get(path: string): Promise<Response> }, path = '/shop/orders') =>
  (await browser.get(path)).status

describe('a session', () => {
  it('leads to the one shop where the person works', async () => {
    const { browser, landed } = await aWorker('owner')
    expect(landed).toBe('/shop')
    const page = await browser.get('/shop')
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await page.text()).toContain('Mama Njeri Grocers')
  })

  it('lets who works in several shops choose, and takes a new id with the choice', async () => {
    const { browser, landed, shops } = await aWorker('owner', 'staff')
    expect(landed).toBe('/shops')
    expect((await browser.get('/shop')).headers.get('location')).toBe('/shops')
    const before = browser.cookies.get(cookie) ?? ''
    const id = claimsOf(browser).jti
    await browser.post('/shops', { shop: shops[1] ?? '' })
    expect(claimsOf(browser)).toMatchObject({ shop: shops[1], role: 'staff' })
    expect(claimsOf(browser).jti).not.toBe(id)
    expect(await isIn(browser)).toBe(200)

    vi.setSystemTime(Date.now() + 11 * minute)
    browser.cookies.set(cookie, before)
    expect(await isIn(browser)).toBe(303)
  })

  it('enters no shop of strangers', async () => {
    const { browser } = await aWorker('owner', 'owner')
    const { ctx } = await aShop()
    expect((await browser.post('/shops', { shop: ctx.profile.id })).status).toBe(403)
    expect((await browser.post('/shops', { shop: 'shp_nothere' })).status).toBe(403)
    expect((await browser.post('/shops', { shop: 'x' })).status).toBe(404)
  })

  it('is believed for ten minutes, then looked up', async () => {
    const { browser } = await aWorker('owner')
    await run('UPDATE sessions SET ended_at = ? WHERE id = ?', Date.now(), claimsOf(browser).jti)
    vi.setSystemTime(Date.now() + 9 * minute)
    expect(await isIn(browser)).toBe(200)
    vi.setSystemTime(Date.now() + minute)
    const gone = await browser.get('/shop/orders')
    expect(gone.headers.get('location')).toBe('/sign-in?to=%2Fshop%2Forders')
    expect(browser.cookies.has(cookie)).toBe(false)
  })

  it('is looked up at once where money or people are concerned', async () => {
    const { browser } = await aWorker('owner')
    await run('UPDATE sessions SET ended_at = ? WHERE id = ?', Date.now(), claimsOf(browser).jti)
    const answer = await browser.post('/shop/settings/payments', {})
    expect(answer.headers.get('location')).toBe('/sign-in')
  })

  it('ends when its role changed or its seat is gone', async () => {
    for (const change of ["role = 'staff'", 'ended_at = 1']) {
      const { browser, account } = await aWorker('manager')
      await run(`UPDATE staff SET ${change} WHERE account_id = ?`, account)
      vi.setSystemTime(Date.now() + 10 * minute)
      expect((await browser.get('/shop')).headers.get('location')).toContain('/sign-in')
    }
  })

  it('ends after seven days unused and after thirty in any case', async () => {
    const { browser: idle } = await aWorker('owner')
    vi.setSystemTime(Date.now() + 7 * day)
    expect(await isIn(idle)).toBe(303)

    const { browser: busy } = await aWorker('owner')
    for (let visits = 0; visits < 5; visits++) {
      vi.setSystemTime(Date.now() + 6 * day - minute)
      expect(await isIn(busy)).toBe(200)
    }
    vi.setSystemTime(Date.now() + 6 * minute)
    expect(await isIn(busy)).toBe(303)
  })

  it('ends with signing out, for the cookie and for any copy of it', async () => {
    const { browser } = await aWorker('owner')
    const copy = browser.cookies.get(cookie) ?? ''
    expect((await browser.post('/sign-out')).headers.get('location')).toBe('/')
    expect(browser.cookies.has(cookie)).toBe(false)
    vi.setSystemTime(Date.now() + 10 * minute)
    browser.cookies.set(cookie, copy)
    expect(await isIn(browser)).toBe(303)
  })

  it('takes a new id with every sign-in, and ends the one before it', async () => {
    const { site, browser, phone } = await aWorker('owner')
    const old = claimsOf(browser).jti
    vi.setSystemTime(Date.now() + minute)
    await browser.post('/sign-in', { phone })
    await browser.post('/sign-in/code', { code: lastCode(site) })
    expect(claimsOf(browser).jti).not.toBe(old)
    const row = await env.DIRECTORY.prepare('SELECT ended_at FROM sessions WHERE id = ?')
      .bind(old)
      .first<{ ended_at: number | null }>()
    expect(row?.ended_at).not.toBeNull()
  })

  it('keeps staff out of what is for managers, and shows them no way there', async () => {
    const { browser } = await aWorker('staff')
    expect(await isIn(browser, '/shop/settings')).toBe(403)
    const page = await (await browser.get('/shop/orders')).text()
    expect(page).not.toContain('href="/shop/settings"')
  })

  it('has no place for riders in the shop pages', async () => {
    const { landed } = await aWorker('rider')
    expect(landed).toBe('/shop/new')
  })
})

describe('a session cookie', () => {
  it('that was changed anywhere is the same as none', async () => {
    const { browser } = await aWorker('owner')
    const token = browser.cookies.get(cookie) ?? ''
    for (let at = 1; at < token.length - 2; at += 7) {
      if (token[at] === '.') continue
      const other = token[at] === 'A' ? 'B' : 'A'
      browser.cookies.set(cookie, token.slice(0, at) + other + token.slice(at + 1))
      expect(await isIn(browser)).toBe(303)
    }
  })

  it('that somebody else signed, or nobody, is the same as none', async () => {
    const { browser } = await aWorker('staff')
    const claims = { ...claimsOf(browser), role: 'owner' }
    const [header, , signature] = (browser.cookies.get(cookie) ?? '').split('.')
    const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '')
    const raw = Uint8Array.from(atob(env.SESSION_KEY), (letter) => letter.charCodeAt(0))
    const forged = [
      `${encode({ alg: 'none' })}.${encode(claims)}.`,
      `${header}.${encode(claims)}.${signature}`,
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32)),
      // The setting itself is not the key of anything: each use has its own.
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(raw),
      '',
      'a.b.c',
    ]
    for (const token of forged) {
      browser.cookies.set(cookie, token)
      expect(await isIn(browser)).toBe(303)
    }
  })
})

describe('a page that has to send the reader to sign in', () => {
  it('tells htmx to load the sign-in page, not to swap it into a corner', async () => {
    const answer = await aSite().browser().get('/shop/orders', { htmx: true })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('hx-redirect')).toBe('/sign-in')
  })
})
