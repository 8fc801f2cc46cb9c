import { describe, expect, it } from 'vitest'
import njeriDemo from '../fixtures/demo/njeri.json'
import { aTalk, demoStorefront } from './a-talk'

describe('a basket in the chat', () => {
  it('is filled by a typed list, which comes back priced', () => {
    const talk = aTalk().say('NJERI').say('unga 2, maziwa ya 60 na royco')
    talk.transcript()
    talk.say('toa maziwa', 'ongeza mkate mbili')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > toa maziwa
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        *Jumla KES 360*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > ongeza mkate mbili
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        2 × White bread 400 g — KES 130
        *Jumla KES 490*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('is filled by a list in English too', () => {
    const talk = aTalk().say('NJERI')
    talk.transcript()
    talk.say('please send me 2 unga and 3 milk and half a dozen eggs')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > please send me 2 unga and 3 milk and half a dozen eggs
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Maize flour 2 kg — KES 360
        3 × Fresh milk 500 ml — KES 180
        6 × Egg, single — KES 102
        *Total KES 642*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('asks for the size and colour of what a list names', () => {
    const talk = aTalk().say('KICKS')
    talk.transcript()
    talk.say('soksi tatu na raba mbili', '40', 'white', 'kikapu')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > soksi tatu na raba mbili
        *Kicks by Otieno*
        🧺 *Kikapu chako*
        3 × Socks, pack of 3 — KES 900
        *Jumla KES 900*

        *Canvas low* — KES 1,800
        Unataka saizi gani?

        • 37
        • 38
        • 39
        • 40
        • 41
        (Chagua) Fungua orodha, au andika chaguo lako
      > 40
        *Kicks by Otieno*
        *Canvas low, 40* — KES 1,800
        Unataka rangi gani?
        [black] [white] [red] Bofya, au andika jibu
      > white
        *Kicks by Otieno*
        ✅ Imeongezwa: 2 × Canvas low (40, white)

        🧺 Kikapu: vitu 5, KES 4,500
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      > kikapu
        *Kicks by Otieno*
        🧺 *Kikapu chako*
        3 × Socks, pack of 3 — KES 900
        2 × Canvas low (40, white) — KES 3,600
        *Jumla KES 4,500*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('is changed line by line', () => {
    const talk = aTalk().say('NJERI', 'unga 2, mkate 3')
    talk.transcript()
    talk.say(
      '[Change]',
      '1',
      '5',
      '[Change]',
      '[White bread 400 g]',
      '[Take it out]',
      '[Change]',
      '2',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > [Change]
        *Mama Njeri Grocers*
        What would you like to change?

        1. Maize flour 2 kg — 2 × KES 180 = KES 360
        2. White bread 400 g — 3 × KES 65 = KES 195
        3. Empty the basket
        (Choose) Open the list, or reply with a number
      > 1
        *Mama Njeri Grocers*
        *Maize flour 2 kg*: you have 2. How many should it be? 0 takes it out.
        [Take it out] [Leave it] Tap, or type how many
      > 5
        *Mama Njeri Grocers*
        🧺 *Your basket*
        5 × Maize flour 2 kg — KES 900
        3 × White bread 400 g — KES 195
        *Total KES 1,095*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > [Change]
        *Mama Njeri Grocers*
        What would you like to change?

        1. Maize flour 2 kg — 5 × KES 180 = KES 900
        2. White bread 400 g — 3 × KES 65 = KES 195
        3. Empty the basket
        (Choose) Open the list, or reply with a number
      > [White bread 400 g]
        *Mama Njeri Grocers*
        *White bread 400 g*: you have 3. How many should it be? 0 takes it out.
        [Take it out] [Leave it] Tap, or type how many
      > [Take it out]
        *Mama Njeri Grocers*
        Taken out: White bread 400 g

        🧺 *Your basket*
        5 × Maize flour 2 kg — KES 900
        *Total KES 900*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > [Change]
        *Mama Njeri Grocers*
        What would you like to change?

        1. Maize flour 2 kg — 5 × KES 180 = KES 900
        2. Empty the basket
        (Choose) Open the list, or reply with a number
      > 2
        *Mama Njeri Grocers*
        Your basket is empty now.
        [🛒 Products] Tap, or reply 1
      "
    `)
  })

  it('is changed line by line in Swahili', () => {
    const talk = aTalk().say('KICKS', 'soksi', '2')
    talk.transcript()
    talk.say('KIKAPU', '[Badilisha]', '1', '0')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > KIKAPU
        *Kicks by Otieno*
        🧺 *Kikapu chako*
        2 × Socks, pack of 3 — KES 600
        *Jumla KES 600*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > [Badilisha]
        *Kicks by Otieno*
        Ungependa kubadilisha nini?

        1. Socks, pack of 3 — 2 × KES 300 = KES 600
        2. Ondoa vyote
        (Chagua) Fungua orodha, au jibu kwa nambari
      > 1
        *Kicks by Otieno*
        *Socks, pack of 3*: una 2. Ziwe ngapi? Andika 0 kuitoa.
        [Itoe] [Iache] Bofya, au andika idadi
      > 0
        *Kicks by Otieno*
        Kikapu chako hakina kitu.
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it('refuses absurd and unavailable quantities kindly, and keeps what it had', () => {
    const talk = aTalk().say('NJERI', 'unga', '[Maize flour 2 kg]')
    talk.transcript()
    talk.say('99999999', '1000', '500', '0', 'many', 'what', '60', 'tray mbili za mayai', 'MENU')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 99999999
        *Mama Njeri Grocers*
        That is a lot! One order takes at most 999 of a thing.

        That is a big order! We want to get it right, so a person at the shop should confirm it with you.
        [🙋 Talk to a person] [🛒 Products] [🧺 Basket] Tap, or type how many
      > 1000
        *Mama Njeri Grocers*
        Up to 999 is possible. How many should it be?

        That is a big order! We want to get it right, so a person at the shop should confirm it with you.
        [🙋 Talk to a person] [🛒 Products] [🧺 Basket] Tap, or type how many
      > 500
        *Mama Njeri Grocers*
        Of Maize flour 2 kg we have only 60 left.
        [60] [🛒 Products] [🧺 Basket] Tap, or type how many
      > 0
        *Mama Njeri Grocers*
        How many would you like? Reply with a number.
        [🛒 Products] Tap, or type how many
      > many
        *Mama Njeri Grocers*
        Just a number, please, such as 2. Or write MENU.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🙋 Talk to a person] Tap, or type how many
      > what
        *Mama Njeri Grocers*
        How many would you like? Reply with a number.
      > 60
        *Mama Njeri Grocers*
        ✅ Added: 60 × Maize flour 2 kg

        🧺 Basket: 60 items, KES 10,800
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      > tray mbili za mayai
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        60 × Maize flour 2 kg — KES 10,800
        2 × Eggs, tray of 30 — KES 900
        *Jumla KES 11,700*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > MENU
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
      "
    `)
  })

  it('refuses more than one M-Pesa payment carries', () => {
    const talk = aTalk().say('KICKS', 'AIRMAX', '42', 'black', '3')
    talk.transcript()
    const rich = demoStorefront({
      ...njeriDemo,
      products: njeriDemo.products.map((product) => ({ ...product, stock: 5000 })),
    })
    const other = aTalk({ shops: [rich] }).say('NJERI', 'mafuta 900')
    expect(other.transcript()).toMatchInlineSnapshot(`
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
      > mafuta 900
        *Mama Njeri Grocers*
        That is more than M-Pesa takes in one payment (KES 150,000). Please order a little less.

        That is a big order! We want to get it right, so a person at the shop should confirm it with you.
        [🙋 Talk to a person] [🛒 Products] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('expires after a day, and lives in each shop on its own', () => {
    const talk = aTalk().say('NJERI', 'unga 2', 'KICKS', '[Go there]')
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
      > unga 2
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Maize flour 2 kg — KES 360
        *Total KES 360*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > KICKS
        *Mama Njeri Grocers*
        Go to *Kicks by Otieno* now? Your basket here (2 items) waits until you come back.
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
    talk.say('soksi', '1', 'SWITCH', '1').transcript()
    talk.world.at += 3_600_000
    expect(talk.say('BASKET').transcript()).toMatchInlineSnapshot(`
      "
      > BASKET
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Maize flour 2 kg — KES 360
        *Total KES 360*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    talk.world.at += 24 * 3_600_000
    expect(talk.say('BASKET').transcript()).toMatchInlineSnapshot(`
      "
      > BASKET
        *Mama Njeri Grocers*
        Your basket is empty.

        🧺 Your old basket (2 items) was put away after a day. Write AGAIN to have it back.
        [🛒 Products] Tap, or reply 1
      "
    `)
  })

  it('never offers what is sold out, and says so when asked', () => {
    const few = demoStorefront({
      ...njeriDemo,
      products: njeriDemo.products.map((product) =>
        product.sku === 'MAZIWA-500ML' ? { ...product, stock: 0 } : product,
      ),
    })
    const talk = aTalk({ shops: [few] }).say('NJERI', '[Dairy]', 'maziwa', '1', 'maziwa 2 na mkate')
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
        4. Dairy — 3 products
        5. Bakery — 2 products
        6. Vegetables — 4 products
        7. Fruit — 2 products
        8. Household — 4 products
        (See products) Open the list, or reply with a number
      > [Dairy]
        *Mama Njeri Grocers*
        *Dairy*: what would you like?

        1. Fermented milk 500 ml — KES 70
        2. Eggs, tray of 30 — KES 450
        3. Egg, single — KES 17
        (See products) Open the list, or reply with a number
      > maziwa
        *Mama Njeri Grocers*
        This is what we have for “maziwa”:

        1. Fresh milk 500 ml — KES 60 · sold out
        2. Fermented milk 500 ml — KES 70
        (See products) Open the list, or reply with a number
      > 1
        *Mama Njeri Grocers*
        Sorry, Fresh milk 500 ml is sold out.
        [🛒 Products] Tap, or reply 1
      > maziwa 2 na mkate
        *Mama Njeri Grocers*
        Samahani, Fresh milk 500 ml imeisha.

        🧺 *Kikapu chako*
        1 × White bread 400 g — KES 65
        *Jumla KES 65*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
  })
})
