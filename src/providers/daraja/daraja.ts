import { base64, utf8 } from '../../kernel/bytes'
import type { Clock } from '../../kernel/clock'
import { Failure, invariant } from '../../kernel/failure'
import { isWholeShillings, noCents } from '../../kernel/money'
import { digitsInNairobi } from '../../kernel/nairobi'
import type {
  InvoiceStatus,
  KeysHealth,
  PaymentProvider,
  Prompted,
  StatusQuestion,
} from '../payments/port'
import { reasonOfResult } from '../payments/stk-results'
import { darajaAccess, type Reply } from './access'
import { type DarajaError, errorIn, pushAnswer, queryAnswer } from './payloads'
import type { DarajaAccount } from './port'

const hosts = {
  sandbox: 'https://sandbox.safaricom.co.ke',
  live: 'https://api.safaricom.co.ke',
} as const

const pushPath = '/mpesa/stkpush/v1/processrequest'
const queryPath = '/mpesa/stkpushquery/v1/query'
const pushTimeoutMs = 20_000
const queryTimeoutMs = 10_000
const longestReference = 12
const longestDescription = 13

/** Safaricom's Daraja over HTTP (wire-contracts H1), for one shop's Till or Paybill. */
export function createDaraja(config: {
  account: DarajaAccount
  /** Overrides the host, e.g. with a simulator. */
  baseUrl: string | undefined
  fetch: typeof fetch
  clock: Clock
}): PaymentProvider {
  const { account, clock } = config
  const host = config.baseUrl ?? hosts[account.environment]
  const { call, renew } = darajaAccess({ account, host, fetch: config.fetch, clock })

  /** Who asks: the number, and the passkey's proof for this second. */
  function signed() {
    const { shortcode, passkey } = account
    const Timestamp = digitsInNairobi(clock())
    const Password = base64(utf8(`${shortcode}${passkey}${Timestamp}`))
    return { BusinessShortCode: shortcode, Password, Timestamp }
  }
  const query = (checkoutId: string) =>
    call(queryPath, { ...signed(), CheckoutRequestID: checkoutId }, queryTimeoutMs)

  return {
    async prompt({ payer, amount, narrative, callbackUrl }) {
      invariant(isWholeShillings(amount), 'M-Pesa moves whole shillings')
      const words = wordsOf(narrative)
      const request = {
        ...signed(),
        TransactionType: account.till ? 'CustomerBuyGoodsOnline' : 'CustomerPayBillOnline',
        Amount: amount / 100,
        PartyA: payer,
        PartyB: account.till ?? account.shortcode,
        PhoneNumber: payer,
        CallBackURL: callbackUrl,
        AccountReference: words.slice(0, longestReference),
        TransactionDesc: words.slice(0, longestDescription),
      }
      return prompted(await call(pushPath, request, pushTimeoutMs))
    },

    async status(question) {
      return statusFrom(await query(question.invoiceId), question)
    },

    async check() {
      const token = await renew()
      if (!token.ok) return token.why
      return healthFrom(await query('ws_CO_00000000000000000000000000000'))
    },

    // Its list of payments has to be ordered from Safaricom first (wire-contracts H1.5).
    find: async () => null,
    movements: async () => null,
  }
}

/** Only letters, digits and spaces pass everywhere; a bare number reads as `No 12`. */
function wordsOf(narrative: string): string {
  const words = narrative.replace(/[^A-Za-z0-9 ]/g, '').trim()
  return /^\d*$/.test(words) ? `No ${words}` : words
}

// Of the 5xx only these say that the push was turned away before it reached a phone.
const turnedAway = new Set(['500.001.1001', '500.003.02', '500.003.03'])

function prompted(reply: Reply): Prompted {
  if (reply.kind === 'lost') return { kind: 'lost' }
  if (reply.kind === 'no_token') {
    const reason = reply.why === 'refused' ? 'refused' : 'unavailable'
    return { kind: 'refused', status: 0, detail: `no token: ${reply.why}`, reason }
  }
  const { status, body } = reply
  const answer = pushAnswer.safeParse(body)
  if (status >= 200 && status < 300) {
    if (!answer.success) return { kind: 'lost' }
    const { ResponseCode, CheckoutRequestID } = answer.data
    return ResponseCode === '0'
      ? { kind: 'prompted', invoiceId: CheckoutRequestID }
      : { kind: 'refused', status, detail: `ResponseCode ${ResponseCode}`, reason: 'refused' }
  }
  const error = errorIn(body)
  if (status >= 500 && !turnedAway.has(error?.code ?? '')) return { kind: 'lost' }
  const detail = error ? `${error.code} ${error.message}` : 'unreadable'
  return { kind: 'refused', status, detail, reason: reasonOfRefusal(error) }
}

function reasonOfRefusal(error: DarajaError | null): InvoiceStatus['reason'] & string {
  if (/lock subscriber/i.test(error?.message ?? '')) return 'phone_busy'
  if (/phonenumber|partya/i.test(error?.message ?? '')) return 'not_mpesa'
  return error && /^500\.003/.test(error.code) ? 'unavailable' : 'refused'
}

function statusFrom(reply: Reply, question: StatusQuestion): InvoiceStatus | null {
  if (reply.kind !== 'answer') throw down(reply.kind)
  const { status, body } = reply
  const error = errorIn(body)
  if (error) {
    if (isPending(error)) return about(question, 'open')
    if (/checkoutrequestid/i.test(error.message)) return null
    throw down(error.code)
  }
  const answer = queryAnswer.safeParse(body)
  if (!answer.success) throw down(String(status))
  const { CheckoutRequestID: named, ResultCode: code } = answer.data
  if (named && named !== question.invoiceId) throw down('about another payment')
  if (code === '0') return about(question, 'complete')
  if (code === '4999') return about(question, 'open')
  return { ...about(question, 'failed'), reason: reasonOfResult(code) ?? 'other' }
}

/** One code has four texts; two of them mean that our keys or number are wrong (wire-contracts H1.2). */
const isPending = ({ code, message }: DarajaError) =>
  code === '500.001.1001' && !namesWrongKeys(message)
const namesWrongKeys = (message: string) =>
  /merchant does not exist|wrong credentials/i.test(message)

/**
 * Daraja says whether a prompt was paid, not how much or by which receipt: nobody can change the amount
 * of a prompt, so it is what was asked for, unless the callback carries another (docs/decisions/008).
 */
function about(
  { invoiceId, push, heard }: StatusQuestion,
  state: InvoiceStatus['state'],
): InvoiceStatus {
  const value = heard?.value ?? push?.amount ?? noCents
  return {
    invoiceId,
    state: state === 'complete' && value === noCents ? 'open' : state,
    reference: push?.reference ?? null,
    value,
    charges: noCents,
    net: value,
    currency: 'KES',
    mpesaReference: heard?.mpesaReference ?? null,
    reason: null,
  }
}

/** A made-up payment: any answer about it shows that key, passkey and number belong together. */
function healthFrom(reply: Reply): KeysHealth {
  if (reply.kind === 'no_token') return reply.why
  if (reply.kind === 'lost') return 'down'
  const error = errorIn(reply.body)
  if (error && namesWrongKeys(error.message)) return 'refused'
  return error || queryAnswer.safeParse(reply.body).success ? 'ok' : 'down'
}

const down = (why: string) =>
  new Failure('PROVIDER_DOWN', `Daraja did not answer a status question: ${why}`)
