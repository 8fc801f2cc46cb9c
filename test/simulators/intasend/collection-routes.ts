import { Hono } from 'hono'
import { z } from 'zod'
import type { Accounts } from './accounts'
import type { Collections } from './collections'
import { invalid, missing, notFound, Refused } from './errors'
import { customerBody, invoiceBody } from './invoice-body'
import { nairobiTime } from './receipts'
import type { Account, Invoice, Json } from './types'
import type { Wallets } from './wallets'

const MOST_SHILLINGS = 250_000

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const pushed = z.object({
  phone_number: z.union([z.string(), z.number()]).transform(String),
  amount: z.union([z.number(), z.string()]),
  currency: z.string().nullish(),
  method: z.string().nullish(),
  api_ref: optionalText,
  name: optionalText,
  email: optionalText,
  wallet_id: optionalText,
})

type Deps = { accounts: Accounts; collections: Collections; wallets: Wallets; newId: () => string }

/** Asking for money, and asking what became of it. */
export function collectionRoutes({ accounts, collections, wallets, newId }: Deps): Hono {
  let asked = 0

  return (
    new Hono()
      .post('/api/v1/payment/mpesa-stk-push/', async (c) => {
        const body = await jsonBody(c.req.raw)
        return c.json(ask(accounts.needSecret(c, body), body), 201)
      })
      // The same at its older address, where the publishable key is enough.
      .post('/api/v1/payment/collection/', async (c) => {
        const body = await jsonBody(c.req.raw)
        return c.json(ask(accounts.needPublishable(c, body), body), 201)
      })
      .post('/api/v1/payment/status/', async (c) => {
        const body = await jsonBody(c.req.raw)
        const account = accounts.needPublishable(c, body)
        if (typeof body.invoice_id !== 'string') throw missing('invoice_id')
        const invoice = collections.find(body.invoice_id)
        if (!invoice || invoice.account !== account) {
          throw notFound('Invoice with specified id does not exist')
        }
        // Every other answer gives all amounts as strings: both have been seen.
        const typing = asked++ % 2 === 0 ? 'mixed' : 'strings'
        return c.json({
          invoice: { id: invoice.id, ...invoiceBody(invoice, typing) },
          meta: { id: newId(), customer: customerBody(invoice), ...times(invoice) },
        })
      })
  )

  function ask(account: Account, body: Json) {
    const { walletId, ...wanted } = parsePush(body)
    const invoice = collections.push({
      ...wanted,
      account,
      currency: 'KES',
      walletId: walletFor(account, walletId),
    })
    return pushAnswer(invoice, newId())
  }

  function walletFor(account: Account, id: string | null): string {
    if (id === null) return account.settlementWalletId
    if (!wallets.find(account, id)) throw invalid('wallet_id', 'Invalid wallet id.')
    return id
  }
}

function parsePush(body: Json) {
  for (const field of ['phone_number', 'amount']) {
    if (body[field] === undefined || body[field] === '') throw missing(field)
  }
  const result = pushed.safeParse(body)
  if (!result.success) {
    throw invalid(String(result.error.issues[0]?.path[0]), 'Not a valid value.')
  }
  const { phone_number, amount, api_ref, wallet_id, currency, method, name, email } = result.data
  if (!/^254[17]\d{8}$/.test(phone_number)) {
    throw invalid('phone_number', 'Invalid phone number. Use the format 2547XXXXXXXX.')
  }
  const shillings = Number(amount)
  if (!Number.isInteger(shillings)) throw invalid('amount', 'A valid whole number is required.')
  if (shillings < 1) throw invalid('amount', 'Ensure this value is greater than or equal to 1.')
  if (shillings > MOST_SHILLINGS) {
    throw invalid('amount', `Ensure this value is less than or equal to ${MOST_SHILLINGS}.`)
  }
  if (currency && currency !== 'KES')
    throw invalid('currency', `"${currency}" is not a valid choice.`)
  if (method && method !== 'M-PESA') throw invalid('method', `"${method}" is not a valid choice.`)
  return {
    phone: phone_number,
    amountCents: shillings * 100,
    apiRef: api_ref,
    walletId: wallet_id,
    name,
    email,
  }
}

const pushAnswer = (invoice: Invoice, id: string) => ({
  id,
  invoice: invoiceBody(invoice, 'mixed'),
  customer: customerBody(invoice),
  ...times(invoice),
  refundable: false,
})

const times = ({ createdAt, updatedAt }: Invoice) => ({
  payment_link: null,
  customer_comment: null,
  created_at: nairobiTime(createdAt, 595),
  updated_at: nairobiTime(updatedAt, 612),
})

export async function jsonBody(request: Request): Promise<Json> {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json
  throw new Refused(400, 'parse_error', 'JSON parse error')
}
