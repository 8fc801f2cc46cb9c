import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { fromBase64 } from '../bytes'
import { outcomes } from '../intasend/types'
import { promptOn } from '../phone/mpesa'
import type { Customer } from '../whatsapp/customer'
import { BadControl, input, phoneNumber } from './input'
import { need, type Providers } from './providers'

const text = z.object({ text: z.string().min(1).max(4096), replyTo: z.string().optional() })
const tap = z.object({ what: z.string().min(1), on: z.string().optional() })
const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().optional(),
  address: z.string().optional(),
  replyTo: z.string().optional(),
})
const attachment = z.object({
  kind: z.enum(['image', 'video', 'document', 'audio', 'sticker']),
  mimeType: z.string().optional(),
  base64: z.string().max(8_000_000).optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
})
const contact = z.object({ name: z.string().min(1), phone: phoneNumber })
const sharing = z.object({ on: z.string() })
const reaction = z.object({ wamid: z.string(), emoji: z.string() })
const flow = z.object({ wamid: z.string(), data: z.record(z.string(), z.unknown()).default({}) })
const identity = z.object({
  name: z.string().min(1).optional(),
  username: z.string().min(1).optional(),
  newPhone: phoneNumber.optional(),
})
const pin = z.object({ pin: z.string().optional(), invoice: z.string().optional() })
const ending = z.object({ outcome: z.enum(outcomes), invoice: z.string().optional() })
const balance = z.object({ kes: z.number().min(0).max(1_000_000) })

/** What a person does with a phone, for scripts and for the page. */
export function phoneRoutes(providers: Providers): Hono {
  const phone = (c: Context) => {
    const parsed = phoneNumber.safeParse(c.req.param('phone'))
    if (!parsed.success) throw new BadControl('not a phone number, write it like 0711222333')
    return parsed.data
  }
  const customer = (c: Context): Customer => need(providers, 'whatsapp').customer(phone(c))

  const app = new Hono()
  app.get('/:phone/chat', (c) => c.json(need(providers, 'whatsapp').chatOf(phone(c))))
  app.post('/:phone/text', async (c) => {
    const { text: body, replyTo } = await input(c, text)
    return c.json({ wamid: customer(c).text(body, replyTo ? { context: replyTo } : {}) })
  })
  app.post('/:phone/tap', async (c) => {
    const { what, on } = await input(c, tap)
    return c.json({ wamid: customer(c).tap(what, on === undefined ? {} : { on }) })
  })
  app.post('/:phone/location', async (c) => {
    const { replyTo, latitude, longitude, name, address } = await input(c, location)
    const place = {
      latitude,
      longitude,
      ...(name ? { name } : {}),
      ...(address ? { address } : {}),
    }
    return c.json({ wamid: customer(c).location(place, replyTo ? { context: replyTo } : {}) })
  })
  app.post('/:phone/attachment', async (c) => {
    const { kind, base64, ...rest } = await input(c, attachment)
    const bytes = base64 === undefined ? {} : { bytes: fromBase64(base64) }
    return c.json({ wamid: customer(c)[kind]({ ...given(rest), ...bytes }) })
  })
  app.post('/:phone/contact', async (c) =>
    c.json({ wamid: customer(c).contact(await input(c, contact)) }),
  )
  app.post('/:phone/number', async (c) =>
    c.json({ wamid: customer(c).shareNumber((await input(c, sharing)).on) }),
  )
  app.post('/:phone/reaction', async (c) => {
    const { wamid, emoji } = await input(c, reaction)
    const person = customer(c)
    return c.json({ wamid: emoji === '' ? person.unreact(wamid) : person.react(wamid, emoji) })
  })
  app.post('/:phone/flow', async (c) => {
    const { wamid, data } = await input(c, flow)
    return c.json({ wamid: customer(c).flowReply(wamid, data) })
  })
  app.post('/:phone/unsupported', (c) => c.json({ wamid: customer(c).unsupported() }))
  app.post('/:phone/read', (c) => {
    customer(c).read()
    return c.json({ ok: true })
  })
  app.post('/:phone/identity', async (c) => {
    const { name, username, newPhone } = await input(c, identity)
    const person = customer(c)
    if (name) person.person.name = name
    if (username) person.adoptUsername(username)
    if (newPhone) person.changeNumber(newPhone)
    return c.json({ ok: true })
  })

  moneyRoutes(app, providers, phone)
  return app
}

function moneyRoutes(app: Hono, providers: Providers, phone: (c: Context) => string): void {
  const intasend = () => need(providers, 'intasend')

  const handsets = () => (providers.daraja ?? intasend()).handsets

  /** The prompt meant, or the newest one. */
  function settle(c: Context, outcome: (typeof outcomes)[number], invoice: string | undefined) {
    const meant = invoice ?? promptOn(providers, phone(c))?.id
    const push = providers.daraja?.prompts(phone(c)).find(({ checkoutId }) => checkoutId === meant)
    if (push) {
      providers.daraja?.settle(push.checkoutId, outcome)
      return c.json({ invoice: push.checkoutId, state: push.result?.text, receipt: push.receipt })
    }
    const open = intasend().prompts(phone(c))
    const prompt = invoice === undefined ? open.at(-1) : open.find(({ id }) => id === invoice)
    if (!prompt) throw new BadControl('There is no M-Pesa prompt on this phone.')
    intasend().settle(prompt.id, outcome)
    return c.json({ invoice: prompt.id, state: prompt.state, receipt: prompt.receipt })
  }

  app.get('/:phone/prompts', (c) =>
    c.json([
      ...(providers.intasend?.prompts(phone(c)) ?? []).map((one) => ({
        invoice: one.id,
        state: one.state,
        amount: one.requestedCents / 100,
        apiRef: one.apiRef,
        createdAt: one.createdAt,
      })),
      ...(providers.daraja?.prompts(phone(c)) ?? []).map((one) => ({
        invoice: one.checkoutId,
        state: one.onScreen ? 'PROCESSING' : 'PENDING',
        amount: one.cents / 100,
        apiRef: one.reference,
        createdAt: one.createdAt,
      })),
    ]),
  )
  app.post('/:phone/pay', async (c) => {
    const { pin: typed, invoice } = await input(c, pin)
    return settle(c, typed === '0000' ? 'wrong_pin' : 'pays', invoice)
  })
  app.post('/:phone/cancel', async (c) => settle(c, 'cancels', (await input(c, pin)).invoice))
  app.post('/:phone/outcome', async (c) => {
    const { outcome, invoice } = await input(c, ending)
    return settle(c, outcome, invoice)
  })
  app.get('/:phone/messages', (c) => c.json(handsets().of(phone(c)).messages))
  app.get('/:phone/balance', (c) => c.json({ kes: handsets().of(phone(c)).balanceCents / 100 }))
  app.put('/:phone/balance', async (c) => {
    handsets().setBalance(phone(c), (await input(c, balance)).kes)
    return c.json({ ok: true })
  })
}

type Given = { mimeType?: string; caption?: string; filename?: string }

/** Leaves out what was not given. */
const given = (fields: { [K in keyof Given]?: Given[K] | undefined }): Given =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
