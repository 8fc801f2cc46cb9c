import type { IntaSendAccount } from './port'

const hosts = {
  sandbox: 'https://sandbox.intasend.com',
  live: 'https://payment.intasend.com',
} as const

export type IntaSendConfig = {
  account: IntaSendAccount
  /** Overrides the host, e.g. with a simulator; without `/api/v1`. */
  baseUrl: string | undefined
  fetch: typeof fetch
}

/** One call with the shop's keys (without a secret, with the publishable one): a POST with a body, else a GET. */
export const intasendCall =
  ({ account, baseUrl, fetch }: IntaSendConfig) =>
  (path: string, timeoutMs: number, body?: object): Promise<Response> =>
    fetch(`${baseUrl ?? hosts[account.environment]}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(account.secretKey && { authorization: `Bearer ${account.secretKey}` }),
        intasend_public_api_key: account.publishableKey,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify({ ...body, public_key: account.publishableKey }) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
