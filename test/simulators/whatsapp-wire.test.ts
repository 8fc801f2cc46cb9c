import { describe, expect, it } from 'vitest'
import { codeOf, setUp } from './support'

const text = { type: 'text', text: { body: 'Habari' } }

describe('speaking to the WhatsApp API', () => {
  it('refuses a missing, wrong or expired token with 401', async () => {
    const { fetch, send, whatsapp } = setUp()
    const url = 'https://graph.facebook.com/v25.0/220000000000002/messages'
    const nobody = await fetch(url, { method: 'POST', body: '{}' })
    expect([
      nobody.status,
      ((await nobody.json()) as { error: { code: number } }).error.code,
    ]).toEqual([401, 0])
    const wrong = await send(text, undefined, 'someone-elses-token')
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 190])
    whatsapp.account.state = 'token_expired'
    const expired = await send(text)
    expect([expired.status, codeOf(expired)]).toEqual([401, 190])
    expect(expired.body.error).not.toHaveProperty('error_data')
  })

  it('knows one phone number id', async () => {
    const { graph } = setUp()
    const wrong = await graph('999/messages', {
      messaging_product: 'whatsapp',
      to: '254711222333',
      ...text,
    })
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 33])
  })

  it('refuses when the account is locked or owes money', async () => {
    const { send, whatsapp } = setUp()
    whatsapp.account.state = 'locked'
    const locked = await send(text)
    whatsapp.account.state = 'billing'
    expect([locked.status, codeOf(locked), codeOf(await send(text))]).toEqual([403, 131031, 131042])
  })

  it('answers a send with a wamid, what was typed and who it is', async () => {
    const { send, whatsapp } = setUp()
    whatsapp.customer('0711222333').text('Habari')
    const { status, body } = await send(text, '+254 711 222333')
    expect(status).toBe(200)
    expect(body.contacts).toEqual([{ input: '+254 711 222333', wa_id: '254711222333' }])
    expect(body.messages[0].id).toMatch(/^wamid\.[A-Za-z0-9+/]+=*$/)
    expect(whatsapp.lastMessage('0711222333')).toMatchObject({
      text: 'Habari',
      wamid: body.messages[0].id,
    })
  })

  it('says when the body is not JSON', async () => {
    const { fetch } = setUp()
    const response = await fetch('http://localhost:8788/whatsapp/v25.0/220000000000002/messages', {
      method: 'POST',
      headers: { authorization: 'Bearer dev-access-token' },
      body: '{"messaging',
    })
    expect(response.status).toBe(400)
  })
})

describe('webhooks from WhatsApp', () => {
  it('sign exactly the bytes they send, with everything beyond ASCII and slashes escaped', async () => {
    const { whatsapp, flush, received } = setUp()
    whatsapp.customer('0711222333', { name: 'Achiéng' }).text('Habari 👋 a/b "x"')
    await flush()
    const [webhook] = received
    if (!webhook) throw new Error('nothing arrived')
    expect(webhook.body).toContain('Achi\\u00e9ng')
    expect(webhook.body).toContain('Habari \\ud83d\\udc4b a\\/b \\"x\\"')
    expect(/^[\x20-\x7e]*$/.test(webhook.body)).toBe(true)
    expect(webhook.headers.get('x-hub-signature-256')).toBe(
      `sha256=${await hmac('dev-app-secret', webhook.body)}`,
    )
    const reserialised = JSON.stringify(JSON.parse(webhook.body))
    expect(await hmac('dev-app-secret', reserialised)).not.toBe(
      await hmac('dev-app-secret', webhook.body),
    )
  })

  it('come in four dishonest kinds', async () => {
    const { whatsapp, received } = setUp()
    for (const kind of ['wrong_secret', 'stale_body', 'truncated', 'unsigned'] as const) {
      await whatsapp.forge(kind)
    }
    for (const { body, headers } of received) {
      const right = `sha256=${await hmac('dev-app-secret', body)}`
      expect(headers.get('x-hub-signature-256')).not.toBe(right)
    }
    expect(received.map(({ headers }) => headers.has('x-hub-signature-256'))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(() => JSON.parse(received[2]?.body ?? '')).toThrow()
  })

  it('are introduced by a handshake', async () => {
    const { whatsapp, received } = setUp()
    await whatsapp.handshake()
    const url = new URL(received[0]?.url ?? '')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'hub.mode': 'subscribe',
      'hub.verify_token': 'dev-verify-token',
      'hub.challenge': '1158201444',
    })
  })

  it('wait until time moves', async () => {
    const { whatsapp, flush, received } = setUp()
    whatsapp.customer('0711222333').text('NJERI')
    expect(received).toHaveLength(0)
    await flush()
    expect(received).toHaveLength(1)
  })

  it('are sent again, byte for byte, until they are answered 200', async () => {
    const { whatsapp, advance, received, app } = setUp()
    app.answer = () => (received.length < 4 ? 500 : 200)
    whatsapp.customer('0711222333').text('NJERI')
    await advance(30_000)
    expect(received).toHaveLength(4)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    expect(new Set(received.map(({ headers }) => headers.get('x-hub-signature-256'))).size).toBe(1)
    expect(whatsapp.webhooks.log.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 200],
    ])
    const [first, second, third, fourth] = whatsapp.webhooks.log.map(({ at }) => at)
    expect([
      (second ?? 0) - (first ?? 0),
      (third ?? 0) - (second ?? 0),
      (fourth ?? 0) - (third ?? 0),
    ]).toEqual([1000, 4000, 16_000])
  })

  it('can all arrive twice', async () => {
    const { whatsapp, flush, received } = setUp()
    whatsapp.faults.duplicates = true
    whatsapp.customer('0711222333').text('NJERI')
    await flush()
    expect(received).toHaveLength(2)
    expect(received[0]?.body).toBe(received[1]?.body)
  })
})

async function hmac(secret: string, body: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ])
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(body))
  return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
