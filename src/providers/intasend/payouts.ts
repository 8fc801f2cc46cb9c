import type * as z from 'zod'
import { Failure, invariant } from '../../kernel/failure'
import { isWholeShillings } from '../../kernel/money'
import { type IntaSendConfig, intasendCall } from './call'
import { refusalDetail } from './payloads'
import { batchAnswer, payoutFrom } from './payout-payloads'
import type { PayoutRequest, PayoutSent, Payouts } from './payout-port'
import { movementsSince } from './wallets'

const sendTimeoutMs = 20_000
const askTimeoutMs = 10_000
/** IntaSend's send-money (wire-contracts A7, A8) from a shop's own account. */
export function createPayouts(config: IntaSendConfig): Payouts {
  const call = intasendCall(config)

  return {
    async send(request) {
      invariant(isWholeShillings(request.amount), 'M-Pesa moves whole shillings')
      try {
        return await sent(
          await call('/send-money/initiate/', sendTimeoutMs, initiation(request)),
          request.reference,
        )
      } catch {
        return { kind: 'lost' }
      }
    },

    async status(trackingId) {
      const response = await asked(
        call('/send-money/status/', askTimeoutMs, { tracking_id: trackingId }),
      )
      if (response.status === 404) return null
      return payoutFrom(await read(response, batchAnswer))
    },

    async left(narrative, since) {
      for await (const movement of movementsSince(call, since)) {
        if (movement.narrative === narrative) return true
      }
      return false
    },
  }
}

/** With approval NO the money moves by this one call: it is made once, after it was written down. */
const initiation = ({ payee, name, amount, reference, narrative, callbackUrl }: PayoutRequest) => ({
  provider: 'MPESA-B2C',
  currency: 'KES',
  requires_approval: 'NO',
  batch_reference: reference,
  callback_url: callbackUrl,
  transactions: [{ name, account: payee, amount: amount / 100, narrative }],
})

/** Only a readable 4xx means that nothing was sent; anything unreadable may have been. */
async function sent(response: Response, reference: string): Promise<PayoutSent> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const answer = batchAnswer.safeParse(body)
    const ours = answer.success && (answer.data.batch_reference ?? reference) === reference
    return ours ? { kind: 'sent', payout: payoutFrom(answer.data) } : { kind: 'lost' }
  }
  const { status } = response
  if (status >= 500 || status === 408 || body === undefined) return { kind: 'lost' }
  return { kind: 'refused', status, detail: refusalDetail(body) }
}

async function asked(call: Promise<Response>): Promise<Response> {
  try {
    return await call
  } catch {
    throw new Failure('PROVIDER_DOWN', 'IntaSend did not answer a question about a payout')
  }
}

async function read<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (response.ok && answer.success) return answer.data
  throw new Failure('PROVIDER_DOWN', `IntaSend answered about a payout with ${response.status}`)
}
