import { describe, expect, it } from 'vitest'
import { codeOf, type Loose, setUp } from './support'

function aCustomer() {
  const everything = setUp()
  const customer = everything.whatsapp.customer('0711222333', { name: 'Achieng' })
  const values = async (): Promise<Loose[]> => {
    await everything.flush()
    return everything.bodies().map((body) => body.entry[0].changes[0].value)
  }
  const last = async (): Promise<Loose> => (await values()).at(-1)
  return { ...everything, customer, values, last }
}

const buttons = {
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Choose' },
    action: { buttons: [{ type: 'reply', reply: { id: 'shp_1:menu', title: 'Menu' } }] },
  },
}
const list = {
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Choose' },
    action: {
      button: 'Open',
      sections: [{ rows: [{ id: 'unga', title: 'Unga', description: '2 kg' }] }],
    },
  },
}

describe('a customer', () => {
  it('taps buttons and rows, also of an old message', async () => {
    const { customer, send, last } = aCustomer()
    customer.text('NJERI')
    const old = (await send(buttons)).body.messages[0].id
    await send(buttons)
    await send(list)
    customer.tap('Menu', { on: old })
    expect((await last()).messages[0]).toMatchObject({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'shp_1:menu', title: 'Menu' } },
      context: { from: '254700000000', id: old },
    })
    customer.tap('unga')
    expect((await last()).messages[0].interactive).toEqual({
      type: 'list_reply',
      list_reply: { id: 'unga', title: 'Unga', description: '2 kg' },
    })
    expect(() => customer.tap('Sukari')).toThrow('sees no button or row "Sukari"')
  })

  it('taps a template button with or without context', async () => {
    const { customer, whatsapp, send, last } = aCustomer()
    const template = { name: 'again', language: 'en', category: 'UTILITY', body: 'Again?' } as const
    whatsapp.registerTemplate({ ...template, buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] })
    const components = [
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '0',
        parameters: [{ type: 'payload', payload: 'again:1' }],
      },
    ]
    await send({
      type: 'template',
      template: { name: 'again', language: { code: 'en' }, components },
    })
    customer.tap('Yes', { withoutContext: true })
    const [message] = (await last()).messages
    expect(message).toMatchObject({ type: 'button', button: { payload: 'again:1', text: 'Yes' } })
    expect(message).not.toHaveProperty('context')
  })

  it('sends every other kind of message', async () => {
    const { customer, values } = aCustomer()
    const first = customer.text('Habari')
    customer.location({ latitude: -1.29, longitude: 36.78, name: 'Yaya Centre' })
    customer.image({ caption: 'hii' })
    customer.audio()
    customer.sticker()
    customer.document({ filename: 'list.pdf' })
    customer.contact({ name: 'Peter', phone: '0722000111' })
    customer.order([{ sku: 'UNGA-2KG', quantity: 2, price: 1 }])
    customer.flowReply(first, { zone: 'Kilimani' })
    customer.unsupported()
    customer.unknown('hologram', { depth: 3 })
    customer.react(first, '👍')
    customer.unreact(first, 'absent')
    customer.edit(first, 'Habari yako')
    customer.revoke(first)
    const messages = (await values()).map((value) => value.messages[0])
    expect(messages.map(({ type }) => type)).toEqual([
      'text',
      'location',
      'image',
      'audio',
      'sticker',
      'document',
      'contacts',
      'order',
      'interactive',
      'unsupported',
      'hologram',
      'reaction',
      'reaction',
      'edit',
      'revoke',
    ])
    expect(messages[2].image).toMatchObject({ mime_type: 'image/jpeg', caption: 'hii' })
    expect(messages[2].image.sha256).toMatch(/^[\w+/]{43}=$/)
    expect(messages[8].interactive.nfm_reply.response_json).toBe('{"zone":"Kilimani"}')
    expect(messages[12].reaction).not.toHaveProperty('emoji')
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
  })

  it('keeps a user id after a username hides the number', async () => {
    const { customer, last, send, whatsapp } = aCustomer()
    customer.text('NJERI')
    customer.adoptUsername('achieng.k')
    customer.text('Bado mimi')
    const { contacts, messages } = await last()
    const { userId } = customer.person
    expect(contacts).toEqual([
      { profile: { name: 'Achieng', username: 'achieng.k' }, user_id: userId },
    ])
    expect(messages[0]).toMatchObject({ from_user_id: userId })
    expect(messages[0]).not.toHaveProperty('from')
    const text = { type: 'text', text: { body: 'Karibu' } }
    const answer = await send({ ...text, to: undefined, recipient: userId })
    expect(answer.body.contacts).toEqual([{ input: userId, user_id: userId }])
    expect(whatsapp.lastMessage(userId)?.text).toBe('Karibu')
  })

  it('changes number: a system message without a card, then a new id', async () => {
    const { customer, values, received } = aCustomer()
    customer.text('NJERI')
    const before = customer.person.userId
    customer.changeNumber('0733000111')
    const [, system, update] = await values()
    expect(system).not.toHaveProperty('contacts')
    expect(system.messages[0]).toMatchObject({
      type: 'system',
      from: '254711222333',
      system: {
        type: 'user_changed_number',
        wa_id: '254733000111',
        user_id: customer.person.userId,
      },
    })
    expect(update.user_id_update[0].user_id).toEqual({
      previous: before,
      current: customer.person.userId,
    })
    expect(received[2]?.body).toContain('"field":"user_id_update"')
  })

  it('has the same id in every simulator, so that a restart changes nobody', () => {
    const ids = [setUp(), setUp()].map(
      ({ whatsapp }) => whatsapp.customer('0711222333').person.userId,
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).toMatch(/^KE\.\d{20}$/)
  })

  it('stops marketing messages, and then gets none', async () => {
    const { customer, whatsapp, send, last } = aCustomer()
    whatsapp.registerTemplate({
      name: 'offer',
      language: 'en',
      category: 'MARKETING',
      body: 'Offer!',
    })
    customer.setMarketing('stop')
    expect((await last()).user_preferences[0]).toMatchObject({
      value: 'stop',
      category: 'marketing_messages',
    })
    const template = { name: 'offer', language: { code: 'en' } }
    expect(codeOf(await send({ type: 'template', template }))).toBe(131050)
  })
})

describe('addressing people', () => {
  const text = { type: 'text', text: { body: 'Karibu' } }
  const code = {
    type: 'template',
    template: {
      name: 'sign_in_code',
      language: { code: 'en' },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: '123456' }] },
        {
          type: 'button',
          sub_type: 'url',
          index: '0',
          parameters: [{ type: 'text', text: '123456' }],
        },
      ],
    },
  }

  it('prefers the number to the user id', async () => {
    const { customer, send, whatsapp } = aCustomer()
    customer.text('NJERI')
    whatsapp.customer('0722333444').text('KICKS')
    await send({ ...text, to: '254722333444', recipient: customer.person.userId })
    expect(whatsapp.lastMessage('0722333444')?.text).toBe('Karibu')
    expect(whatsapp.lastMessage('0711222333')).toBeUndefined()
  })

  it('refuses ids of nobody, and codes for ids', async () => {
    const { customer, send } = aCustomer()
    customer.text('NJERI')
    const to = undefined
    expect(codeOf(await send({ ...text, to, recipient: 'KE.999' }))).toBe(131009)
    expect(codeOf(await send({ ...text, to }))).toBe(131008)
    expect(codeOf(await send({ ...code, to, recipient: customer.person.userId }))).toBe(131062)
  })

  it('shows a sign-in code with a button that copies it', async () => {
    const { send, whatsapp } = aCustomer()
    expect((await send(code)).status).toBe(200)
    expect(whatsapp.lastMessage('0711222333')).toMatchObject({
      text: expect.stringContaining('*123456*'),
      buttons: [{ kind: 'copy_code', value: '123456', title: 'Copy code' }],
      template: { category: 'AUTHENTICATION' },
    })
  })

  it('marks a message read, and shows that somebody types', async () => {
    const { customer, graph, whatsapp, advance } = aCustomer()
    const message_id = customer.text('NJERI')
    const receipt = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id,
      typing_indicator: { type: 'text' },
    }
    expect((await graph('220000000000002/messages', receipt)).body).toEqual({ success: true })
    expect(whatsapp.chatOf('0711222333')[0]?.status).toBe('read')
    expect(whatsapp.isTyping('0711222333')).toBe(true)
    await advance(25_000)
    expect(whatsapp.isTyping('0711222333')).toBe(false)
  })
})
