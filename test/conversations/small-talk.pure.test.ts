import { describe, expect, it } from 'vitest'
import type { Heard } from '../../src/providers/whatsapp/port'
import njeriDemo from '../fixtures/demo/njeri.json'
import { aTalk, demoStorefront } from './a-talk'

const sticker: Heard = { kind: 'media', media: 'sticker' }

describe('talking with the bot', () => {
  it('helps in both languages', () => {
    const talk = aTalk().say('NJERI', 'HELP', 'msaada', 'Asante sana')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > NJERI
        *Mama Njeri Grocers*
        Welcome! 👋 Order here and pay by M-Pesa.
        Choose below, or just type what you need, like: _2 unga, 1 mkate brown_

        We are open until 20:00.

        Kiswahili? Andika LUGHA.

        1. Flour — 3 products
        2. Pantry — 8 products
        3. Drinks — 3 products
        4. Dairy — 4 products
        5. Bakery — 2 products
        6. Vegetables — 4 products
        7. Fruit — 2 products
        8. Household — 4 products
        (See products) Open the list, or reply with a number
      > HELP
        *Mama Njeri Grocers*
        You can tap, reply with a number, or type what you need, like _2 unga, 1 sukari_.
        *MENU* shows the shop, *BASKET* your basket, *PAY* checks out, *CANCEL* stops.
        *ORDER AGAIN* repeats your last order, *RECEIPT* shows its receipt.
        *SWITCH* changes the shop, *LANGUAGE* the language.
        *PERSON* calls someone at the shop, *DATA* tells what is kept about you, *STOP* ends messages.
        To see your order, ask: _where is my order?_
        [🛒 Products] [🙋 Talk to a person] Tap, or reply 1 or 2
      > msaada
        *Mama Njeri Grocers*
        Unaweza kubofya, kujibu kwa nambari, au kuandika unachotaka, kama _unga 2, sukari 1_.
        *MENU* inaonyesha duka, *KIKAPU* kikapu chako, *LIPA* ni kulipia, *GHAIRI* ni kuacha.
        *AGIZA TENA* inarudia oda yako ya mwisho, *RISITI* inaonyesha risiti yake.
        *BADILI* ni kubadili duka, *LUGHA* ni kubadili lugha.
        *MTU* inamwita mtu wa duka, *DATA* inaeleza tunachohifadhi kukuhusu, *ACHA* inasimamisha ujumbe.
        Kujua oda ilipofika, uliza: _oda yangu iko wapi?_
        [🛒 Bidhaa] [🙋 Ongea na mtu] Bofya, au jibu 1 au 2
      > Asante sana
        *Mama Njeri Grocers*
        Karibu tena! 😊
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it('changes the language by command, by button and by clear words', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('LUGHA', '2', 'what do you have', 'English')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > LUGHA
        *Mama Njeri Grocers*
        Unapendelea lugha gani?
        Which language do you prefer?
        [English] [Kiswahili] Bofya, au jibu 1 au 2
      > 2
        *Mama Njeri Grocers*
        Sawa, tutaongea Kiswahili.

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
      > what do you have
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
      > English
        *Mama Njeri Grocers*
        Alright, English it is.

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
  })

  it('goes on in the language of clear words, and is not moved by a borrowed one', () => {
    const talk = aTalk().say('NJERI', 'nataka mkate mbili')
    expect(talk.transcript()).toContain('Kikapu chako')
    expect(talk.say('please').transcript()).toContain('Samahani')
    expect(talk.say('do you have blah').transcript()).toContain('we do not have “blah”')
    expect(talk.say('asante').transcript()).toContain('You are welcome')
  })

  it('words what it does not understand differently each time', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('blah blah', 'blah blah blah', 'xyzzy xyzzy', 'royco cubes', 'royco')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > blah blah
        *Mama Njeri Grocers*
        We could not find: _blah blah_.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      > blah blah blah
        *Mama Njeri Grocers*
        We still have nothing for _blah blah blah_. Try another word, or look at what we have.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🛒 Products] [🧺 Basket] [🙋 Talk to a person] Tap, or reply 1, 2 or 3
      > xyzzy xyzzy
        *Mama Njeri Grocers*
        We could not find: _xyzzy xyzzy_.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      > royco cubes
        *Mama Njeri Grocers*
        We still have nothing for _royco cubes_. Try another word, or look at what we have.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🛒 Products] [🧺 Basket] [🙋 Talk to a person] Tap, or reply 1, 2 or 3
      > royco
        *Mama Njeri Grocers*
        We could not find: _royco_.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      "
    `)
  })

  it('answers the price and stock of what is asked for', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('bei ya mchele?', 'do you have sugar?', 'una sukari nusu?')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > bei ya mchele?
        *Mama Njeri Grocers*
        Ndiyo, tuna *Rice 1 kg* kwa KES 190.
        [➕ Weka kikapuni] [🛒 Bidhaa] Bofya, au andika idadi
      > do you have sugar?
        *Mama Njeri Grocers*
        Yes, for “sugar” we have:

        1. Sugar 1 kg — KES 160
        2. Sugar 500 g — KES 85
        (See products) Open the list, or reply with a number
      > una sukari nusu?
        *Mama Njeri Grocers*
        Yes, we have *Sugar 500 g* at KES 85.
        [➕ Add to basket] [🛒 Products] Tap, or type how many
      "
    `)
  })

  it('answers the first sticker and the first voice note, not each of them', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.do('sticker', sticker).do('sticker', sticker)
    talk.do('voice', { kind: 'media', media: 'audio' })
    talk.do('voice', { kind: 'media', media: 'audio' })
    talk.say('MENU').do('sticker', sticker)
    talk.do('poll', { kind: 'unknown', type: 'poll' })
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (sticker)
        *Mama Njeri Grocers*
        Nice one! 😄 But I only read words: type what you need, or write MENU.
        [🛒 Products] Tap, or reply 1
      > (sticker)
      > (voice)
        *Mama Njeri Grocers*
        Sorry, I cannot listen to voice notes. Please type what you need, or ask for a person.
        [🛒 Products] [🙋 Talk to a person] Tap, or reply 1 or 2
      > (voice)
      > MENU
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
      > (sticker)
        *Mama Njeri Grocers*
        Nice one! 😄 But I only read words: type what you need, or write MENU.
        [🛒 Products] Tap, or reply 1
      > (poll)
        *Mama Njeri Grocers*
        Sorry, I could not read that kind of message. Please type what you need, or write HELP.
        [🛒 Products] Tap, or reply 1
      "
    `)
  })

  it('reads the words below a picture, and is silent to a reaction', () => {
    const talk = aTalk().say('KICKS')
    talk.transcript()
    talk.do('photo', { kind: 'media', media: 'image', caption: 'soksi' })
    talk.do('reaction', { kind: 'reaction', removed: false })
    talk.do('revoke', { kind: 'revoke', of: 'wamid.1' })
    talk.do('edit', { kind: 'edit', of: 'wamid.1', text: 'raba' })
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (photo)
        *Kicks by Otieno*
        *Socks, pack of 3* — KES 300
        Unataka ngapi?
        [1] [2] [3] Bofya, au andika idadi
      > (reaction)
      > (revoke)
      > (edit)
        *Kicks by Otieno*
        Tumeona umehariri ujumbe. Tafadhali tuma badiliko kama ujumbe mpya.
      "
    `)
  })

  it('asks a stranger who sends a picture for a shop', () => {
    const talk = aTalk().do('photo', { kind: 'media', media: 'image' })
    expect(talk.transcript()).toContain('Send the code of the shop')
  })

  it('leaves a question by CANCEL and keeps the basket', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '2', 'PAY')
    talk.transcript()
    expect(talk.say('CANCEL', 'kikapu', 'GHAIRI').transcript()).toMatchInlineSnapshot(`
      "
      > CANCEL
        *Mama Njeri Grocers*
        Nothing was ordered. Your basket is kept.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      > kikapu
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Salt 500 g — KES 60
        *Jumla KES 60*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > GHAIRI
        *Mama Njeri Grocers*
        Hakuna kilichoagizwa. Kikapu chako kimehifadhiwa.
        [🛒 Bidhaa] [🧺 Kikapu] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('greets again, with the basket that waits', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '2')
    talk.transcript()
    expect(talk.say('Niaje').transcript()).toContain('Kikapu chako kinakungoja: vitu 2, KES 60')
  })

  it('takes “ok” and a thumb up for kind words, and a thumb never for a Yes to pay', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('ok', '👍', '👍🙏', 'sawa')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ok
        *Mama Njeri Grocers*
        👍 We are here when you need something.
        [🛒 Products] Tap, or reply 1
      > 👍
        *Mama Njeri Grocers*
        👍 We are here when you need something.
        [🛒 Products] Tap, or reply 1
      > 👍🙏
      > sawa
        *Mama Njeri Grocers*
        👍 We are here when you need something.
        [🛒 Products] Tap, or reply 1
      "
    `)
    talk.say('chumvi', '1', 'PAY', '4', '1').transcript()
    expect(talk.say('👍').transcript()).not.toContain('is placed')
    expect(talk.say('yes').transcript()).toContain('is placed')
  })

  it.each([
    'Nimelipa',
    'nimelipa UKM1A2B3C4',
    'UKM1A2B3C4 Confirmed. Ksh560.00 sent to DUKA',
    'I have paid',
  ])('answers “%s” with what has really arrived', (text) => {
    expect(aTalk().say('NJERI', text).transcript()).toMatch(
      /no open order of yours|huna oda inayosubiri malipo/,
    )
  })

  it('shows more of a long list by a number or a word, and starts again at the end', () => {
    const products = Array.from({ length: 21 }, (_, i) => ({
      sku: `S${i}`,
      name: `Kitu ${i}`,
      priceKes: 10,
      category: 'Vitu',
      aliases: [`kitu ${i}`],
      stock: 5,
    }))
    const talk = aTalk({ shops: [demoStorefront({ ...njeriDemo, products })] }).say('NJERI')
    talk.transcript()
    expect(talk.say('zaidi', '10').transcript()).toMatchInlineSnapshot(`
      "
      > zaidi
        *Mama Njeri Grocers*
        Ungependa nini?

        1. Kitu 9 — KES 10
        2. Kitu 10 — KES 10
        3. Kitu 11 — KES 10
        4. Kitu 12 — KES 10
        5. Kitu 13 — KES 10
        6. Kitu 14 — KES 10
        7. Kitu 15 — KES 10
        8. Kitu 16 — KES 10
        9. Kitu 17 — KES 10
        10. Zaidi
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      > 10
        *Mama Njeri Grocers*
        Ungependa nini?

        1. Kitu 18 — KES 10
        2. Kitu 19 — KES 10
        3. Kitu 20 — KES 10
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      "
    `)
  })
})
