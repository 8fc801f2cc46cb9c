import { describe, expect, it } from 'vitest'
import type { Notice } from '../../src/context'
import type { Deed, Outcome } from '../../src/conversations/deed'
import { afterNotice, renderNotice } from '../../src/conversations/notice'
import { afterDeed, step } from '../../src/conversations/step'
import type { Heard, MediaKind } from '../../src/providers/whatsapp/port'
import { aTalk, drawn, goesWell, kicks, monday10, njeri } from './a-talk'

const inShop = (language: 'English' | 'Kiswahili', change = {}) => {
  const talk = aTalk(change).say('NJERI', language)
  talk.transcript()
  return talk
}
const media = (kind: MediaKind): Heard => ({ kind: 'media', media: kind })

describe('a person of the shop', () => {
  it('is called, gets the words, and MENU brings the bot back', () => {
    const talk = inShop('English').say(
      'I want to talk to a person about my order',
      'My bread was missing',
      '2',
      'yes',
      'MENU',
      '2 rice',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > I want to talk to a person about my order
        *Mama Njeri Grocers*
        🙋 We have told the shop that you want a person. Write here what it is about: we pass it on, and they answer in this chat.
        Until then I keep quiet. MENU brings me back.
        [🛒 Products] Tap, or type your answer
      > My bread was missing
        *Mama Njeri Grocers*
        📨 Passed on to the shop.
      > 2
      > yes
      > MENU
        *Mama Njeri Grocers*
        I am back for your orders! When you are answered, it still comes here.

        What would you like?

        1. Flour — 3 products
        2. Pantry — 8 products
        3. Drinks — 3 products
        4. Dairy — 4 products
        5. Bakery — 2 products
        6. Vegetables — 4 products
        7. Fruit — 2 products
        8. Household — 4 products
        (See products) Open the list, or reply with a number
      > 2 rice
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Rice 1 kg — KES 380
        *Total KES 380*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds).toEqual([
      {
        do: 'open_request',
        to: 'shop',
        topic: 'other',
        words: 'I want to talk to a person about my order',
      },
      { do: 'tell_person', to: 'shop', requestId: 'sup_1', words: 'My bread was missing' },
      { do: 'tell_person', to: 'shop', requestId: 'sup_1', words: '2' },
      { do: 'tell_person', to: 'shop', requestId: 'sup_1', words: 'yes' },
    ])
  })

  it('is called in Swahili, and any button brings the bot back', () => {
    const again = inShop('Kiswahili').say('nataka kuongea na mtu', '[Bidhaa]', 'mchele 2')
    expect(again.transcript()).toMatchInlineSnapshot(`
      "
      > nataka kuongea na mtu
        *Mama Njeri Grocers*
        🙋 Tumeliambia duka kuwa unataka kuongea na mtu. Andika hapa ni kuhusu nini: tutalifikishia, nao watakujibu hapa hapa.
        Kwa sasa nitanyamaza. MENU inanirudisha.
        [🛒 Bidhaa] Bofya, au andika jibu
      > [Bidhaa]
        *Mama Njeri Grocers*
        Ungependa nini?

        1. Flour — Bidhaa 3
        2. Pantry — Bidhaa 8
        3. Drinks — Bidhaa 3
        4. Dairy — Bidhaa 4
        5. Bakery — Bidhaa 2
        6. Vegetables — Bidhaa 4
        7. Fruit — Bidhaa 2
        8. Household — Bidhaa 4
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      > mchele 2
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Rice 1 kg — KES 380
        *Jumla KES 380*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
    expect(again.deeds).toHaveLength(1)
  })

  it('is offered after two misses in a row', () => {
    expect(inShop('English').say('grmpf', 'xyzzy', '3').transcript()).toMatchInlineSnapshot(`
      "
      > grmpf
        *Mama Njeri Grocers*
        We could not find: _grmpf_.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      > xyzzy
        *Mama Njeri Grocers*
        We still have nothing for _xyzzy_. Try another word, or look at what we have.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🛒 Products] [🧺 Basket] [🙋 Talk to a person] Tap, or reply 1, 2 or 3
      > 3
        *Mama Njeri Grocers*
        🙋 We have told the shop that you want a person. Write here what it is about: we pass it on, and they answer in this chat.
        Until then I keep quiet. MENU brings me back.
        [🛒 Products] Tap, or type your answer
      "
    `)
    expect(inShop('Kiswahili').say('grmpf', 'xyzzy').transcript()).toMatchInlineSnapshot(`
      "
      > grmpf
        *Mama Njeri Grocers*
        Hatukupata: _grmpf_.
        [🛒 Bidhaa] [🧺 Kikapu] Bofya, au jibu 1 au 2
      > xyzzy
        *Mama Njeri Grocers*
        Bado hatuna _xyzzy_. Jaribu neno lingine, au angalia tulicho nacho.

        🙋 Ungependa kuongea na mtu wa duka? Andika MTU.
        [🛒 Bidhaa] [🧺 Kikapu] [🙋 Ongea na mtu] Bofya, au jibu 1, 2 au 3
      "
    `)
    expect(inShop('English').say('grmpf', 'MENU', 'xyzzy').transcript()).not.toContain('PERSON')
  })

  it.each(['image', 'audio', 'video', 'document'] as const)(
    'is offered for a message of %s',
    (kind) => {
      expect(inShop('English').do(kind, media(kind)).transcript()).toMatchSnapshot()
      expect(inShop('Kiswahili').do(kind, media(kind)).transcript()).toMatchSnapshot()
    },
  )

  it('does not get the answers to what STOP or LANGUAGE asks', () => {
    const talk = inShop('English').say('support', 'STOP', '1')
    expect(talk.deeds.map((deed) => deed.do)).toEqual(['open_request', 'stop'])
    const swahili = inShop('Kiswahili').say('mtu', 'LUGHA', '1')
    expect(swahili.deeds).toHaveLength(1)
    expect(swahili.now.language).toBe('en')
  })

  it.each(['I want to return my bread', 'mkate haujafika, nirudishie pesa', 'the milk was spoilt'])(
    'is offered for “%s”',
    (text) => {
      expect(inShop('English').say(text).transcript()).toContain(
        'Would you like to talk to a person',
      )
      expect(inShop('Kiswahili').say(text).transcript()).toContain('Ungependa kuongea na mtu')
    },
  )

  it('gets words only', () => {
    const talk = inShop('English')
      .say('support')
      .do('photo', media('image'))
      .do('photo', media('image'))
    expect(talk.transcript()).toContain('Only words can be passed on')
    expect(talk.deeds).toHaveLength(1)
    const words = inShop('Kiswahili')
      .say('mtu')
      .do('photo', { ...media('image'), caption: 'imeoza' } as Heard)
    expect(words.deeds.at(-1)).toMatchObject({ do: 'tell_person', words: 'imeoza' })
  })

  it('lets the bot talk again after 12 hours', () => {
    const talk = inShop('English').say('support')
    talk.transcript()
    talk.world.at = monday10 + 12 * 3_600_000 + 1
    expect(talk.say('hello').transcript()).toContain('Welcome')
  })

  it('has gone when the talk was closed meanwhile', () => {
    const outcome = (deed: Deed, orders: number): Outcome =>
      deed.do === 'tell_person'
        ? { do: 'tell_person', to: deed.to, told: false }
        : goesWell(deed, orders)
    expect(
      inShop('English', { outcome }).say('support', 'hello?', 'hello').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > support
        *Mama Njeri Grocers*
        🙋 We have told the shop that you want a person. Write here what it is about: we pass it on, and they answer in this chat.
        Until then I keep quiet. MENU brings me back.
        [🛒 Products] Tap, or type your answer
      > hello?
        *Mama Njeri Grocers*
        That talk is closed. Tap below to start a new one, or write MENU.
        [🙋 Talk to a person] [🛒 Products] Tap, or reply 1 or 2
      > hello
        *Mama Njeri Grocers*
        Welcome! 👋 Order here and pay by M-Pesa.
        Choose below, or just type what you need, like: _2 unga, 1 mkate brown_

        We are open until 20:00.

        1. Flour — 3 products
        2. Pantry — 8 products
        3. Drinks — 3 products
        4. Dairy — 4 products
        5. Bakery — 2 products
        6. Vegetables — 4 products
        7. Fruit — 2 products
        8. Household — 4 products
        (See products) Open the list, or reply with a number
      "
    `)
    expect(inShop('Kiswahili', { outcome }).say('mtu', 'mko?').transcript()).toContain('yamefungwa')
  })

  it('answers in the shop’s own words, with a way to answer back; closing ends it', () => {
    const talk = inShop('English').say('support', 'MENU')
    const notice: Notice = {
      id: 'ntf_1',
      shopId: njeri.shop.id,
      shopName: njeri.shop.name,
      orderId: null,
      note: { key: 'supportAnswer', data: { request: 'sup_1', number: 2 } },
      words: 'Tunakuletea mkate sasa hivi.',
      language: 'en',
    }
    expect(drawn(renderNotice(notice, 'en'))).toMatchInlineSnapshot(`
      "  *Mama Njeri Grocers*
        💬 The shop writes:
        Tunakuletea mkate sasa hivi.
        [✍️ Answer the shop] [🛒 Products] Tap, or reply 1 or 2"
    `)
    expect(drawn(renderNotice(notice, 'sw'))).toMatchInlineSnapshot(`
      "  *Mama Njeri Grocers*
        💬 Duka linasema:
        Tunakuletea mkate sasa hivi.
        [✍️ Lijibu duka] [🛒 Bidhaa] Bofya, au jibu 1 au 2"
    `)
    const long = renderNotice({ ...notice, words: 'x'.repeat(1000) }, 'sw')
    expect('body' in long && String(long.body).length).toBeLessThanOrEqual(1024)
    talk.transcript()
    const reply = renderNotice(notice, 'en')
    const id = reply.kind === 'buttons' ? (reply.buttons[0]?.id ?? '') : ''
    talk.do('Answer the shop', { kind: 'tap', id, title: '' }).say('thank you')
    expect(talk.deeds.at(-1)).toEqual({
      do: 'tell_person',
      to: 'shop',
      requestId: 'sup_1',
      words: 'thank you',
    })
    const closed = afterNotice(talk.now, {
      ...notice,
      note: { key: 'supportClosed', data: { request: 'sup_1' } },
    })
    expect(closed.visits[0]?.support).toBeNull()
    expect(talk.now.visits[0]?.support?.paused).toBe(true)
  })

  it('of one shop hears nothing that is said in another', () => {
    const talk = inShop('English').say('support', 'KICKS', 'secret words')
    expect(talk.transcript()).toContain('*Kicks by Otieno*')
    expect(talk.deeds).toHaveLength(1)
    talk.say('NJERI', 'here again')
    expect(talk.deeds.at(-1)).toMatchObject({ do: 'tell_person', words: 'here again' })
  })
})

describe('STOP', () => {
  it('asks for which shops, says what still comes, and START takes it back', () => {
    const talk = inShop('English').say('STOP', '[This shop]', 'START', 'START')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > STOP
        *Mama Njeri Grocers*
        Should messages stop from this shop only, or from all shops here? Receipts for what you pay still come.
        [This shop] [All shops] Tap, or reply 1 or 2
      > [This shop]
        *Mama Njeri Grocers*
        Alright, no more messages from this shop. Receipts for what you pay yourself still come. START or a new order changes it back.
      > START
        *Mama Njeri Grocers*
        Welcome back! You get messages about your orders again.
      > START
        *Mama Njeri Grocers*
        What would you like?

        1. Flour — 3 products
        2. Pantry — 8 products
        3. Drinks — 3 products
        4. Dairy — 4 products
        5. Bakery — 2 products
        6. Vegetables — 4 products
        7. Fruit — 2 products
        8. Household — 4 products
        (See products) Open the list, or reply with a number
      "
    `)
    expect(talk.deeds).toEqual([
      { do: 'stop', shops: [njeri.shop.id], stopped: true },
      { do: 'stop', shops: [njeri.shop.id], stopped: false },
    ])
  })

  it('means all shops in Swahili as well', () => {
    const talk = aTalk().say('KICKS', 'NJERI', 'Kiswahili')
    talk.transcript()
    talk.say('ACHA', '2', 'ANZA')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ACHA
        *Mama Njeri Grocers*
        Tuache kukutumia ujumbe wa duka hili tu, au wa maduka yote hapa? Risiti za unacholipa bado zitakuja.
        [Duka hili] [Maduka yote] Bofya, au jibu 1 au 2
      > 2
        *Mama Njeri Grocers*
        Sawa, hutapata tena ujumbe wa maduka yako yote. Risiti za unacholipa mwenyewe bado zitakuja. ANZA au oda mpya itarudisha.
      > ANZA
        *Mama Njeri Grocers*
        Karibu tena! Utapata ujumbe kuhusu oda zako kama kawaida.
      "
    `)
    expect(talk.deeds[0]).toEqual({
      do: 'stop',
      shops: [njeri.shop.id, kicks.shop.id],
      stopped: true,
    })
    expect(talk.now.visits.map(({ stopped }) => stopped)).toEqual([false, false])
  })

  it('is undone by ordering again, and works outside every shop', () => {
    const talk = inShop('English').say('STOP', '1', 'chumvi 2', 'PAY', '4', '1', 'yes')
    expect(talk.deeds.at(-1)).toMatchObject({ do: 'place', resumes: true })
    expect(talk.now.visits[0]?.stopped).toBe(false)
    expect(aTalk().say('STOP').transcript()).toContain('no more messages')
  })
})

describe('messages that are not words', () => {
  it.each([
    ['a sticker', media('sticker')],
    ['a contact', { kind: 'contacts', phones: ['0722000111'], shared: false }],
    ['a pin', { kind: 'location', latitude: -1.3, longitude: 36.8 }],
    ['a poll', { kind: 'unknown', type: 'poll' }],
    ['an edit', { kind: 'edit', of: 'wamid.1', text: 'raba' }],
  ] as const)('%s is answered once', (what, heard) => {
    const english = inShop('English').do(what, heard).do(what, heard)
    expect(english.transcript()).toMatchSnapshot()
    expect(inShop('Kiswahili').do(what, heard).do(what, heard).transcript()).toMatchSnapshot()
  })

  it('a deleted message changes nothing, and whoever has a basket is told', () => {
    const heard: Heard = { kind: 'revoke', of: 'wamid.1' }
    expect(inShop('English').do('revoke', heard).transcript()).not.toContain('deleted')
    expect(
      inShop('English').say('chumvi 2').do('revoke', heard).do('revoke', heard).transcript(),
    ).toMatchInlineSnapshot(`
      "
      > chumvi 2
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Salt 500 g — KES 60
        *Total KES 60*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > (revoke)
        *Mama Njeri Grocers*
        We saw that you deleted a message. Your basket stays as it is: write BASKET to see it.
        [🧺 Basket] Tap, or reply 1
      > (revoke)
      "
    `)
    expect(inShop('Kiswahili').say('chumvi 2').do('revoke', heard).transcript()).toContain(
      'umefuta ujumbe',
    )
  })
})

describe('a shop that takes no orders', () => {
  it.each(['suspended', 'closed'] as const)('answers politely while %s', (state) => {
    const shops = [{ ...njeri, shop: { ...njeri.shop, state } }, kicks]
    for (const language of ['English', 'Kiswahili'] as const) {
      const talk = inShop(language, { shops }).say('2 rice', 'PAY', 'where is my order')
      expect(talk.transcript()).toMatchSnapshot()
    }
  })
})

it('takes the step after a deed of a shop that is gone meanwhile', () => {
  const scene = { at: monday10, ownPhone: null, storefront: null }
  const heard: Heard = { kind: 'text', text: 'STOP' }
  const talk = inShop('English')
  const asked = step(talk.now, heard, scene)
  expect(asked.say).toHaveLength(1)
  const done = afterDeed(talk.now, heard, { do: 'learn' }, scene)
  expect(done.say[0]?.parts[0]?.key).toBe('askCode')
})
