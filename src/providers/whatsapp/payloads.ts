import { readHeard } from './heard'
import { type Loose, list, record, text } from './loose'
import type { IdentityEvent, Person, StatusEvent, WhatsAppEvent } from './port'

/**
 * Reads a webhook of Meta (wire-contracts B3 to B5). Takes any JSON and never throws: what it does
 * not know becomes `other` (a field) or `unknown` (a message), because Meta adds types without
 * notice and answering anything but 200 makes it send the same again for seven days.
 */
export function readWebhook(json: unknown): WhatsAppEvent[] {
  const events: WhatsAppEvent[] = []
  for (const entry of list(record(json).entry)) {
    for (const change of list(record(entry).changes)) {
      if (events.length >= mostUpdates) return events.slice(0, mostUpdates)
      events.push(...readChange(record(change)))
    }
  }
  return events.slice(0, mostUpdates)
}

// Meta batches up to a thousand updates a post (wire-contracts B2).
const mostUpdates = 1000

function readChange(change: Loose): WhatsAppEvent[] {
  const field = text(change.field) ?? 'missing'
  const value = record(change.value)
  if (field === 'user_id_update') return list(value.user_id_update).flatMap(readUserIdUpdate)
  if (field !== 'messages') return [{ kind: 'other', field }]
  const people = list(value.contacts).map(readContact)
  const messages = list(value.messages)
  const statuses = list(value.statuses)
  if (messages.length + statuses.length === 0) return [{ kind: 'other', field }]
  return [
    ...messages.map((message) => readMessage(record(message), people)),
    ...statuses.map((status) => readStatus(record(status))),
  ]
}

function readMessage(message: Loose, people: readonly Person[]): WhatsAppEvent {
  const messageId = text(message.id)
  const from = senderOf(message, people)
  if (!messageId || (!from.userId && !from.waId) || text(message.group_id)) {
    return { kind: 'other', field: 'messages' }
  }
  if (message.type === 'system') return readSystem(messageId, from, record(message.system))
  return {
    kind: 'message',
    from,
    messageId,
    at: instant(message.timestamp),
    repliesTo: text(record(message.context).id),
    heard: readHeard(message),
  }
}

/**
 * The message names its sender by phone, by user id, by both or (in a post of one person) by
 * neither; the contact card adds the name and whichever of the two is missing.
 */
function senderOf(message: Loose, people: readonly Person[]): Person {
  const waId = text(message.from)
  const userId = text(message.from_user_id)
  const named = people.find(
    (one) => (userId && one.userId === userId) || (waId && one.waId === waId),
  )
  const onlyOne = !waId && !userId && people.length === 1 ? people[0] : undefined
  const card = named ?? onlyOne
  return {
    userId: userId ?? card?.userId,
    waId: waId ?? card?.waId,
    name: card?.name,
  }
}

function readContact(contact: unknown): Person {
  const { user_id, wa_id, profile } = record(contact)
  return {
    userId: text(user_id),
    waId: text(wa_id),
    name: text(record(profile).name)?.slice(0, 100),
  }
}

/** A person's number or id changed. Which of the two names is new, the system object says. */
function readSystem(eventId: string, was: Person, system: Loose): WhatsAppEvent {
  const is: Person = { waId: text(system.wa_id), userId: text(system.user_id) }
  const moved = /changed_(number|user_id)$/.test(text(system.type) ?? '')
  if (!moved || (!is.waId && !is.userId)) return { kind: 'other', field: 'system' }
  return { kind: 'identity', eventId, was, is } satisfies IdentityEvent
}

function readUserIdUpdate(update: unknown): WhatsAppEvent[] {
  const { user_id, wa_id } = record(update)
  const { previous, current } = record(user_id)
  const was = text(previous)
  const is = text(current)
  if (!was || !is) return [{ kind: 'other', field: 'user_id_update' }]
  const phone = text(wa_id)
  return [
    {
      kind: 'identity',
      eventId: `user_id_update:${was}:${is}`,
      was: { userId: was },
      is: { userId: is, waId: phone },
    },
  ]
}

const statuses = new Set<string>(['sent', 'delivered', 'read', 'played', 'failed'])
const isStatus = (word: string): word is StatusEvent['status'] => statuses.has(word)

function readStatus(status: Loose): WhatsAppEvent {
  const wamid = text(status.id)
  const word = text(status.status)
  if (!wamid || !word || !isStatus(word)) return { kind: 'other', field: 'statuses' }
  const [error] = list(status.errors)
  const code = record(error).code
  return {
    kind: 'status',
    wamid,
    status: word,
    to: { waId: text(status.recipient_id), userId: text(status.recipient_user_id) },
    at: instant(status.timestamp),
    tag: text(status.biz_opaque_callback_data),
    code: typeof code === 'number' ? code : undefined,
  }
}

/** Unix seconds, as a string in messages and as a number in some fields; epoch milliseconds here. */
function instant(timestamp: unknown): number {
  const secondsSince1970 = Number(timestamp)
  const sane = secondsSince1970 > 0 && secondsSince1970 < 1e11
  return sane ? Math.floor(secondsSince1970) * 1000 : 0
}
