import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Accounts } from './accounts'
import { jsonBody } from './collection-routes'
import type { Collections } from './collections'
import { badRequest, invalid, notFound } from './errors'
import { invoiceBody } from './invoice-body'
import type { IntaSendSettings, Movement, Wallet } from './types'
import { movementBody, type Wallets, walletBody } from './wallets'

const PAGE_SIZE = 10

const creation = z.object({
  wallet_type: z.literal('WORKING'),
  currency: z.enum(['KES', 'USD', 'EUR', 'GBP']),
  label: z.string().min(1),
  can_disburse: z.boolean().optional(),
})

const transfer = z.object({
  wallet_id: z.string().min(1),
  amount: z.coerce.number().positive(),
  narrative: z.string().default(''),
})

type Deps = {
  accounts: Accounts
  wallets: Wallets
  collections: Collections
  settings: ListSettings
  reserved: (wallet: Wallet) => number
}

/** Wallets, their transactions page by page, and moves between them. Labels need not be unique. */
export function walletRoutes({ accounts, wallets, collections, settings, reserved }: Deps): Hono {
  const body = (wallet: Wallet) => walletBody(wallet, reserved(wallet))

  function walletIn(c: Context): Wallet {
    const account = accounts.needSecret(c)
    const wallet = wallets.find(account, c.req.param('id') ?? '')
    if (!wallet) throw notFound('Not found.')
    return wallet
  }

  function transactionBody(movement: Movement) {
    const invoice = movement.invoiceId === null ? undefined : collections.find(movement.invoiceId)
    return movementBody(movement, invoice ? invoiceBody(invoice, 'strings') : null)
  }

  const app = new Hono()
  app.get('/api/v1/wallets/', (c) =>
    c.json(page(c, wallets.of(accounts.needSecret(c)).map(body), settings)),
  )
  app.post('/api/v1/wallets/', async (c) => {
    const input = await jsonBody(c.req.raw)
    const account = accounts.needSecret(c, input)
    const { wallet_type, currency, label, can_disburse } = parsed(creation, input)
    const canDisburse = can_disburse ?? false
    return c.json(
      body(wallets.open(account, { type: wallet_type, currency, label, canDisburse })),
      201,
    )
  })
  app.get('/api/v1/wallets/:id/', (c) => c.json(body(walletIn(c))))
  app.get('/api/v1/wallets/:id/transactions/', (c) => {
    const wallet = walletIn(c)
    const own = wallets.movements.filter(({ walletId }) => walletId === wallet.id).reverse()
    return c.json(page(c, own.map(transactionBody), settings))
  })
  app.post('/api/v1/wallets/:id/intra_transfer/', async (c) => {
    const input = await jsonBody(c.req.raw)
    const account = accounts.needSecret(c, input)
    const origin = wallets.find(account, c.req.param('id'))
    const { wallet_id, amount, narrative } = parsed(transfer, input)
    const destination = wallets.find(account, wallet_id)
    if (!origin || !destination) throw notFound('Not found.')
    const cents = Math.round(amount * 100)
    if (origin.cents - reserved(origin) < cents) throw badRequest('Insufficient balance')
    wallets.move(origin, -cents, 'ADJUSTMENT', narrative)
    wallets.move(destination, cents, 'ADJUSTMENT', narrative)
    return c.json({ origin: body(origin), destination: body(destination) })
  })
  return app
}

export function parsed<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw invalid(issue?.path.join('.') || 'non_field_errors', issue?.message ?? 'Invalid.')
}

export type ListSettings = Pick<IntaSendSettings, 'lists'>

/** One page of a list, with the addresses of its neighbours; in older days there were none. */
export function page<T>(c: Context, all: T[], { lists }: ListSettings) {
  if (lists === 'bare') return all
  const size = Math.min(100, Number(c.req.query('page_size') ?? PAGE_SIZE) || PAGE_SIZE)
  const number = Number(c.req.query('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  if (!Number.isInteger(number) || number < 1 || number > last) throw notFound('Invalid page.')
  const address = (to: number): string | null => {
    if (to < 1 || to > last) return null
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(to))
    return url.href
  }
  return {
    count: all.length,
    next: address(number + 1),
    previous: address(number - 1),
    results: all.slice((number - 1) * size, number * size),
  }
}
