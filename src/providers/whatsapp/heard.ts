import { type Loose, list, record, text } from './loose'
import type { Heard, MediaKind } from './port'

const mediaKinds = new Set<string>(['image', 'video', 'document', 'audio', 'sticker'])
const isMedia = (type: string): type is MediaKind => mediaKinds.has(type)

/** WhatsApp lets people write 4,096 characters; more was not typed in a chat. */
const longestText = 4096

/** What a person did, out of one message object (wire-contracts B3). */
export function readHeard(message: Loose): Heard {
  const type = text(message.type) ?? 'missing'
  // A type is a stranger's word: `constructor` must not find what every object has.
  const known = Object.hasOwn(message, type)
  const content = record(known ? message[type] : undefined)
  if (isMedia(type)) return media(type, content)
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  return read?.(content, message) ?? { kind: 'unknown', type: type.slice(0, 40) }
}

type Reader = (content: Loose, message: Loose) => Heard | undefined

const readers: Readonly<Record<string, Reader | undefined>> = {
  text: ({ body }) => said(body),
  button: ({ payload, text: title }) => tapped(payload ?? title, title),
  interactive: readInteractive,
  location: readLocation,
  contacts: (_, message) => readContacts(message),
  order: readCart,
  // A removed reaction comes with an empty emoji, or without the key.
  reaction: ({ emoji }) => ({ kind: 'reaction', removed: !text(emoji) }),
  edit: ({ original_message_id, message }) => ({
    kind: 'edit',
    of: text(original_message_id) ?? '',
    text: text(record(record(message).text).body)?.slice(0, longestText) ?? null,
  }),
  revoke: ({ original_message_id }) => ({ kind: 'revoke', of: text(original_message_id) ?? '' }),
}

const said = (body: unknown): Heard => ({
  kind: 'text',
  text: (text(body) ?? '').slice(0, longestText),
})

function tapped(id: unknown, title: unknown): Heard | undefined {
  const known = text(id)
  return known ? { kind: 'tap', id: known.slice(0, 256), title: text(title) ?? '' } : undefined
}

function readInteractive(interactive: Loose): Heard | undefined {
  const type = text(interactive.type) ?? ''
  const reply = record(interactive[type])
  if (type === 'button_reply' || type === 'list_reply') return tapped(reply.id, reply.title)
  // A flow or an address form answers with JSON in a string; its token is the id we gave it.
  if (type === 'nfm_reply') return tapped(flowToken(reply.response_json), reply.body ?? reply.name)
  return undefined
}

function flowToken(responseJson: unknown): unknown {
  try {
    return record(JSON.parse(text(responseJson) ?? '')).flow_token
  } catch {
    return undefined
  }
}

function readLocation({ latitude, longitude, name, address }: Loose): Heard | undefined {
  if (!isDegrees(latitude, 90) || !isDegrees(longitude, 180)) return undefined
  const place = text(name)?.slice(0, 200)
  const street = text(address)?.slice(0, 300)
  return {
    kind: 'location',
    latitude,
    longitude,
    ...(place ? { name: place } : {}),
    ...(street ? { address: street } : {}),
  }
}

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most

function readContacts(message: Loose): Heard {
  const phones = list(message.contacts)
    .flatMap((contact) => list(record(contact).phones))
    .map((phone) => text(record(phone).wa_id) ?? text(record(phone).phone))
    .filter((phone) => phone !== undefined)
  // `origin` says that this answers a request of ours for the person's own number (B5).
  const shared = message.origin !== undefined
  return { kind: 'contacts', phones: phones.slice(0, 10), shared }
}

function media(kind: MediaKind, { caption }: Loose): Heard {
  const words = text(caption)?.slice(0, longestText)
  return { kind: 'media', media: kind, ...(words ? { caption: words } : {}) }
}

/** Quantities that are no sane count are dropped; prices in it are never trusted (B3). */
function readCart({ product_items, text: note }: Loose): Heard {
  const items = list(product_items).flatMap((item) => {
    const { product_retailer_id, quantity } = record(item)
    const sku = text(product_retailer_id)
    return sku && typeof quantity === 'number' && Number.isInteger(quantity) && quantity > 0
      ? [{ sku, quantity }]
      : []
  })
  return { kind: 'cart', items: items.slice(0, 100), text: text(note) ?? '' }
}
