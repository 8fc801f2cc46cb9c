import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { createChance } from './chance'
import { createManualClock, type SimulatorClock } from './clock'
import { createHttpFaults } from './http-faults'
import { fetchInto } from './in-process'

export type CapturedEmail = {
  id: string
  at: number
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  idempotencyKey: string | null
}

const statuses = {
  missing_api_key: 401,
  restricted_api_key: 401,
  invalid_api_key: 403,
  validation_error: 422,
  invalid_idempotency_key: 400,
  invalid_idempotent_request: 409,
  rate_limit_exceeded: 429,
  daily_quota_exceeded: 429,
  application_error: 500,
} as const satisfies Record<string, ContentfulStatusCode>
export type EmailError = keyof typeof statuses

const DAY_MS = 24 * 60 * 60 * 1000
const PER_SECOND = 2

const address = z.string().regex(/^([^<>]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1).max(50)])
const mail = z
  .object({
    from: address,
    to: addresses,
    subject: z.string(),
    html: z.string().default(''),
    text: z.string().default(''),
    cc: addresses.optional(),
    bcc: addresses.optional(),
    reply_to: addresses.optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  })
  .refine(({ html, text }) => html !== '' || text !== '', 'Missing `html` or `text` field.')

type Options = { apiKey: string; clock?: SimulatorClock; perSecond?: number | false }

export type EmailSimulator = ReturnType<typeof createEmailSimulator>

/** Resend's wire; every mail lands in `outbox`. */
export function createEmailSimulator(options: Options) {
  const clock = options.clock ?? createManualClock()
  const perSecond = options.perSecond ?? PER_SECOND
  const chance = createChance()
  const outbox: CapturedEmail[] = []
  const planned: EmailError[] = []
  const answered = new Map<string, { body: string; id: string; at: number }>()
  let second = { at: 0, count: 0 }
  const http = createHttpFaults(clock, (status) => ({
    statusCode: status,
    name: status === 429 ? 'rate_limit_exceeded' : 'application_error',
    message: 'An error occurred.',
  }))

  const refuse = (c: Context, name: EmailError, message: string, status = statuses[name]) =>
    c.json({ statusCode: status, name, message }, status)

  function tooFast(): boolean {
    if (perSecond === false) return false
    if (clock.now() - second.at >= 1000) second = { at: clock.now(), count: 0 }
    return ++second.count > perSecond
  }

  const app = new Hono({ getPath: ({ url }) => (url.endsWith('/emails') ? '/emails' : '/other') })
  app.use('*', http.middleware)
  app.post('/emails', async (c) => {
    const key = c.req.header('authorization')?.replace(/^Bearer /, '')
    if (!key) return refuse(c, 'missing_api_key', 'Missing API key in the authorization header.')
    if (key !== options.apiKey) return refuse(c, 'invalid_api_key', 'API key is invalid')
    const error = planned.shift()
    if (error) return refuse(c, error, 'Planned by the simulator.')
    if (tooFast()) {
      c.header('retry-after', '1')
      return refuse(c, 'rate_limit_exceeded', 'Too many requests.')
    }
    return take(c, await c.req.text(), c.req.header('idempotency-key') ?? null)
  })

  function take(c: Context, body: string, idempotencyKey: string | null): Response {
    if (idempotencyKey !== null && !/^.{1,256}$/.test(idempotencyKey)) {
      return refuse(c, 'invalid_idempotency_key', 'The key must be 1 to 256 characters.')
    }
    const before = answered.get(idempotencyKey ?? '')
    if (before && clock.now() - before.at < DAY_MS) {
      if (before.body === body) return c.json({ id: before.id })
      return refuse(c, 'invalid_idempotent_request', 'Same key with another payload.')
    }
    const parsed = mail.safeParse(jsonOrNothing(body))
    if (!parsed.success) {
      return refuse(c, 'validation_error', parsed.error.issues[0]?.message ?? 'Invalid.')
    }
    const { from, to, subject, text, html } = parsed.data
    const id = chance.uuid()
    outbox.push({ id, at: clock.now(), from, to, subject, text, html, idempotencyKey })
    if (idempotencyKey !== null) answered.set(idempotencyKey, { body, id, at: clock.now() })
    return c.json({ id })
  }

  return {
    app,
    fetch: fetchInto(app),
    outbox,
    http,
    failNext: (name: EmailError) => void planned.push(name),
  }
}

function jsonOrNothing(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
