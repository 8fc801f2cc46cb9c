import type { Deliver } from './courier'
import { createSimulators, type SimulatorsOptions } from './index'

/** Simulators whose webhooks land in a list; `answer` decides the status of each. */
export function setUp(options: Partial<SimulatorsOptions> = {}) {
  const received: Received[] = []
  const app = { answer: (_webhook: Received): number => 200 }
  const deliver: Deliver = async (url, init) => {
    const body = init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : ''
    const headers = new Headers(init.headers)
    const webhook = { url, method: init.method ?? 'GET', body, headers }
    received.push(webhook)
    return new Response('ok', { status: app.answer(webhook) })
  }
  const sims = createSimulators({ deliver, ...options })

  const send = (message: object, to = '254711222333', token = 'dev-access-token') =>
    graph('220000000000002/messages', { messaging_product: 'whatsapp', to, ...message }, token)

  const graph = (path: string, body: object, token = 'dev-access-token') =>
    answered(
      sims.fetch(`https://graph.facebook.com/v25.0/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  const intasend = (
    path: string,
    body: object | null = {},
    headers: Record<string, string> = njeri,
  ) =>
    answered(
      sims.fetch(`https://sandbox.intasend.com/api/v1/${path}`, {
        method: body === null ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
      }),
    )

  return {
    ...sims,
    sims,
    app,
    received,
    send,
    graph,
    post: intasend,
    bodies: () => received.map(bodyOf),
  }
}

export type Received = { url: string; method: string; body: string; headers: Headers }

export const njeri = { authorization: 'Bearer ISSecretKey_test_demo-njeri' }

/** Loose on purpose: tests read into answers of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: answers of other people's servers
export type Loose = any

export const bodyOf = ({ body }: Received): Loose => JSON.parse(body)

async function answered(answer: Promise<Response>): Promise<{ status: number; body: Loose }> {
  const response = await answer
  return { status: response.status, body: await response.json() }
}

export const codeOf = ({ body }: { body: Loose }): number | undefined => body.error?.code

/** Njeri's account with money in its settlement wallet. */
export async function fundedAccount(kes = 5000) {
  const everything = setUp()
  const [settlement] = (await everything.post('wallets/', null)).body.results
  everything.intasend.fund(settlement.wallet_id, kes)
  const leg = (account: string, amount = 500) => ({
    name: 'Jane W',
    account,
    amount,
    narrative: 'Payout',
  })
  const pay = (accounts: string[], more: object = {}, amount?: number) =>
    everything.post('send-money/initiate/', {
      provider: 'MPESA-B2C',
      currency: 'KES',
      requires_approval: 'NO',
      transactions: accounts.map((account) => leg(account, amount)),
      ...more,
    })
  const status = async (tracking_id: string): Promise<Loose> =>
    (await everything.post('send-money/status/', { tracking_id })).body
  return { ...everything, settlement, pay, status }
}

/** A push for the demo shop of Njeri. */
export const push = (phone = '254711222333', amount: number | string = 560, more: object = {}) => ({
  phone_number: phone,
  amount,
  currency: 'KES',
  method: 'M-PESA',
  api_ref: 'ord_1',
  ...more,
})
