import { type Context, Hono } from 'hono'
import { msisdn } from './chance'
import type { SimulatorClock } from './clock'
import type { Providers } from './control/providers'
import { controlRoutes } from './control/routes'
import { Chat } from './phone/chat'
import { localNumber } from './phone/formatting'
import { Accounts, Emails, Invoices, Pushes, Webhooks } from './phone/lists'
import { Messages, Prompt, promptOn } from './phone/mpesa'
import { PhonePage } from './phone/page'

type Options = {
  providers: Providers
  clock: SimulatorClock
  appUrl: string
  /** The shared business number. */
  number: string
  assets: { css: string; scripts: Record<string, string> }
}

const javaScript = { 'content-type': 'text/javascript' }
const FIRST_PHONE = '254711222333'

/** One origin for all: `/whatsapp`, `/intasend`, `/daraja`, `/email`, `/control`, and the phone at `/`. */
export function createHub({ providers, clock, appUrl, number, assets }: Options): Hono {
  const { whatsapp, intasend, daraja, email } = providers
  const handsets = intasend?.handsets ?? daraja?.handsets
  const messagesOn = (phone: string) => handsets?.of(phone).messages ?? []
  const seen = new Map<string, { chat: number; sms: number }>()
  const app = new Hono()

  // Some clients can be given a host, but no path before their own: each provider is at the root too.
  app.on('ALL', ['/whatsapp/*', '/:version{v[0-9]+\\.0}/*'], (c) =>
    whatsapp ? whatsapp.app.fetch(c.req.raw) : absent(c, 'WhatsApp'),
  )
  app.on('ALL', ['/intasend/*', '/api/v1/*'], (c) =>
    intasend ? intasend.app.fetch(c.req.raw) : absent(c, 'IntaSend'),
  )
  app.on('ALL', ['/daraja/*', '/oauth/v1/*', '/mpesa/*'], (c) =>
    daraja ? daraja.app.fetch(c.req.raw) : absent(c, 'Daraja'),
  )
  app.on('ALL', ['/email/*', '/emails'], (c) =>
    email ? email.app.fetch(c.req.raw) : absent(c, 'E-mail'),
  )
  app.route('/control', controlRoutes(providers, clock))

  app.get('/phone.css', (c) => c.body(assets.css, 200, { 'content-type': 'text/css' }))
  app.get('/phone/:script', (c) => {
    const script = assets.scripts[c.req.param('script')]
    return script === undefined ? c.notFound() : c.body(script, 200, javaScript)
  })
  app.get('/', (c) => {
    const { phone = '', text = '' } = c.req.query()
    return c.html(
      <PhonePage
        providers={providers}
        number={number}
        appUrl={appUrl}
        phone={msisdn(phone)}
        text={text}
      />,
    )
  })
  // A shop's link, played here: only the shared number exists.
  app.get('/wa.me/:number', (c) => {
    const text = encodeURIComponent(c.req.query('text') ?? '')
    return c.redirect(`/?text=${text}`)
  })
  app.get('/phone-media/:id', (c) => {
    const media = whatsapp?.media(c.req.param('id'))
    if (!media) return c.notFound()
    return c.body(media.bytes, 200, { 'content-type': media.mimeType })
  })
  app.get('/phone-state', (c) => {
    const phone = msisdn(c.req.query('phone') ?? '') || FIRST_PHONE
    if (c.req.query('view') === 'chat') openChat(phone)
    if (c.req.query('view') === 'sms') seenOf(phone).sms = messagesOn(phone).length
    const revision = revisionFor(phone)
    if (c.req.query('since') === revision) return c.body(null, 204)
    return c.json({
      revision,
      phone,
      shown: localNumber(phone),
      ...screen(phone),
      phones: phones(phone),
    })
  })
  return app

  function seenOf(phone: string) {
    const known = seen.get(phone) ?? { chat: 0, sms: 0 }
    seen.set(phone, known)
    return known
  }

  function received(phone: string): number {
    return whatsapp?.chatOf(phone).filter(({ from }) => from === 'business').length ?? 0
  }

  /** Somebody looks at the chat: nothing is unread, and the shop sees blue ticks. */
  function openChat(phone: string): void {
    const now = received(phone)
    if (seenOf(phone).chat !== now) seenOf(phone).chat = now
    if (whatsapp?.chatOf(phone).some(({ status }) => status === 'delivered')) {
      whatsapp.customer(phone).read()
    }
  }

  function revisionFor(phone: string): string {
    const parts = [
      whatsapp?.revision,
      intasend?.revision,
      intasend?.accounts().length,
      daraja?.revision,
      daraja?.webhooks.log.length,
      handsets?.revision,
      email?.outbox.length,
      whatsapp?.webhooks.log.length,
      intasend?.webhooks.log.length,
      whatsapp?.isTyping(phone),
      seenOf(phone).sms,
    ]
    return `${phone}:${parts.join('.')}`
  }

  function screen(phone: string) {
    const messages = messagesOn(phone)
    const prompt = promptOn(providers, phone)
    return {
      chat: whatsapp
        ? html(
            <Chat
              chat={whatsapp.chatOf(phone)}
              typing={whatsapp.isTyping(phone)}
              number={number}
            />,
          )
        : '',
      sms: html(<Messages messages={messages} />),
      smsUnread: messages.length - seenOf(phone).sms,
      lastSms: messages.at(-1)?.text ?? '',
      prompt: prompt ? html(<Prompt prompt={prompt} />) : '',
      balance: handsets ? handsets.of(phone).balanceCents / 100 : null,
      lists: {
        invoices: intasend ? html(<Invoices intasend={intasend} />) : '',
        pushes: daraja ? html(<Pushes daraja={daraja} />) : '',
        accounts: intasend ? html(<Accounts intasend={intasend} />) : '',
        emails: email ? html(<Emails email={email} />) : '',
        webhooks: html(<Webhooks providers={providers} />),
      },
    }
  }

  function phones(current: string) {
    const known = whatsapp?.people().filter(({ chat }) => chat.length > 0) ?? []
    const numbers = new Set([...known.map((person) => person.phone), current])
    return [...numbers].map((phone) => ({
      phone,
      label: localNumber(phone),
      unread: received(phone) - seenOf(phone).chat,
    }))
  }
}

const absent = (c: Context, name: string): Response =>
  c.json({ error: `${name} is not simulated here: the app talks to the real one.` }, 404)

const html = (element: unknown): string => String(element)
