import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { paymentHints } from '../../src/payments/tables'
import examples from '../fixtures/meta-openapi/webhook-examples.json'
import { aShop } from '../support/a-shop'
import { aChat } from './a-chat'

// Chats answer by themselves: whatever they still send goes to simulators, never to the network.
beforeAll(() => void aChat())

const address = 'http://localhost:8787/webhooks/whatsapp'

async function hmac(secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const raw = new TextEncoder().encode(secret)
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))
  return `sha256=${Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** As Meta writes it: everything beyond ASCII as \uXXXX, and slashes escaped. */
const escaped = (value: unknown) =>
  JSON.stringify(value)
    .replace(
      /[\u0080-\uffff]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('/', '\\/')

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))

async function post(body: string, signature?: string, url = address): Promise<Response> {
  const bytes = bytesOf(body)
  const header = signature ?? (await hmac('dev-app-secret', bytes))
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': header }
  return exports.default.fetch(new Request(url, { method: 'POST', headers, body: bytes }))
}

describe('what comes to the WhatsApp webhook', () => {
  it('is greeted as Meta wants when the verify token is right, and only then', async () => {
    const ask = (token: string) =>
      exports.default.fetch(
        `${address}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`,
      )
    expect(await (await ask('dev-verify-token')).text()).toBe('1158201444')
    expect((await ask('wrong')).status).toBe(403)
  })

  const kinds: Record<string, string[]> = {
    'System Message': ['identity'],
    'Group Create Message': ['other'],
    'Group Settings Update': ['other'],
    'Group Remove Participants': ['other'],
  }
  it.each(Object.entries(examples))(
    'takes and classifies Meta’s own example: %s',
    async (name, example) => {
      const answer = await post(escaped(example))
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual({ ok: true, events: kinds[name] ?? ['message'] })
    },
  )

  it('is refused when it is not signed, wrongly signed, or changed on the way', async () => {
    const body = escaped(examples['Reaction Message'])
    expect(body).toContain('\\ud83d')
    const right = await hmac('dev-app-secret', bytesOf(body))
    expect((await post(body, '')).status).toBe(401)
    expect((await post(body, await hmac('other-secret', bytesOf(body)))).status).toBe(401)
    expect((await post(body.slice(0, -20), right)).status).toBe(401)
    expect((await post(JSON.stringify(JSON.parse(body)), right)).status).toBe(401)
    const flipped = right.slice(0, -1) + (right.endsWith('0') ? '1' : '0')
    expect((await post(body, flipped)).status).toBe(401)
  })

  it('is refused above 3 MB, whatever length it claims', async () => {
    const answer = await post(`"${'x'.repeat(3 * 1024 * 1024)}"`)
    expect(answer.status).toBe(413)
  })

  it.each([
    ['no JSON', 'Habari'],
    ['nothing', ''],
    ['a bare number', '7'],
    ['an empty object', '{}'],
    ['a nest of a hundred thousand lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['an entry of the wrong shape', '{"object":"whatsapp_business_account","entry":{"id":1}}'],
    ['a field of tomorrow', '{"entry":[{"changes":[{"field":"quantum","value":{"a":[1]}}]}]}'],
    [
      'a message without a sender',
      '{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"x","type":"text"}]}}]}]}',
    ],
  ])('is acknowledged when well signed though it makes no sense: %s', async (_, body) => {
    const answer = await post(body)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(/Error| at /)
  })
})

describe('a message type that is a word of the language we are written in', () => {
  const names = Object.getOwnPropertyNames(Object.prototype)
  it.each(names)('is an unknown type like any other: %s', async (type) => {
    const value = {
      messages: [{ id: `wamid.${type}`, from: '254711222333', type, timestamp: '1' }],
    }
    const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] })
    const answer = await post(body)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ ok: true, events: ['message'] })
  })
})

describe('what comes to a shop’s IntaSend webhook', () => {
  const tell = (code: string, body: string) =>
    exports.default.fetch(
      new Request(`http://localhost:8787/webhooks/intasend/${code}`, { method: 'POST', body }),
    )
  const event = (change: object) =>
    JSON.stringify({ invoice_id: 'Q7R2ZKD', state: 'PROCESSING', api_ref: null, ...change })

  it('is refused without the shop’s own challenge, and leaves nothing behind', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    for (const challenge of [undefined, '', 'wrong', `challenge-${other.code}`, 7, null]) {
      expect((await tell(shop.code, event({ challenge }))).status).toBe(401)
    }
    expect((await tell('NOSUCHSHOP', event({ challenge: 'x' }))).status).toBe(401)
    expect((await tell(shop.code, '{"challenge":')).status).toBe(401)
    expect(await shop.ctx.shop.select(paymentHints)).toEqual([])
  })

  it('is kept before it is acknowledged, once, when it names an invoice we do not know', async () => {
    const shop = await aShop()
    const body = event({ challenge: `challenge-${shop.code}` })
    expect((await tell(shop.code, body)).status).toBe(200)
    expect((await tell(shop.code, body)).status).toBe(200)
    expect(await shop.ctx.shop.select(paymentHints)).toMatchObject([{ invoiceId: 'Q7R2ZKD' }])
  })

  it('is acknowledged when it has the challenge but makes no sense', async () => {
    const shop = await aShop()
    const answer = await tell(
      shop.code,
      JSON.stringify({ challenge: `challenge-${shop.code}`, a: [1] }),
    )
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ ok: true, understood: false })
  })

  it('is refused above 3 MB', async () => {
    const shop = await aShop()
    expect((await tell(shop.code, 'x'.repeat(3 * 1024 * 1024 + 1))).status).toBe(413)
  })
})

it('the settings name what is missing and never show a value', async () => {
  const { parseSettings } = await import('../../src/edge/settings')
  expect(() => parseSettings({ ...env, SESSION_KEY: undefined, INDEX_KEY: 'c2hvcnQ=' })).toThrow(
    /SESSION_KEY .*INDEX_KEY must be 32 bytes/s,
  )
  expect(() => parseSettings({ ...env, PUBLIC_URL: 'https://dukabot.app/' })).toThrow(/PUBLIC_URL/)
})
