import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { badField, internal } from './answers'
import type { createPushes } from './pushes'
import type { createTokens } from './tokens'
import type { DarajaSettings, Organisation } from './types'

const MOST_SHILLINGS = 250_000

const text = z.union([z.string(), z.number()]).transform(String)
const signed = { BusinessShortCode: text, Password: z.string(), Timestamp: text }
const pushBody = z.object({
  ...signed,
  TransactionType: z.enum(['CustomerPayBillOnline', 'CustomerBuyGoodsOnline']),
  Amount: text.pipe(z.string().regex(/^\d+$/)),
  PartyA: text.pipe(z.string().regex(/^254[17]\d{8}$/)),
  PartyB: text,
  PhoneNumber: text.pipe(z.string().regex(/^254[17]\d{8}$/)),
  CallBackURL: z.url({ protocol: /^https?$/ }),
  AccountReference: z.string().min(1).max(12),
  TransactionDesc: z.string().min(1).max(13),
})
const queryBody = z.object({ ...signed, CheckoutRequestID: z.string().min(1) })

type Deps = {
  tokens: ReturnType<typeof createTokens>
  pushes: ReturnType<typeof createPushes>
  settings: DarajaSettings
}

/** The token, the push and the question about it. */
export function darajaRoutes({ tokens, pushes, settings }: Deps): Hono {
  return new Hono()
    .get('/oauth/v1/generate', (c) => tokens.give(c))
    .post('/mpesa/stkpush/v1/processrequest', async (c) => {
      const organisation = tokens.holder(c)
      const body = read(pushBody, await jsonOf(c))
      needPassword(organisation, body)
      const shillings = Number(body.Amount)
      if (shillings < 1 || shillings > MOST_SHILLINGS) throw badField('Amount')
      const push = pushes.push({
        organisation,
        phone: body.PhoneNumber,
        cents: shillings * 100,
        partyB: body.PartyB,
        buyGoods: body.TransactionType === 'CustomerBuyGoodsOnline',
        reference: body.AccountReference,
        callbackUrl: body.CallBackURL,
      })
      const words = 'Success. Request accepted for processing'
      return c.json({
        MerchantRequestID: push.merchantId,
        CheckoutRequestID: push.checkoutId,
        ResponseCode: '0',
        ResponseDescription: words,
        CustomerMessage: words,
      })
    })
    .post('/mpesa/stkpushquery/v1/query', async (c) => {
      const organisation = tokens.holder(c)
      const body = read(queryBody, await jsonOf(c))
      needPassword(organisation, body)
      const push = pushes.find(body.CheckoutRequestID)
      if (!push || push.organisation !== organisation) {
        if (settings.unknown === 'bad_request') throw badField('CheckoutRequestID')
        throw internal('The transaction is being processed')
      }
      const answer = {
        ResponseCode: '0',
        ResponseDescription: 'The service request has been accepted successfully',
        MerchantRequestID: push.merchantId,
        CheckoutRequestID: push.checkoutId,
      }
      if (push.result === null) {
        if (settings.pending === 'error') throw internal('The transaction is being processed')
        const ResultDesc = 'The transaction is still under processing'
        return c.json({ ...answer, ResultCode: '4999', ResultDesc })
      }
      const { code, text: ResultDesc } = push.result
      return c.json({ ...answer, ResultCode: String(code), ResultDesc })
    })
}

/** base64 of number, passkey and the very Timestamp that stands beside it. */
function needPassword(
  { shortcode, passkey }: Organisation,
  body: { BusinessShortCode: string; Password: string; Timestamp: string },
): void {
  if (!/^\d{14}$/.test(body.Timestamp)) throw badField('Timestamp')
  if (body.BusinessShortCode !== shortcode) throw internal('Merchant does not exist')
  if (body.Password !== btoa(`${shortcode}${passkey}${body.Timestamp}`)) {
    throw internal('Wrong credentials')
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? 'Request')
  throw badField(field === 'TransactionDesc' ? 'Remarks' : field)
}

const jsonOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)
