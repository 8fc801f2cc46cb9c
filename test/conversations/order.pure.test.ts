import { describe, expect, it } from 'vitest'
import { aTalk } from './a-talk'

describe('an order in the chat', () => {
  it('goes from the link to the M-Pesa prompt by buttons', () => {
    const talk = aTalk().say('Hi NJERI', '[Flour]', '[Maize flour 2 kg]', '[2]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > Hi NJERI
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
      > [Flour]
        *Mama Njeri Grocers*
        *Flour*: what would you like?

        1. Maize flour 2 kg — KES 180
        2. Maize flour 1 kg — KES 95
        3. Wheat flour 2 kg — KES 210
        (See products) Open the list, or reply with a number
      > [Maize flour 2 kg]
        *Mama Njeri Grocers*
        *Maize flour 2 kg* — KES 180
        How many?
        [1] [2] [3] Tap, or type how many
      > [2]
        *Mama Njeri Grocers*
        ✅ Added: 2 × Maize flour 2 kg

        🧺 Basket: 2 items, KES 360
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    talk.say(
      '[Check out]',
      '[Kilimani]',
      'Opposite Yaya Centre, gate B',
      '[0711]',
      '[Confirm and pay]',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > [Check out]
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > [Kilimani]
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, about 45 minutes.
        What is near you, so that the rider finds you? For example: _opposite Yaya Centre, blue gate, house 4_
      > Opposite Yaya Centre, gate B
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > [0711]
        *Mama Njeri Grocers*
        📝 *Please check your order*
        2 × Maize flour 2 kg — KES 360
        Delivery KES 100
        *Total KES 460*
        🛵 Kilimani: Opposite Yaya Centre, gate B (about 45 min)
        📱 To pay now: *KES 460* by M-Pesa from 0711 ••• 333
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      > [Confirm and pay]
        *Mama Njeri Grocers*
        🎉 Order #1 is placed: KES 460.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 460.
        We keep your items until 10:15.
        [📦 My order] [🏠 Save as Home] [💼 Save as Work] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('goes the same way in Swahili by numbers alone, with a size, a colour and pick-up', () => {
    const talk = aTalk().say('KICKS', '1', '42', 'nyeusi', '2')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > KICKS
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
      > 1
        *Kicks by Otieno*
        *Air runner* — KES 3,500
        Unataka saizi gani?

        • 40
        • 41
        • 42
        • 43
        (Chagua) Fungua orodha, au andika chaguo lako
      > 42
        *Kicks by Otieno*
        *Air runner, 42* — KES 3,500
        Unataka rangi gani?
        [black] [white] Bofya, au andika jibu
      > nyeusi
        *Kicks by Otieno*
        *Air runner (42, black)* — KES 3,500
        Unataka ngapi? Zimebaki 3.
        [1] [2] [3] Bofya, au andika idadi
      > 2
        *Kicks by Otieno*
        ✅ Imeongezwa: 2 × Air runner (42, black)

        🧺 Kikapu: vitu 2, KES 7,000
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      "
    `)
    talk.say('1', '4', '2', '0722 000 111', '1')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Kicks by Otieno*
        🛵 Tukuletee wapi?

        1. CBD — KES 100 · kama dakika 60
        2. Eastlands — KES 250 · kama dakika 120
        3. Rest of Nairobi — KES 350 · kama dakika 180
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > 4
        *Kicks by Otieno*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      > 2
        *Kicks by Otieno*
        📱 Ni nambari gani ya M-Pesa italipa? Iandike hivi: 0712 345 678. Inaweza kuwa ya mtu mwingine.
      > 0722 000 111
        *Kicks by Otieno*
        📝 *Tafadhali angalia oda yako*
        2 × Air runner (42, black) — KES 7,000
        *Jumla KES 7,000*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 7,000* kwa M-Pesa kutoka 0722 ••• 111
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > 1
        *Kicks by Otieno*
        🎉 Oda #1 imepokelewa: KES 7,000.

        📱 Angalia simu yako 0722 ••• 111, weka PIN ya M-Pesa ulipe KES 7,000.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it('offers the place of the last order and the number that paid', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '1', '[Check out]', '[South B]', 'Mugoya gate 2')
    talk.say('[Another number]', '0110 345 678', '[Confirm and pay]').transcript()
    talk.say('ndengu', '[1]', '[Check out]', '[Same place]', '[0110]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ndengu
        *Mama Njeri Grocers*
        *Green grams 1 kg* — KES 200
        How many?
        [1] [2] [3] Tap, or type how many
      > [1]
        *Mama Njeri Grocers*
        ✅ Added: 1 × Green grams 1 kg

        🧺 Basket: 1 item, KES 200
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      > [Check out]
        *Mama Njeri Grocers*
        🛵 Bring it to the same place as last time?
        South B: Mugoya gate 2
        [Same place] [Another place] Tap, or reply 1 or 2
      > [Same place]
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0110 ••• 678*.
        [0110 ••• 678] [Another number] Tap, or reply 1 or 2
      > [0110]
        *Mama Njeri Grocers*
        📝 *Please check your order*
        1 × Green grams 1 kg — KES 200
        Delivery KES 200
        *Total KES 400*
        🛵 South B: Mugoya gate 2 (about 75 min)
        📱 To pay now: *KES 400* by M-Pesa from 0110 ••• 678
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('changes the place and the number from the review', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '1', '[Check out]', '[South B]', 'Mugoya gate 2')
    talk.say('[0711]').transcript()
    talk.say(
      '[Change]',
      '[Another number]',
      '0733 111 222',
      '[Change]',
      '[Another place]',
      'westlands',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > [Change]
        *Mama Njeri Grocers*
        What would you like to change?

        1. Another place
        2. Another number
        3. Salt 500 g — 1 × KES 30 = KES 30
        4. Empty the basket
        (Choose) Open the list, or reply with a number
      > [Another number]
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays? Type it like 0712 345 678. It may be someone else’s.
      > 0733 111 222
        *Mama Njeri Grocers*
        📝 *Please check your order*
        1 × Salt 500 g — KES 30
        Delivery KES 200
        *Total KES 230*
        🛵 South B: Mugoya gate 2 (about 75 min)
        📱 To pay now: *KES 230* by M-Pesa from 0733 ••• 222
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      > [Change]
        *Mama Njeri Grocers*
        What would you like to change?

        1. Another place
        2. Another number
        3. Salt 500 g — 1 × KES 30 = KES 30
        4. Empty the basket
        (Choose) Open the list, or reply with a number
      > [Another place]
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > westlands
        *Mama Njeri Grocers*
        🛵 Westlands: KES 150, about 60 minutes.
        What is near you, so that the rider finds you? For example: _opposite Yaya Centre, blue gate, house 4_
      "
    `)
  })

  it('orders nothing twice when Confirm is tapped twice or again later', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '2', '[Check out]', '[Collect]', '[0711]')
    const [shown] = talk.last
    const confirm = shown?.kind === 'buttons' ? shown.buttons[0] : undefined
    talk.transcript()
    const tap = { kind: 'tap', id: confirm?.id ?? '', title: '' } as const
    talk.do('Confirm', tap).do('Confirm again', tap)
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (Confirm)
        *Mama Njeri Grocers*
        🎉 Order #1 is placed: KES 60.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 60.
        We keep your items until 10:15.
        [📦 My order] Tap, or reply 1
      > (Confirm again)
        *Mama Njeri Grocers*
        Order #1 is placed already: nothing was ordered twice.
        [📦 My order] [🛒 Products] Tap, or reply 1 or 2
      "
    `)
    talk.say('ndengu', '1').transcript()
    talk.do('the old Confirm', tap)
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (the old Confirm)
        *Mama Njeri Grocers*
        🧺 *Your basket*
        1 × Green grams 1 kg — KES 200
        *Total KES 200*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('shows a review again that has changed since its button was sent', () => {
    const talk = aTalk().say('NJERI', 'chumvi', '2', '[Check out]', '[Collect]', '[0711]')
    const [shown] = talk.last
    const old = shown?.kind === 'buttons' ? shown.buttons[0] : undefined
    talk.say('BASKET', 'PAY', '[Collect]', '0722000111').transcript()
    talk.do('the old Confirm', { kind: 'tap', id: old?.id ?? '', title: '' })
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > (the old Confirm)
        *Mama Njeri Grocers*
        Something changed since then. Please check again.

        📝 *Please check your order*
        2 × Salt 500 g — KES 60
        *Total KES 60*
        🛍️ You collect it at the shop
        📱 To pay now: *KES 60* by M-Pesa from 0722 ••• 111
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
  })

  it('tells a customer of a closed shop when the order will be packed', () => {
    const at = Date.UTC(2026, 10, 22, 20)
    const talk = aTalk({ at }).say('NJERI').transcript()
    expect(talk).toContain('We are closed now and open again tomorrow at 07:00.')
    const later = aTalk({ at })
      .say('NJERI', 'chumvi', '2', 'lipa', '[dukani]', '[0711]')
      .transcript()
    expect(later).toContain('Sasa tumefunga; tutaifungasha tukifungua kesho saa 07:00.')
  })

  it('takes a pin or a shared contact as an answer', () => {
    const talk = aTalk({ ownPhone: null })
      .say('NJERI', 'chumvi', '2', 'PAY', 'kilimani')
      .transcript()
    expect(talk).toContain('What is near you')
    const other = aTalk({ ownPhone: null }).say('NJERI', 'chumvi', '2', 'PAY', 'kilimani')
    other.transcript()
    other.do('location', {
      kind: 'location',
      latitude: -1.2921,
      longitude: 36.7856,
      name: 'Yaya Centre',
    })
    other.do('contact', { kind: 'contacts', phones: ['+254 722 000111'], shared: false })
    expect(other.transcript()).toMatchInlineSnapshot(`
      "
      > (location)
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays? Type it like 0712 345 678. It may be someone else’s.
      > (contact)
        *Mama Njeri Grocers*
        📝 *Please check your order*
        2 × Salt 500 g — KES 60
        Delivery KES 100
        *Total KES 160*
        🛵 Kilimani: Yaya Centre (about 45 min)
        📱 To pay now: *KES 160* by M-Pesa from 0722 ••• 111
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
  })
})
