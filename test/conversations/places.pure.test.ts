import { describe, expect, it } from 'vitest'
import { cents } from '../../src/kernel/money'
import type { Heard } from '../../src/providers/whatsapp/port'
import { aTalk, monday10, njeri } from './a-talk'

const kilimani = { latitude: -1.2921, longitude: 36.7856, radiusMetres: 2500 }
const westlands = { latitude: -1.2635, longitude: 36.8028, radiusMetres: 2500 }
const drawn = {
  ...njeri,
  zones: njeri.zones.map((zone, i) => ({
    ...zone,
    centre: [kilimani, westlands, null][i] ?? null,
  })),
}
const pin = (latitude: number, longitude: number, name?: string): Heard => ({
  kind: 'location',
  latitude,
  longitude,
  ...(name ? { name } : {}),
})
const near = pin(-1.2935, 36.79)
const far = pin(-4.0435, 39.6682)

/** Somebody with salt in the basket, who speaks this language. */
const shopping = (language: 'English' | 'Kiswahili', change = {}) => {
  const talk = aTalk({ shops: [drawn], ...change }).say('NJERI', language, 'chumvi 2')
  talk.transcript()
  return talk
}

describe('a pin', () => {
  it('finds the nearest zone, and asks for one word', () => {
    const talk = shopping('English').say('PAY').do('a pin', near).say('blue gate', '1', 'yes')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > (a pin)
        *Mama Njeri Grocers*
        📍 Thank you, we have your pin. That is Kilimani: KES 100, about 45 minutes.

        One more word for the rider, please: a building, a gate or a house number. Or write SKIP.
      > blue gate
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > 1
        *Mama Njeri Grocers*
        📝 *Please check your order*
        2 × Salt 500 g — KES 60
        Delivery KES 100
        *Total KES 160*
        🛵 Kilimani: blue gate (about 45 min)
        📱 To pay now: *KES 160* by M-Pesa from 0711 ••• 333
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      > yes
        *Mama Njeri Grocers*
        🎉 Order #1 is placed: KES 160.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 160.
        We keep your items until 10:15.
        [📦 My order] [🏠 Save as Home] [💼 Save as Work] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds[0]).toMatchObject({
      do: 'place',
      to: { kind: 'delivery', landmark: 'blue gate', pin: { latitude: -1.2935, longitude: 36.79 } },
    })
  })

  it('finds it in Swahili, and the word may be left out', () => {
    const talk = shopping('Kiswahili').say('LIPA').do('pin', near).say('ruka')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > (pin)
        *Mama Njeri Grocers*
        📍 Asante, tumepata pin yako. Hapo ni Kilimani: KES 100, kama dakika 45.

        Neno moja zaidi kwa boda, tafadhali: jengo, geti au nambari ya nyumba. Au andika RUKA.
      > ruka
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('far away is told kindly, and a chosen zone forgets it', () => {
    const english = shopping('English').say('PAY').do('a pin', far).do('another', far)
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > (a pin)
        *Mama Njeri Grocers*
        Sorry, that pin is outside the areas we deliver to. Could we bring it to one of these?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > (another)
        *Mama Njeri Grocers*
        That pin is too far for us as well. Please choose one of these places:

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      "
    `)
    const swahili = shopping('Kiswahili')
      .say('LIPA')
      .do('pin', far)
      .say('Kilimani', 'Yaya', '1', 'ndio')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > (pin)
        *Mama Njeri Grocers*
        Samahani, hapo ni nje ya maeneo tunayofika. Tunaweza kuleta mojawapo ya hapa?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > Kilimani
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, kama dakika 45.
        Uko karibu na nini, ili boda akupate? Mfano: _mkabala na Yaya Centre, geti ya buluu, nyumba ya 4_
      > Yaya
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      > 1
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        Kuleta KES 100
        *Jumla KES 160*
        🛵 Kilimani: Yaya (kama dakika 45)
        📱 Kulipa sasa: *KES 160* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > ndio
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 160.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 160.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] [🏠 Hifadhi Nyumbani] [💼 Hifadhi Kazini] Bofya, au jibu 1, 2 au 3
      "
    `)
    expect(swahili.deeds[0]).toMatchObject({ to: { landmark: 'Yaya' } })
    expect(JSON.stringify(swahili.deeds[0])).not.toContain('latitude')
  })

  it('is kept where nobody drew the zones', () => {
    const talk = shopping('English', { shops: [njeri] })
      .say('PAY')
      .do('a pin', near)
      .say('2', 'gate 4', '1', 'yes')
    expect(talk.transcript()).toContain('Which of these areas')
    expect(talk.deeds[0]).toMatchObject({ to: { landmark: 'gate 4', pin: { longitude: 36.79 } } })
  })

  it('at the landmark is taken as well; with a name nothing more is asked', () => {
    const english = shopping('English').say('PAY', 'Kilimani').do('a pin', near)
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > Kilimani
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, about 45 minutes.
        What is near you, so that the rider finds you? For example: _opposite Yaya Centre, blue gate, house 4_
      > (a pin)
        *Mama Njeri Grocers*
        📍 Thank you, we have your pin.

        One more word for the rider, please: a building, a gate or a house number. Or write SKIP.
      "
    `)
    const swahili = shopping('Kiswahili')
      .say('LIPA', 'Kilimani')
      .do('pin', pin(-1.2935, 36.79, 'Yaya Centre'))
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > Kilimani
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, kama dakika 45.
        Uko karibu na nini, ili boda akupate? Mfano: _mkabala na Yaya Centre, geti ya buluu, nyumba ya 4_
      > (pin)
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('starts checking out by itself, and without a basket is only thanked for', () => {
    expect(shopping('English').do('a pin', near).transcript()).toContain('That is Kilimani')
    const talk = aTalk().say('NJERI')
    talk.transcript()
    expect(talk.do('a pin', near).transcript()).toContain('once there is something in your basket')
  })
})

describe('where to', () => {
  it.each(['kilimni', 'tuko Kilimani', 'KILIMANI', 'south b estate'])(
    'understands “%s”',
    (text) => {
      expect(shopping('English').say('PAY', text).transcript()).toMatch(
        /🛵 (Kilimani|South B): KES/,
      )
    },
  )

  it.each([
    'nachukua',
    'nitachukua dukani',
    'nakuja kuchukua',
    'pick up',
    "I'll collect it myself",
  ])('takes “%s” for picking up', (text) => {
    const talk = shopping('English').say('PAY', text, '1')
    expect(talk.transcript()).toContain('You collect it at the shop')
  })

  it('says when there is no picking up', () => {
    const shops = [{ ...drawn, pickup: false }]
    expect(shopping('English', { shops }).say('PAY', 'nachukua').transcript()).toContain(
      'You cannot collect at this shop',
    )
  })

  it('keeps Home and Work, and offers them first', () => {
    const talk = shopping('English').say(
      'PAY',
      'Kilimani',
      'Yaya gate 2',
      '1',
      'yes',
      '[Save as Home]',
    )
    talk.say('chumvi 1', 'PAY', '[Another place]', 'South B', 'Mugoya office', '1', 'save as work')
    talk.transcript()
    talk.say('yes', 'chumvi 1', 'PAY', '1', 'where', 'CANCEL', 'PAY', 'work')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > yes
        *Mama Njeri Grocers*
        🎉 Order #2 is placed: KES 130.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 230.
        We keep your items until 10:15.
        [📦 My order] Tap, or reply 1
      > chumvi 1
        *Mama Njeri Grocers*
        🧺 *Your basket*
        1 × Salt 500 g — KES 30
        *Total KES 30*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it? Choose one of your places, or another one.

        1. 🏠 Home — Kilimani: Yaya gate 2
        2. 💼 Work — South B: Mugoya office
        3. Another place
        (Choose) Open the list, or reply with a number
      > 1
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > where
        *Mama Njeri Grocers*
        That does not look like a Kenyan mobile number. Type it like 0712 345 678.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > CANCEL
        *Mama Njeri Grocers*
        Nothing was ordered. Your basket is kept.
        [🛒 Products] [🧺 Basket] Tap, or reply 1 or 2
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it? Choose one of your places, or another one.

        1. 🏠 Home — Kilimani: Yaya gate 2
        2. 💼 Work — South B: Mugoya office
        3. Another place
        (Choose) Open the list, or reply with a number
      > work
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      "
    `)
  })

  it('keeps Nyumbani and Kazini', () => {
    const talk = shopping('Kiswahili').say(
      'hifadhi kazini',
      'LIPA',
      'nyumbani',
      'Kilimani',
      'Yaya',
      '1',
      'ndio',
    )
    talk.say('[Hifadhi Nyumbani]', 'chumvi 1', 'LIPA', 'nyumbani')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > hifadhi kazini
        *Mama Njeri Grocers*
        Bado hakuna mahali pa kuhifadhi: tutakuuliza ukienda kulipa.
        [🛒 Bidhaa] Bofya, au jibu 1
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > nyumbani
        *Mama Njeri Grocers*
        Bado hujahifadhi Nyumbani. Ni wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > Kilimani
        *Mama Njeri Grocers*
        🛵 Kilimani: KES 100, kama dakika 45.
        Uko karibu na nini, ili boda akupate? Mfano: _mkabala na Yaya Centre, geti ya buluu, nyumba ya 4_
      > Yaya
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      > 1
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        Kuleta KES 100
        *Jumla KES 160*
        🛵 Kilimani: Yaya (kama dakika 45)
        📱 Kulipa sasa: *KES 160* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > ndio
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 160.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 160.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] [🏠 Hifadhi Nyumbani] [💼 Hifadhi Kazini] Bofya, au jibu 1, 2 au 3
      > [Hifadhi Nyumbani]
        *Mama Njeri Grocers*
        🏠 Tumehifadhi Nyumbani: Kilimani, Yaya. Wakati ujao utabofya mara moja tu.
        [🛒 Bidhaa] [🧺 Kikapu] Bofya, au jibu 1 au 2
      > chumvi 1
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        1 × Salt 500 g — KES 30
        *Jumla KES 30*

        Je, iko sawa? Unaweza pia kuandika cha kubadilisha.
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi? Chagua mahali pako hapa, au pengine.

        1. 🏠 Nyumbani — Kilimani: Yaya
        2. Mahali pengine
        (Chagua) Fungua orodha, au jibu kwa nambari
      > nyumbani
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      "
    `)
  })
})

describe('a note for the shop', () => {
  it('is taken any time and at the review', () => {
    const talk = shopping('English').say(
      'note: bread not sliced',
      'PAY',
      '4',
      '1',
      '[Note]',
      'ring twice',
      'yes',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > note: bread not sliced
        *Mama Njeri Grocers*
        📝 We tell the shop: _bread not sliced_
        [✅ Check out] [🧺 Basket] Tap, or reply 1 or 2
      > PAY
        *Mama Njeri Grocers*
        🛵 Where should we bring it?

        1. Kilimani — KES 100 · about 45 min
        2. Westlands — KES 150 · about 60 min
        3. South B — KES 200 · about 75 min
        4. Collect at the shop — Free
        (Choose) Open the list, or reply with a number
      > 4
        *Mama Njeri Grocers*
        📱 Which M-Pesa number pays?
        We suggest *0711 ••• 333*.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > 1
        *Mama Njeri Grocers*
        📝 *Please check your order*
        2 × Salt 500 g — KES 60
        *Total KES 60*
        🛍️ You collect it at the shop
        📱 To pay now: *KES 60* by M-Pesa from 0711 ••• 333
        📝 _bread not sliced_
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      > [Note]
        *Mama Njeri Grocers*
        📝 What should the shop know? For example: _bread not sliced_. Write it in one message.
      > ring twice
        *Mama Njeri Grocers*
        📝 *Please check your order*
        2 × Salt 500 g — KES 60
        *Total KES 60*
        🛍️ You collect it at the shop
        📱 To pay now: *KES 60* by M-Pesa from 0711 ••• 333
        📝 _ring twice_
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      > yes
        *Mama Njeri Grocers*
        🎉 Order #1 is placed: KES 60.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 60.
        We keep your items until 10:15.
        [📦 My order] Tap, or reply 1
      "
    `)
    expect(talk.deeds).toEqual([expect.objectContaining({ do: 'place', note: 'ring twice' })])
    expect(talk.now.visits[0]?.note).toBeNull()
  })

  it('is taken in Swahili, and CANCEL leaves it', () => {
    const talk = shopping('Kiswahili').say(
      'LIPA',
      '4',
      '1',
      '[Ujumbe]',
      'ghairi',
      'ujumbe: mkate usikatwe',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Mama Njeri Grocers*
        🛵 Tukuletee wapi?

        1. Kilimani — KES 100 · kama dakika 45
        2. Westlands — KES 150 · kama dakika 60
        3. South B — KES 200 · kama dakika 75
        4. Nitachukua dukani — Bure
        (Chagua) Fungua orodha, au jibu kwa nambari
      > 4
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa?
        Tunapendekeza *0711 ••• 333*.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      > 1
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        *Jumla KES 60*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 60* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > [Ujumbe]
        *Mama Njeri Grocers*
        📝 Duka lijue nini? Mfano: _mkate usikatwe_. Andika kwa ujumbe mmoja.
      > ghairi
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        *Jumla KES 60*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 60* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > ujumbe: mkate usikatwe
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        *Jumla KES 60*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 60* kwa M-Pesa kutoka 0711 ••• 333
        📝 _mkate usikatwe_
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      "
    `)
  })
})

describe('the least order', () => {
  const shops = [{ ...drawn, minimum: cents(500_00) }]

  it('is said before anything else is asked', () => {
    expect(shopping('English', { shops }).say('PAY').transcript()).toMatchInlineSnapshot(`
      "
      > PAY
        *Mama Njeri Grocers*
        The smallest order here is KES 500. Add goods for KES 440 more and we bring it all.

        🧺 Basket: 2 items, KES 60
        [➕ Add more] [🧺 Basket] Tap, or reply 1 or 2
      "
    `)
    expect(shopping('Kiswahili', { shops }).say('LIPA').transcript()).toMatchInlineSnapshot(`
      "
      > LIPA
        *Mama Njeri Grocers*
        Oda ndogo kabisa hapa ni KES 500. Ongeza bidhaa za KES 440, kisha tukuletee zote.

        🧺 Kikapu: vitu 2, KES 60
        [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1 au 2
      "
    `)
    expect(shopping('English', { shops }).say('mafuta 2', 'PAY').transcript()).toContain(
      'Where should we bring it',
    )
  })
})

it('says once more after the order when a closed shop packs it', () => {
  const at = monday10 + 12 * 3_600_000
  expect(shopping('English', { at }).say('PAY', '4', '1', 'yes').transcript()).toMatch(
    /is placed[\s\S]*pack it when we open tomorrow at 07:00/,
  )
  expect(shopping('Kiswahili', { at }).say('LIPA', '4', '1', 'ndio').transcript()).toMatch(
    /imepokelewa[\s\S]*tukifungua kesho saa 07:00/,
  )
})
