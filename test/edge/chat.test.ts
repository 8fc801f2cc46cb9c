import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Notice } from '../../src/context'
import type { Chat } from '../../src/edge/chat'
import { chatOf } from '../../src/edge/chat-address'
import { dailyFigures } from '../../src/figures/tables'
import { randomId } from '../../src/kernel/ids'
import { orders } from '../../src/orders/tables'
import { until } from '../support/until'
import { aVisit, inObject, type Visit } from './a-chat'

afterEach(() => vi.unstubAllGlobals())

const toConfirm = async (chat: Visit) => {
  await chat.say(
    chat.shop.code,
    'chumvi',
    '2',
    'PAY',
    'Kilimani',
    'Karibu na Yaya, geti ya buluu',
    '1',
  )
}
const placed = ({ shop }: Visit) => shop.ctx.shop.select(orders)

const aNotice = (chat: Visit, change: Partial<Notice> = {}): Notice => ({
  id: randomId('ntf'),
  shopId: chat.shop.ctx.profile.id,
  shopName: 'Mama Njeri Grocers',
  orderId: null,
  note: { key: 'orderPacked', data: { order: 7, link: 'https://dukabot.example/o/njeri-7-0' } },
  language: 'en',
  ...change,
})

/** What an object still knows of its person. */
const leftOf = (stub: DurableObjectStub<Chat>) =>
  inObject(stub, ({ storage }) =>
    storage.sql.exec("SELECT name FROM facts WHERE name IN ('conversation', 'known')").toArray(),
  )

describe('a message to a chat', () => {
  it('is answered, and an order goes from the code to the M-Pesa prompt', async () => {
    const chat = await aVisit()
    await toConfirm(chat)
    await chat.tap('✅ Confirm and pay')
    expect(chat.lastText()).toContain('Order #1 is placed')
    expect(chat.sims.intasend.prompts(chat.phone)).toHaveLength(1)
    expect(await placed(chat)).toHaveLength(1)
  })

  it('is answered once, however often and at once it is told', async () => {
    const chat = await aVisit()
    const event = chat.event(chat.shop.code)
    const stub = await chat.stub()
    await Promise.all([1, 2, 3, 4].map(() => stub.hearAll([event])))
    await stub.hearAll([event, event])
    await stub.quiet()
    await stub.hearAll([event])
    await stub.quiet()
    chat.customer.text('x')
    expect(await chat.sql('SELECT count(*) AS many FROM inbox')).toEqual([{ many: 1 }])
    expect(
      await chat.sql("SELECT count(*) AS many FROM transcript WHERE direction = 'out'"),
    ).toEqual([{ many: 1 }])
  })

  it('is answered in the order of its time: shuffled and doubled ends as the ordered run does', async () => {
    const words = [
      'chumvi',
      '2',
      'ndengu',
      '3',
      'unga 2 na mkate 4',
      'toa mkate',
      'mchele',
      '9',
      'KIKAPU',
    ]
    const ends: unknown[] = []
    for (const shuffled of [false, true]) {
      const chat = await aVisit()
      const from = Date.now() - 60_000
      const events = [chat.shop.code, ...words, ...words].map((word, i) =>
        chat.event(word, { at: from + i * 1000 }),
      )
      const mixed = [...events, ...events].sort((a, b) => hash(a.messageId) - hash(b.messageId))
      const stub = await chat.stub()
      await stub.hearAll(shuffled ? mixed : events)
      await stub.quiet()
      const [heard] = await chat.sql(
        "SELECT count(*) AS many FROM transcript WHERE direction = 'in'",
      )
      ends.push({ ...heard, basket: await basketOf(chat) })
    }
    expect(ends[0]).toEqual({ many: 19, basket: expect.stringContaining('Green grams 1 kg') })
    expect(ends[1]).toEqual(ends[0])
  })

  it('places one order when Confirm is tapped twice at once', async () => {
    const chat = await aVisit()
    await toConfirm(chat)
    const confirm = chat.sent().at(-1)?.buttons[0]
    const tap = () => chat.event({ kind: 'tap', id: confirm?.id ?? '', title: '' })
    const stub = await chat.stub()
    await Promise.all([stub.hearAll([tap()]), stub.hearAll([tap()])])
    await chat.settle()
    expect(await placed(chat)).toHaveLength(1)
    expect(chat.sims.intasend.prompts(chat.phone)).toHaveLength(1)
    expect(chat.lastText()).toContain('is placed already')
  })

  it('leaves nothing readable of the person in the object', async () => {
    const chat = await aVisit()
    await toConfirm(chat)
    await chat.tap('✅ Confirm and pay')
    await chat.say('siri yangu kabisa')
    const rows = await Promise.all(
      ['facts', 'inbox', 'outgoing', 'told', 'transcript'].map((table) =>
        chat.sql(`SELECT * FROM ${table}`),
      ),
    )
    const all = JSON.stringify(rows)
    const number = chat.phone.slice(1)
    for (const canary of [
      number,
      btoa(`254${number}`).slice(0, 12),
      'Achieng',
      'Yaya',
      'siri',
      'wamid',
    ]) {
      expect(all, canary).not.toContain(canary)
    }
    expect(await chat.sql('SELECT count(*) AS many FROM inbox WHERE sealed IS NOT NULL')).toEqual([
      { many: 0 },
    ])
    expect(await chat.sql('SELECT count(*) AS many FROM outgoing')).toEqual([{ many: 0 }])
  })
})

describe('a chat that stumbles', () => {
  it('runs a turn again that crashed after its order was placed, and places no second one', async () => {
    const chat = await aVisit()
    await toConfirm(chat)
    const stub = await chat.stub()
    await inObject(stub, ({ storage }) => {
      const commit = storage.transactionSync.bind(storage)
      let crashes = 1
      storage.transactionSync = (changes) => {
        if (crashes-- > 0) throw new Error('the power is gone')
        return commit(changes)
      }
    })
    await chat.tap('✅ Confirm and pay')
    expect(await placed(chat)).toHaveLength(1)
    expect(chat.lastText()).toContain('Please check your order')
    await chat.alarm()
    await chat.settle()
    expect(chat.lastText()).toContain('Order #1 is placed')
    expect(await placed(chat)).toHaveLength(1)
    expect(chat.sims.intasend.prompts(chat.phone)).toHaveLength(1)
  })

  it('goes on where it was when the object dies with a message in its inbox', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    const stub = await chat.stub()
    const before = chat.texts().length
    await inObject(stub, async (state) => {
      // Stored by a `hear` whose object died before it could answer: the alarm is all that is left.
      const [row] = state.storage.sql
        .exec("SELECT value FROM facts WHERE name = 'data_key'")
        .toArray()
      expect(row).toBeDefined()
    })
    const event = chat.event('chumvi')
    await stub.hearAll([event])
    await inObject(stub, (state) => state.abort('killed')).catch(() => undefined)
    const again = await chat.stub()
    await again.quiet()
    await chat.sims.flush()
    expect(chat.texts().slice(before).at(-1)).toContain('Salt 500 g')
    expect(await chat.sql('SELECT count(*) AS many FROM inbox WHERE sealed IS NOT NULL')).toEqual([
      { many: 0 },
    ])
  })

  it('wakes a day later to let go of a basket, and keeps little of a long chat', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'chumvi', '2')
    await chat.sql(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 500) INSERT INTO transcript (direction, kind, at, state) SELECT 'in', 'text', i, 'answered' FROM n",
    )
    await chat.alarm()
    const wakesAt = await inObject(await chat.stub(), ({ storage }) => storage.getAlarm())
    expect(((wakesAt ?? 0) - Date.now()) / 3_600_000).toBeCloseTo(24, 1)
    expect(await chat.sql('SELECT count(*) AS many FROM transcript')).toEqual([{ many: 200 }])
  })

  it('excuses itself after five tries and goes on with the next message', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    await chat.sql(
      "INSERT INTO inbox VALUES ('broken', 1, 0, 'bm90IHNlYWxlZCBhdCBhbGwgYnV0IGxvbmc', 0, 0)",
    )
    await (await chat.stub()).hearAll([chat.event('chumvi')])
    for (let tries = 0; tries < 5; tries++) await chat.alarm()
    await chat.settle()
    expect(chat.texts().slice(-2)[0]).toMatch(
      /^\*Mama Njeri Grocers\*\n.*something went wrong on our side/,
    )
    expect(chat.lastText()).toContain('Salt 500 g')
  })
})

describe('telling a customer', () => {
  it('says a notice once, in the language of the chat, under the shop’s name', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'KIKAPU')
    const notice = aNotice(chat)
    const stub = await chat.stub()
    const before = chat.texts().length
    const states = await Promise.all([1, 2, 3].map(() => stub.tell(notice)))
    expect(states).toEqual([{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }])
    expect(await stub.tell(notice)).toEqual({ state: 'sent' })
    expect(chat.texts().slice(before)).toEqual([
      '*Mama Njeri Grocers*\n📦 Oda #7 imefungashwa. Ifuatilie hapa: https://dukabot.example/o/njeri-7-0',
    ])
    expect(chat.sims.whatsapp.sent.at(-1)?.callbackData).toBe(notice.id)
  })

  it('leaves the numbers of the menu above it alone when it has no buttons', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'una sukari?')
    await (await chat.stub()).tell(aNotice(chat))
    await chat.say('2')
    expect(chat.lastText()).toContain('*Sugar 500 g*')
  })

  it('gives a declined payment a button that pays again', async () => {
    const chat = await aVisit()
    await toConfirm(chat)
    await chat.tap('✅ Confirm and pay')
    const [order] = await placed(chat)
    chat.sims.intasend.cancel(chat.phone)
    const note = {
      key: 'paymentDeclined',
      data: { order: 1, amount: 'KES 160', reason: 'cancelled' },
    } as unknown as Notice['note']
    await (await chat.stub()).tell(aNotice(chat, { note, orderId: order?.id ?? null }))
    expect(
      chat
        .sent()
        .at(-1)
        ?.buttons.map(({ title }) => title),
    ).toEqual(['🔁 Pay again', 'Another number', '📦 My order'])
    await chat.say('1')
    expect(chat.lastText()).toMatch(/payment request on the way already|Check your phone/)
  })

  it('says what matters by template when the 24 hours are over', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    await windowIsOver(chat)
    const body = 'From {{1}}: {{2}} Reply MENU to write to us.'
    const template = { name: 'order_update', language: 'en', category: 'UTILITY' as const, body }
    chat.sims.whatsapp.registerTemplate(template)
    expect(await (await chat.stub()).tell(aNotice(chat))).toEqual({ state: 'sent' })
    const sent = chat.sims.whatsapp.sent.at(-1)
    expect(sent?.template).toMatchObject({ name: 'order_update' })
    expect(JSON.stringify(sent?.payload)).toContain('Mama Njeri Grocers')
  })

  it('remembers what the closed window and Meta did not let through', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    await windowIsOver(chat)
    const notice = aNotice(chat)
    const stub = await chat.stub()
    const before = chat.sims.whatsapp.sent.length
    expect(await stub.tell(notice)).toEqual({ state: 'failed', code: '132001' })
    expect(await stub.tell(notice)).toEqual({ state: 'failed', code: '132001' })
    expect(chat.sims.whatsapp.sent).toHaveLength(before)
    await chat.say('MENU')
    expect(await stub.tell(aNotice(chat))).toEqual({ state: 'sent' })
  })

  it('believes WhatsApp about the window, at once or later', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    const stub = await chat.stub()
    chat.sims.whatsapp.failNext(131047)
    // The template that would help is not approved yet.
    expect(await stub.tell(aNotice(chat))).toEqual({ state: 'failed', code: '132001' })
    chat.sims.whatsapp.failNext(131047, { how: 'async' })
    const late = aNotice(chat)
    expect(await stub.tell(late)).toEqual({ state: 'sent' })
    await chat.sims.advance(1000)
    expect(await stub.tell(late)).toEqual({ state: 'failed', code: '131047' })
  })

  it('sends a code to a phone that never wrote', async () => {
    const chat = await aVisit()
    const stub = chatOf(env, await chat.name({ waId: '254799000111' }))
    expect(await stub.sendCode('254799000111', '482915', 'sw')).toEqual({ state: 'sent' })
    expect(chat.sims.whatsapp.lastMessage('0799000111')?.text).toContain('482915')
  })
})

describe('sending', () => {
  it('keeps the pair rate: what is too much waits for the alarm', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    const stub = await chat.stub()
    const states: unknown[] = []
    for (let i = 0; i < 48; i++) states.push((await stub.tell(aNotice(chat))).state)
    expect(states.filter((state) => state === 'sent')).toHaveLength(44)
    expect(states.at(-1)).toBe('waiting')
    expect(chat.sims.whatsapp.sent.every(({ status }) => status !== 'failed')).toBe(true)
    await chat.sql("UPDATE facts SET value = '0' WHERE name = 'pair_free_at'")
    chat.sims.whatsapp.limits.pairRate = false
    await chat.alarm()
    expect(await chat.sql('SELECT count(*) AS many FROM outgoing')).toEqual([{ many: 0 }])
  })

  it('tries again after an outage, in order, and gives up what nobody can receive', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    const stub = await chat.stub()
    chat.sims.whatsapp.failNext(131000)
    const first = aNotice(chat)
    const note = { key: 'orderReady', data: { order: 8, code: '4821', left: '' } } as const
    const second = aNotice(chat, { note })
    expect(await stub.tell(first)).toEqual({ state: 'waiting' })
    expect(await stub.tell(second)).toEqual({ state: 'waiting' })
    await chat.alarm()
    expect(await stub.tell(second)).toEqual({ state: 'sent' })
    expect(chat.texts().slice(-2).join()).toMatch(/#7[\s\S]*#8/)
    chat.sims.whatsapp.failNext(131026)
    expect(await stub.tell(aNotice(chat))).toEqual({ state: 'failed', code: '131026' })
  })

  it('prefers twice to never when an answer is lost', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    const stub = await chat.stub()
    chat.sims.whatsapp.http.next('lost_answer', { path: 'messages' })
    const before = chat.texts().length
    const notice = aNotice(chat)
    expect(await stub.tell(notice)).toEqual({ state: 'waiting' })
    await chat.alarm()
    expect(await stub.tell(notice)).toEqual({ state: 'sent' })
    expect(chat.texts().slice(before)).toHaveLength(2)
  })

  it('gives up after six tries', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code)
    chat.sims.whatsapp.failNext(131016, { times: 20 })
    const notice = aNotice(chat)
    const stub = await chat.stub()
    await stub.tell(notice)
    for (let tries = 0; tries < 6; tries++) await chat.alarm()
    expect(await stub.tell(notice)).toEqual({ state: 'failed', code: '131016' })
    chat.sims.whatsapp.clearFailures()
  })

  it('marks what it read and shows that it types', async () => {
    const chat = await aVisit()
    const wamid = chat.customer.text(chat.shop.code)
    await chat.settle()
    const mine = chat.sims.whatsapp.chatOf(chat.phone).find((message) => message.wamid === wamid)
    expect(mine?.status).toBe('read')
  })
})

describe('a person who changes', () => {
  it('keeps the basket with a new number, and notices to the old chat arrive', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'chumvi', '2')
    const old = await chat.stub()
    chat.customer.changeNumber('0722999888')
    await chat.sims.flush()
    await chat.say('BASKET')
    expect(chat.sims.whatsapp.lastMessage('0722999888')?.text).toContain('Salt 500 g')
    expect(await old.tell(aNotice(chat))).toEqual({ state: 'sent' })
    expect(chat.sims.whatsapp.lastMessage('0722999888')?.text).toContain('#7')
  })

  it('is told in the new chat what was told while they moved, and nothing of them stays', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'chumvi', '2')
    const old = await chat.stub()
    const is = { userId: 'KE.8888888' }
    const [next, name] = [await chat.stub(is), await chat.name(is)]
    // All at once: the message gets its turn when the old chat has already handed over.
    const told = Array.from({ length: 5 }, () => old.tell(aNotice(chat)))
    const moving = old.moveTo(name, is)
    const late = old.tell(aNotice(chat))
    await old.hearAll([chat.event('ndengu 1')])
    for (const telling of [...told, late]) expect(await telling).toEqual({ state: 'sent' })
    await moving
    await old.quiet()
    await next.quiet()
    await next.hearAll([chat.event('BASKET', { from: is })])
    await next.quiet()
    expect(chat.lastText()).toContain('Salt 500 g')
    expect(chat.lastText()).toContain('Green grams')
    expect(await leftOf(old)).toEqual([])
  })

  it('is forgotten by the old chat once what it still had to send is sent', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'chumvi', '2')
    const old = await chat.stub()
    const name = await chat.name({ userId: 'KE.7777777' })
    await chat.sql(
      'UPDATE facts SET value = ? WHERE name = ?',
      Date.now() + 3_600_000,
      'pair_free_at',
    )
    await old.tell(aNotice(chat))
    await old.moveTo(name, { userId: 'KE.7777777' })
    expect((await leftOf(old)).length).toBe(2)
    await inObject(old, ({ storage }) => {
      storage.sql.exec("UPDATE facts SET value = 0 WHERE name = 'pair_free_at'")
      return storage.setAlarm(Date.now())
    })
    await runDurableObjectAlarm(old)
    expect(chat.lastText()).toContain('#7')
    expect(await leftOf(old)).toEqual([])
  })

  it('is answered by user id once WhatsApp no longer tells the phone', async () => {
    const chat = await aVisit()
    await chat.say(chat.shop.code, 'chumvi', '2')
    chat.customer.adoptUsername('achieng.k')
    await chat.say('BASKET')
    expect(chat.lastText()).toContain('Salt 500 g')
  })

  it('brings along what the chat of the bare phone number knew', async () => {
    const chat = await aVisit()
    const { waId } = chat.person()
    const byPhone = await chat.stub({ waId })
    const person = await chat.name({ waId })
    await byPhone.hearAll([chat.event(chat.shop.code, { from: { waId } })])
    await byPhone.hearAll([chat.event('chumvi 3', { from: { waId } })])
    await byPhone.quiet()
    await chat.say('BASKET')
    expect(chat.lastText()).toContain('3 × Salt 500 g')
    expect(await chat.sql("SELECT value FROM facts WHERE name = 'person'")).toEqual([
      { value: person },
    ])
    const left = await inObject(byPhone, ({ storage }) =>
      storage.sql.exec("SELECT name FROM facts WHERE name IN ('conversation', 'known')").toArray(),
    )
    expect(left).toEqual([])
    await byPhone.hearAll([chat.event('ndengu 1', { from: { waId } })])
    await chat.settle()
    expect(await basketOf(chat)).toContain('Green grams')
  })
})

it('is a stranger to whoever gets the phone number next', async () => {
  const chat = await aVisit()
  const { waId } = chat.person()
  await chat.say(chat.shop.code, 'chumvi', '2')
  const next = await chat.stub({ userId: 'KE.9999999999' })
  await next.hearAll([chat.event('BASKET', { from: { waId, userId: 'KE.9999999999' } })])
  await next.quiet()
  expect(chat.lastText()).toContain('Send the code of the shop')
  await chat.say('BASKET')
  expect(chat.lastText()).toContain('Salt 500 g')
})

describe('the cost of a turn', () => {
  it('is no D1 call while browsing with a cached menu, and three round trips to check out', async () => {
    const chat = await aVisit()
    // The day's first word and first basket are told to the shop's figures, by a queue.
    await chat.say(chat.shop.code, 'unga 2', 'toa unga', 'MENU')
    await until('the visit to be counted', async () => {
      const { shop } = chat.shop.ctx
      return (await shop.select(dailyFigures)).length === 2
    })
    const database = Object.getPrototypeOf(env.SHOPS_0)
    const prepared = vi.spyOn(database, 'prepare')
    const batches = vi.spyOn(database, 'batch')
    await chat.say(
      'MENU',
      '2',
      '1',
      '2',
      'BASKET',
      'unga 2 na mkate',
      'toa mkate',
      'PAY',
      '1',
      'Yaya gate 2',
      '1',
    )
    expect(prepared).not.toHaveBeenCalled()
    // Without delivering IntaSend's own callbacks, which cost theirs.
    const stub = await chat.stub()
    await stub.hearAll([chat.event('1')])
    await stub.quiet()
    expect(chat.lastText()).toContain('#1')
    expect(batches.mock.calls.length).toBeGreaterThan(0)
    expect(batches.mock.calls.length).toBeLessThanOrEqual(3)
    vi.restoreAllMocks()
  })
})

/** What BASKET shows. */
async function basketOf(chat: Visit): Promise<string> {
  await chat.sql("UPDATE facts SET value = '0' WHERE name = 'pair_free_at'")
  chat.sims.whatsapp.limits.pairRate = false
  await chat.say('BASKET')
  return chat.lastText()
}

const hash = (text: string) =>
  [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 997, 7)

const windowIsOver = (chat: Awaited<ReturnType<typeof aVisit>>) =>
  chat.sql(
    "UPDATE facts SET value = ? WHERE name = 'last_inbound_at'",
    String(Date.now() - 86_400_001),
  )
