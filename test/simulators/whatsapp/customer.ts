import { type Bytes, fromBase64, utf8 } from '../bytes'
import { msisdn } from '../chance'
import { bubble, defined, shownMedia } from './bubble'
import { identityActs } from './identity-acts'
import { sha256 } from './media'
import { contactOf, senderOf } from './people'
import type { ChatMessage, Extra, Json, Person } from './types'
import type { World } from './world'

export type Place = { latitude: number; longitude: number; name?: string; address?: string }
export type Attachment = {
  bytes?: Bytes
  mimeType?: string
  caption?: string
  filename?: string
}
type TapOptions = { on?: string; withoutContext?: boolean }

export type Customer = ReturnType<typeof createCustomer>

/** A person at a phone. Each act returns the wamid at once and reaches the webhook when time moves. */
export function createCustomer(world: World, person: Person) {
  /** Sends one message of any type and shows it in the chat. */
  function send(
    type: string,
    object: Json,
    drawn: Partial<ChatMessage>,
    extra: Extra = {},
  ): string {
    const { context, referral, forwarded, fields } = extra
    const wamid = world.newWamid(person, 'customer')
    const message: Json = {
      ...senderOf(person),
      id: wamid,
      timestamp: String(Math.floor(world.clock.now() / 1000)),
      type,
      ...object,
      ...contextOf(context, forwarded),
      ...(referral === undefined ? {} : { referral }),
      ...fields,
    }
    const at = world.clock.now()
    const shared = { wamid, from: 'customer' as const, at, type, status: 'sent' as const }
    person.chat.push(bubble({ ...shared, payload: message, ...defined({ context }), ...drawn }))
    arrive(message)
    return wamid
  }

  /** Something the phone says without a bubble: a reaction, an edit. */
  function tell(type: string, object: Json): string {
    const wamid = world.newWamid(person, 'customer')
    const timestamp = String(Math.floor(world.clock.now() / 1000))
    arrive({ ...senderOf(person), id: wamid, timestamp, type, ...object })
    return wamid
  }

  function arrive(message: Json): void {
    person.lastInboundAt = world.clock.now()
    world.rates.countMessage()
    world.changed()
    world.webhooks.tell({ kind: 'message', message, contact: contactOf(person) })
  }

  function contextOf(id: string | undefined, forwarded = false): Json {
    if (id === undefined) return forwarded ? { context: { forwarded: true } } : {}
    const original = world.people.messageWithId(id)?.message
    const from = original?.from === 'customer' ? person.phone : world.options.number
    return { context: { from, id } }
  }

  function received(wamid: string): ChatMessage {
    const found = person.chat.find((message) => message.wamid === wamid)
    if (!found) throw new Error(`${person.phone} has no message ${wamid}`)
    return found
  }

  /** The newest message with this button or row, by id or title. */
  function holding(what: string, on: string | undefined) {
    const messages = on === undefined ? person.chat.filter(fromBusiness).reverse() : [received(on)]
    for (const message of messages) {
      const button = message.buttons.find(({ id, title }) => id === what || title === what)
      if (button) return { message, button }
      const rows = message.list?.sections.flatMap((section) => section.rows) ?? []
      const row = rows.find(({ id, title }) => id === what || title === what)
      if (row) return { message, row }
    }
    throw new Error(`${person.phone} sees no button or row "${what}"`)
  }

  function attach(kind: string, mimeType: string, attachment: Attachment, extra?: Extra): string {
    const { bytes = sampleOf(kind), caption, filename } = attachment
    const media = world.media.add(bytes, attachment.mimeType ?? mimeType)
    const voice = kind === 'audio' ? { voice: true } : {}
    const animated = kind === 'sticker' ? { animated: false } : {}
    const object = defined({ id: media.id, mime_type: media.mimeType, caption, filename })
    const drawn = shownMedia(kind, defined({ id: media.id, caption, filename }))
    const message = { ...object, ...voice, ...animated, sha256: '' }
    // Comes due just before the webhook that carries it.
    world.clock.after(0, async () => {
      message.sha256 = (await sha256(bytes)).base64
    })
    return send(kind, { [kind]: message }, drawn, extra)
  }

  return {
    person,
    send,
    text: (body: string, extra?: Extra) => send('text', { text: { body } }, { text: body }, extra),

    /** Taps a reply button, a list row or a template's quick reply. */
    tap(what: string, options: TapOptions = {}): string {
      const { message, button, row } = holding(what, options.on)
      const extra = options.withoutContext ? {} : { context: message.wamid }
      if (button && message.template) {
        const object = { button: { payload: button.id, text: button.title } }
        return send('button', object, { text: button.title }, extra)
      }
      const [type, reply] = button
        ? ['button_reply', { id: button.id, title: button.title }]
        : ['list_reply', row]
      const interactive = { type, [type]: reply }
      return send(
        'interactive',
        { interactive },
        { text: button?.title ?? row?.title ?? '' },
        extra,
      )
    },
    /** A tap whose id no message of ours ever had. */
    tapForged: (id: string, title: string, extra?: Extra) =>
      send(
        'interactive',
        { interactive: { type: 'button_reply', button_reply: { id, title } } },
        { text: title },
        extra,
      ),
    location: (place: Place, extra?: Extra) =>
      send('location', { location: defined(place) }, { place, text: place.name ?? '' }, extra),
    image: (attachment: Attachment = {}, extra?: Extra) =>
      attach('image', 'image/jpeg', attachment, extra),
    video: (attachment: Attachment = {}, extra?: Extra) =>
      attach('video', 'video/mp4', attachment, extra),
    document: (attachment: Attachment = {}, extra?: Extra) =>
      attach('document', 'application/pdf', attachment, extra),
    audio: (attachment: Attachment = {}, extra?: Extra) =>
      attach('audio', 'audio/ogg; codecs=opus', attachment, extra),
    sticker: (attachment: Attachment = {}, extra?: Extra) =>
      attach('sticker', 'image/webp', attachment, extra),
    contact(card: { name: string; phone: string }, extra?: Extra): string {
      const phone = msisdn(card.phone)
      const contacts = [
        { name: { formatted_name: card.name }, phones: [{ phone: `+${phone}`, wa_id: phone }] },
      ]
      return send('contacts', { contacts }, { text: `${card.name}\n+${phone}` }, extra)
    },
    /** Answers a request for the number. */
    shareNumber(on: string): string {
      const name = { formatted_name: person.name }
      const phones = [{ phone: `+${person.phone}`, wa_id: person.phone }]
      const extra = { context: on, fields: { origin: 'contact_request' } }
      return send('contacts', { contacts: [{ name, phones }] }, { text: `+${person.phone}` }, extra)
    },
    order(items: { sku: string; quantity: number; price: number }[], text = ''): string {
      const product_items = items.map(({ sku, quantity, price }) => ({
        product_retailer_id: sku,
        quantity,
        item_price: price,
        currency: 'KES',
      }))
      const order = { catalog_id: '194836987003835', text, product_items }
      return send('order', { order }, { text: `Order of ${items.length} items` })
    },
    flowReply(wamid: string, data: Json): string {
      const response_json = JSON.stringify(data)
      const interactive = {
        type: 'nfm_reply',
        nfm_reply: { name: 'flow', body: 'Sent', response_json },
      }
      return send('interactive', { interactive }, { text: 'Form sent' }, { context: wamid })
    },
    unsupported: (kind = 'poll') =>
      send(
        'unsupported',
        {
          errors: [
            { code: 131051, title: 'Message type unknown', message: 'Message type unknown' },
          ],
          unsupported: { type: kind },
        },
        { text: `(${kind})` },
      ),
    /** A type that Meta has not invented yet. */
    unknown: (type: string, object: Json = {}) =>
      send(type, { [type]: object }, { text: `(${type})` }),

    react(wamid: string, emoji: string): string {
      const message = received(wamid)
      message.reactions = [...message.reactions.filter(fromBusiness), { from: 'customer', emoji }]
      return tell('reaction', { reaction: { message_id: wamid, emoji } })
    },
    unreact(wamid: string, encoding: 'empty' | 'absent' = 'empty'): string {
      const message = received(wamid)
      message.reactions = message.reactions.filter(fromBusiness)
      const reaction = { message_id: wamid, ...(encoding === 'empty' ? { emoji: '' } : {}) }
      return tell('reaction', { reaction })
    },
    edit(wamid: string, body: string): string {
      Object.assign(received(wamid), { text: body, edited: true })
      const message = { type: 'text', text: { body } }
      return tell('edit', { edit: { original_message_id: wamid, message } })
    },
    revoke(wamid: string): string {
      received(wamid).revoked = true
      return tell('revoke', { revoke: { original_message_id: wamid } })
    },
    /** Opens the chat: read receipts for what was delivered. */
    read(): void {
      for (const message of person.chat.filter(fromBusiness)) {
        if (message.status === 'sent' || message.status === 'delivered') {
          world.statuses.tell(person, message, 'read')
        }
      }
    },
    ...identityActs(world, person),
  }
}

/** The smallest photo there is; anything else is only bytes. */
function sampleOf(kind: string): Bytes {
  if (kind !== 'image') return utf8(`a simulated ${kind}`)
  return fromBase64(WHITE_DOT_JPEG)
}

const WHITE_DOT_JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

const fromBusiness = ({ from }: { from: 'customer' | 'business' }): boolean => from === 'business'
