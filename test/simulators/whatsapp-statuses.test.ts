import { describe, expect, it } from 'vitest'
import { codeOf, type Loose, setUp } from './support'
import type { StatusPlan } from './whatsapp/types'

const text = { type: 'text', text: { body: 'Habari' } }

async function conversation() {
  const everything = setUp()
  const customer = everything.whatsapp.customer('0711222333', { name: 'Achieng' })
  customer.text('NJERI')
  await everything.flush()
  everything.received.length = 0
  const values = () => everything.bodies().flatMap(valuesOf)
  const statuses = () => values().flatMap((value) => value.statuses ?? [])
  return { ...everything, customer, values, statuses }
}

const valuesOf = (body: Loose): Loose[] =>
  body.entry.flatMap((entry: Loose) => entry.changes.map((change: Loose) => change.value))

describe('what becomes of a message', () => {
  const stories: [StatusPlan, string[]][] = [
    ['normal', ['sent', 'delivered']],
    ['read', ['sent', 'delivered', 'read']],
    ['skip_delivered', ['sent', 'read']],
    ['read_first', ['read', 'delivered', 'sent']],
    ['duplicates', ['sent', 'sent', 'delivered', 'delivered']],
    ['none', []],
  ]

  it.each(stories)('%s: %j', async (plan, expected) => {
    const { send, whatsapp, advance, statuses } = await conversation()
    whatsapp.faults.statuses = plan
    await send(text)
    await advance(5000)
    expect(statuses().map(({ status }) => status)).toEqual(expected)
  })

  it('echoes the callback data, who got it and what it cost', async () => {
    const { send, advance, statuses, customer, values } = await conversation()
    await send({ ...text, biz_opaque_callback_data: 'out_42' })
    await advance(1000)
    expect(statuses()[0]).toMatchObject({
      status: 'sent',
      recipient_id: '254711222333',
      recipient_user_id: customer.person.userId,
      biz_opaque_callback_data: 'out_42',
      pricing: { billable: false, pricing_model: 'PMP', category: 'service' },
    })
    expect(statuses()[0]).not.toHaveProperty('conversation')
    expect(values()[0].contacts).toHaveLength(1)
  })

  it('is read when the customer opens the chat', async () => {
    const { send, advance, flush, statuses, customer } = await conversation()
    await send(text)
    await advance(1000)
    customer.read()
    await flush()
    expect(statuses().at(-1)).toMatchObject({ status: 'read' })
  })

  it.each(['sync', 'async'] as const)('can fail %s with any code', async (how) => {
    const { send, whatsapp, advance, statuses, values } = await conversation()
    whatsapp.failNext(131026, { how })
    const answer = await send(text)
    await advance(1000)
    if (how === 'sync') {
      expect([answer.status, codeOf(answer), statuses()]).toEqual([400, 131026, []])
    } else {
      expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }])
      expect(values()[0]).not.toHaveProperty('contacts')
    }
    expect((await send(text)).status).toBe(200)
  })

  it('travels with others, two entries of two changes', async () => {
    const { send, whatsapp, advance, received, bodies } = await conversation()
    whatsapp.batchEverything(2, 2)
    await send(text)
    await advance(199)
    for (const phone of ['0722000001', '0722000002', '0722000003'])
      whatsapp.customer(phone).text('NJERI')
    await advance(1)
    expect(received).toHaveLength(2)
    const [messages] = bodies()
    expect(messages.entry).toHaveLength(2)
    expect(messages.entry[0].changes).toHaveLength(2)
    const values = valuesOf(messages)
    expect(values.flatMap((value) => value.messages ?? [])).toHaveLength(3)
  })

  it('puts messages and statuses of several people into one value', async () => {
    const { send, whatsapp, advance, bodies } = await conversation()
    whatsapp.batchEverything(1, 1)
    const before = whatsapp.clock.now()
    await send(text)
    whatsapp.clock.after(200, () => void whatsapp.customer('0722000001').text('KICKS'))
    await advance(200)
    const mixed = bodies()
      .flatMap(valuesOf)
      .filter((value) => value.messages || value.statuses)
    expect(mixed.some((value) => value.messages && value.statuses)).toBe(true)
    expect(whatsapp.clock.now() - before).toBe(200)
  })

  it('carries up to 1000 updates in one POST', async () => {
    const { whatsapp, flush, bodies } = await conversation()
    whatsapp.batchEverything(1, 1)
    for (let index = 0; index < 1100; index++) {
      whatsapp.customer(`25471${String(index).padStart(7, '0')}`).text('Habari')
    }
    await flush()
    expect(
      bodies()
        .flatMap(valuesOf)
        .map((value) => value.messages.length),
    ).toEqual([1000, 100])
  })
})

describe('broken connections', () => {
  it('can lose the answer of a message that was accepted', async () => {
    const { send, whatsapp } = await conversation()
    whatsapp.http.next('lost_answer', { path: '/messages' })
    await expect(send({ ...text, biz_opaque_callback_data: 'out_7' })).rejects.toThrow(TypeError)
    expect(whatsapp.lastMessage('0711222333')).toMatchObject({
      text: 'Habari',
      callbackData: 'out_7',
    })
    expect((await send(text)).status).toBe(200)
  })

  it('can break before anything happens', async () => {
    const { send, whatsapp } = await conversation()
    whatsapp.http.next('reset_before')
    await expect(send(text)).rejects.toThrow(TypeError)
    expect(whatsapp.lastMessage('0711222333')).toBeUndefined()
  })

  it('can answer 500, 503, 429 and with a web page', async () => {
    const { send, whatsapp, fetch } = await conversation()
    for (const kind of ['error_500', 'unavailable_503', 'too_many_429'] as const)
      whatsapp.http.next(kind)
    expect([
      (await send(text)).status,
      (await send(text)).status,
      (await send(text)).status,
    ]).toEqual([500, 503, 429])
    whatsapp.http.always('html')
    const page = await fetch('https://graph.facebook.com/v25.0/220000000000002/messages', {
      method: 'POST',
    })
    expect([page.status, await page.text()]).toEqual([502, expect.stringContaining('<html>')])
  })

  it('can take 30 seconds, while the caller may give up', async () => {
    const { send, whatsapp, advance, fetch } = await conversation()
    whatsapp.http.next('slow_30s', { times: 2 })
    const slow = send(text)
    const impatient = new AbortController()
    const given = fetch('https://graph.facebook.com/v25.0/220000000000002/messages', {
      method: 'POST',
      signal: impatient.signal,
    })
    impatient.abort()
    await expect(given).rejects.toThrow()
    await advance(30_000)
    expect((await slow).status).toBe(200)
  })
})
