import { Hono } from 'hono'
import { z } from 'zod'
import type { Accounts } from './accounts'
import { jsonBody } from './collection-routes'
import { badRequest, invalid, notFound } from './errors'
import { batchBody } from './payout-body'
import type { Batch, Payouts } from './payouts'
import type { Account, Json } from './types'
import { parsed } from './wallet-routes'
import type { Wallets } from './wallets'

const initiation = z.object({
  provider: z.enum(['MPESA-B2C', 'MPESA-B2B', 'PESALINK', 'INTASEND', 'AIRTIME']),
  currency: z.literal('KES'),
  requires_approval: z.enum(['YES', 'NO']).default('YES'),
  callback_url: z.url().nullish(),
  batch_reference: z.string().max(70).nullish(),
  wallet_id: z.string().nullish(),
  transactions: z
    .array(
      z.object({
        name: z.string().default(''),
        account: z.union([z.string(), z.number()]).transform(String),
        amount: z.coerce.number().min(10).max(250_000),
        narrative: z.string().default(''),
      }),
    )
    .min(1),
})

const banks = [
  { bank_name: 'KCB', bank_code: '1' },
  { bank_name: 'Equity Bank', bank_code: '68' },
  { bank_name: 'Co-operative Bank', bank_code: '11' },
]

type Deps = { accounts: Accounts; wallets: Wallets; payouts: Payouts }

export function payoutRoutes({ accounts, wallets, payouts }: Deps): Hono {
  const body = (batch: Batch) => batchBody(batch, payouts.reserved(batch.wallet))

  function walletFor(account: Account, id: string | null | undefined) {
    const wallet = wallets.find(account, id ?? account.settlementWalletId)
    if (!wallet) throw invalid('wallet_id', 'Invalid wallet id.')
    return wallet
  }

  function tracked(account: Account, input: Json): Batch {
    if (typeof input.tracking_id !== 'string') throw badRequest('tracking_id is required')
    const batch = payouts.find(account, input.tracking_id)
    if (!batch) throw notFound('Transaction with the tracking id does not exist')
    return batch
  }

  return new Hono()
    .post('/api/v1/send-money/initiate/', async (c) => {
      const input = await jsonBody(c.req.raw)
      const owner = accounts.needSecret(c, input)
      const request = parsed(initiation, input)
      const batch = payouts.initiate({
        owner,
        wallet: walletFor(owner, request.wallet_id),
        provider: request.provider,
        reference: request.batch_reference ?? null,
        callbackUrl: request.callback_url ?? '',
        needsApproval: request.requires_approval === 'YES',
        legs: request.transactions.map(({ amount, ...leg }) => ({
          ...leg,
          cents: Math.round(amount * 100),
        })),
      })
      return c.json(body(batch), 201)
    })
    .post('/api/v1/send-money/approve/', async (c) => {
      const input = await jsonBody(c.req.raw)
      const batch = tracked(accounts.needSecret(c, input), input)
      if (batch.code !== 'BP103') throw badRequest('The request can not be approved')
      if (input.nonce !== batch.nonce) throw badRequest('Invalid nonce')
      payouts.approve(batch)
      return c.json(body(batch))
    })
    .post('/api/v1/send-money/status/', async (c) => {
      const input = await jsonBody(c.req.raw)
      return c.json(body(tracked(accounts.needSecret(c, input), input)))
    })
    .post('/api/v1/send-money/cancel/', async (c) => {
      const input = await jsonBody(c.req.raw)
      const batch = payouts.byFile(accounts.needSecret(c, input), String(input.file_id))
      if (!batch) throw notFound('Not found.')
      if (batch.code !== 'BP103') throw badRequest('The request can not be cancelled')
      payouts.cancel(batch)
      return c.json(body(batch))
    })
    .get('/api/v1/send-money/bank-codes/ke/', (c) => c.json(banks))
}
