import { describe, expect, it } from 'vitest'
import { choiceId } from '../../src/conversations/choices'
import kicksDemo from '../fixtures/demo/kicks.json'
import { aTalk, demoStorefront, kicks, njeri } from './a-talk'

describe('finding a shop on the shared number', () => {
  it('asks somebody who names none for a code', () => {
    const talk = aTalk().say('Hi', 'I want 2 unga', 'nataka unga')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > Hi
        *DukaBot*
        Hello! 👋 Many shops sell here. Send the code of the shop you want: it is on its poster or in its link.
      > I want 2 unga
        *DukaBot*
        First we need to know the shop. Its code is one word, like on its poster; its link sends it for you.
      > nataka unga
        *DukaBot*
        Hello! 👋 Many shops sell here. Send the code of the shop you want: it is on its poster or in its link.
      "
    `)
  })

  it.each([
    'NJERI',
    'njeri',
    'Hi NJERI',
    'Habari NJERI!',
    'hello, njeri please 🙏',
    'Shop: NJERI.',
    'nataka kuagiza NJERI',
    'Hi I want to order from NJERI',
    'I saw NJERI on a poster today',
    ' \u200bNJERI\u200b ',
  ])('finds the shop in “%s”', (text) => {
    expect(aTalk().say(text).transcript()).toContain('*Mama Njeri Grocers*')
  })

  it('offers close codes for one that nobody has', () => {
    const talk = aTalk().say('NJERRI', '1', 'QQQQ')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > NJERRI
        *DukaBot*
        There is no shop with the code “NJERRI”.

        Did you mean one of these?

        1. Mama Njeri Grocers — NJERI
        (Choose) Open the list, or reply with a number
      > 1
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
      > QQQQ
        *Mama Njeri Grocers*
        Sorry, we did not understand “QQQQ”. Type what you need, like _2 unga, 1 mkate brown_, or look here:
        [🛒 Products] Tap, or reply 1
      "
    `)
  })

  it('says in Swahili that there is no such shop', () => {
    const talk = aTalk().say('habari', 'MAKOSA')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > habari
        *DukaBot*
        Habari! 👋 Maduka mengi yanauza hapa. Tuma code ya duka unalotaka: iko kwenye bango au kiungo chake.
      > MAKOSA
        *DukaBot*
        Hakuna duka lenye code “MAKOSA”.

        Tafadhali angalia code kwenye bango au kiungo, kisha uitume tena.
      "
    `)
  })

  it('switches at once by a bare code when no basket is open, and back by SWITCH', () => {
    const talk = aTalk().say('NJERI', 'kicks', 'BADILI', '1')
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
      > kicks
        *Kicks by Otieno*
        Karibu sana! 👋 Agiza hapa na ulipe kwa M-Pesa.
        Chagua hapa chini, au andika tu unachotaka, mfano: _2 socks, 1 laces_

        Tuko wazi hadi saa 19:00.

        English? Type LANGUAGE.

        1. Air runner — KES 3,500
        2. Canvas low — KES 1,800
        3. Leather sandals — KES 1,200
        4. Socks, pack of 3 — KES 300
        5. Shoe laces — KES 100
        6. Shoe cleaner 200 ml — KES 450
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      > BADILI
        *Kicks by Otieno*
        Tuma code ya duka unalotaka, au chagua ulilotembelea.

        1. Mama Njeri Grocers — NJERI
        (Chagua) Fungua orodha, au jibu kwa nambari
      > 1
        *Mama Njeri Grocers*
        Karibu sana! 👋 Agiza hapa na ulipe kwa M-Pesa.
        Chagua hapa chini, au andika tu unachotaka, mfano: _2 unga, 1 mkate brown_

        Tuko wazi hadi saa 20:00.

        English? Type LANGUAGE.

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

  it('only offers to go when a code stands in a longer text', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('do they sell that at KICKS in town', 'no')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > do they sell that at KICKS in town
        *Mama Njeri Grocers*
        Do you want to go to *Kicks by Otieno*?
        [Go there] [Stay here] Tap, or reply 1 or 2
      > no
        *Mama Njeri Grocers*
        Alright, we stay here.

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

  it('takes goods of the shop for goods, though another shop has such a code', () => {
    const soko = demoStorefront({ ...kicksDemo, code: 'SOKO', name: 'Soko Safi' })
    const talk = aTalk({ shops: [njeri, soko] }).say('NJERI', 'SOKO')
    expect(talk.transcript()).toContain('*Maize flour 2 kg* — KES 180')
  })

  it('recognises a tap on an old menu of another shop', () => {
    const talk = aTalk().say('KICKS', 'NJERI')
    talk.transcript()
    const id = choiceId(kicks.shop.id, 'product', 'LACES')
    talk.do('Laces in the old menu', { kind: 'tap', id, title: 'Shoe laces' })
    talk.say('[Go there]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (Laces in the old menu)
        *Mama Njeri Grocers*
        That button belongs to *Kicks by Otieno*. Do you want to go there?
        [Go there] [Stay here] Tap, or reply 1 or 2
      > [Go there]
        *Kicks by Otieno*
        Karibu sana! 👋 Agiza hapa na ulipe kwa M-Pesa.
        Chagua hapa chini, au andika tu unachotaka, mfano: _2 socks, 1 laces_

        Tuko wazi hadi saa 19:00.

        English? Type LANGUAGE.

        1. Air runner — KES 3,500
        2. Canvas low — KES 1,800
        3. Leather sandals — KES 1,200
        4. Socks, pack of 3 — KES 300
        5. Shoe laces — KES 100
        6. Shoe cleaner 200 ml — KES 450
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      "
    `)
  })

  it('goes along when the button was about an order of the other shop', () => {
    const talk = aTalk().say('KICKS', 'NJERI')
    talk.transcript()
    const id = choiceId(kicks.shop.id, 'pay', 'ord_9')
    talk.do('Pay again', { kind: 'tap', id, title: 'Lipa tena' })
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (Pay again)
        *Kicks by Otieno*
        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 440.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it('takes a bare code for a shop while a landmark is awaited, and words for a landmark', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '1', 'PAY', 'kilimani')
    talk.transcript()
    talk.say('KICKS', 'stay here', 'PAY', 'kilimani', 'PRESTIGE')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > KICKS
        *Mama Njeri Grocers*
        Go to *Kicks by Otieno* now? Your basket here (1 item) waits until you come back.
        [Go there] [Stay here] Tap, or reply 1 or 2
      > stay here
        *Mama Njeri Grocers*
        Alright, we stay here.

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
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > kilimani
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, about 45 minutes.
        What is near you, so that the rider finds you? For example: _opposite Yaya Centre, blue gate, house 4_
      > PRESTIGE
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      "
    `)
  })

  it('answers politely for a shop that rests or cannot take money', () => {
    const resting = demoStorefront(kicksDemo)
    resting.shop = { ...resting.shop, state: 'suspended' }
    const talk = aTalk({ shops: [njeri, resting] }).say('KICKS', 'soksi', 'MENU')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > KICKS
        *Kicks by Otieno*
        Duka hili halipokei oda kwa sasa. Tafadhali jaribu baadaye, au tuma code ya duka lingine.
      > soksi
        *Kicks by Otieno*
        Bado duka hili halipokei oda. Tuma code ya duka lingine, au andika BADILI uone uliyotembelea.
      > MENU
        *Kicks by Otieno*
        Duka hili halipokei oda kwa sasa. Tafadhali jaribu baadaye, au tuma code ya duka lingine.
      "
    `)
    const unready = demoStorefront(kicksDemo, { takesPayments: false })
    const other = aTalk({ shops: [unready] }).say('KICKS', 'soksi', '2')
    other.transcript()
    expect(other.say('LIPA').transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Kicks by Otieno*
        Duka hili bado halipokei M-Pesa hapa, kwa hivyo huwezi kuagiza. Tafadhali jaribu baadaye.
        [🧺 Kikapu] [🛒 Bidhaa] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('asks again when the shop is gone', () => {
    const talk = aTalk().say('KICKS')
    talk.world.shops = [njeri]
    talk.transcript()
    expect(talk.say('MENU').transcript()).toMatchInlineSnapshot(`
      "
      > MENU
        *DukaBot*
        Hello! 👋 Many shops sell here. Send the code of the shop you want: it is on its poster or in its link.
      "
    `)
  })
})
