import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Chat } from '../../src/edge/chat'
import { chatName, chatOf } from '../../src/edge/chat-address'
import { portsOf } from '../../src/edge/ports'
import type { Person } from '../../src/providers/whatsapp/port'
import { createSimulators } from '../simulators/index.ts'

let people = 0

/** A customer with a phone of their own, in front of the whole worker and simulated providers. */
export function aChat(change: { phone?: string; name?: string } = {}) {
  people += 1
  const phone = change.phone ?? `07${String(11_000_000 + people)}`
  const sims = createSimulators({
    appUrl: 'http://localhost:8787',
    deliver: (url, init) => exports.default.fetch(new Request(url, init)),
    bases: { whatsapp: ['https://graph.facebook.com', env.WHATSAPP_API_URL.replace(/\/v[\d.]+$/, '')] },
  })
  sims.whatsapp.limits.throughput = false
  vi.stubGlobal('fetch', sims.fetch)
  const customer = sims.whatsapp.customer(phone, { name: change.name ?? 'Achieng' })
  const known = () => sims.whatsapp.people().find((one) => one.phone.endsWith(phone.slice(1)))
  const person = (): Person => ({ userId: known()?.userId, waId: known()?.phone })

  const stubOf = async (of: Person = person()) => {
    const name = await chatName(portsOf(env).keyedHash, of)
    return chatOf(env, name ?? '')
  }
  const texts = () =>
    sims.whatsapp
      .chatOf(phone)
      .filter(({ from }) => from === 'business')
      .map(({ text }) => text)

  return {
    sims,
    customer,
    phone,
    person,
    stubOf,
    texts,
    lastText: () => texts().at(-1) ?? '',
    lastMessage: () => sims.whatsapp.lastMessage(phone),
    /** Delivers what people did, and waits until it is answered. */
    async settle() {
      await sims.flush()
      await (await stubOf()).quiet()
      await sims.flush()
    },
    async say(...words: string[]) {
      for (const word of words) {
        customer.text(word)
        await this.settle()
      }
    },
    async tap(...titles: string[]) {
      for (const title of titles) {
        customer.tap(title)
        await this.settle()
      }
    },
    async sql<T extends Record<string, SqlStorageValue>>(query: string, ...values: unknown[]) {
      return runInDurableObject(await stubOf(), (_: Chat, state) =>
        state.storage.sql.exec<T>(query, ...values).toArray(),
      )
    },
    async alarm() {
      return runDurableObjectAlarm(await stubOf())
    },
  }
}
