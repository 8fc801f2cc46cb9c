import type { Job } from '../context'
import {
  basketsExpireAt,
  type Conversation,
  visitOf,
  withoutStaleBaskets,
} from '../conversations/conversation'
import { render } from '../conversations/render'
import { type Street, type Taken, takeTurn } from '../conversations/turn'
import { languageOf } from '../conversations/words'
import type { Language } from '../i18n/messages'
import { minutes, seconds } from '../kernel/clock'
import { randomLetters } from '../kernel/ids'
import type { MessageEvent, Outgoing, WhatsApp } from '../providers/whatsapp/port'
import type { ChatMail } from './chat-mail'
import type { ChatMemory } from './chat-memory'
import type { ChatStore, Inbound } from './chat-store'
import { newVisits } from './visit-counter'

/** A turn that failed this often is answered with an excuse, so that the chat can go on. */
const mostTries = 5
/** Should the object die between storing and answering, an alarm takes up its work after this. */
export const backstop = minutes(1)

/** What turns need of the object they run in. */
export type TurnRoom = {
  store: ChatStore
  memory: ChatMemory
  mail: ChatMail
  street: Street
  whatsapp: WhatsApp
  clock(): number
  wakeAt(at: number): void
  /** Whoever changes the conversation does it in here, one after the other. */
  inLine<T>(change: () => Promise<T>): Promise<T>
  /** One commit. */
  commit(changes: () => void): void
  background(work: Promise<unknown>): void
  /** Tells the shops' funnels. Figures are no reason for a turn to fail. */
  count(visits: readonly Job[]): Promise<void>
  /** Hands an event on to the object that took over; false when this one is it. */
  forwarded(event: MessageEvent): Promise<boolean>
  /** Before the first answer: what the chat of the bare phone number knew comes along. */
  settleIn(event: MessageEvent): Promise<void>
}

/** Answers what was kept, in the order of its times, never two at once. */
export class ChatTurns {
  readonly #room: TurnRoom
  #running: Promise<void> | null = null

  constructor(room: TurnRoom) {
    this.#room = room
  }

  /** Whoever comes while it runs finds their event taken along. */
  run(): Promise<void> {
    this.#running ??= this.#answerAll().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #answerAll(): Promise<void> {
    const { store, clock, wakeAt } = this.#room
    for (let next = store.nextInbound(); next; next = store.nextInbound()) {
      const inbound = next
      if (inbound.notBefore > clock()) return wakeAt(inbound.notBefore)
      try {
        await this.#answer(inbound)
      } catch (error) {
        await this.#stumbled(inbound, error)
      }
    }
  }

  async #answer(inbound: Inbound): Promise<void> {
    const { store, memory, street, whatsapp, inLine, background, clock } = this.#room
    const event = await memory.openEvent(inbound)
    if (await this.#room.forwarded(event)) return store.done(inbound.id)
    await this.#room.settleIn(event)
    if (restartsWindow(event)) background(whatsapp.markRead(event.messageId, true))
    await inLine(async () => {
      // They may have moved while this waited its turn.
      if (await this.#room.forwarded(event)) return store.done(inbound.id)
      const known = await memory.meet(event.from)
      const { heard, messageId: key } = event
      const turn = { key, heard, known, at: clock(), person: memory.person() }
      const taken = await takeTurn(street, await memory.conversation(), turn)
      await this.#keep(inbound, event, taken)
    })
    background(this.#room.mail.send())
  }

  /** All that came of a turn, in one commit: it happened whole or not at all. */
  async #keep(inbound: Inbound, event: MessageEvent, { next, say, voice }: Taken): Promise<void> {
    const { store, memory, clock, wakeAt } = this.#room
    const letters = await Promise.all(say.map((one) => this.#letter(render(one, voice))))
    const sealed = await memory.seal(next)
    let visits: Job[] = []
    this.#room.commit(() => {
      memory.keep(next, sealed)
      store.done(inbound.id)
      store.note('in', event.heard.kind, inbound.at, 'answered', null)
      visits = newVisits(store, next, clock())
      if (restartsWindow(event)) store.latest('last_inbound_at', inbound.at)
      for (const letter of letters) {
        store.enqueue({ ...letter, kind: 'reply', shop: next.shopId ?? 'dukabot' })
      }
    })
    wakeAt(clock() + backstop)
    this.#room.background(this.#room.count(visits))
  }

  /** The turn runs again later; its verbs know its key. After some tries we excuse ourselves. */
  async #stumbled(inbound: Inbound, error: unknown): Promise<void> {
    const { store, memory, clock, wakeAt, inLine } = this.#room
    const { id, at, tries } = inbound
    console.error('a turn failed', { tries, error: String(error) })
    if (tries + 1 < mostTries) {
      const notBefore = clock() + seconds(2 ** tries)
      store.retryInbound(id, notBefore)
      return wakeAt(notBefore)
    }
    await inLine(async () => {
      const before = await memory.conversation()
      const shop = visitOf(before, before.shopId)
      const voice = {
        language: before.language ?? (await this.#languageOf(inbound)) ?? 'en',
        title: shop?.name ?? 'DukaBot',
      }
      const letter = await this.#letter(render({ parts: [{ key: 'trouble' }] }, voice))
      const next: Conversation = { ...before, position: { at: 'shelf' } }
      const sealed = await memory.seal(next)
      this.#room.commit(() => {
        memory.keep(next, sealed)
        store.done(id)
        store.note('in', 'trouble', at, 'given_up', null)
        store.enqueue({ ...letter, kind: 'reply', shop: before.shopId ?? 'dukabot' })
      })
    })
    this.#room.background(this.#room.mail.send())
  }

  /** Of the words themselves; none when the event cannot even be opened: that may be the failure. */
  async #languageOf(inbound: Inbound): Promise<Language | null> {
    try {
      const { heard } = await this.#room.memory.openEvent(inbound)
      return heard.kind === 'text' ? languageOf(heard.text, false) : null
    } catch {
      return null
    }
  }

  async #letter(message: Outgoing) {
    const tag = `say_${randomLetters(16)}`
    return { tag, sealed: await this.#room.memory.sealLetter(tag, { message, to: null }) }
  }

  /** Baskets live for a day. Returns when the next one expires, in epoch milliseconds. */
  async dropStaleBaskets(): Promise<number | null> {
    const { memory, clock, inLine } = this.#room
    return inLine(async () => {
      const before = await memory.conversation()
      const next = withoutStaleBaskets(before, clock())
      if (next !== before) memory.keep(next, await memory.seal(next))
      return basketsExpireAt(next)
    })
  }
}

/** Whether a reaction restarts the 24 hours is not documented, so we do not count on it. */
const restartsWindow = ({ heard }: MessageEvent): boolean => heard.kind !== 'reaction'
