import { afterEach, describe, expect, it, vi } from 'vitest'
import { learnedRows } from '../../src/catalogue/learn-alias'
import { customers } from '../../src/customers/tables'
import { randomId } from '../../src/kernel/ids'
import { orders } from '../../src/orders/tables'
import { supportRequests } from '../../src/support/tables'
import { aVisit, type Visit } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

const ordered = async (chat: Visit, link = chat.shop.code) => {
  await chat.say(link, 'chumvi 2', 'note: ring twice', 'PAY', 'nachukua', '1', 'yes')
  const [order] = await chat.shop.ctx.shop.select(orders)
  return order
}

describe('deeds of the chat through the shop’s verbs', () => {
  it('teaches the shop what words mean', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'sukari ya brown 2', '2')
    expect(chat.lastText()).toContain('2 × Sugar 500 g')
    expect(await learnedRows(chat.shop.ctx)).toMatchObject([
      { words: 'sukari brown', sku: 'SUKARI-500G', times: 1 },
    ])
  })

  it('knows a taught word in the very next message', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'sukari ya brown 2', '2', 'sukari brown 3')
    expect(chat.lastText()).toContain('Sugar 500 g')
    expect(chat.lastText()).not.toMatch(/Which one|unamaanisha/)
  })

  it('keeps with an order which link brought the customer', async () => {
    const chat = await aVisit()
    expect((await ordered(chat, `${chat.shop.code} fb`))?.source).toBe('fb')
    const other = await aVisit()
    expect((await ordered(other))?.source).toBeNull()
  })

  it('orders with a note, calls the order off, and orders it again', async () => {
    const chat = await aVisit()
    const order = await ordered(chat)
    expect(order?.noteSealed).not.toBeNull()
    await chat.say('cancel order', 'yes')
    expect(chat.lastText()).toContain('Order #1 is cancelled')
    expect(await chat.shop.ctx.shop.select(orders)).toMatchObject([{ state: 'cancelled' }])
    await chat.say('order again')
    expect(chat.lastText()).toContain('2 × Salt 500 g')
  })

  it('asks IntaSend about a payment that somebody speaks of, and shows the receipt', async () => {
    const chat = await aVisit()
    await ordered(chat)
    await chat.say('NIMELIPA')
    expect(chat.lastText()).toMatch(/no money for order #1 has reached us|pesa za oda #1 bado/)
    chat.sims.intasend.pay(chat.phone)
    await chat.say('I have paid', 'receipt')
    expect(chat.texts().at(-2)).toMatch(/has reached us|yamefika/)
    expect(chat.lastText()).toMatch(/Receipt for order #1|Risiti ya oda #1/)
    expect(chat.lastText()).toMatch(/http\S+\/v\/\w+-1-1-\w{8}/)
  })

  it('calls a person, who hears what is written until the talk is closed', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'I want to talk to a person', 'my bread was missing', 'hello?')
    const [request] = await chat.shop.ctx.shop.select(supportRequests)
    expect(request).toMatchObject({ state: 'open', topic: 'other' })
    expect(chat.lastText()).toContain('Passed on to the shop')
    const notice = {
      id: randomId('ntf'),
      shopId: chat.shop.ctx.profile.id,
      shopName: 'Mama Njeri Grocers',
      orderId: null,
      language: 'en' as const,
    }
    const stub = await chat.stub()
    const answered = {
      key: 'supportAnswer' as const,
      data: { request: request?.id ?? '', number: 3 },
    }
    await stub.tell({ ...notice, note: answered, words: 'Pole! Tunakuletea sasa.' })
    expect(chat.lastText()).toContain('Pole! Tunakuletea sasa.')
    const closed = { key: 'supportClosed' as const, data: { request: request?.id ?? '' } }
    await stub.tell({ ...notice, id: randomId('ntf'), note: closed })
    await chat.say('2 rice')
    expect(chat.lastText()).toContain('2 × Rice 1 kg')
  })

  it('stops and starts messages', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'STOP', '1')
    expect(chat.lastText()).toContain('no more messages from this shop')
    const [stopped] = await chat.shop.ctx.shop.select(customers)
    expect(stopped?.stoppedAt).not.toBeNull()
    await ordered(chat)
    const [again] = await chat.shop.ctx.shop.select(customers)
    expect(again?.stoppedAt).toBeNull()
  })
})
