import { type Context, Hono } from 'hono'
import { sameSecret } from '../kernel/bytes'
import { orderPayable } from '../orders/payable'
import { orderRefundable } from '../orders/refundable'
import { hearWebhook } from '../payments/hear-webhook'
import { learnOutcome } from '../payments/learn-outcome'
import { collectionEvent } from '../providers/intasend/payloads'
import { type PayoutEvent, payoutEvent } from '../providers/intasend/payout-payloads'
import { checkRefund } from '../refunds/check-refund'
import { hearPayout } from '../refunds/hear-payout'
import { paymentChallenge } from '../shops/payment-keys'
import { shopSettings } from '../shops/tables'
import type { AppEnv } from '../web/app-env'
import type { Env } from './env'
import { largestWebhook, parseJson, rawBody } from './raw-body'
import { type FoundShop, findShopByCode, openContext } from './shop-directory'

// These say only that the payer is still busy; there is nothing to ask yet.
const progress = new Set(['PENDING', 'PROCESSING'])

/**
 * IntaSend's side (wire-contracts A5). The body's challenge only tells noise from news: what it says
 * about money is never believed, it is asked for. Any event with the right challenge gets a 200,
 * understood or not, because IntaSend switches the address off after twenty failures.
 */
export const intasendWebhook = new Hono<AppEnv>().post('/:shopCode', async (c) => {
  const bytes = await rawBody(c.req.raw, largestWebhook)
  if (bytes === null) return c.text('too large', 413)
  const body = parseJson(bytes)
  const found = await findShopByCode(c.env, c.req.param('shopCode'))
  if (!found || !(await hasChallenge(c.env, found, body))) return c.text('wrong challenge', 401)

  const payout = payoutEvent.safeParse(body)
  if (payout.success) return heardPayout(c, found, payout.data)
  const event = collectionEvent.safeParse(body)
  if (!event.success) return c.json({ ok: true, understood: false })
  const { invoice_id: invoiceId, api_ref: apiRef, state } = event.data
  const ctx = openContext(c.env, found, { kind: 'provider', name: 'intasend' })
  const heard = await hearWebhook(ctx, orderPayable, { invoiceId, apiRef: apiRef ?? null })
  if (!progress.has(state)) {
    c.executionCtx.waitUntil(
      learnOutcome(ctx, orderPayable, heard.ref, heard.state).catch((error: unknown) => {
        console.error('a webhook is left to the sweep', { invoiceId, error: String(error) })
      }),
    )
  }
  return c.json({ ok: true })
})

/** Money out, told apart from money in by its shape (wire-contracts A8). */
async function heardPayout(
  c: Context<AppEnv>,
  found: FoundShop,
  { tracking_id: trackingId, batch_reference: reference }: PayoutEvent,
): Promise<Response> {
  const ctx = openContext(c.env, found, { kind: 'provider', name: 'intasend' })
  const refund = await hearPayout(ctx, { trackingId, reference: reference ?? null })
  if (refund) {
    c.executionCtx.waitUntil(
      checkRefund(ctx, orderRefundable, refund).catch((error: unknown) => {
        console.error('a webhook is left to the sweep', { refund, error: String(error) })
      }),
    )
  }
  return c.json({ ok: true, understood: refund !== null })
}

const known = new WeakMap<FoundShop, string>()

/** The shop's challenge is kept for as long as its directory row is; a new one is looked up once. */
async function hasChallenge(env: Env, found: FoundShop, body: unknown): Promise<boolean> {
  const given = challengeIn(body)
  if (given === null) return false
  const kept = known.get(found)
  if (kept !== undefined && sameSecret(given, kept)) return true
  const ctx = openContext(env, found, { kind: 'provider', name: 'intasend' })
  const [settings] = await ctx.shop.select(shopSettings)
  const challenge = settings ? await paymentChallenge(ctx, settings) : null
  if (challenge === null || !sameSecret(given, challenge)) return false
  known.set(found, challenge)
  return true
}

function challengeIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('challenge' in body)) return null
  return typeof body.challenge === 'string' && body.challenge !== '' ? body.challenge : null
}
