import { inspectRoutes } from 'hono/dev'
import { describe, expect, it } from 'vitest'
import { aSite } from './web/a-site'

/** Every route that answers without a session. A new one has to be written down here. */
const open = [
  'GET /',
  'GET /health',
  'GET /media/:shop/:name',
  'GET /o/:token',
  'GET /privacy',
  'GET /r/:token',
  'GET /r/:token/:form{handover|payment|cash}',
  'GET /r/:token/now',
  'GET /s/:shopCode',
  'GET /s/:shopCode/basket',
  'GET /sign-in',
  'GET /sign-in/code',
  'GET /sign-up',
  'GET /terms',
  'GET /v',
  'GET /v/:code',
  'GET /v/:file{.+\\.pdf}',
  'GET /webhooks/whatsapp',
  'POST /language',
  'POST /r/:token/cash',
  'POST /r/:token/handover',
  'POST /r/:token/payment',
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-in/code/repeat',
  'POST /sign-out',
  'POST /sign-up',
  'POST /webhooks/daraja/:shopCode/:secret',
  'POST /webhooks/intasend/:shopCode',
  'POST /webhooks/whatsapp',
]

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const site = aSite()
const routes = [
  ...new Set(
    inspectRoutes(site.app)
      .filter(({ isMiddleware, method }) => !isMiddleware && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path === '/' ? path : path.replace(/\/$/, '')}`),
  ),
].sort()

const ask = (route: string, headers: Record<string, string> = {}) => {
  const [method = 'GET', path = '/'] = route.split(' ')
  const address = path.replaceAll(/:\w+/g, 'NONE')
  const browser = site.browser()
  return method === 'GET'
    ? browser.get(address, { headers })
    : browser.post(address, {}, { headers })
}

describe('every route', () => {
  it('needs a session or is on the list of open ones', async () => {
    const answered: string[] = []
    for (const route of routes) {
      const { status, headers } = await ask(route)
      const sentAway = status === 303 && headers.get('location')?.startsWith('/sign-in?to=')
      const sentAwayFromForm = route.startsWith('POST /shop') && status === 303
      if (!sentAway && !sentAwayFromForm) answered.push(route)
    }
    expect(answered).toEqual(open)
  })

  it('guards its answer', async () => {
    for (const route of [...routes, 'GET /nothing/here', 'PUT /sign-in']) {
      const { headers } = await ask(route)
      const said = Object.fromEntries(headers)
      expect(said, route).toMatchObject({
        'content-security-policy': policy,
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-request-id': expect.stringMatching(/^\w{16}$/),
        'cache-control': expect.stringMatching(/^no-(store|cache)$/),
      })
    }
  })

  it('that changes anything refuses what another site sends', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8787' },
    ]
    for (const route of routes.filter((name) => /^POST (?!\/webhooks)/.test(name))) {
      for (const headers of foreign) expect((await ask(route, headers)).status, route).toBe(403)
    }
  })
})

describe('an old browser', () => {
  const post = (headers: Record<string, string>) =>
    site.app.request(
      'http://localhost:8787/language',
      { method: 'POST', headers, body: new URLSearchParams({ language: 'sw' }) },
      site.env,
    )

  it('is known by its Origin', async () => {
    expect((await post({ origin: 'http://localhost:8787' })).status).toBe(303)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
  })

  it('passes when it sends neither, because then it is no browser', async () => {
    expect((await post({})).status).toBe(303)
  })
})

describe('a body that is too large', () => {
  it('is refused with a page that says so', async () => {
    const answer = await site.browser().post('/sign-up', { fullName: 'x'.repeat(200_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('That is too much at once')
  })
})
