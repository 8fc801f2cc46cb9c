import * as z from 'zod'
import { Failure } from '../../kernel/failure'
import type { Email } from './port'

const accepted = z.object({ id: z.string() })
const refused = z.object({ name: z.string() })
const timeoutMs = 10_000

/** Mail over Resend's API (wire-contracts D2). Throws PROVIDER_DOWN when no answer came. */
export function createResend(config: {
  baseUrl: string
  apiKey: string
  from: string
  fetch: typeof fetch
}): Email {
  return {
    async send({ to, subject, text }, key) {
      const response = await config
        .fetch(`${config.baseUrl}/emails`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${config.apiKey}`,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify({ from: config.from, to, subject, text }),
          signal: AbortSignal.timeout(timeoutMs),
        })
        .catch(() => {
          throw new Failure('PROVIDER_DOWN', 'the e-mail provider did not answer')
        })
      const body: unknown = await response.json().catch(() => null)
      const sent = accepted.safeParse(body)
      if (response.ok && sent.success) return { ok: true, id: sent.data.id }
      if (response.status >= 500 || response.status === 429) {
        throw new Failure('PROVIDER_DOWN', `the e-mail provider answered ${response.status}`)
      }
      const why = refused.safeParse(body)
      return { ok: false, name: why.success ? why.data.name : `http_${response.status}` }
    },
  }
}
