import { createHmac } from 'node:crypto'
import type { Post } from './load.ts'
import { type Stage, secrets } from './stage.ts'

let made = 0

/** A signed webhook of Meta: customer number `who` writes `text`. No two have the same id. */
export function written(who: number, text: string): Post {
  made += 1
  const from = `2547${String(30_000_000 + who)}`
  const message = {
    from,
    id: `wamid.HBgMbench${made}`,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body: text },
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '254700000000', phone_number_id: '220000000000002' },
    contacts: [{ profile: { name: `Customer ${who}` }, wa_id: from }],
    messages: [message],
  }
  const change = { field: 'messages', value }
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '210000000000001', changes: [change] }],
  })
  const signature = createHmac('sha256', secrets.WHATSAPP_APP_SECRET ?? '')
    .update(body)
    .digest('hex')
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  }
}

/** What WhatsApp saw: messages, and read marks, of which each turn makes one. */
export async function heardBy({ sink }: Stage) {
  const answer = await fetch(`${sink}/bench/counts`)
  return (await answer.json()) as { sent: number; read: number; code: string | null }
}

/** Waits until the chats have nothing left to do, for at most half a minute. */
export async function quiet(stage: Stage): Promise<void> {
  let before = -1
  for (let looks = 0; looks < 150; looks++) {
    const { sent, read } = await heardBy(stage)
    if (sent + read === before) return
    before = sent + read
    await pause(200)
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, milliseconds))
