import type { Interactive } from './interactive-schema'
import type { SendRequest } from './send-schema'
import type { ChatMessage, Json } from './types'

type Parts = Partial<ChatMessage> & { wamid: string; from: 'customer' | 'business'; at: number }

/** A bubble with nothing special about it. */
export const bubble = (parts: Parts): ChatMessage => ({
  type: 'text',
  text: '',
  buttons: [],
  asksLocation: false,
  asksNumber: false,
  status: 'accepted',
  reactions: [],
  edited: false,
  revoked: false,
  payload: {},
  ...parts,
})

/** How a phone shows what a business sent. Templates are filled in by their registry. */
export function shown(message: SendRequest): Partial<ChatMessage> {
  switch (message.type) {
    case 'text':
      return { text: message.text.body }
    case 'interactive':
      return shownInteractive(message.interactive)
    case 'image':
    case 'video':
    case 'document':
    case 'audio':
    case 'sticker':
      return shownMedia(message.type, (message as Json)[message.type] as MediaObject)
    case 'location':
      return { text: message.location.name ?? '', place: defined(message.location) }
    case 'contacts':
      return { text: message.contacts.map(({ name }) => name.formatted_name).join(', ') }
    case 'reaction':
      return { text: message.reaction.emoji }
    case 'template':
      return {}
  }
}

type MediaObject = { id?: string; link?: string; caption?: string; filename?: string }

export function shownMedia(
  kind: string,
  { id, link, caption = '', filename }: MediaObject,
): Partial<ChatMessage> {
  return { text: caption, media: defined({ kind, id, url: link, filename }) }
}

function shownInteractive(message: Interactive): Partial<ChatMessage> {
  const text = message.body?.text ?? ''
  const footer = 'footer' in message ? message.footer?.text : undefined
  const header = 'header' in message ? message.header : undefined
  const frame: Partial<ChatMessage> = defined({
    text,
    footer,
    header: header?.type === 'text' ? header.text : undefined,
    media:
      header?.type === 'image'
        ? defined({
            kind: 'image',
            ...('id' in header.image ? { id: header.image.id } : { url: header.image.link }),
          })
        : undefined,
  })
  return { ...frame, ...shownAction(message) }
}

function shownAction(message: Interactive): Partial<ChatMessage> {
  switch (message.type) {
    case 'button':
      return {
        buttons: message.action.buttons.map(({ reply }) => ({ ...reply, kind: 'reply' as const })),
      }
    case 'list':
      return {
        list: {
          button: message.action.button,
          sections: message.action.sections.map(({ title, rows }) => ({
            ...(title ? { title } : {}),
            rows: rows.map(defined),
          })),
        },
      }
    case 'cta_url': {
      const { display_text, url } = message.action.parameters
      return { link: { text: display_text, url } }
    }
    case 'flow': {
      const title = message.action.parameters.flow_cta
      return { buttons: [{ id: 'flow', title, kind: 'flow' }] }
    }
    case 'location_request_message':
      return { asksLocation: true }
    case 'request_contact_info':
      return { asksNumber: true }
    default:
      return {}
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Leaves out what is undefined, as JSON does. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>
}
