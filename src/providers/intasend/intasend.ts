import { Failure, invariant } from '../../kernel/failure'
import { isWholeShillings, noCents } from '../../kernel/money'
import type { InvoiceStatus, PaymentProvider, Prompted } from '../payments/port'
import { type IntaSendConfig, intasendCall } from './call'
import { declineReason, refusalDetail, statusAnswer, stkAnswer } from './payloads'
import { movementsBetween, saleUnder } from './wallets'

// A push that takes longer is treated as lost: its webhook will tell (wire-contracts A4).
const promptTimeoutMs = 20_000
const statusTimeoutMs = 10_000

/** IntaSend over HTTP (wire-contracts part A), for one shop's account. */
export function createIntaSend(config: IntaSendConfig): PaymentProvider {
  const call = intasendCall(config)

  return {
    async prompt({ payer, amount, reference, narrative }) {
      invariant(isWholeShillings(amount), 'M-Pesa moves whole shillings')
      const request = {
        phone_number: payer,
        amount: amount / 100,
        currency: 'KES',
        method: 'M-PESA',
        api_ref: reference,
        narrative,
      }
      try {
        return await prompted(
          await call('/payment/mpesa-stk-push/', promptTimeoutMs, request),
          reference,
        )
      } catch {
        return { kind: 'lost' }
      }
    },

    async status({ invoiceId }) {
      let response: Response
      try {
        response = await call('/payment/status/', statusTimeoutMs, { invoice_id: invoiceId })
      } catch {
        throw new Failure('PROVIDER_DOWN', 'IntaSend did not answer a status question')
      }
      if (response.status === 404) return null
      return invoiceStatus(response, invoiceId)
    },

    async check() {
      try {
        // The list needs the secret key, the question about nothing the publishable one.
        const [list, nothing] = await Promise.all([
          call('/wallets/', statusTimeoutMs),
          askPublicly(config, 'NOTHING'),
        ])
        if ([list, nothing].some(({ status }) => status === 401 || status === 403)) return 'refused'
        return list.ok && (nothing.ok || nothing.status === 404) ? 'ok' : 'down'
      } catch {
        return 'down'
      }
    },

    find: (reference, since) => saleUnder(call, reference, since),

    movements: (from, until) => movementsBetween(call, from, until),
  }
}

/** A status question with the publishable key alone: a secret key beside it would open the door for it. */
const askPublicly = (config: IntaSendConfig, invoiceId: string) =>
  intasendCall({ ...config, account: { ...config.account, secretKey: '' } })(
    '/payment/status/',
    statusTimeoutMs,
    { invoice_id: invoiceId },
  )

/** Only a readable 4xx means that nothing was prompted; anything unreadable may have been. */
async function prompted(response: Response, reference: string): Promise<Prompted> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const answer = stkAnswer.safeParse(body)
    return answer.success && answer.data.invoice.api_ref === reference
      ? { kind: 'prompted', invoiceId: answer.data.invoice.invoice_id }
      : { kind: 'lost' }
  }
  const { status } = response
  if (status >= 500 || status === 408 || body === undefined) return { kind: 'lost' }
  return { kind: 'refused', status, detail: refusalDetail(body), reason: 'refused' }
}

async function invoiceStatus(response: Response, invoiceId: string): Promise<InvoiceStatus> {
  const answer = statusAnswer.safeParse(await response.json().catch(() => undefined))
  // An answer about another payment says nothing about this one.
  if (!response.ok || !answer.success || answer.data.invoice.invoice_id !== invoiceId) {
    throw new Failure(
      'PROVIDER_DOWN',
      `IntaSend answered a status question with ${response.status}`,
    )
  }
  const { invoice } = answer.data
  const state = stateOf(invoice.state)
  return {
    invoiceId: invoice.invoice_id,
    // Nothing was paid by a payment of nothing.
    state: state === 'complete' && invoice.value === noCents ? 'open' : state,
    reference: invoice.api_ref || null,
    value: invoice.value,
    charges: invoice.charges,
    net: invoice.net_amount,
    currency: invoice.currency,
    mpesaReference: invoice.mpesa_reference || null,
    reason: state === 'failed' ? declineReason(invoice) : null,
  }
}

/** States we do not know are not final (wire-contracts A4). */
function stateOf(state: string): InvoiceStatus['state'] {
  if (state === 'COMPLETE' || state === 'COMPLETED') return 'complete'
  return state === 'FAILED' ? 'failed' : 'open'
}
