import { msisdn } from '../chance'
import { bubble, shown } from './bubble'
import { type Refusal, refusal } from './errors'
import { parseReadReceipt, parseSend, type SendRequest } from './send-schema'
import { fillTemplate } from './templates'
import type { ChatMessage, Json, Person } from './types'
import type { World } from './world'

const DAY_MS = 24 * 60 * 60 * 1000

type Answer = { refusal: Refusal } | { body: Json }

/** One send request, from the body to the recipient's phone. */
export function accept(world: World, input: Json): Answer {
  if (input.status !== undefined) return acceptReadReceipt(world, input)
  const parsed = parseSend(input)
  if (!parsed.ok) return { refusal: parsed.refusal }
  const message = parsed.value

  const person = recipientOf(world, message)
  if ('code' in person) return { refusal: person }
  const drawn = draw(world, message)
  if ('code' in drawn) return { refusal: drawn }
  const planned = world.takeFailure(person)
  if (planned?.how === 'sync') return { refusal: planned.refusal }
  const closed = windowClosed(world, person, message) ? refusal(131047, windowWords) : undefined
  if (closed && world.faults.windowErrors === 'sync') return { refusal: closed }
  const excess = tooMuch(world, person, message)
  if (excess) return { refusal: excess }

  return { body: takeIn(world, person, message, input, drawn, planned?.refusal ?? closed) }
}

const windowWords =
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.'

function acceptReadReceipt(world: World, input: Json): Answer {
  const parsed = parseReadReceipt(input)
  if (!parsed.ok) return { refusal: parsed.refusal }
  const { message_id, typing_indicator } = parsed.value
  const found = world.people.messageWithId(message_id)
  if (found?.message.from !== 'customer') {
    return { refusal: refusal(131009, 'message_id: no such incoming message') }
  }
  for (const message of found.person.chat) {
    if (message.from === 'customer' && message.at <= found.message.at) message.status = 'read'
  }
  if (typing_indicator) world.typing.set(found.person.userId, world.clock.now() + 25_000)
  world.changed()
  return { body: { success: true } }
}

/** `to` beats `recipient`; an id of nobody here is somebody else's customer. */
function recipientOf(world: World, message: SendRequest): Person | Refusal {
  const { to, recipient } = message
  if (to === undefined) {
    const person = world.people.find(recipient ?? '')
    if (!/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient ?? '') || !person) {
      return refusal(131009, 'recipient: not a user id of this business')
    }
    return isAuthentication(world, message) ? refusal(131062) : person
  }
  const phone = msisdn(to)
  if (!/^\d{7,15}$/.test(phone)) return refusal(131009, 'to: not a phone number')
  if (phone === world.options.number) return refusal(131021)
  const person = world.people.byPhone(phone)
  return person.phone === phone ? person : refusal(131026)
}

function isAuthentication(world: World, message: SendRequest): boolean {
  if (message.type !== 'template') return false
  const { name, language } = message.template
  return world.templates.find(name, language.code)?.category === 'AUTHENTICATION'
}

/** The bubble it makes; refuses templates, flows and media that do not exist. */
function draw(world: World, message: SendRequest): Partial<ChatMessage> | Refusal {
  if (message.type === 'template') {
    const { name, language } = message.template
    const template = world.templates.find(name, language.code)
    if (!template) {
      return refusal(132001, `template name (${name}) does not exist in ${language.code}`)
    }
    const filled = fillTemplate(template, message.template)
    if ('refusal' in filled) return filled.refusal
    const { header, image, body, buttons } = filled
    return {
      text: body,
      buttons,
      template: { name, language: language.code, category: template.category },
      ...(header === undefined ? {} : { header }),
      ...(image === undefined ? {} : { media: { kind: 'image', url: image } }),
      ...(template.footer === undefined ? {} : { footer: template.footer }),
    }
  }
  const drawn = shown(message)
  if (drawn.media?.id && !world.media.find(drawn.media.id)) {
    return refusal(131009, `media id ${drawn.media.id} does not exist`)
  }
  if (message.type === 'interactive' && message.interactive.type === 'flow') {
    const { flow_id, flow_name } = message.interactive.action.parameters
    const known = world.flows.some(({ id, name }) => id === flow_id || name === flow_name)
    if (!known) return refusal(131009, 'flow: no such flow')
  }
  return drawn
}

function tooMuch(world: World, person: Person, message: SendRequest): Refusal | undefined {
  const { rates } = world
  if (message.type === 'template') {
    if (isMarketing(world, message) && person.stoppedMarketing) return refusal(131050)
    if (!isOpen(world, person) && rates.tierExceeded(person.userId)) {
      return refusal(131048, 'messaging limit reached for conversations you open')
    }
  }
  if (rates.throughputExceeded()) return refusal(130429)
  return rates.pairTooFast(person.userId) ? refusal(131056) : undefined
}

function isMarketing(world: World, message: SendRequest): boolean {
  if (message.type !== 'template') return false
  const { name, language } = message.template
  return world.templates.find(name, language.code)?.category === 'MARKETING'
}

const windowClosed = (world: World, person: Person, message: SendRequest): boolean =>
  message.type !== 'template' && !isOpen(world, person)

function isOpen(world: World, { lastInboundAt }: Person): boolean {
  const since = lastInboundAt ?? (world.options.openToStrangers ? world.startedAt : undefined)
  return !world.faults.windowClosed && since !== undefined && world.clock.now() - since < DAY_MS
}

/** Accepted: on its way to the phone, or to an error that comes later. */
function takeIn(
  world: World,
  person: Person,
  message: SendRequest,
  input: Json,
  drawn: Partial<ChatMessage>,
  failure: Refusal | undefined,
): Json {
  const { to, recipient, context, biz_opaque_callback_data } = message
  const sent = bubble({
    ...drawn,
    wamid: world.newWamid(person, 'business'),
    from: 'business',
    at: world.clock.now(),
    type: message.type,
    payload: input,
    ...(context ? { context: context.message_id } : {}),
    ...(biz_opaque_callback_data === undefined ? {} : { callbackData: biz_opaque_callback_data }),
  })
  world.rates.countMessage()
  if (message.type === 'reaction') react(world, message.reaction)
  else if (!failure) person.chat.push(sent)
  world.sent.push(sent)
  world.typing.delete(person.userId)
  if (failure) world.statuses.fail(person, sent, failure)
  else world.statuses.follow(person, sent)
  world.changed()

  const contact =
    to === undefined
      ? { input: recipient, user_id: person.userId }
      : { input: to, wa_id: person.phone }
  const accepted = message.type === 'template' ? { message_status: 'accepted' } : {}
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id: sent.wamid, ...accepted }],
  }
}

function react(world: World, { message_id, emoji }: { message_id: string; emoji: string }): void {
  const message = world.people.messageWithId(message_id)?.message
  if (!message) return
  const others = message.reactions.filter(({ from }) => from !== 'business')
  message.reactions = emoji === '' ? others : [...others, { from: 'business', emoji }]
}
