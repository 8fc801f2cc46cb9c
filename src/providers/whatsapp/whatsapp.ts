import * as z from 'zod'
import { Failure } from '../../kernel/failure'
import { cureOf } from './errors'
import type { Outgoing, Recipient, Sent, WhatsApp } from './port'

const accepted = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) })
const refused = z.object({ error: z.object({ code: z.number().int() }) })

const timeoutMs = 10_000

/** WhatsApp's Cloud API (wire-contracts B6). `baseUrl` ends in the version, without a slash. */
export function createWhatsApp(config: {
  baseUrl: string
  token: string
  phoneNumberId: string
  fetch: typeof fetch
}): WhatsApp {
  const post = (body: object) =>
    config.fetch(`${config.baseUrl}/${config.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
      signal: AbortSignal.timeout(timeoutMs),
    })

  return {
    async send(to, message, tag) {
      let response: Response
      let answer: unknown
      try {
        response = await post({
          recipient_type: 'individual',
          ...addressed(to),
          ...contentOf(message),
          biz_opaque_callback_data: tag.slice(0, 512),
        })
        answer = await response.json()
      } catch {
        throw new Failure('PROVIDER_DOWN', 'WhatsApp gave no answer to a message')
      }
      return readAnswer(response, answer)
    },

    async markRead(wamid, typing) {
      try {
        const indicator = typing ? { typing_indicator: { type: 'text' } } : {}
        const response = await post({ status: 'read', message_id: wamid, ...indicator })
        await response.body?.cancel()
      } catch {
        // Blue ticks are a courtesy: the answer itself matters.
      }
    },
  }
}

function readAnswer(response: Response, answer: unknown): Sent {
  const yes = accepted.safeParse(answer)
  if (response.ok && yes.success) return { ok: true, wamid: yes.data.messages[0].id }
  const no = refused.safeParse(answer)
  if (no.success) return { ok: false, code: no.data.error.code, cure: cureOf(no.data.error.code) }
  throw new Failure('PROVIDER_DOWN', `WhatsApp answered ${response.status} without an error code`)
}

const addressed = ({ waId, userId }: Recipient) => (waId ? { to: waId } : { recipient: userId })

function contentOf(message: Outgoing): object {
  switch (message.kind) {
    case 'text':
      return { type: 'text', text: { body: message.body, preview_url: false } }
    case 'code':
      return template('sign_in_code', message.language, [message.code], message.code)
    case 'template':
      return template(message.name, message.language, message.body)
    default:
      return { type: 'interactive', interactive: interactive(message) }
  }
}

type Interactive = Extract<Outgoing, { kind: 'buttons' | 'list' | 'location_request' | 'link' }>

function interactive(message: Interactive): object {
  const body = { text: message.body }
  switch (message.kind) {
    case 'buttons':
      return {
        type: 'button',
        body,
        ...footer(message.footer),
        action: { buttons: message.buttons.map((reply) => ({ type: 'reply', reply })) },
      }
    case 'list':
      return {
        type: 'list',
        body,
        ...footer(message.footer),
        action: { button: message.button, sections: message.sections },
      }
    case 'location_request':
      return { type: 'location_request_message', body, action: { name: 'send_location' } }
    case 'link':
      return {
        type: 'cta_url',
        body,
        action: {
          name: 'cta_url',
          parameters: { display_text: message.label, url: message.url },
        },
      }
  }
}

const footer = (text: string | undefined) => (text ? { footer: { text } } : {})

/** `copyCode` fills the copy button of an authentication template, which goes as a `url` button. */
function template(name: string, language: string, values: readonly string[], copyCode?: string) {
  const texts = (all: readonly string[]) => all.map((text) => ({ type: 'text', text }))
  const body = { type: 'body', parameters: texts(values) }
  const button = {
    type: 'button',
    sub_type: 'url',
    index: '0',
    parameters: texts([copyCode ?? '']),
  }
  return {
    type: 'template',
    template: {
      name,
      language: { code: language },
      components: copyCode === undefined ? [body] : [body, button],
    },
  }
}
