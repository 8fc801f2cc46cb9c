import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../src/kernel/bytes'
import { readWebhook } from '../../src/providers/whatsapp/payloads'
import type { WhatsAppEvent } from '../../src/providers/whatsapp/port'
import { verifySignature } from '../../src/providers/whatsapp/signature'
import examples from '../fixtures/meta-openapi/webhook-examples.json'

const inside = (value: object, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field, value }] }],
})
const person = {
  from: '254711222333',
  from_user_id: 'KE.1349',
  id: 'wamid.1',
  timestamp: '1795169702',
}
const message = (fields: object, contacts: object[] = []) =>
  readWebhook(inside({ contacts, messages: [{ ...person, ...fields }] }))[0]
const heard = (fields: object) => {
  const event = message(fields)
  return event?.kind === 'message' ? event.heard : event
}

describe('Meta’s own 16 examples', () => {
  const classified = Object.entries(examples).map(([name, json]) => {
    const [event] = readWebhook(json)
    const what =
      event?.kind === 'message' ? event.heard.kind : event?.kind === 'other' ? event.field : ''
    return `${name}: ${event?.kind} ${what}`.trim()
  })
  it('are all read', () => {
    expect(classified).toMatchInlineSnapshot(`
      [
        "Text Message: message text",
        "Text Message with Context (Product Inquiry): message text",
        "Text Message from Click to WhatsApp Ad: message text",
        "Reaction Message: message reaction",
        "Image Message: message media",
        "Location Message: message location",
        "Contact Sharing Message: message contacts",
        "Unsupported Message: message unknown",
        "Button Message: message tap",
        "Interactive List Reply Message: message tap",
        "Interactive Button Reply Message: message tap",
        "Order Message: message cart",
        "System Message: identity",
        "Group Create Message: other group_lifecycle_update",
        "Group Settings Update: other group_settings_update",
        "Group Remove Participants: other group_participants_update",
      ]
    `)
  })
})

describe('what people send', () => {
  it.each([
    ['text', { text: { body: 'Habari' } }, { kind: 'text', text: 'Habari' }],
    ['text', { text: {} }, { kind: 'text', text: '' }],
    [
      'button',
      { button: { payload: 'pay|1', text: 'Pay' } },
      { kind: 'tap', id: 'pay|1', title: 'Pay' },
    ],
    [
      'interactive',
      {
        interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'A', description: 'x' } },
      },
      { kind: 'tap', id: 'a', title: 'A' },
    ],
    [
      'interactive',
      { interactive: { type: 'button_reply', button_reply: { id: 'b', title: 'B' } } },
      { kind: 'tap', id: 'b', title: 'B' },
    ],
    [
      'interactive',
      {
        interactive: {
          type: 'nfm_reply',
          nfm_reply: { name: 'flow', response_json: '{"flow_token":"t"}' },
        },
      },
      { kind: 'tap', id: 't', title: 'flow' },
    ],
    [
      'interactive',
      { interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: '{broken' } } },
      { kind: 'unknown', type: 'interactive' },
    ],
    [
      'interactive',
      { interactive: { type: 'call_permission_reply' } },
      { kind: 'unknown', type: 'interactive' },
    ],
    [
      'reaction',
      { reaction: { message_id: 'w', emoji: '👍' } },
      { kind: 'reaction', removed: false },
    ],
    ['reaction', { reaction: { message_id: 'w', emoji: '' } }, { kind: 'reaction', removed: true }],
    ['reaction', { reaction: { message_id: 'w' } }, { kind: 'reaction', removed: true }],
    ['sticker', { sticker: { id: '1', animated: true } }, { kind: 'media', media: 'sticker' }],
    [
      'image',
      { image: { id: '1', caption: 'hii' } },
      { kind: 'media', media: 'image', caption: 'hii' },
    ],
    [
      'location',
      { location: { latitude: -1.29, longitude: 36.78, name: 'Yaya' } },
      { kind: 'location', latitude: -1.29, longitude: 36.78, name: 'Yaya' },
    ],
    [
      'location',
      { location: { latitude: 999, longitude: 1 } },
      { kind: 'unknown', type: 'location' },
    ],
    [
      'contacts',
      {
        contacts: [{ phones: [{ phone: '+254 711', wa_id: '254711' }, { phone: '0722' }] }],
        origin: 'contact_request',
      },
      { kind: 'contacts', phones: ['254711', '0722'], shared: true },
    ],
    [
      'order',
      {
        order: {
          text: '',
          product_items: [
            { product_retailer_id: 'S', quantity: 2 },
            { quantity: 1 },
            { product_retailer_id: 'T', quantity: -1 },
          ],
        },
      },
      { kind: 'cart', items: [{ sku: 'S', quantity: 2 }], text: '' },
    ],
    [
      'edit',
      { edit: { original_message_id: 'w', message: { type: 'text', text: { body: 'mpya' } } } },
      { kind: 'edit', of: 'w', text: 'mpya' },
    ],
    ['revoke', { revoke: { original_message_id: 'w' } }, { kind: 'revoke', of: 'w' }],
    ['unsupported', { errors: [{ code: 131051 }] }, { kind: 'unknown', type: 'unsupported' }],
    ['hologram', { hologram: {} }, { kind: 'unknown', type: 'hologram' }],
  ])('%s %j', (type, fields, expected) => {
    expect(heard({ type, ...fields })).toEqual(expected)
  })
})

describe('who sent it', () => {
  const card = { wa_id: '254711222333', user_id: 'KE.1349', profile: { name: 'Achieng' } }
  const from = (fields: object, contacts: object[]) => {
    const event = message({ type: 'text', text: { body: 'x' }, ...fields }, contacts)
    return event?.kind === 'message' ? event.from : event
  }
  const known = { userId: 'KE.1349', waId: '254711222333', name: 'Achieng' }

  it('is completed from the contact card that fits, not from a neighbour’s', () => {
    const other = { wa_id: '254700000009', user_id: 'KE.9', profile: { name: 'Otieno' } }
    expect(from({}, [other, card])).toEqual(known)
    expect(from({ from: undefined }, [other, card])).toEqual(known)
    expect(from({ from_user_id: undefined }, [other, card])).toEqual(known)
    expect(from({}, [other])).toEqual({ userId: 'KE.1349', waId: '254711222333' })
  })

  it('may come without a number, or be named by the only card', () => {
    const hidden = { user_id: 'KE.1349', profile: { name: 'Achieng', username: 'achieng.k' } }
    expect(from({ from: undefined }, [hidden])).toEqual({ userId: 'KE.1349', name: 'Achieng' })
    expect(from({ from: undefined, from_user_id: undefined }, [card])).toEqual(known)
    expect(from({ from: undefined, from_user_id: undefined }, [])).toEqual({
      kind: 'other',
      field: 'messages',
    })
  })

  it('changes number or id by a system message, or by the field of its own', () => {
    const system = { type: 'user_changed_number', body: '…', wa_id: '254722', user_id: 'KE.2' }
    expect(message({ type: 'system', system })).toEqual({
      kind: 'identity',
      eventId: 'wamid.1',
      was: { userId: 'KE.1349', waId: '254711222333' },
      is: { userId: 'KE.2', waId: '254722' },
    })
    const ids = { previous: 'KE.1', current: 'KE.2' }
    expect(
      readWebhook(
        inside({ user_id_update: [{ wa_id: '2547', user_id: ids }, {}] }, 'user_id_update'),
      ),
    ).toEqual([
      {
        kind: 'identity',
        eventId: 'user_id_update:KE.1:KE.2',
        was: { userId: 'KE.1' },
        is: { userId: 'KE.2', waId: '2547' },
      },
      { kind: 'other', field: 'user_id_update' },
    ])
    expect(message({ type: 'system', system: { type: 'customer_identity_changed' } })).toEqual({
      kind: 'other',
      field: 'system',
    })
  })
})

describe('statuses', () => {
  it('carry their tag and code, with a phone, an id or both', () => {
    const base = { id: 'wamid.9', timestamp: '1795169710', biz_opaque_callback_data: 'ntf_1' }
    const statuses = [
      { ...base, status: 'delivered', recipient_id: '254711', recipient_user_id: 'KE.1' },
      {
        ...base,
        status: 'failed',
        recipient_user_id: 'KE.1',
        parent_recipient_user_id: 'KE.ENT.1',
        errors: [{ code: 131047 }],
      },
      { ...base, status: 'read', recipient_id: '254711', recipient_parent_user_id: 'KE.ENT.1' },
      { ...base, status: 'deleted' },
    ]
    const at = 1795169710000
    expect(readWebhook(inside({ statuses }))).toEqual([
      {
        kind: 'status',
        wamid: 'wamid.9',
        status: 'delivered',
        to: { waId: '254711', userId: 'KE.1' },
        at,
        tag: 'ntf_1',
      },
      {
        kind: 'status',
        wamid: 'wamid.9',
        status: 'failed',
        to: { userId: 'KE.1' },
        at,
        tag: 'ntf_1',
        code: 131047,
      },
      {
        kind: 'status',
        wamid: 'wamid.9',
        status: 'read',
        to: { waId: '254711' },
        at,
        tag: 'ntf_1',
      },
      { kind: 'other', field: 'statuses' },
    ])
  })
})

describe('whatever arrives', () => {
  it('never throws, whatever the JSON', () => {
    const wrapped = fc.jsonValue().map((value) => inside(value as object))
    const almost = fc.jsonValue().map((value) =>
      inside({
        messages: [value, { ...person, type: 'text', text: value }],
        statuses: [value],
        contacts: [value],
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), wrapped, almost), (json) => {
        expect(Array.isArray(readWebhook(json))).toBe(true)
      }),
    )
  })

  it('reads all levels of a batch, in order, up to a thousand updates', () => {
    const texts = (count: number, first: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...person,
        id: `wamid.${first + i}`,
        type: 'text',
        text: { body: 'x' },
      }))
    const change = (first: number) => ({ field: 'messages', value: { messages: texts(30, first) } })
    const events = readWebhook({
      entry: [{ changes: [change(0), change(30)] }, { changes: [change(60)] }],
    })
    const ids = events.flatMap((event) => (event.kind === 'message' ? [event.messageId] : []))
    expect(ids).toEqual(Array.from({ length: 90 }, (_, i) => `wamid.${i}`))
    const many: WhatsAppEvent[] = readWebhook(inside({ messages: texts(1500, 0) }))
    expect(many).toHaveLength(1000)
  })
})

describe('the signature', () => {
  // Made with: printf '{"a":"\\u00e9"}' | openssl dgst -sha256 -hmac dev-app-secret
  const body = utf8('{"a":"\\u00e9"}')
  const good = 'sha256=10cfe5d035c3ec75606289cece73fdc233d655d8e28d9cc016b4b1aff6b62cec'
  const ofAnother = 'sha256=263a9afd6b9818deaf507f3a724328c8db22bbafba856b4e5932f6e9696c553c'

  it('is over the bytes as they came', async () => {
    expect(await verifySignature('dev-app-secret', body, good)).toBe(true)
    const rewritten = utf8(JSON.stringify(JSON.parse('{"a":"\\u00e9"}')))
    expect(await verifySignature('dev-app-secret', rewritten, good)).toBe(false)
    expect(await verifySignature('dev-app-secret', body, ofAnother)).toBe(false)
  })

  it.each([
    null,
    undefined,
    '',
    'sha256=',
    'sha1=abc',
    `sha256=${'0'.repeat(63)}`,
    `SHA256=${'0'.repeat(64)}`,
  ])('refuses the header %s', async (header) => {
    expect(await verifySignature('dev-app-secret', body, header)).toBe(false)
  })
})
