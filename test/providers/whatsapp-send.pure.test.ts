import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../src/kernel/failure'
import type { Outgoing } from '../../src/providers/whatsapp/port'
import { createWhatsApp } from '../../src/providers/whatsapp/whatsapp'
import { createSimulators } from '../simulators/index.ts'

const to = { waId: '254711222333', userId: undefined }

function aLine(fetchWith?: typeof fetch) {
  const sims = createSimulators({ deliver: async () => new Response('ok') })
  const whatsapp = createWhatsApp({
    baseUrl: 'https://graph.facebook.com/v25.0',
    token: 'dev-access-token',
    phoneNumberId: '220000000000002',
    fetch: fetchWith ?? sims.fetch,
  })
  const customer = sims.whatsapp.customer('0711222333', { name: 'Achieng' })
  return { sims, whatsapp, customer }
}

async function anOpenLine() {
  const line = aLine()
  line.customer.text('Habari')
  await line.sims.flush()
  return line
}

afterEach(() => vi.useRealTimers())

describe('sending by WhatsApp', () => {
  const messages: Outgoing[] = [
    { kind: 'text', body: '*Duka*\nHabari' },
    {
      kind: 'buttons',
      body: 'Chagua',
      footer: 'Bofya',
      buttons: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    },
    {
      kind: 'list',
      body: 'Chagua',
      footer: 'Fungua',
      button: 'Ona',
      sections: [{ rows: [{ id: 'r', title: 'Unga', description: 'KES 180' }] }],
    },
    { kind: 'location_request', body: 'Uko wapi?' },
    { kind: 'link', body: 'Oda yako', label: 'Fungua', url: 'https://dukabot.app/o/1' },
    { kind: 'code', code: '123456', language: 'sw' },
  ]

  it.each(messages)('$kind is taken by WhatsApp and shown', async (message) => {
    const { sims, whatsapp } = await anOpenLine()
    const sent = await whatsapp.send(to, message, 'ntf_1')
    expect(sent).toEqual({ ok: true, wamid: expect.stringContaining('wamid.') })
    const shown = sims.whatsapp.lastMessage('0711222333')
    expect(shown?.callbackData).toBe('ntf_1')
    if ('body' in message && typeof message.body === 'string')
      expect(shown?.text).toBe(message.body)
    if (message.kind === 'code') expect(shown?.text).toContain('123456')
  })

  it('writes to the user id when there is no phone', async () => {
    const { sims, whatsapp } = await anOpenLine()
    const userId = sims.whatsapp.people()[0]?.userId
    expect(await whatsapp.send({ userId }, { kind: 'text', body: 'x' }, 't')).toMatchObject({
      ok: true,
    })
    expect(sims.whatsapp.sent.at(-1)?.payload).toMatchObject({ recipient: userId })
  })

  it.each([
    [131056, 'again'],
    [130429, 'again'],
    [131000, 'again'],
    [131047, 'window'],
    [131026, 'never'],
    [131009, 'never'],
    [190, 'operator'],
    [131042, 'operator'],
    [131031, 'operator'],
    [132001, 'never'],
    [299, 'operator'],
    [133010, 'operator'],
    [987654, 'never'],
  ] as const)('answers %i with the cure “%s”', async (code, cure) => {
    const answer = { error: { message: 'x', type: 'OAuthException', code, fbtrace_id: 'x' } }
    const { whatsapp } = aLine(async () => Response.json(answer, { status: 400 }))
    expect(await whatsapp.send(to, { kind: 'text', body: 'x' }, 't')).toEqual({
      ok: false,
      code,
      cure,
    })
  })

  it.each<[string, () => Promise<Response>]>([
    ['a page of HTML', async () => new Response('<html>502</html>', { status: 502 })],
    ['an empty answer', async () => new Response('')],
    ['an answer without an id', async () => Response.json({ messages: [] })],
    ['a broken connection', () => Promise.reject(new TypeError('reset'))],
  ])('calls %s an outage: the message may have been sent', async (_, answer) => {
    const { whatsapp } = aLine(answer)
    const failed = whatsapp.send(to, { kind: 'text', body: 'x' }, 't')
    await expect(failed).rejects.toMatchObject({ code: 'PROVIDER_DOWN' } satisfies Partial<Failure>)
  })

  it('never names a person or a message in its failures', async () => {
    const { whatsapp } = aLine(() => Promise.reject(new TypeError('to 254711222333')))
    const error = await whatsapp.send(to, { kind: 'text', body: 'siri' }, 't').catch(String)
    expect(error).not.toMatch(/2547|siri/)
  })

  it('marks as read with “typing…”, and does not care when that fails', async () => {
    const { sims, whatsapp, customer } = await anOpenLine()
    const wamid = customer.text('unga')
    await sims.flush()
    await whatsapp.markRead(wamid, true)
    expect(sims.whatsapp.isTyping('0711222333')).toBe(true)
    await aLine(() => Promise.reject(new TypeError('reset'))).whatsapp.markRead(wamid, true)
  })
})
