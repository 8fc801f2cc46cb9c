import { DurableObject } from 'cloudflare:workers'
import type { Notice, NoticeState } from '../context'
import { offeredBy } from '../conversations/finish'
import { afterNotice, noticeOffer, renderNotice, templateNotice } from '../conversations/notice'
import type { Language } from '../i18n/messages'
import { minutes, seconds } from '../kernel/clock'
import { randomLetters } from '../kernel/ids'
import type { MessageEvent, Person, StatusEvent } from '../providers/whatsapp/port'
import { createWhatsApp } from '../providers/whatsapp/whatsapp'
import { chatOf } from './chat-address'
import { ChatMail } from './chat-mail'
import { ChatMemory, type Handover } from './chat-memory'
import { shopsForChats } from './chat-shops'
import { ChatStore, type FailedNotice } from './chat-store'
import { backstop, ChatTurns } from './chat-turns'
import type { Env } from './env'
import { networkFetch, portsOf } from './ports'
import { settingsOf } from './settings'
import { tellVisits } from './visit-counter'

/**
 * The chat of one person, and the only place that writes to them. An event is stored before it is
 * acknowledged, turns run one at a time in the order of the events, and what is said goes out in
 * order. It holds no money and no order; what it loses can be asked again.
 */
export class Chat extends DurableObject<Env> {
  readonly #name: string
  readonly #store: ChatStore
  readonly #memory: ChatMemory
  readonly #mail: ChatMail
  readonly #turns: ChatTurns
  #alarmAt: number | null = null
  #line: Promise<unknown> = Promise.resolve()

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    const settings = settingsOf(env)
    const store = new ChatStore(ctx.storage.sql)
    this.#name = nameOf(ctx, store)
    const memory = new ChatMemory(store, this.#name, settings.DATA_KEYS)
    const clock = () => this.#now()
    const wakeAt = (at: number) => this.#wakeAt(at)
    const whatsapp = createWhatsApp({
      baseUrl: settings.WHATSAPP_API_URL,
      token: settings.WHATSAPP_ACCESS_TOKEN,
      phoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
      fetch: networkFetch,
    })
    const pace = env.PACE.get(env.PACE.idFromName(settings.WHATSAPP_PHONE_NUMBER_ID))
    const permits = (shop: string, kind: 'reply' | 'service', count: number) =>
      pace.take(shop, kind, count)
    const mail = new ChatMail({ store, memory, whatsapp, clock, wakeAt, permits })
    this.#store = store
    this.#memory = memory
    this.#mail = mail
    this.#turns = new ChatTurns({
      store,
      memory,
      mail,
      whatsapp,
      clock,
      wakeAt,
      street: shopsForChats(env),
      inLine: (change) => this.#inLine(change),
      commit: (changes) => this.#commit(changes),
      background: (work) => ctx.waitUntil(work),
      count: (visits) => tellVisits(env, visits),
      forwarded: (event) => this.#forwarded(event),
      settleIn: ({ from }) => this.#adoptPhoneChat(from),
    })
  }

  /**
   * Keeps events of this person in one go; they are answered soon after, in the order of their times.
   * A repeated message id changes nothing.
   */
  async hearAll(events: readonly MessageEvent[]): Promise<void> {
    const moved = this.#movedTo()
    if (moved) return moved.hearAll(events)
    const sealed = await Promise.all(events.map((event) => this.#memory.sealEvent(event)))
    const now = this.#now()
    for (const { id, at, sealed: event } of sealed) {
      this.#store.takeIn(id, at > 0 && at <= now + minutes(5) ? at : now, event)
    }
    this.#wakeAt(now + backstop)
    // A moment later, so that the acknowledgement leaves before the answer is thought of.
    this.ctx.waitUntil(scheduler.wait(1).then(() => this.#turns.run()))
  }

  /**
   * Says a notice of a shop, once however often it is told. `waiting` means: kept, and sent as soon
   * as WhatsApp allows; asking again with the same id tells how it ended.
   */
  async tell(notice: Notice): Promise<NoticeState> {
    const moved = this.#movedTo()
    if (moved) return moved.tell(notice)
    // They may move while it waits its turn: then this chat must not write a letter any more.
    const isHere = await this.#inLine(async () => {
      if (this.#movedTo()) return false
      await this.#write(notice)
      return true
    })
    if (!isHere) return this.tell(notice)
    await this.#mail.send()
    return this.#store.noticeState(notice.id)
  }

  /** Sends a one-time code to this phone by template, which needs no open window. */
  async sendCode(waId: string, code: string, language: Language): Promise<NoticeState> {
    const tag = `code_${randomLetters(16)}`
    const letter = { message: { kind: 'code', code, language } as const, to: { waId } }
    const sealed = await this.#memory.sealLetter(tag, letter)
    this.#store.promise(tag, 'dukabot', this.#now())
    this.#store.enqueue({ tag, kind: 'code', shop: 'dukabot', sealed })
    this.#wakeAt(this.#now() + backstop)
    await this.#mail.send()
    return this.#store.noticeState(tag)
  }

  /** What WhatsApp says became of our messages. Returns the notices that failed after all. */
  async noteStatuses(events: readonly StatusEvent[]): Promise<FailedNotice[]> {
    const failed = events.flatMap(({ tag, status, code }) => {
      const notice = tag
        ? this.#store.heardOf(tag, status, code === undefined ? null : String(code))
        : null
      return notice ? [notice] : []
    })
    return [...failed, ...((await this.#movedTo()?.noteStatuses(events)) ?? [])]
  }

  /** The person's number or id changed: the chat of the new one goes on with all this one knows. */
  async moveTo(name: string, is: Person): Promise<void> {
    if (name === this.#name) return
    const handover = await this.handOver(name)
    if (!handover) return
    await chatOf(this.env, name).adopt(handover, is)
    await this.letGo()
  }

  /**
   * Gives everything to another object and forwards to it from now on. Repeating it is harmless. To
   * anybody else it gives null: numbers are recycled, and their next owner is another person.
   */
  handOver(name: string): Promise<Handover | null> {
    return this.#inLine(async () => {
      const takenBy = this.#store.fact('moved_to')
      if (takenBy !== null && takenBy !== name) return null
      const handover = await this.#memory.pack()
      this.#store.keep('moved_to', name)
      return handover
    })
  }

  /** The other object has it all: nothing of the person stays here, once the last letter is sent. */
  async letGo(): Promise<void> {
    await this.#mail.send()
    if (this.#store.fact('moved_to') && this.#store.waiting() === 0) this.#memory.forget()
  }

  /** Takes over from the object of an old number or id. */
  async adopt(handover: Handover, is: Person): Promise<void> {
    await this.#inLine(() => this.#memory.unpack(handover, is))
    this.#store.forget('moved_to')
    this.#store.keep('settled', 1)
  }

  /** Resolves when all that was heard is answered; what is said may still be on its way. */
  answered(): Promise<void> {
    return this.#turns.run()
  }

  /** Resolves when all that was heard is answered and sent, or has to wait for its time. */
  async quiet(): Promise<void> {
    await this.#turns.run()
    await this.#mail.send()
  }

  override async alarm(): Promise<void> {
    this.#alarmAt = null
    await this.quiet()
    // What was still on its way when the person moved is sent: now nothing of them stays.
    if (this.#movedTo()) return this.letGo()
    this.#store.tidy(this.#now())
    const expires = await this.#turns.dropStaleBaskets()
    if (expires !== null) this.#wakeAt(expires + seconds(1))
  }

  async #write(notice: Notice): Promise<void> {
    if (this.#store.isTold(notice.id)) return
    const before = await this.#memory.conversation()
    const language = before.language ?? notice.language
    const message = renderNotice(notice, language)
    const template = templateNotice(notice, language)
    const offer = noticeOffer(notice)
    // A notice without buttons leaves the numbers of the menu above it as they are.
    const offered = offer ? offeredBy(offer) : before.offered
    const next = { ...afterNotice(before, notice), offered }
    const conversation = await this.#memory.seal(next)
    const sealed = await this.#memory.sealLetter(notice.id, {
      message,
      template,
      to: notice.waId ? { waId: notice.waId } : null,
    })
    this.#commit(() => {
      this.#memory.keep(next, conversation)
      this.#store.promise(notice.id, notice.shopId, this.#now())
      this.#store.enqueue({ tag: notice.id, kind: 'service', shop: notice.shopId, sealed })
    })
    this.#wakeAt(this.#now() + backstop)
  }

  async #forwarded(event: MessageEvent): Promise<boolean> {
    const moved = this.#movedTo()
    await moved?.hearAll([event])
    return moved !== null
  }

  /** The first event that names a user id: what the chat of the phone alone knew comes along. */
  async #adoptPhoneChat({ userId, waId }: Person): Promise<void> {
    if (this.#store.fact('settled')) return
    if (userId && waId) {
      const phoneChat = await portsOf(this.env).keyedHash('chat', `wa:${waId}`)
      if (phoneChat !== this.#name) {
        const older = chatOf(this.env, phoneChat)
        const handover = await older.handOver(this.#name)
        if (handover) await this.#inLine(() => this.#memory.unpack(handover, { userId, waId }))
        if (handover?.conversation) await older.letGo()
      }
    }
    this.#store.keepWithNext('settled', 1)
  }

  /** Turns and notices change the conversation one after the other, never interleaved. */
  #inLine<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#line.then(change, change)
    this.#line = turn.catch(() => undefined)
    return turn
  }

  #commit(changes: () => void): void {
    this.#store.flush()
    this.ctx.storage.transactionSync(changes)
  }

  #wakeAt(at: number): void {
    if (this.#alarmAt !== null && this.#alarmAt <= at) return
    this.#alarmAt = at
    this.ctx.waitUntil(this.ctx.storage.setAlarm(at))
  }

  #movedTo() {
    const name = this.#store.fact('moved_to')
    return name === null ? null : chatOf(this.env, name)
  }

  #now(): number {
    return portsOf(this.env).clock()
  }
}

/** An alarm may wake an object without telling it its name, so it is written down. */
function nameOf({ id }: DurableObjectState, store: ChatStore): string {
  const known = store.fact('name')
  if (known !== null) return known
  if (!id.name) throw new Error('a chat is found by its name')
  store.keepWithNext('name', id.name)
  return id.name
}
