import { type Bytes, hex, utf8 } from '../bytes'
import type { SimulatorClock } from '../clock'
import { createCourier, type Parcel } from '../courier'
import type { ForgedKind, Json, WhatsAppFaults, WhatsAppOptions } from './types'

/** One thing that happened: what goes into `messages`, `statuses` or a field of its own. */
export type Update =
  | { kind: 'message'; message: Json; contact?: Json }
  | { kind: 'status'; status: Json; contact?: Json }
  | { kind: 'field'; field: string; value: Json }

export type WebhookSender = ReturnType<typeof createWebhookSender>

const MAX_UPDATES_PER_POST = 1000
const SEVEN_DAYS_OF_BACKOFF_S = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 262_144]

/** Meta's side of the webhook: the handshake, signed batches, retries. */
export function createWebhookSender(
  options: WhatsAppOptions,
  clock: SimulatorClock,
  faults: WhatsAppFaults,
) {
  const {
    appSecret,
    verifyToken,
    webhookUrl,
    number,
    phoneNumberId,
    deliver,
    timeScale = 1,
  } = options
  const wabaId = options.wabaId ?? '110000000000001'
  const backoffMs = SEVEN_DAYS_OF_BACKOFF_S.map((seconds) => seconds * 1000 * timeScale)
  const courier = createCourier({ clock, deliver, backoffMs })
  const metadata = { display_phone_number: number, phone_number_id: phoneNumberId }
  const waiting: Update[] = []

  function change(updates: Update[]): Json[] {
    const fields = updates.filter((update) => update.kind === 'field')
    const rest = updates.filter((update) => update.kind !== 'field')
    const value: Json = { messaging_product: 'whatsapp', metadata }
    const contacts = uniqueContacts(rest)
    const messages = rest.flatMap((update) => (update.kind === 'message' ? [update.message] : []))
    const statuses = rest.flatMap((update) => (update.kind === 'status' ? [update.status] : []))
    if (contacts.length > 0) value.contacts = contacts
    if (messages.length > 0) value.messages = messages
    if (statuses.length > 0) value.statuses = statuses
    const changes: Json[] = fields.map(({ field, value: own }) => ({ field, value: own }))
    return rest.length > 0 ? [{ field: 'messages', value }, ...changes] : changes
  }

  function body(updates: Update[]): Json {
    const { entries, changes } = faults.batch
    const entry = share(updates, entries).map((part) => ({
      id: wabaId,
      time: Math.floor(clock.now() / 1000),
      changes: share(part, changes).flatMap(change),
    }))
    return { object: 'whatsapp_business_account', entry }
  }

  async function parcel(json: unknown): Promise<Parcel> {
    const bytes = utf8(escaped(json))
    return signed(bytes, appSecret)
  }

  async function signed(bytes: Bytes, secret: string): Promise<Parcel> {
    const signature = `sha256=${await hmacHex(secret, bytes)}`
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature }
    return { url: webhookUrl, headers, body: bytes }
  }

  async function sendWaiting(): Promise<void> {
    const perPost = Math.min(faults.batch.updates, MAX_UPDATES_PER_POST)
    while (waiting.length > 0) {
      const ready = await parcel(body(waiting.splice(0, perPost)))
      courier.post(ready)
      if (faults.duplicates) courier.post(ready)
    }
  }

  return {
    log: courier.log,
    /** Puts something on its way. What comes due together may travel together. */
    tell(update: Update, delayMs = 0): void {
      clock.after(delayMs, () => {
        waiting.push(update)
        clock.after(0, sendWaiting)
      })
    },
    /** Meta's check when a webhook address is entered. */
    async handshake(token: string = verifyToken): Promise<Response> {
      const query = `hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}`
      return deliver(`${webhookUrl}?${query}&hub.challenge=1158201444`, { method: 'GET' })
    },
    /** Sends any JSON now, escaped and signed as Meta would. */
    async replay(json: unknown): Promise<Response> {
      return courier.postNow(await parcel(json))
    },
    /** Sends any bytes now, signed. */
    async replayBytes(bytes: Bytes): Promise<Response> {
      return courier.postNow(await signed(bytes, appSecret))
    },
    /** Sends a text message whose signature or body is not right. */
    async forge(kind: ForgedKind, message: Json = sampleMessage(clock)): Promise<Response> {
      const good = await parcel(body([{ kind: 'message', message }]))
      return courier.postNow(await forged(kind, good))
    },
  }

  async function forged(kind: ForgedKind, good: Parcel): Promise<Parcel> {
    if (kind === 'wrong_secret') return signed(good.body, `${appSecret}-of-someone-else`)
    if (kind === 'truncated') return { ...good, body: good.body.slice(0, good.body.length - 7) }
    if (kind === 'unsigned') return { ...good, headers: { 'content-type': 'application/json' } }
    const old = await parcel({ object: 'whatsapp_business_account', entry: [] })
    return { ...good, headers: old.headers }
  }
}

/** Meta escapes slashes and everything beyond ASCII before it signs. */
export function escaped(json: unknown): string {
  return JSON.stringify(json)
    .replaceAll('/', '\\/')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export async function hmacHex(secret: string, bytes: Bytes): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const raw = utf8(secret)
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))
  return hex(mac)
}

/** Cuts a list into at most `parts` runs that keep its order. */
function share<T>(list: T[], parts: number): T[][] {
  const size = Math.max(1, Math.ceil(list.length / Math.max(1, parts)))
  const runs: T[][] = []
  for (let start = 0; start < list.length; start += size) runs.push(list.slice(start, start + size))
  return runs
}

function uniqueContacts(updates: Update[]): Json[] {
  const found = new Map<unknown, Json>()
  for (const update of updates) {
    if (update.kind !== 'field' && update.contact) {
      found.set(update.contact.user_id ?? update.contact.wa_id, update.contact)
    }
  }
  return [...found.values()]
}

const sampleMessage = (clock: SimulatorClock): Json => ({
  from: '254799000000',
  id: 'wamid.Zm9yZ2Vk',
  timestamp: String(Math.floor(clock.now() / 1000)),
  type: 'text',
  text: { body: 'Habari \u{1f44b}' },
})
