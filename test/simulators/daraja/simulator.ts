import { Hono } from 'hono'
import { createChance, msisdn } from '../chance'
import { createManualClock } from '../clock'
import { createCourier } from '../courier'
import { createHandsets } from '../handsets'
import { createHttpFaults } from '../http-faults'
import { fetchInto } from '../in-process'
import { createScripts, type Match } from '../intasend/outcomes'
import type { Outcome } from '../intasend/types'
import { answerRefused, DarajaRefused, faultBody } from './answers'
import { createPushes } from './pushes'
import { darajaRoutes } from './routes'
import { createTokens } from './tokens'
import type { DarajaOptions, DarajaSettings, Organisation, Push } from './types'

export type DarajaSimulator = ReturnType<typeof createDarajaSimulator>

const usualSettings = (): DarajaSettings => ({
  otherwise: 'waits',
  processingMs: 2_000,
  promptMs: 60_000,
  lateCompleteMs: 5 * 60_000,
  callbacks: 'normal',
  lateMs: 30_000,
  callbackAmount: 'right',
  pending: 'error',
  unknown: 'bad_request',
  expiresIn: 'text',
  repeats: 'end_in_17',
})

/** Safaricom's Daraja with shops' own Tills and Paybills, and the phones that it asks. */
export function createDarajaSimulator(options: DarajaOptions) {
  const clock = options.clock ?? createManualClock()
  const handsets = options.handsets ?? createHandsets(clock)
  const chance = createChance(options.seed)
  const settings = usualSettings()
  const organisations: Organisation[] = [...(options.organisations ?? [])]
  const revision = { current: 1 }

  const courier = createCourier({ clock, deliver: options.deliver, backoffMs: [] })
  const scripts = createScripts(settings)
  const tokens = createTokens(clock, chance, settings, organisations)
  const pushes = createPushes({
    clock,
    chance,
    settings,
    scripts,
    handsets,
    courier,
    changed: () => void revision.current++,
  })
  const http = createHttpFaults(clock, faultBody)

  const app = new Hono({ getPath: ({ url }) => apiPath(url) })
  app.onError((error, c) => answerRefused(error, c, chance))
  app.use('*', http.middleware)
  app.route('/', darajaRoutes({ tokens, pushes, settings }))
  app.notFound((c) =>
    answerRefused(new DarajaRefused(404, '404.001.01', 'Resource not found'), c, chance),
  )

  /** The newest prompt on the phone gets what its owner does. */
  function act(phone: string, outcome: Outcome): Push {
    const push = pushes.open(msisdn(phone)).at(-1)
    if (!push) throw new Error(`no M-Pesa prompt on ${phone}`)
    pushes.settle(push, outcome)
    return push
  }

  return {
    app,
    fetch: fetchInto(app),
    clock,
    settings,
    http,
    handsets,
    get revision() {
      return revision.current
    },
    resetSettings: () => void Object.assign(settings, usualSettings()),
    addOrganisation(organisation: Organisation): void {
      const known = organisations.find(({ shortcode }) => shortcode === organisation.shortcode)
      if (known) Object.assign(known, organisation)
      else organisations.push(organisation)
    },
    organisations: () => organisations,
    /** As if another program had asked for a token: the last one is worth nothing. */
    invalidateTokens: tokens.invalidate,
    webhooks: courier,

    pay: (phone: string) => act(phone, 'pays'),
    cancel: (phone: string) => act(phone, 'cancels'),
    act,
    prompts: (phone: string) => pushes.open(msisdn(phone)),
    settle: (checkoutId: string, outcome: Outcome) => {
      const push = pushes.find(checkoutId)
      if (push) pushes.settle(push, outcome)
    },
    setBalance: handsets.setBalance,
    messages: (phone: string) => handsets.of(phone).messages,
    script: (match: Match, outcome: Outcome) =>
      scripts.add(
        match.phone === undefined ? match : { ...match, phone: msisdn(match.phone) },
        outcome,
      ),
    clearScripts: scripts.clear,
    completeLate: pushes.completeLate,
    tellAgain: (checkoutId: string) => {
      const push = pushes.find(checkoutId)
      if (push) pushes.tell(push)
    },
    pushes: pushes.all,
  }
}

/** A Till and a Paybill that any shop of the demonstration may collect with. */
export const demoOrganisations = (): Organisation[] => [
  {
    consumerKey: 'dev-till-key',
    consumerSecret: 'dev-till-secret',
    shortcode: '600111',
    till: '5550123',
    passkey: 'dev-till-passkey',
    name: 'DUKA DEMO TILL',
  },
  {
    consumerKey: 'dev-paybill-key',
    consumerSecret: 'dev-paybill-secret',
    shortcode: '600222',
    passkey: 'dev-paybill-passkey',
    name: 'DUKA DEMO PAYBILL',
  },
]

function apiPath(url: string): string {
  const { pathname } = new URL(url)
  const start = pathname.search(/\/(?:oauth|mpesa)\//)
  return start < 0 ? pathname : pathname.slice(start)
}
