import { Hono } from 'hono'
import { orderPayable } from '../orders/payable'
import { attemptAt } from '../payments/callback-address'
import { hearCallback } from '../payments/hear-callback'
import { learnOutcome } from '../payments/learn-outcome'
import { readCallback } from '../providers/daraja/payloads'
import type { AppEnv } from '../web/app-env'
import { largestWebhook, parseJson, rawBody } from './raw-body'
import { findShopByCode, openContext } from './shop-directory'

/** What Safaricom wants to read, whatever we make of its news (wire-contracts H1.4). */
const accepted = { ResultCode: 0, ResultDesc: 'Accepted' }

/**
 * Safaricom's side. A callback is unsigned: what tells it from noise is its address, which only the push
 * of one attempt was given. What it says is kept and then asked about; see docs/decisions/008.
 */
export const darajaWebhook = new Hono<AppEnv>().post('/:shopCode/:secret', async (c) => {
  const bytes = await rawBody(c.req.raw, largestWebhook)
  if (bytes === null) return c.text('too large', 413)
  const found = await findShopByCode(c.env, c.req.param('shopCode'))
  const ctx = found && openContext(c.env, found, { kind: 'provider', name: 'daraja' })
  const attemptId = ctx && (await attemptAt(ctx, c.req.param('secret')))
  if (!ctx || !attemptId) return c.text('no such address', 404)

  const callback = readCallback(parseJson(bytes))
  if (!callback) {
    console.warn('a callback was not understood', { attemptId })
    return c.json(accepted)
  }
  const heard = await hearCallback(ctx, orderPayable, attemptId, callback)
  if (heard) {
    c.executionCtx.waitUntil(
      learnOutcome(ctx, orderPayable, heard.ref, heard.state).catch((error: unknown) => {
        console.error('a callback is left to the sweep', { attemptId, error: String(error) })
      }),
    )
  }
  return c.json(accepted)
})
