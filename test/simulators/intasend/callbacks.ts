import { utf8 } from '../bytes'
import type { Chance } from '../chance'
import type { SimulatorClock } from '../clock'
import { createCourier, type Deliver } from '../courier'
import { cardInfo } from './invoice-body'
import { decimal, nairobiTime } from './receipts'
import type { Account, IntaSendSettings, Invoice, Json } from './types'

const MINUTE_MS = 60_000
const RETRY_MINUTES = [5, 20, 60, 180, 360]
const FAILURES_UNTIL_OFF = 21
const REORDER_MS = 5_000

export type Callbacks = ReturnType<typeof createCallbacks>

type Options = {
  clock: SimulatorClock
  chance: Chance
  deliver: Deliver
  settings: IntaSendSettings
  accountWithKey: (key: string) => Account | undefined
  timeScale: number
}

/** IntaSend's webhooks: unsigned, one address per account, switched off after too many failures. */
export function createCallbacks(options: Options) {
  const { clock, chance, deliver, settings, accountWithKey, timeScale } = options
  const courier = createCourier({
    clock,
    deliver,
    backoffMs: RETRY_MINUTES.map((minutes) => minutes * MINUTE_MS * timeScale),
    mayPost: ({ owner = '' }) => accountWithKey(owner)?.webhookEnabled === true,
    onAnswer({ owner = '', status }) {
      const account = accountWithKey(owner)
      if (!account) return
      account.failuresInARow = status >= 200 && status < 300 ? 0 : account.failuresInARow + 1
      if (account.failuresInARow >= FAILURES_UNTIL_OFF) account.webhookEnabled = false
    },
  })

  function challengeOf(account: Account): Json {
    if (settings.challenge === 'missing') return {}
    const challenge = {
      right: account.challenge,
      wrong: `${account.challenge}-wrong`,
      other_environment: `live-${account.challenge}`,
    }[settings.challenge]
    return { challenge }
  }

  function post(account: Account, body: Json, delayMs = 0, url = account.webhookUrl): void {
    if (url === '') return
    const bytes = utf8(JSON.stringify(body))
    const headers = { 'content-type': 'application/json', 'user-agent': 'IntaSend Webhooks' }
    courier.post({ url, headers, body: bytes, owner: account.secretKey }, { delayMs })
  }

  function delayFor(isFinal: boolean): number {
    if (settings.callbacks === 'late') return settings.lateMs
    return settings.callbacks === 'reordered' && !isFinal ? REORDER_MS : 0
  }

  return {
    log: courier.log,
    /** Tells the account's webhook, and a request's own address if it gave one. */
    tell(account: Account, body: Json, { isFinal = true, alsoTo = '' } = {}): void {
      if (settings.callbacks === 'never') return
      const extra = settings.extraKeys ? { device_fingerprint: chance.hex(16), tags: ['x'] } : {}
      const whole = { ...body, ...extra, ...challengeOf(account) }
      const delayMs = delayFor(isFinal)
      post(account, whole, delayMs)
      if (settings.callbacks === 'twice') post(account, whole, delayMs)
      if (alsoTo !== '' && alsoTo !== account.webhookUrl) post(account, whole, delayMs, alsoTo)
    },
    /** Anything, to an account's webhook, now: for bodies nobody expects. */
    postNow(account: Account, body: unknown): Promise<Response> {
      const bytes = utf8(JSON.stringify(body))
      const headers = { 'content-type': 'application/json' }
      return courier.postNow({
        url: account.webhookUrl,
        headers,
        body: bytes,
        owner: account.secretKey,
      })
    },
    collection: (invoice: Invoice): Json => collectionBody(invoice, apiRefIn(invoice)),
  }

  function apiRefIn({ apiRef }: Invoice): string | null {
    if (settings.apiRef === 'empty') return ''
    return settings.apiRef === 'unknown' ? `unknown-${chance.hex(8)}` : apiRef
  }
}

/** Here all three amounts are strings. */
function collectionBody(invoice: Invoice, apiRef: string | null): Json {
  return {
    invoice_id: invoice.id,
    state: invoice.state,
    provider: 'M-PESA',
    charges: decimal(invoice.chargesCents),
    net_amount: decimal(invoice.netCents),
    currency: invoice.currency,
    value: decimal(invoice.valueCents),
    account: invoice.phone,
    api_ref: apiRef,
    clearing_status: 'AVAILABLE',
    mpesa_reference: invoice.receipt,
    host: '203.0.113.9',
    card_info: cardInfo,
    retry_count: 0,
    failed_reason: invoice.failure?.reason ?? null,
    failed_code: invoice.failure?.code ?? null,
    failed_code_link: invoice.failure ? 'https://intasend.com/troubleshooting' : null,
    created_at: nairobiTime(invoice.createdAt, 52),
    updated_at: nairobiTime(invoice.updatedAt, invoice.changes),
  }
}
