import { describe, expect, it } from 'vitest'
import { codeOf, setUp } from './support'

const long = (length: number) => 'x'.repeat(length)
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
const buttons = (...all: object[]) => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text: 'Choose' }, action: { buttons: all } },
})
const list = (sections: object[], label = 'Menu') => ({
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'Choose' }, action: { button: label, sections } },
})
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${from + index}`,
    title: `Row ${from + index}`,
  }))
const link = (url: string, display_text = 'Open') => ({
  type: 'interactive',
  interactive: {
    type: 'cta_url',
    body: { text: 'Your order' },
    action: { name: 'cta_url', parameters: { display_text, url } },
  },
})

const refused: [string, number, object][] = [
  ['a text over 4096 characters', 100, { type: 'text', text: { body: long(4097) } }],
  ['a text without a body', 131008, { type: 'text', text: {} }],
  ['a key nobody knows', 100, { type: 'text', text: { body: 'x' }, priority: 1 }],
  ['a key nobody knows, inside', 100, { type: 'text', text: { body: 'x', color: 'red' } }],
  ['a type nobody knows', 100, { type: 'poll', poll: {} }],
  ['no buttons', 131009, buttons()],
  [
    'four buttons',
    131009,
    buttons(button('a', 'A'), button('b', 'B'), button('c', 'C'), button('d', 'D')),
  ],
  ['a button title of 21', 131009, buttons(button('a', long(21)))],
  ['an empty button title', 131009, buttons(button('a', ''))],
  ['a button id of 257', 131009, buttons(button(long(257), 'A'))],
  ['a button id that begins with a space', 131009, buttons(button(' a', 'A'))],
  ['a button id that ends with a space', 131009, buttons(button('a ', 'A'))],
  ['two buttons with one id', 131009, buttons(button('a', 'A'), button('a', 'B'))],
  ['two buttons with one title', 131009, buttons(button('a', 'A'), button('b', 'A'))],
  ['a button without an id', 131008, buttons({ type: 'reply', reply: { title: 'A' } })],
  ['eleven rows in one section', 131009, list([{ title: 'A', rows: rows(11) }])],
  [
    'eleven rows in two sections',
    131009,
    list([
      { title: 'A', rows: rows(6) },
      { title: 'B', rows: rows(5, 6) },
    ]),
  ],
  [
    'two sections of which one has no title',
    131009,
    list([{ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }]),
  ],
  ['two rows with one id', 131009, list([{ title: 'A', rows: [rows(1), rows(1)].flat() }])],
  ['a row title of 25', 131009, list([{ rows: [{ id: 'a', title: long(25) }] }])],
  [
    'a row description of 73',
    131009,
    list([{ rows: [{ id: 'a', title: 'A', description: long(73) }] }]),
  ],
  ['a row id of 201', 131009, list([{ rows: [{ id: long(201), title: 'A' }] }])],
  ['a list button of 21', 131009, list([{ rows: rows(1) }], long(21))],
  ['a section title of 25', 131009, list([{ title: long(25), rows: rows(1) }])],
  ['a link to a bare address', 131009, link('http://192.168.0.1/o')],
  ['a link that is not http', 131009, link('javascript:alert(1)')],
  ['a link text of 21', 131009, link('https://dukabot.app', long(21))],
  [
    'media with both id and link',
    131009,
    { type: 'image', image: { id: '1', link: 'https://a.ke/b.jpg' } },
  ],
  ['media with neither', 131009, { type: 'image', image: {} }],
  ['media that was never uploaded', 131009, { type: 'image', image: { id: '123' } }],
  [
    'a caption on a sticker',
    100,
    { type: 'sticker', sticker: { link: 'https://a.ke/b.webp', caption: 'x' } },
  ],
  ['a latitude of 91', 131009, { type: 'location', location: { latitude: 91, longitude: 0 } }],
  ['a latitude as text', 100, { type: 'location', location: { latitude: '1', longitude: 0 } }],
  [
    'callback data over 512',
    131009,
    { type: 'text', text: { body: 'x' }, biz_opaque_callback_data: long(513) },
  ],
  [
    'a template nobody registered',
    132001,
    { type: 'template', template: { name: 'nope', language: { code: 'en' } } },
  ],
  ['a message to itself', 131021, { type: 'text', text: { body: 'x' }, to: '254700000000' }],
  [
    'a flow nobody made',
    131009,
    {
      type: 'interactive',
      interactive: {
        type: 'flow',
        body: { text: 'x' },
        action: {
          name: 'flow',
          parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Go' },
        },
      },
    },
  ],
]

const accepted: [string, object][] = [
  ['a text of 4096', { type: 'text', text: { body: long(4096) } }],
  ['a text without its type', { text: { body: 'x' } }],
  ['three full buttons', buttons(button(long(256), long(20)), button('b', 'B'), button('c', 'C'))],
  [
    'ten rows',
    list([
      { title: 'A', rows: rows(5) },
      { title: 'B', rows: rows(5, 5) },
    ]),
  ],
  ['a full row', list([{ rows: [{ id: long(200), title: long(24), description: long(72) }] }])],
  ['a link', link('https://dukabot.app/o/abc')],
  ['a link to localhost', link('http://localhost:8787/o/abc')],
  ['an image by link', { type: 'image', image: { link: 'https://a.ke/b.jpg', caption: 'Unga' } }],
  [
    'a request for a location',
    {
      type: 'interactive',
      interactive: {
        type: 'location_request_message',
        body: { text: 'Where?' },
        action: { name: 'send_location' },
      },
    },
  ],
  [
    'a request for the number',
    {
      type: 'interactive',
      interactive: {
        type: 'request_contact_info',
        body: { text: 'Your number?' },
        action: { name: 'request_contact_info' },
      },
    },
  ],
]

function withOpenWindow() {
  const everything = setUp()
  everything.whatsapp.customer('0711222333').text('Habari')
  return everything
}

describe('what WhatsApp refuses to send', () => {
  it.each(refused)('%s: %i', async (_name, code, message) => {
    const { send, whatsapp } = withOpenWindow()
    const answer = await send(message)
    expect([codeOf(answer), answer.status]).toEqual([code, code === 132001 ? 404 : 400])
    expect(whatsapp.sent).toEqual([])
  })

  it.each(accepted)('but takes %s', async (_name, message) => {
    const { send } = withOpenWindow()
    expect(await send(message)).toMatchObject({ status: 200 })
  })

  it('says which parameter is wrong', async () => {
    const { send } = withOpenWindow()
    const { body } = await send(buttons(button('a', long(21))))
    expect(body.error.error_data.details).toContain('interactive.action.buttons.0.reply.title')
  })
})
