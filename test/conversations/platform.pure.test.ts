import { describe, expect, it } from 'vitest'
import type { Notice } from '../../src/context'
import { afterNotice, renderNotice, templateNotice } from '../../src/conversations/notice'
import { step } from '../../src/conversations/step'
import { platformShop } from '../../src/shops/platform-shop'
import { aTalk, drawn, kicks, monday10 } from './a-talk'

const inShop = (language: 'English' | 'Kiswahili') => {
  const talk = aTalk().say('NJERI', language)
  talk.transcript()
  return talk
}

describe('DATA', () => {
  it('tells what is kept, and the request goes to DukaBot once a week', () => {
    const talk = inShop('English').say('delete my data', 'DATA')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > delete my data
        *Mama Njeri Grocers*
        🔒 *What is kept about you here*
        Your name, WhatsApp id and phone number, your basket and saved places, your orders with their notes, M-Pesa references and amounts (never your PIN), your language and wishes about messages. What you write in this chat is not kept; only when and which kind. Words for a person at the shop or at DukaBot are kept encrypted and erased 30 days after the talk closes.

        The people who run DukaBot have your request. You may have a copy, have things corrected, moved or deleted; they answer here within 7 days (30 for moving). Tap below to add what exactly you wish.
        [✍️ Write more] [🛒 Products] Tap, or reply 1 or 2
      > DATA
        *Mama Njeri Grocers*
        🔒 *What is kept about you here*
        Your name, WhatsApp id and phone number, your basket and saved places, your orders with their notes, M-Pesa references and amounts (never your PIN), your language and wishes about messages. What you write in this chat is not kept; only when and which kind. Words for a person at the shop or at DukaBot are kept encrypted and erased 30 days after the talk closes.

        Your request is noted already: the people who run DukaBot have it and will answer here.
      "
    `)
    expect(talk.deeds).toEqual([
      {
        do: 'open_request',
        to: 'platform',
        topic: 'privacy',
        words: 'delete my data\n(Mama Njeri Grocers, NJERI)',
      },
    ])
    expect(talk.say('2 rice').transcript()).toContain('2 × Rice')
  })

  it('tells it in Swahili, and takes more words by its button', () => {
    const talk = inShop('Kiswahili').say('DATA', '[Andika zaidi]', 'futa nambari yangu')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > DATA
        *Mama Njeri Grocers*
        🔒 *Tunachohifadhi kukuhusu hapa*
        Jina lako, kitambulisho cha WhatsApp na nambari ya simu, kikapu chako na mahali ulipohifadhi, oda zako na maelezo yake, nambari na kiasi cha malipo ya M-Pesa (kamwe si PIN), lugha yako na unavyotaka kutumiwa ujumbe. Unachoandika hapa hakihifadhiwi; ni wakati na aina tu. Maneno yako kwa mtu wa duka au wa DukaBot huhifadhiwa kwa siri na kufutwa siku 30 baada ya mazungumzo kufungwa.

        Wanaoendesha DukaBot wamepata ombi lako. Unaweza kupata nakala, kusahihisha, kuhamisha au kufuta; watakujibu hapa hapa ndani ya siku 7 (30 kwa kuhamisha). Bofya hapa chini kueleza unachotaka hasa.
        [✍️ Andika zaidi] [🛒 Bidhaa] Bofya, au jibu 1 au 2
      > [Andika zaidi]
        *Mama Njeri Grocers*
        ✍️ Haya, andika hapa: tutaufikisha ujumbe wako. MENU inanirudisha.
        [🛒 Bidhaa] Bofya, au andika jibu
      > futa nambari yangu
        *Mama Njeri Grocers*
        📨 Tumeifikishia DukaBot.
      "
    `)
    expect(talk.deeds.at(-1)).toEqual({
      do: 'tell_person',
      to: 'platform',
      requestId: 'sup_1',
      words: 'futa nambari yangu',
    })
  })

  it('is asked once for all shops, and needs none', () => {
    const talk = aTalk().say('DATA')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > DATA
        *DukaBot*
        🔒 *What is kept about you here*
        Your name, WhatsApp id and phone number, your basket and saved places, your orders with their notes, M-Pesa references and amounts (never your PIN), your language and wishes about messages. What you write in this chat is not kept; only when and which kind. Words for a person at the shop or at DukaBot are kept encrypted and erased 30 days after the talk closes.

        The people who run DukaBot have your request. You may have a copy, have things corrected, moved or deleted; they answer here within 7 days (30 for moving). Tap below to add what exactly you wish.
        [✍️ Write more] Tap, or reply 1
      "
    `)
    expect(talk.deeds).toEqual([
      { do: 'open_request', to: 'platform', topic: 'privacy', words: 'DATA' },
    ])
    expect(talk.say('NJERI', 'data').transcript()).toContain('noted already')
    expect(talk.deeds).toHaveLength(1)
  })

  it('leaves the talk with the shop as it was', () => {
    const talk = inShop('English').say('support', 'DATA', '[Write more]', 'my old number')
    talk.say('MENU', 'support', 'and the milk?')
    expect(talk.deeds.map((deed) => 'to' in deed && deed.to)).toEqual([
      'shop',
      'platform',
      'platform',
      'shop',
      'shop',
    ])
  })
})

describe('the people who run DukaBot', () => {
  it('are asked for by name, told which shop it is about, and MENU brings the bot back', () => {
    const talk = inShop('English').say(
      'DUKABOT',
      '[DukaBot]',
      'The shop took my money and is gone',
      'Please help',
      'MENU',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > DUKABOT
        *Mama Njeri Grocers*
        🛟 Do you want to write to the people who run DukaBot? They help with your data, with a payment that a shop cannot sort out, and with trouble with a shop.
        [🛟 DukaBot] [🙋 Talk to a person] [🛒 Products] Tap, or reply 1, 2 or 3
      > [DukaBot]
        *Mama Njeri Grocers*
        🛟 The people who run DukaBot know that you want them. Write here what it is about: they answer in this chat. Changing an order or giving money back is up to the shop.
        Until then I keep quiet. MENU brings me back.
        [🛒 Products] Tap, or type your answer
      > The shop took my money and is gone
        *Mama Njeri Grocers*
        📨 Passed on to DukaBot.
      > Please help
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
      "
    `)
    expect(talk.deeds).toMatchObject([
      { do: 'open_request', to: 'platform', words: '🙋\n(Mama Njeri Grocers, NJERI)' },
      { do: 'tell_person', to: 'platform', words: 'The shop took my money and is gone' },
      { do: 'tell_person', to: 'platform', words: 'Please help' },
    ])
    expect(talk.now.platform?.paused).toBe(false)
  })

  it('are asked for in Swahili', () => {
    const talk = inShop('Kiswahili').say('ripoti duka', '1', 'Duka halijibu', 'menyu')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ripoti duka
        *Mama Njeri Grocers*
        🛟 Ungependa kuwaandikia wanaoendesha DukaBot? Wanasaidia na taarifa zako, malipo ambayo duka halikuweza kutatua, na shida na duka.
        [🛟 DukaBot] [🙋 Ongea na mtu] [🛒 Bidhaa] Bofya, au jibu 1, 2 au 3
      > 1
        *Mama Njeri Grocers*
        🛟 Tumewaambia wanaoendesha DukaBot kuwa unawahitaji. Andika hapa ni kuhusu nini: watakujibu hapa hapa. Kubadilisha oda au kurudisha pesa ni kazi ya duka.
        Kwa sasa nitanyamaza. MENU inanirudisha.
        [🛒 Bidhaa] Bofya, au andika jibu
      > Duka halijibu
        *Mama Njeri Grocers*
        📨 Tumeifikishia DukaBot.
      > menyu
        *Mama Njeri Grocers*
        Nimerudi kwa oda zako! Ukijibiwa, utaona hapa hapa.

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
      "
    `)
  })

  it('are one tap from a call for a person about money, which goes to the shop first', () => {
    const talk = inShop('English').say('I want to talk to a person about my payment')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > I want to talk to a person about my payment
        *Mama Njeri Grocers*
        🙋 We have told the shop that you want a person. Write here what it is about: we pass it on, and they answer in this chat.
        Until then I keep quiet. MENU brings me back.

        If the shop cannot sort out a payment with you, tap DukaBot.
        [🛒 Products] [🛟 DukaBot] Tap, or type your answer
      "
    `)
    talk.say('[DukaBot]', 'They do not answer')
    expect(talk.deeds).toMatchObject([
      { do: 'open_request', to: 'shop', topic: 'payment' },
      { do: 'open_request', to: 'platform', topic: 'payment' },
      { do: 'tell_person', to: 'platform', words: 'They do not answer' },
    ])
    const swahili = inShop('Kiswahili').say('nataka kuongea na mtu kuhusu pesa yangu')
    expect(swahili.transcript()).toContain('Kama duka haliwezi kutatua malipo yako, bofya DukaBot.')
  })

  it('are there outside every shop as well', () => {
    const talk = aTalk().say('dukabot', '[DukaBot]', 'Is this number yours?')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > dukabot
        *DukaBot*
        🛟 Do you want to write to the people who run DukaBot? They help with your data, with a payment that a shop cannot sort out, and with trouble with a shop.
        [🛟 DukaBot] Tap, or reply 1
      > [DukaBot]
        *DukaBot*
        🛟 The people who run DukaBot know that you want them. Write here what it is about: they answer in this chat. Changing an order or giving money back is up to the shop.
        Until then I keep quiet. MENU brings me back.
      > Is this number yours?
        *DukaBot*
        📨 Passed on to DukaBot.
      "
    `)
    // A code is a poster, not an answer to them.
    expect(talk.say('KICKS').transcript()).toContain(kicks.shop.name)
    expect(talk.now.platform?.paused).toBe(true)
  })

  it('are waited for at most twelve hours', () => {
    const talk = inShop('English').say('dukabot', '1')
    talk.world.at = monday10 + 12 * 3_600_000 + 1
    expect(talk.say('2 rice').transcript()).toContain('2 × Rice')
    expect(talk.now.platform).toBeNull()
  })
})

describe('what the people who run DukaBot say', () => {
  const notice: Notice = {
    id: 'ntf_1',
    shopId: platformShop.id,
    shopName: platformShop.name,
    orderId: null,
    language: 'en',
    note: { key: 'platformAnswer', data: { request: 'sup_1', number: 2 } },
    words: 'We have sent you your copy.',
  }
  const closed: Notice = { ...notice, note: { key: 'platformClosed', data: { request: 'sup_1' } } }

  it('comes in their name, and can be answered from any shop', () => {
    expect(drawn(renderNotice(notice, 'en'))).toMatchInlineSnapshot(`
      "  *DukaBot*
        💬 The people who run DukaBot write:
        We have sent you your copy.
        [✍️ Write more] [🛒 Products] Tap, or reply 1 or 2"
    `)
    expect(drawn(renderNotice(notice, 'sw'))).toMatchInlineSnapshot(`
      "  *DukaBot*
        💬 Wanaoendesha DukaBot wanasema:
        We have sent you your copy.
        [✍️ Andika zaidi] [🛒 Bidhaa] Bofya, au jibu 1 au 2"
    `)
    expect(templateNotice(notice, 'en')).toMatchObject({ body: ['DukaBot', expect.any(String)] })
    const talk = inShop('English').say('DATA')
    const message = renderNotice(notice, 'en')
    const tap = message.kind === 'buttons' ? message.buttons : []
    for (const { id, title } of tap) talk.do(title, { kind: 'tap', id, title })
    expect(talk.transcript()).toMatch(/Go ahead, write here.*What would you like\?/s)
    expect(talk.now.platform?.paused).toBe(false)
  })

  it('ends the talk once it is closed', () => {
    const talk = aTalk().say('dukabot', '1')
    const next = afterNotice(talk.now, closed)
    expect(next.platform).toBeNull()
    const scene = { at: monday10, ownPhone: null, storefront: null }
    expect(step(next, { kind: 'text', text: 'hello' }, scene).deed).toBeUndefined()
    expect(drawn(renderNotice(closed, 'en'))).toMatchInlineSnapshot(`
      "  *DukaBot*
        Your question has been closed by the people who run DukaBot. I am here again for your orders: write MENU.
        We have sent you your copy.
        [🛒 Products] Tap, or reply 1"
    `)
    expect(drawn(renderNotice(closed, 'sw'))).toMatchInlineSnapshot(`
      "  *DukaBot*
        Wanaoendesha DukaBot wamefunga swali lako. Niko hapa tena kwa oda zako: andika MENU.
        We have sent you your copy.
        [🛒 Bidhaa] Bofya, au jibu 1"
    `)
  })
})
