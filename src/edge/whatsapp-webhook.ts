import { Hono } from 'hono'
import { sameSecret } from '../kernel/bytes'
import type { NotificationId } from '../kernel/ids'
import { failedAfterAll } from '../notifications/deliver'
import { readWebhook } from '../providers/whatsapp/payloads'
import type { MessageEvent, StatusEvent, WhatsAppEvent } from '../providers/whatsapp/port'
import { verifySignature } from '../providers/whatsapp/signature'
import type { AppEnv } from '../web/app-env'
import { chatName, chatOf } from './chat-address'
import type { FailedNotice } from './chat-store'
import type { Env } from './env'
import { portsOf } from './ports'
import { largestWebhook, parseJson, rawBody } from './raw-body'
import { settingsOf } from './settings'
import { findShopById, openContext } from './shop-directory'

/** Meta's side: the handshake, and everything that happens on the shared number (wire-contracts B2). */
export const whatsappWebhook = new Hono<AppEnv>()
  .get('/', (c) => {
    const {
      'hub.mode': mode,
      'hub.verify_token': token,
      'hub.challenge': challenge,
    } = c.req.query()
    const right =
      mode === 'subscribe' && sameSecret(token ?? '', settingsOf(c.env).WHATSAPP_VERIFY_TOKEN)
    return right && challenge ? c.text(challenge) : c.text('forbidden', 403)
  })
  .post('/', async (c) => {
    const bytes = await rawBody(c.req.raw, largestWebhook)
    if (bytes === null) return c.text('too large', 413)
    const signature = c.req.header('x-hub-signature-256')
    if (!(await verifySignature(settingsOf(c.env).WHATSAPP_APP_SECRET, bytes, signature))) {
      return c.text('not signed by Meta', 401)
    }
    const events = readWebhook(parseJson(bytes))
    await handOver(c.env, events)
    return c.json({ ok: true, events: events.map(({ kind }) => kind) })
  })

/**
 * Each chat gets its own messages in one call and keeps them before we answer. Statuses matter less:
 * a lost one costs a grey tick, so they never hold up the 200 with an error.
 */
async function handOver(env: Env, events: readonly WhatsAppEvent[]): Promise<void> {
  const hash = portsOf(env).keyedHash
  const messages = new Map<string, MessageEvent[]>()
  const statuses = new Map<string, StatusEvent[]>()
  const calls: Promise<unknown>[] = []
  for (const event of events) {
    if (event.kind === 'other') console.info('whatsapp event', { field: event.field })
    if (event.kind === 'message') addTo(messages, await chatName(hash, event.from), event)
    if (event.kind === 'status') addTo(statuses, await chatName(hash, event.to), event)
    if (event.kind === 'identity') {
      const [was, is] = [await chatName(hash, event.was), await chatName(hash, event.is)]
      if (was && is && was !== is) calls.push(chatOf(env, was).moveTo(is, event.is))
    }
  }
  for (const [name, heard] of messages) calls.push(chatOf(env, name).hearAll(heard))
  await Promise.all(calls)
  const noted = await Promise.allSettled(
    [...statuses].map(([name, heard]) => chatOf(env, name).noteStatuses(heard)),
  )
  for (const result of noted) {
    if (result.status === 'rejected') console.warn('statuses not kept', String(result.reason))
    else for (const notice of result.value) await writeDownFailure(env, notice)
  }
}

/** WhatsApp took it and could not deliver it: the shop's outbox must not go on saying `sent`. */
async function writeDownFailure(env: Env, { id, shop, code }: FailedNotice): Promise<void> {
  try {
    const found = await findShopById(env, shop)
    if (!found) return
    const ctx = openContext(env, found, { kind: 'clock' })
    await failedAfterAll(ctx, id as NotificationId, code)
  } catch (error) {
    // Not worth a webhook that comes again: it would find the notice written down in the chat.
    console.warn('a failed notice is not written down', { id, error: String(error) })
  }
}

function addTo<T>(groups: Map<string, T[]>, name: string | null, event: T): void {
  if (name === null) return
  const group = groups.get(name)
  if (group) group.push(event)
  else groups.set(name, [event])
}
