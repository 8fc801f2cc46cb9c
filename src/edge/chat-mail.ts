import { hours, minutes, seconds } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import type { Outgoing, Sent, WhatsApp } from '../providers/whatsapp/port'
import type { ChatMemory } from './chat-memory'
import type { ChatStore, Pending } from './chat-store'

/** WhatsApp's window for free words, counted from the person's last message (wire-contracts B6). */
const windowOpen = hours(24)
/** One message in six seconds to one person, with 45 in advance (wire-contracts B8). */
const pairInterval = seconds(6)
const pairBurst = 45
const mostTries = 6

/** What the mail needs of the chat it belongs to. */
export type MailRoom = {
  store: ChatStore
  memory: ChatMemory
  whatsapp: WhatsApp
  clock(): number
  permits(shop: string, kind: 'reply' | 'service', count: number): Promise<number>
  wakeAt(at: number): void
}

/**
 * Sends what is waiting, one after the other and never two at once. What cannot be sent now stays
 * and an alarm is set; a row goes only when WhatsApp took it or it is given up for good. A crash
 * after WhatsApp took it sends it again: for a receipt we prefer twice to never.
 */
export class ChatMail {
  readonly #room: MailRoom
  #running: Promise<void> | null = null

  constructor(room: MailRoom) {
    this.#room = room
  }

  /** Resolves when everything was sent or has to wait for the alarm. */
  send(): Promise<void> {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #sendAll(): Promise<void> {
    const { store, clock, wakeAt } = this.#room
    let permits = 0
    for (let next = store.nextOutgoing(); next; next = store.nextOutgoing()) {
      const waitsUntil = Math.max(next.notBefore, this.#pairAllowsAt())
      if (waitsUntil > clock()) {
        wakeAt(waitsUntil)
        return
      }
      if (permits === 0) permits = await this.#askPermits(next)
      permits -= 1
      await this.#sendOne(next)
    }
  }

  /** Without a permit we send all the same: WhatsApp's own limit answers, and we wait it out. */
  async #askPermits({ shop, kind }: Pending): Promise<number> {
    try {
      const urgency = kind === 'service' ? 'service' : 'reply'
      return await this.#room.permits(shop, urgency, this.#room.store.waiting())
    } catch (error) {
      console.warn('no permits', { error: String(error) })
      return 1
    }
  }

  async #sendOne(pending: Pending): Promise<void> {
    const { store, memory, whatsapp, clock } = this.#room
    const { message, to, template } = await memory.openLetter(pending)
    const over = pending.kind !== 'code' && this.#windowIsOver()
    if (over && !template) return store.settle(pending, 'skipped', 'WINDOW_CLOSED', clock())
    const recipient = to ?? (await memory.known())
    const send = (one: Outgoing) => answered(whatsapp.send(recipient, one, pending.tag))
    let sent = await send(over && template ? template : message)
    this.#countPair()
    // WhatsApp counts the hours itself, and its count is the one that holds.
    if (!sent.ok && sent.cure === 'window' && template && !over) sent = await send(template)
    if (sent.ok) return store.settle(pending, 'sent', null, clock())
    if (sent.cure === 'window') return store.settle(pending, 'skipped', String(sent.code), clock())
    if (sent.cure === 'operator') console.error('WhatsApp needs an operator', { code: sent.code })
    if (sent.cure === 'never' || pending.tries + 1 >= mostTries) {
      return store.settle(pending, 'failed', String(sent.code), clock())
    }
    store.retryOutgoing(pending.seq, clock() + backoff(sent.cure, pending.tries))
  }

  #windowIsOver(): boolean {
    const { store, clock } = this.#room
    return clock() - store.number('last_inbound_at') >= windowOpen
  }

  /** From when the person may get another message; a burst borrows time that has to pass. */
  #pairAllowsAt(): number {
    return this.#room.store.number('pair_free_at') - (pairBurst - 1) * pairInterval
  }

  #countPair(): void {
    const { store, clock } = this.#room
    store.keep('pair_free_at', Math.max(store.number('pair_free_at'), clock()) + pairInterval)
  }
}

/** No answer counts as an outage: it may have arrived, and is tried again. */
async function answered(sending: Promise<Sent>): Promise<Sent> {
  try {
    return await sending
  } catch (error) {
    if (error instanceof Failure) return { ok: false, code: 131000, cure: 'again' }
    throw error
  }
}

/** 1 s, 4 s, 16 s … as Meta asks for the pair rate; what a person has to repair waits longer. */
function backoff(cure: 'again' | 'operator', tries: number): number {
  return cure === 'operator' ? minutes(5) * (tries + 1) : Math.min(seconds(4 ** tries), minutes(10))
}
