import { describe, expect, it } from 'vitest'
import { bodyOf, codeOf, setUp } from './support'

const text = (body = 'Habari') => ({ type: 'text', text: { body } })
const HOUR_MS = 60 * 60 * 1000

describe('how fast a number may write', () => {
  it('takes a burst of 45 to one person, then one every 6 seconds', async () => {
    const { send, whatsapp, advance } = setUp()
    whatsapp.customer('0711222333').text('Habari')
    const burst = await Promise.all(Array.from({ length: 46 }, () => send(text())))
    expect(burst.filter(({ status }) => status === 200)).toHaveLength(45)
    expect(burst.map(codeOf)).toContain(131056)
    await advance(5_900)
    expect(codeOf(await send(text()))).toBe(131056)
    await advance(100)
    expect((await send(text())).status).toBe(200)
    expect(codeOf(await send(text()))).toBe(131056)
  })

  it('keeps people apart', async () => {
    const { send, whatsapp } = setUp()
    for (const phone of ['0711222333', '0722333444']) whatsapp.customer(phone).text('Habari')
    await Promise.all(Array.from({ length: 45 }, () => send(text())))
    expect((await send(text(), '254722333444')).status).toBe(200)
  })

  it('takes 80 messages a second in both directions together', async () => {
    const { send, whatsapp, advance } = setUp()
    const phones = Array.from(
      { length: 50 },
      (_, index) => `2547110000${String(index).padStart(2, '0')}`,
    )
    for (const phone of phones) whatsapp.customer(phone).text('Habari')
    const sent = await Promise.all(phones.map((phone) => send(text(), phone)))
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(30)
    expect(sent.map(codeOf)).toContain(130429)
    await advance(1000)
    expect((await send(text(), phones[49])).status).toBe(200)
  })

  it('opens conversations with at most 250 people a day', async () => {
    const { send, whatsapp, advance } = setUp()
    whatsapp.limits.throughput = false
    whatsapp.registerTemplate({
      name: 'ready',
      language: 'en',
      category: 'UTILITY',
      body: 'Ready.',
    })
    const template = { type: 'template', template: { name: 'ready', language: { code: 'en' } } }
    const phone = (index: number) => `25471100${String(index).padStart(4, '0')}`
    const answers = await Promise.all(
      Array.from({ length: 251 }, (_, index) => send(template, phone(index))),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(250)
    expect(codeOf(answers[250] ?? { body: {} })).toBe(131048)
    expect((await send(template, phone(3))).status).toBe(200)
    await advance(24 * HOUR_MS)
    expect((await send(template, phone(400))).status).toBe(200)
  })
})

describe('the 24-hour window', () => {
  it('is closed for strangers and a day after the last message', async () => {
    const { send, whatsapp, advance } = setUp()
    expect(codeOf(await send(text()))).toBe(131047)
    whatsapp.customer('0711222333').text('Habari')
    await advance(24 * HOUR_MS - 1)
    expect((await send(text())).status).toBe(200)
    await advance(1)
    const late = await send(text())
    expect([late.status, codeOf(late)]).toEqual([400, 131047])
    expect(late.body.error.error_data.details).toContain('24 hours')
  })

  it('can be reported by a failed status instead', async () => {
    const { send, whatsapp, advance, received } = setUp()
    whatsapp.faults.windowErrors = 'async'
    const answer = await send({ ...text(), biz_opaque_callback_data: 'out_1' })
    expect(answer.status).toBe(200)
    await advance(1000)
    const [status] = bodyOf(received[0] as never).entry[0].changes[0].value.statuses
    expect(status).toMatchObject({
      id: answer.body.messages[0].id,
      status: 'failed',
      biz_opaque_callback_data: 'out_1',
      errors: [{ code: 131047 }],
    })
    expect(whatsapp.chatOf('0711222333')).toEqual([])
    expect(whatsapp.sent[0]?.status).toBe('failed')
  })

  it('lets templates through', async () => {
    const { send, whatsapp } = setUp()
    const body = 'Order {{1}} is ready.'
    whatsapp.registerTemplate({ name: 'ready', language: 'sw', category: 'UTILITY', body })
    const parameters = [{ type: 'text', text: 'N-12' }]
    const components = [{ type: 'body', parameters }]
    const template = { name: 'ready', language: { code: 'sw' }, components }
    const answer = await send({ type: 'template', template })
    expect(answer.body.messages[0].message_status).toBe('accepted')
    expect(whatsapp.lastMessage('0711222333')?.text).toBe('Order N-12 is ready.')
  })
})
