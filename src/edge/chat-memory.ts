import { type Conversation, newConversation, restored } from '../conversations/conversation'
import type { MessageEvent, Outgoing, Person, Recipient } from '../providers/whatsapp/port'
import { createDataKeys, type WrappedKey } from '../sealing/data-keys'
import type { Sealed, Vault } from '../sealing/vault'
import type { ChatStore, Inbound, Pending } from './chat-store'

/** A message to send; `to` is null when it goes to whoever the chat belongs to. */
export type Letter = {
  message: Outgoing
  to: Recipient | null
  /** How to say it when the 24 hours are over; without one it is not said then. */
  template?: Outgoing
}

/** All that an object knows, for the one that goes on in its place. */
export type Handover = {
  person: string
  known: Person
  lastInboundAt: number
  /** Null when nobody ever wrote. */
  conversation: Conversation | null
}

type Keys = Parameters<typeof createDataKeys>[0]

/** What a chat remembers of its person, sealed with a key of its own. */
export class ChatMemory {
  readonly #store: ChatStore
  readonly #name: string
  readonly #keys: Keys
  #vault: Vault | undefined
  #conversation: Conversation | undefined

  constructor(store: ChatStore, name: string, keys: Keys) {
    this.#store = store
    this.#name = name
    this.#keys = keys
  }

  /** The vault of this chat; its wrapped key is made with the first thing to seal. */
  async vault(): Promise<Vault> {
    if (this.#vault) return this.#vault
    const keys = createDataKeys(this.#keys)
    const fresh = this.#store.fact('data_key') ?? (await keys.create(this.#name))
    // Somebody else may have made one while we did.
    const wrapped = this.#store.fact('data_key') ?? fresh
    this.#store.keepWithNext('data_key', wrapped)
    this.#vault = await keys.open(this.#name, wrapped as WrappedKey)
    return this.#vault
  }

  async conversation(): Promise<Conversation> {
    if (this.#conversation) return this.#conversation
    const sealed = this.#store.fact('conversation')
    if (sealed === null) return newConversation
    const plain = await (await this.vault()).open(place('conversation'), sealed as Sealed)
    this.#conversation = restored(JSON.parse(plain) as Conversation)
    return this.#conversation
  }

  async seal(conversation: Conversation): Promise<Sealed> {
    return (await this.vault()).seal(place('conversation'), JSON.stringify(conversation))
  }

  /** Synchronous, so that it can stand in one commit with what was said. */
  keep(conversation: Conversation, sealed: Sealed): void {
    this.#store.keep('conversation', sealed)
    this.#conversation = conversation
  }

  /** The name under which customers' rows know this person; it outlives numbers and ids. */
  person(): string {
    return this.#store.fact('person') ?? this.#name
  }

  async known(): Promise<Person> {
    const sealed = this.#store.fact('known')
    if (sealed === null) return {}
    return JSON.parse(await (await this.vault()).open(place('known'), sealed as Sealed)) as Person
  }

  /** Who just wrote, with what earlier messages told and this one does not. */
  async meet(from: Person): Promise<Person> {
    const before = await this.known()
    const known = { ...before, ...defined(from) }
    if (JSON.stringify(known) === JSON.stringify(before)) return known
    this.#store.keep(
      'known',
      await (await this.vault()).seal(place('known'), JSON.stringify(known)),
    )
    return known
  }

  /** Message ids hold phone numbers, so they are kept as a hash only. */
  async sealEvent(event: MessageEvent): Promise<{ id: string; at: number; sealed: Sealed }> {
    const vault = await this.vault()
    const id = await hashOf(`${this.#name}|${event.messageId}`)
    return {
      id,
      at: event.at,
      sealed: await vault.seal(`inbox.event/${id}`, JSON.stringify(event)),
    }
  }

  async openEvent({ id, sealed }: Inbound): Promise<MessageEvent> {
    return JSON.parse(await (await this.vault()).open(`inbox.event/${id}`, sealed)) as MessageEvent
  }

  async sealLetter(tag: string, letter: Letter): Promise<Sealed> {
    return (await this.vault()).seal(`outgoing.letter/${tag}`, JSON.stringify(letter))
  }

  async openLetter({ tag, sealed }: Pending): Promise<Letter> {
    return JSON.parse(await (await this.vault()).open(`outgoing.letter/${tag}`, sealed)) as Letter
  }

  async pack(): Promise<Handover> {
    return {
      person: this.person(),
      known: await this.known(),
      lastInboundAt: this.#store.number('last_inbound_at'),
      conversation: this.#store.fact('conversation') === null ? null : await this.conversation(),
    }
  }

  /** Forgets the person. Their name stays: notices find the way by it. */
  forget(): void {
    this.#store.forget('conversation')
    this.#store.forget('known')
    this.#conversation = undefined
  }

  /** What the old chat knew and this one does not; what is here already is newer and stays. */
  async unpack(handover: Handover, is: Person): Promise<void> {
    const mine = await this.conversation()
    const theirs = handover.conversation
    if (theirs) {
      const known = new Set(mine.visits.map(({ shopId }) => shopId))
      const older = theirs.visits.filter(({ shopId }) => !known.has(shopId))
      const next =
        mine.shopId === null ? theirs : { ...mine, visits: [...mine.visits, ...older].slice(0, 10) }
      const sealed = await this.seal(next)
      this.keep(next, sealed)
      const ordered = mine.visits.some(({ order }) => order !== null)
      if (!ordered) this.#store.keep('person', handover.person)
    }
    await this.meet({ ...handover.known, ...defined(await this.known()), ...defined(is) })
    this.#store.latest('last_inbound_at', handover.lastInboundAt)
  }
}

const place = (what: string) => `chat.${what}/state` as const

const defined = (person: Person): Person =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined))

/** Unguessable enough for a message id, which is long and random beside the number in it. */
async function hashOf(value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))
  return btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 18)))
}
