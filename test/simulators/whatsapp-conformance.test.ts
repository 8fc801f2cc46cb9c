import { describe, expect, it } from 'vitest'
import refused from '../fixtures/meta-openapi/refused.json'
import examples from '../fixtures/meta-openapi/send-request-examples.json'
import webhooks from '../fixtures/meta-openapi/webhook-examples.json'
import { codeOf, type Loose, setUp } from './support'
import type { Template } from './whatsapp/types'

const requests: [string, Loose][] = Object.entries(examples)
const refusals: Record<string, { code: number; reason: string }> = refused
const people = ['254711222333', '16505551234', '16315555555']

/** Everybody has just written, so every window is open; media and flows exist. */
function aReadyBusiness() {
  const everything = setUp()
  const { whatsapp } = everything
  const [wamid = ''] = people.map((phone) => whatsapp.customer(phone).text('Habari'))
  const media = whatsapp.registerMedia({ bytes: new Uint8Array([1]), mimeType: 'image/jpeg' })
  whatsapp.registerFlow({ id: '5550001', name: 'order_form' })
  return { ...everything, fill: (text: string) => fill(text, { wamid, media }) }
}

/**
 * Meta's examples hold blanks. `{{Recipient-Phone-Number}}` becomes a customer's number; the ids of
 * flows and media become ones that exist; message ids become one that was received; `http(s)://x`
 * an https address; a header type `text`; `template-name` and `language-and-locale-code` a legal
 * name and language. Blanks for plain words, such as `<BODY_TEXT>`, are words already.
 */
function fill(text: string, { wamid, media }: { wamid: string; media: string }): string {
  return text
    .replace(/\{\{Recipient-(WA-)?Phone-Number\}\}/g, '254711222333')
    .replaceAll('{{Flow-ID}}', '5550001')
    .replaceAll('{{Flow-Name}}', 'order_form')
    .replace(/<(AUDIO|DOCUMENT|IMAGE|VIDEO|MEDIA)_OBJECT_ID>/g, media)
    .replace(/<MSGID_OF_[A-Z_]+>|wamid\.HBgLMTY1[\w=]+/g, wamid)
    .replace(/<?http\(s\):\/\/([\w-]+)>?/g, 'https://media.example/$1')
    .replaceAll('<HEADER_TYPE>', 'text')
    .replace(/"name":"(template-name|<TEMPLATE_NAME>)"/g, '"name":"template_name"')
    .replaceAll('language-and-locale-code', 'en_US')
}

/** The template an example means: one with exactly the parts the example fills in. */
function templateOf({ name, language, components = [] }: Loose): Template {
  const part = (type: string): Loose => components.find((one: Loose) => one.type === type)
  const blanks = (part('body')?.parameters ?? []).map(
    (_: Loose, index: number) => `{{${index + 1}}}`,
  )
  const kinds: Record<string, string> = {
    quick_reply: 'QUICK_REPLY',
    catalog: 'CATALOG',
    flow: 'FLOW',
  }
  const buttons = components
    .filter(({ type }: Loose) => type === 'button')
    .map(({ sub_type }: Loose, index: number) => ({
      type: kinds[sub_type.toLowerCase()],
      text: `Button ${index}`,
    }))
  return {
    name,
    language: language.code,
    category: 'UTILITY',
    body: `Hello ${blanks.join(' ')}`,
    buttons,
    ...(part('header')
      ? { header: { format: part('header').parameters[0].type.toUpperCase() } }
      : {}),
  }
}

describe('the official examples of Meta', () => {
  it('are all here', () => {
    expect([requests.length, Object.keys(webhooks).length]).toEqual([50, 16])
    const unknown = Object.keys(refusals).filter(
      (name) => !requests.some(([known]) => known === name),
    )
    expect(unknown).toEqual([])
  })

  it.each(requests)('"%s" is accepted, unless the list says why not', async (name, example) => {
    const { graph, whatsapp, fill } = aReadyBusiness()
    const message: Loose = JSON.parse(fill(JSON.stringify(example)))
    if (message.template) whatsapp.registerTemplate(templateOf(message.template))
    const answer = await graph('220000000000002/messages', message)
    const expected = refusals[name]
    expect([answer.status, codeOf(answer), answer.body.error?.error_data?.details ?? '']).toEqual([
      expected ? 400 : 200,
      expected?.code,
      expected ? expect.any(String) : '',
    ])
  })

  it.each(Object.entries(webhooks))(
    'the webhook "%s" is replayed signed and escaped',
    async (_name, webhook) => {
      const { whatsapp, received } = aReadyBusiness()
      await whatsapp.replay(webhook)
      expect(JSON.parse(received[0]?.body ?? '')).toEqual(webhook)
      expect(/^[\x20-\x7e]+$/.test(received[0]?.body ?? '')).toBe(true)
    },
  )
})
