import { Hono } from 'hono'
import { createChance, msisdn } from '../chance'
import { createManualClock } from '../clock'
import { createHandsets } from '../handsets'
import { createHttpFaults } from '../http-faults'
import { fetchInto } from '../in-process'
import { createAccounts } from './accounts'
import { createCallbacks } from './callbacks'
import { createChargebacks } from './chargebacks'
import { collectionRoutes } from './collection-routes'
import { createCollections } from './collections'
import { createRefusals, notFound } from './errors'
import { ledgerOf } from './ledger'
import { createScripts, type Match } from './outcomes'
import { payoutRoutes } from './payout-routes'
import { createPayouts } from './payouts'
import type { AccountInput, IntaSendOptions, IntaSendSettings, Invoice, Outcome } from './types'
import { walletRoutes } from './wallet-routes'
import { createWallets } from './wallets'

export type IntaSendSimulator = ReturnType<typeof createIntaSendSimulator>

const usualSettings = (): IntaSendSettings => ({
  otherwise: 'waits',
  processingMs: 2_000,
  promptMs: 60_000,
  lateCompleteMs: 5 * 60_000,
  callbacks: 'normal',
  lateMs: 30_000,
  challenge: 'right',
  apiRef: 'right',
  extraKeys: false,
  errors: 'standard',
  lists: 'pages',
  failedCode: 'text',
  feeBasisPoints: 300,
})

/** IntaSend and the M-Pesa phones behind it. */
export function createIntaSendSimulator(options: IntaSendOptions) {
  const { deliver, timeScale = 1, lazyAccounts = false } = options
  const clock = options.clock ?? createManualClock()
  const chance = createChance(options.seed)
  const settings = usualSettings()
  const revision = { current: 1 }
  const changed = () => void revision.current++

  const wallets = createWallets(clock, chance)
  const accounts = createAccounts(
    lazyAccounts,
    (account) =>
      wallets.open(account, { type: 'SETTLEMENT', label: 'Settlement', canDisburse: true }).id,
  )
  const callbacks = createCallbacks({
    clock,
    chance,
    deliver,
    settings,
    timeScale,
    accountWithKey: accounts.find,
  })
  const scripts = createScripts(settings)
  const handsets = options.handsets ?? createHandsets(clock)
  const collections = createCollections({
    clock,
    chance,
    settings,
    scripts,
    callbacks,
    wallets,
    handsets,
    changed,
  })
  const payouts = createPayouts({ clock, chance, callbacks, wallets, handsets })
  const chargebacks = createChargebacks({
    clock,
    chance,
    callbacks,
    accounts,
    collections,
    wallets,
    settings,
  })
  const refusals = createRefusals(settings)
  const http = createHttpFaults(clock, refusals.fault)
  for (const account of options.accounts ?? []) accounts.add(account)
  let fundedCents = 0

  const app = new Hono({ getPath: ({ url }) => apiPath(url) })
  app.onError(refusals.answer)
  app.use('*', http.middleware)
  // Their official Python client leaves the last slash out of what it gets, never of what it posts.
  app.use('*', async function needsLastSlash(c, next) {
    if (c.req.method === 'GET' || new URL(c.req.url).pathname.endsWith('/')) return next()
    return c.html('<h1>Not Found</h1><p>The requested resource was not found.</p>', 404)
  })
  app.route('/', collectionRoutes({ accounts, collections, wallets, newId: chance.uuid }))
  app.route(
    '/',
    walletRoutes({ accounts, wallets, collections, settings, reserved: payouts.reserved }),
  )
  app.route('/', payoutRoutes({ accounts, wallets, payouts }))
  app.route('/', chargebacks.routes)
  app.notFound((c) => refusals.answer(notFound('Not found.'), c))

  /** The newest prompt on the phone gets what its owner does. */
  function act(phone: string, outcome: Outcome): Invoice {
    const invoice = collections.open(msisdn(phone)).at(-1)
    if (!invoice) throw new Error(`no M-Pesa prompt on ${phone}`)
    collections.settle(invoice, outcome)
    return invoice
  }

  return {
    app,
    fetch: fetchInto(app),
    clock,
    settings,
    http,
    flush: () => clock.flush(),
    advance: (ms: number) => clock.advance(ms),
    get revision() {
      return revision.current
    },
    resetSettings: () => void Object.assign(settings, usualSettings()),
    addAccount: (account: AccountInput) => accounts.add(account),
    accounts: () => accounts.all(),
    /** Only IntaSend's support can switch a webhook on again. */
    enableWebhook(key: string): void {
      const account = accounts.find(key)
      if (!account) throw new Error(`no account ${key}`)
      Object.assign(account, { webhookEnabled: true, failuresInARow: 0 })
    },
    webhooks: callbacks,

    pay: (phone: string) => act(phone, 'pays'),
    cancel: (phone: string) => act(phone, 'cancels'),
    enterWrongPin: (phone: string) => act(phone, 'wrong_pin'),
    /** Any other way in which the newest prompt may end. */
    act,
    prompts: (phone: string) => collections.open(msisdn(phone)),
    settle: (invoiceId: string, outcome: Outcome) => {
      const invoice = collections.find(invoiceId)
      if (invoice) collections.settle(invoice, outcome)
    },
    balance: (phone: string) => handsets.of(phone).balanceCents / 100,
    handsets,
    setBalance: handsets.setBalance,
    messages: (phone: string) => handsets.of(phone).messages,
    script: (match: Match, outcome: Outcome) =>
      scripts.add(
        match.phone === undefined ? match : { ...match, phone: msisdn(match.phone) },
        outcome,
      ),
    clearScripts: scripts.clear,
    completeLate: collections.completeLate,

    invoices: () => collections.all(),
    invoice: collections.find,
    invoicesFor: (apiRef: string) => collections.all().filter((one) => one.apiRef === apiRef),
    payouts,
    chargebacks,
    wallets: () => wallets.all(),
    movements: () => wallets.movements,
    /** Money put into a wallet from outside, as a test's starting point. */
    fund(walletId: string, kes: number): void {
      const wallet = wallets.byId(walletId)
      if (!wallet) throw new Error(`no wallet ${walletId}`)
      fundedCents += kes * 100
      wallets.move(wallet, kes * 100, 'DEPOSIT', 'Funded')
    },
    ledger: () =>
      ledgerOf({
        fundedCents,
        wallets: wallets.all(),
        invoices: collections.all(),
        batches: payouts.all(),
        chargebacks: chargebacks.all(),
      }),
  }
}

/** The two shops of the demonstration, as their owners would have set them up. */
export const demoAccounts = (appUrl: string): AccountInput[] =>
  [
    { key: 'demo-njeri', challenge: 'njeri-challenge', code: 'NJERI' },
    { key: 'demo-kicks', challenge: 'kicks-challenge', code: 'KICKS' },
  ].map(({ key, challenge, code }) => ({
    publishableKey: `ISPubKey_test_${key}`,
    secretKey: `ISSecretKey_test_${key}`,
    challenge,
    webhookUrl: `${appUrl}/webhooks/intasend/${code}`,
  }))

function apiPath(url: string): string {
  const { pathname } = new URL(url)
  const start = pathname.indexOf('/api/v1/')
  const path = start < 0 ? pathname : pathname.slice(start)
  return path.endsWith('/') ? path : `${path}/`
}
