import { Hono } from 'hono'
import { z } from 'zod'
import type { SimulatorClock } from '../clock'
import type { Delivery } from '../courier'
import { httpFaultKinds } from '../http-faults'
import { BadControl, input } from './input'
import { phoneRoutes } from './phone-routes'
import { NotSimulated, need, type Providers } from './providers'
import { settingsOf } from './settings'

const advance = z.object({
  ms: z
    .number()
    .int()
    .min(0)
    .max(90 * 24 * 60 * 60 * 1000),
})
const values = z.record(z.string(), z.string())
const httpFault = z.object({
  kind: z.enum(httpFaultKinds).nullable(),
  times: z.number().int().min(1).max(1000).default(1),
  path: z.string().default(''),
  always: z.boolean().default(false),
})
const failure = z.object({
  code: z.number().int(),
  times: z.number().int().min(1).max(1000).default(1),
  how: z.enum(['sync', 'async']).default('sync'),
})
const forgery = z.object({ kind: z.enum(['wrong_secret', 'stale_body', 'truncated', 'unsigned']) })
const account = z.object({
  publishableKey: z.string().startsWith('ISPubKey_test_'),
  secretKey: z.string().startsWith('ISSecretKey_test_'),
  challenge: z.string().min(1),
  webhookUrl: z.url(),
})
const organisation = z.object({
  consumerKey: z.string().min(1),
  consumerSecret: z.string().min(1),
  shortcode: z.string().regex(/^\d{5,7}$/),
  till: z.string().optional(),
  passkey: z.string().min(1),
  name: z.string().min(1),
})
const secret = z.object({ key: z.string() })
const outcome = z.object({ status: z.enum(['COMPLETED', 'CANCELLED', 'DISPUTED']) })

/** JSON for scripts, browser tests and the tools panel: everything the phone page can do. */
export function controlRoutes(providers: Providers, clock: SimulatorClock): Hono {
  const settings = settingsOf(providers)
  const app = new Hono()

  app.onError((error, c) => {
    if (error instanceof NotSimulated) return c.json({ error: error.message }, 404)
    if (error instanceof BadControl) return c.json({ error: error.message }, 400)
    // Drivers throw sentences: "0711… sees no button …".
    return c.json({ error: error.message }, 409)
  })
  app.route('/phones', phoneRoutes(providers))

  app.get('/settings', (c) =>
    c.json(Object.fromEntries(settings.map(({ name, get }) => [name, get()]))),
  )
  app.post('/settings', async (c) => {
    for (const [name, value] of Object.entries(await input(c, values))) {
      const setting = settings.find((one) => one.name === name)
      if (!setting) throw new BadControl(`no setting ${name}`)
      if (!setting.choices.some(([known]) => known === value)) {
        throw new BadControl(
          `${name}: one of ${setting.choices.map(([known]) => known).join(', ')}`,
        )
      }
      setting.set(value)
    }
    return c.json({ ok: true })
  })
  app.post('/time', async (c) => {
    await clock.advance((await input(c, advance)).ms)
    return c.json({ now: clock.now() })
  })
  app.post('/reset', (c) => {
    for (const { set, choices, name } of settings) set(usual(name, choices))
    for (const { http } of Object.values(providers)) http.clear()
    providers.whatsapp?.clearFailures()
    providers.intasend?.clearScripts()
    providers.daraja?.clearScripts()
    return c.json({ ok: true })
  })
  app.post('/:provider{whatsapp|intasend|daraja|email}/http', async (c) => {
    const { kind, times, path, always } = await input(c, httpFault)
    const { http } = need(providers, c.req.param('provider') as keyof Providers)
    if (kind === null || always) http.always(kind)
    else http.next(kind, { times, path })
    return c.json({ ok: true })
  })
  whatsAppControls(app, providers)
  intaSendControls(app, providers)
  app.get('/daraja/pushes', (c) => c.json(need(providers, 'daraja').pushes()))
  app.post('/daraja/organisations', async (c) => {
    need(providers, 'daraja').addOrganisation(await input(c, organisation))
    return c.json({ ok: true })
  })
  app.get('/emails', (c) => c.json(need(providers, 'email').outbox))
  app.get('/webhooks', (c) => c.json(recentDeliveries(providers).map(deliveryBody)))
  return app
}

function whatsAppControls(app: Hono, providers: Providers): void {
  const whatsapp = () => need(providers, 'whatsapp')
  app.post('/whatsapp/fail', async (c) => {
    const { code, times, how } = await input(c, failure)
    whatsapp().failNext(code, { times, how })
    return c.json({ ok: true })
  })
  app.post('/whatsapp/forge', async (c) => {
    const response = await whatsapp().forge((await input(c, forgery)).kind)
    return c.json({ status: response.status })
  })
  app.post('/whatsapp/handshake', async (c) => {
    const response = await whatsapp().handshake()
    return c.json({ status: response.status, body: await response.text() })
  })
  app.post('/whatsapp/replay', async (c) => {
    const response = await whatsapp().replay(await c.req.json())
    return c.json({ status: response.status })
  })
  app.get('/whatsapp/templates', (c) => c.json(whatsapp().templates()))
}

function intaSendControls(app: Hono, providers: Providers): void {
  const intasend = () => need(providers, 'intasend')
  app.get('/intasend/accounts', (c) => c.json(intasend().accounts()))
  app.post('/intasend/accounts', async (c) =>
    c.json(intasend().addAccount(await input(c, account))),
  )
  app.post('/intasend/accounts/enable', async (c) => {
    intasend().enableWebhook((await input(c, secret)).key)
    return c.json({ ok: true })
  })
  app.get('/intasend/invoices', (c) =>
    c.json(
      intasend()
        .invoices()
        .map(({ account: owner, ...invoice }) => ({ ...invoice, key: owner.publishableKey })),
    ),
  )
  app.post('/intasend/invoices/:id/late-completion', (c) => {
    intasend().completeLate(c.req.param('id'))
    return c.json({ ok: true })
  })
  app.get('/intasend/ledger', (c) => c.json(intasend().ledger()))
  app.post('/intasend/chargebacks/:id', async (c) => {
    intasend().chargebacks.resolve(c.req.param('id'), (await input(c, outcome)).status)
    return c.json({ ok: true })
  })
}

/** Webhooks of all providers, newest first. */
export function recentDeliveries(
  { whatsapp, intasend, daraja }: Providers,
  limit = 30,
): Delivery[] {
  const all = [whatsapp, intasend, daraja].flatMap((one) => one?.webhooks.log ?? [])
  return all.sort((a, b) => b.at - a.at).slice(0, limit)
}

const deliveryBody = ({ url, at, attempt, status, body }: Delivery) => ({
  url,
  at,
  attempt,
  status,
  body: new TextDecoder().decode(body),
})

/** What a setting is when nobody has touched it: the first choice, but for one limit that is on. */
const usual = (name: string, choices: readonly (readonly [string, string])[]): string =>
  name === 'whatsapp.pairRate' ? 'on' : (choices[0]?.[0] ?? '')
