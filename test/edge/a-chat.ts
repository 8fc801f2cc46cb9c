import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Chat } from '../../src/edge/chat'
import { chatName, chatOf } from '../../src/edge/chat-address'
import { portsOf } from '../../src/edge/ports'
import type { Heard, MessageEvent, Person } from '../../src/providers/whatsapp/port'
import { createSimulators } from '../simulators/index.ts'
import { aShop } from '../support/a-shop'

let people = 0

/** A customer with a phone of their own, in front of the whole worker and simulated providers. */
export function aChat() {
  people += 1
  const phone = `0711${String(100_000 + people)}`
  const sims = createSimulators({
    appUrl: 'http://localhost:8787',
    deliver: (url, init) => exports.default.fetch(new Request(url, init)),
  })
  sims.whatsapp.limits.throughput = false
  vi.stubGlobal('fetch', sims.fetch)
  const customer = sims.whatsapp.customer(phone, { name: 'Achieng' })
  const sent = () => sims.whatsapp.chatOf(phone).filter(({ from }) => from === 'business')
  /** Who they are to WhatsApp by now. */
  const person = (): Person => {
    const messages = sims.whatsapp.chatOf(phone)
    const known = sims.whatsapp.people().find((one) => one.chat === messages)
    return { userId: known?.userId, waId: known?.phone }
  }
  const name = async (of = person()) => (await chatName(portsOf(env).keyedHash, of)) ?? ''
  const stub = async (of = person()) => chatOf(env, await name(of))
  /** Delivers what people did, and waits until it is answered. */
  const settle = async () => {
    await sims.flush()
    await (await stub()).quiet()
    await sims.flush()
  }
  /** Looks into the object, or changes what it stores. */
  const sql = async (query: string, ...values: SqlStorageValue[]) =>
    inObject(await stub(), ({ storage }) => storage.sql.exec(query, ...values).toArray())
  let events = 0

  return {
    sims,
    customer,
    phone,
    person,
    name,
    stub,
    sent,
    texts: () => sent().map(({ text }) => text),
    lastMessage: () => sent().at(-1),
    lastText: () => sent().at(-1)?.text ?? '',
    /** An event as the webhook hands it over. */
    event(heard: Heard | string, change: Partial<MessageEvent> = {}): MessageEvent {
      events += 1
      return {
        kind: 'message',
        from: { ...person(), name: 'Achieng' },
        messageId: `wamid.${phone}.${events}`,
        at: Date.now(),
        heard: typeof heard === 'string' ? { kind: 'text', text: heard } : heard,
        ...change,
      }
    },
    settle,
    sql,
    async say(...words: string[]) {
      for (const word of words) {
        customer.text(word)
        await settle()
      }
    },
    async tap(...titles: string[]) {
      for (const title of titles) {
        customer.tap(title)
        await settle()
      }
    },
    /** The alarm goes off, and whatever waited for its time is due. */
    async alarm() {
      await sql('UPDATE inbox SET not_before = 0')
      await sql('UPDATE outgoing SET not_before = 0')
      return runDurableObjectAlarm(await stub())
    },
  }
}

/** The same in front of Mama Njeri's shop. */
export async function aVisit() {
  const chat = aChat()
  return { ...chat, shop: await aShop({}, chat.sims) }
}
export type Visit = Awaited<ReturnType<typeof aVisit>>

export const inObject = <T>(
  stub: DurableObjectStub<Chat>,
  look: (state: DurableObjectState) => T | Promise<T>,
): Promise<T> => runInDurableObject(stub, (_: Chat, state) => look(state))
