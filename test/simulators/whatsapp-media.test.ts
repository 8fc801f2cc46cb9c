import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes'
import { codeOf, setUp } from './support'

const base = 'https://graph.facebook.com/v25.0'
const authorised = { headers: { authorization: 'Bearer dev-access-token' } }
const MINUTE_MS = 60_000

async function upload(
  fetchIt: typeof fetch,
  bytes: string | Uint8Array<ArrayBuffer>,
  type = 'image/jpeg',
) {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', type)
  form.set('file', new File([bytes], 'photo.jpg', { type }))
  const response = await fetchIt(`${base}/220000000000002/media`, {
    ...authorised,
    method: 'POST',
    body: form,
  })
  return { status: response.status, body: (await response.json()) as { id: string } }
}

describe('media', () => {
  it('is uploaded, looked up, downloaded with the token for five minutes, and deleted', async () => {
    const { fetch, advance } = setUp()
    const {
      body: { id },
    } = await upload(fetch, 'a photo')
    const found = (await (await fetch(`${base}/${id}`, authorised)).json()) as Record<
      string,
      string
    >
    expect(found).toMatchObject({
      id,
      mime_type: 'image/jpeg',
      file_size: '7',
      messaging_product: 'whatsapp',
    })
    const url = found.url ?? ''
    expect((await fetch(url)).status).toBe(401)
    const download = await fetch(url, authorised)
    expect([download.headers.get('content-type'), await download.text()]).toEqual([
      'image/jpeg',
      'a photo',
    ])
    await advance(5 * MINUTE_MS)
    expect((await fetch(url, authorised)).status).toBe(404)
    expect((await fetch(`${base}/${id}`, { ...authorised, method: 'DELETE' })).status).toBe(200)
    expect((await fetch(`${base}/${id}`, authorised)).status).toBe(400)
  })

  it('can be sent by its id, for thirty days', async () => {
    const { fetch, send, whatsapp, advance } = setUp()
    const {
      body: { id },
    } = await upload(fetch, 'a photo')
    whatsapp.customer('0711222333').text('Habari')
    expect((await send({ type: 'image', image: { id } })).status).toBe(200)
    await advance(30 * 24 * 60 * MINUTE_MS)
    whatsapp.customer('0711222333').text('Bado')
    expect(codeOf(await send({ type: 'image', image: { id } }))).toBe(131009)
  })

  it('is refused when it is too big', async () => {
    const { fetch } = setUp()
    const { status, body } = await upload(fetch, new Uint8Array(5_000_001))
    expect([status, codeOf({ body })]).toEqual([400, 131053])
  })

  it('from a customer can be fetched by its id', async () => {
    const { fetch, whatsapp, flush, bodies } = setUp()
    whatsapp.customer('0711222333').image({ bytes: utf8('mimi') })
    await flush()
    const { image } = bodies()[0].entry[0].changes[0].value.messages[0]
    const found = (await (await fetch(`${base}/${image.id}`, authorised)).json()) as Record<
      string,
      string
    >
    expect(await (await fetch(found.url ?? '', authorised)).text()).toBe('mimi')
  })
})

describe('templates', () => {
  const ready = {
    name: 'ready',
    language: 'en',
    category: 'UTILITY',
    body: 'Order {{1}}, KES {{2}}.',
  } as const
  const text = (value: string) => ({ type: 'text', text: value })
  const message = (parameters: object[], components: object[] = []) => ({
    type: 'template',
    template: {
      name: 'ready',
      language: { code: 'en' },
      components: [{ type: 'body', parameters }, ...components],
    },
  })

  it('want exactly their parameters', async () => {
    const { send, whatsapp } = setUp()
    whatsapp.registerTemplate(ready)
    expect(codeOf(await send(message([text('N-1')])))).toBe(132000)
    expect(codeOf(await send(message([text('N-1'), text('5'), text('x')])))).toBe(132000)
    expect((await send(message([text('N-1'), text('5')]))).status).toBe(200)
    const stray = { type: 'button', sub_type: 'url', index: '0', parameters: [text('abc')] }
    expect(codeOf(await send(message([text('N-1'), text('5')], [stray])))).toBe(132000)
  })

  it('want the end of their link', async () => {
    const { send, whatsapp } = setUp()
    const url = 'https://dukabot.app/o/{{1}}'
    whatsapp.registerTemplate({ ...ready, buttons: [{ type: 'URL', text: 'Open', url }] })
    const parameters = [text('N-1'), text('5')]
    expect(codeOf(await send(message(parameters)))).toBe(131008)
    const button = { type: 'button', sub_type: 'url', index: '0', parameters: [text('tok_1')] }
    await send(message(parameters, [button]))
    expect(whatsapp.lastMessage('0711222333')?.buttons).toMatchObject([
      { kind: 'url', value: 'https://dukabot.app/o/tok_1' },
    ])
  })

  it('can be paused, disabled and moved to another category, and the business is told', async () => {
    const { send, whatsapp, flush, bodies } = setUp()
    whatsapp.registerTemplate(ready)
    const good = message([text('N-1'), text('5')])
    whatsapp.setTemplate('ready', 'en', { status: 'PAUSED' })
    expect(codeOf(await send(good))).toBe(132015)
    whatsapp.setTemplate('ready', 'en', { status: 'DISABLED' })
    expect(codeOf(await send(good))).toBe(132016)
    whatsapp.setTemplate('ready', 'en', { status: 'REJECTED', category: 'MARKETING' })
    expect(codeOf(await send(good))).toBe(132001)
    await flush()
    const changes = bodies().map((body) => body.entry[0].changes[0])
    expect(changes.map(({ field, value }) => [field, value.event ?? value.new_category])).toEqual([
      ['message_template_status_update', 'PAUSED'],
      ['message_template_status_update', 'DISABLED'],
      ['message_template_status_update', 'REJECTED'],
      ['template_category_update', 'MARKETING'],
    ])
    expect(changes[0].value).not.toHaveProperty('messaging_product')
  })

  it('are created pending over the API', async () => {
    const { graph, send, whatsapp } = setUp()
    const components = [{ type: 'BODY', text: 'Karibu {{1}}' }]
    const created = { name: 'karibu', language: 'sw', category: 'UTILITY', components }
    expect((await graph('110000000000001/message_templates', created)).body).toMatchObject({
      status: 'PENDING',
    })
    const template = {
      name: 'karibu',
      language: { code: 'sw' },
      components: [{ type: 'body', parameters: [text('Achieng')] }],
    }
    expect(codeOf(await send({ type: 'template', template }))).toBe(132001)
    whatsapp.setTemplate('karibu', 'sw', { status: 'APPROVED' })
    expect((await send({ type: 'template', template })).status).toBe(200)
  })
})
