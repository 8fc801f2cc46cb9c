import { describe, expect, it } from 'vitest'
import type { Deed, Outcome } from '../../src/conversations/deed'
import { noCents, shillings } from '../../src/kernel/money'
import type { PaymentPolicy } from '../../src/shops/payment-policy'
import type { Storefront } from '../../src/storefront/storefront'
import njeriDemo from '../fixtures/demo/njeri.json'
import { aTalk, demoStorefront, goesWell, prepaidOnly } from './a-talk'

const shopWith = (policy: Partial<PaymentPolicy>, change: Partial<Storefront> = {}) =>
  demoStorefront(njeriDemo, { policy: { ...prepaidOnly, ...policy }, ...change })
const atDoor = shopWith({ payOnDelivery: true })

type World = Parameters<typeof aTalk>[0]

/** Two packets of flour to Kilimani, up to the review. */
function reviewing(shop: Storefront, world: World = {}, language = 'en') {
  const talk = aTalk({ shops: [shop], ...world })
  const words = language === 'sw' ? ['LUGHA', '2'] : []
  talk.say('NJERI', ...words, 'unga 2', 'PAY', '1', 'Yaya', '1')
  talk.transcript()
  return talk
}

const shown = (talk: ReturnType<typeof aTalk>) => {
  const [message] = talk.last.slice(-1)
  return message?.kind === 'buttons'
    ? [message.body, ...message.buttons.map(({ title }) => `[${title}]`)].join('\n')
    : JSON.stringify(message)
}

describe('paying on delivery', () => {
  it('is a button of the review, and confirms the order at once', () => {
    const talk = reviewing(atDoor)
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Please check your order*
      2 × Maize flour 2 kg — KES 360
      Delivery KES 100
      *Total KES 460*
      🛵 Kilimani: Yaya (about 45 min)
      📱 To pay now: *KES 460* by M-Pesa from 0711 ••• 333, or when it arrives

      Anything the shop should know? Type _note: …_
      [✅ Confirm and pay]
      [🛵 Pay on delivery]
      [✏️ Change]"
    `)
    expect(talk.say('[Pay on delivery]').transcript()).toMatchInlineSnapshot(`
      "
      > [Pay on delivery]
        *Mama Njeri Grocers*
        🎉 Order #1 is placed and confirmed: KES 460.
        💵 You pay when it arrives, by M-Pesa or cash.
        [📦 My order] [💳 Pay now] [🏠 Save as Home] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds[0]).toMatchObject({ pay: { wants: 'least', dueFirst: 0 } })
  })

  it('is told in Swahili, and paying now stays the first button', () => {
    const talk = reviewing(atDoor, {}, 'sw')
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Tafadhali angalia oda yako*
      2 × Maize flour 2 kg — KES 360
      Kuleta KES 100
      *Jumla KES 460*
      🛵 Kilimani: Yaya (kama dakika 45)
      📱 Kulipa sasa: *KES 460* kwa M-Pesa kutoka 0711 ••• 333, au ikifika

      Kuna jambo duka linafaa kujua? Andika _ujumbe: …_
      [✅ Thibitisha, lipa]
      [🛵 Nalipa ikifika]
      [✏️ Badilisha]"
    `)
    expect(talk.say('2').transcript()).toMatchInlineSnapshot(`
      "
      > 2
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa na kuthibitishwa: KES 460.
        💵 Utalipa ikifika, kwa M-Pesa au taslimu.
        [📦 Oda yangu] [💳 Lipa sasa] [🏠 Hifadhi Nyumbani] Bofya, au jibu 1, 2 au 3
      "
    `)
    const now = reviewing(atDoor, {}, 'sw').say('ndio')
    expect(now.deeds[0]).toMatchObject({ pay: { wants: 'all', dueFirst: shillings(460) } })
  })

  it('is at the shop for who collects there', () => {
    const talk = aTalk({ shops: [atDoor] }).say('NJERI', 'unga 2', 'PAY')
    talk.say('Collect at the shop', '1')
    expect(shown(talk)).toContain('or when you collect it')
    expect(shown(talk)).toContain('[🛍️ Pay at the shop]')
    expect(talk.say('[Pay at the shop]').transcript()).toContain('You pay when you collect it')
  })

  it('is the only way where the shop takes no M-Pesa yet, without asking who pays', () => {
    const shop = shopWith({ payOnDelivery: true }, { takesPayments: false })
    const talk = aTalk({ shops: [shop] }).say('NJERI', 'unga 2', 'PAY', '1', 'Yaya')
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Please check your order*
      2 × Maize flour 2 kg — KES 360
      Delivery KES 100
      *Total KES 460*
      🛵 Kilimani: Yaya (about 45 min)
      💵 To pay when it arrives: KES 460, by M-Pesa or cash
      [🛵 Pay on delivery]
      [✏️ Change]
      [📝 Note to the shop]"
    `)
    talk.say('yes')
    expect(talk.deeds[0]).toMatchObject({ pay: { wants: 'least', dueFirst: 0 } })
  })
})

describe('a deposit', () => {
  const shop = shopWith({ depositPercent: 30 })

  it('is named before it is asked for, with what is left at the door', () => {
    const talk = reviewing(shop)
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Please check your order*
      2 × Maize flour 2 kg — KES 360
      Delivery KES 100
      *Total KES 460*
      🛵 Kilimani: Yaya (about 45 min)
      📱 To pay now: *KES 138* by M-Pesa from 0711 ••• 333
      💵 When it arrives: KES 322

      Anything the shop should know? Type _note: …_
      [✅ Pay KES 138]
      [💳 Pay it all now]
      [✏️ Change]"
    `)
    expect(talk.say('1').transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        🎉 Order #1 is placed: KES 460.

        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 138.
        We keep your items until 10:15.
        [📦 My order] [🏠 Save as Home] [💼 Save as Work] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds[0]).toMatchObject({ pay: { wants: 'least', dueFirst: shillings(138) } })
  })

  it('is said in Swahili, and all may be paid at once', () => {
    const talk = reviewing(shop, {}, 'sw')
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Tafadhali angalia oda yako*
      2 × Maize flour 2 kg — KES 360
      Kuleta KES 100
      *Jumla KES 460*
      🛵 Kilimani: Yaya (kama dakika 45)
      📱 Kulipa sasa: *KES 138* kwa M-Pesa kutoka 0711 ••• 333
      💵 Ikifika: KES 322

      Kuna jambo duka linafaa kujua? Andika _ujumbe: …_
      [✅ Lipa KES 138]
      [💳 Lipa yote sasa]
      [✏️ Badilisha]"
    `)
    talk.say('[Lipa yote]')
    expect(talk.deeds[0]).toMatchObject({ pay: { wants: 'all', dueFirst: shillings(460) } })
  })

  it('of a far place counts there only', () => {
    const [near, ...others] = shop.zones
    if (!near) throw new Error('the shop delivers')
    const far = shopWith({}, { zones: [{ ...near, depositPercent: 50 }, ...others] })
    expect(shown(reviewing(far))).toContain('[✅ Pay KES 230]')
  })

  it('that is another than was shown is shown again, to be agreed to', () => {
    const changed = (deed: Deed, orders: number): Outcome =>
      deed.do === 'place' && deed.pay.dueFirst === shillings(138)
        ? {
            do: 'place',
            placed: {
              ok: false,
              code: 'TERMS_CHANGED',
              terms: { dueFirst: noCents },
              isNew: false,
            },
          }
        : goesWell(deed, orders)
    const newcomers = shopWith({ payOnDelivery: true, depositNewPercent: 30 })
    const talk = reviewing(newcomers, { outcome: changed }).say('[Pay KES 138]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > [Pay KES 138]
        *Mama Njeri Grocers*
        You can pay for this order when you get it. Please check again.

        📝 *Please check your order*
        2 × Maize flour 2 kg — KES 360
        Delivery KES 100
        *Total KES 460*
        🛵 Kilimani: Yaya (about 45 min)
        📱 To pay now: *KES 460* by M-Pesa from 0711 ••• 333, or when it arrives

        Anything the shop should know? Type _note: …_
        [✅ Confirm and pay] [🛵 Pay on delivery] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.say('[Pay on delivery]').transcript()).toContain('is placed and confirmed')
  })
})

describe('more than one M-Pesa payment carries', () => {
  it('is said plainly with the way that is left', () => {
    const talk = reviewing(shopWith({ payOnDelivery: true, perPayment: shillings(300) }))
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Please check your order*
      2 × Maize flour 2 kg — KES 360
      Delivery KES 100
      *Total KES 460*
      🛵 Kilimani: Yaya (about 45 min)
      💵 To pay when it arrives: KES 460, by M-Pesa or cash

      M-Pesa takes at most KES 300 in one payment, so this order is not paid all at once.
      [🛵 Pay on delivery]
      [✏️ Change]
      [📝 Note to the shop]"
    `)
    const deposit = reviewing(
      shopWith({ depositPercent: 30, perPayment: shillings(300) }),
      {},
      'sw',
    )
    expect(shown(deposit)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Tafadhali angalia oda yako*
      2 × Maize flour 2 kg — KES 360
      Kuleta KES 100
      *Jumla KES 460*
      🛵 Kilimani: Yaya (kama dakika 45)
      📱 Kulipa sasa: *KES 138* kwa M-Pesa kutoka 0711 ••• 333
      💵 Ikifika: KES 322

      M-Pesa inapokea hadi KES 300 kwa malipo moja, kwa hivyo oda hii hailipwi yote kwa mara moja.
      [✅ Lipa KES 138]
      [✏️ Badilisha]
      [📝 Ujumbe kwa duka]"
    `)
  })

  it('is talked about with a person where nothing else is left', () => {
    const talk = aTalk({ shops: [shopWith({ perPayment: shillings(420) })] })
    talk.say('NJERI', 'unga 2', 'PAY', '1', 'Yaya', '1')
    expect(shown(talk)).toContain('more than M-Pesa takes in one payment (KES 420)')
    expect(shown(talk)).toContain('[🙋 Talk to a person]')
  })
})

describe('while M-Pesa hardly answers', () => {
  it('says so before asking, and offers the door first', () => {
    const talk = reviewing(atDoor, { mpesaIsSlow: true })
    expect(shown(talk)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Please check your order*
      2 × Maize flour 2 kg — KES 360
      Delivery KES 100
      *Total KES 460*
      🛵 Kilimani: Yaya (about 45 min)
      📱 To pay now: *KES 460* by M-Pesa from 0711 ••• 333, or when it arrives

      ⏳ M-Pesa is having trouble right now: the request may come late, or not at all. You can pay when you get your goods, or wait a little.

      Anything the shop should know? Type _note: …_
      [🛵 Pay on delivery]
      [✅ Confirm and pay]
      [✏️ Change]"
    `)
    const prepaid = reviewing(shopWith({}), { mpesaIsSlow: true }, 'sw')
    expect(shown(prepaid)).toMatchInlineSnapshot(`
      "*Mama Njeri Grocers*
      📝 *Tafadhali angalia oda yako*
      2 × Maize flour 2 kg — KES 360
      Kuleta KES 100
      *Jumla KES 460*
      🛵 Kilimani: Yaya (kama dakika 45)
      📱 Kulipa sasa: *KES 460* kwa M-Pesa kutoka 0711 ••• 333

      ⏳ M-Pesa ina shida kwa sasa: ombi linaweza kuchelewa, au lisifike. Unaweza kungoja dakika chache: kikapu chako kimehifadhiwa.
      [✅ Thibitisha, lipa]
      [✏️ Badilisha]
      [📝 Ujumbe kwa duka]"
    `)
  })

  it('says so before it asks again, and asks all the same when one wants', () => {
    const talk = reviewing(atDoor).say('[Confirm and pay]')
    talk.world.mpesaIsSlow = true
    talk.transcript()
    expect(talk.say('PAY').transcript()).toMatchInlineSnapshot(`
      "
      > PAY
        *Mama Njeri Grocers*
        ⏳ M-Pesa is having trouble right now. Your order is kept. Write PAY a little later, or pay when you get your goods.
        [🛵 Pay on delivery] [📱 Ask me anyway] [📦 My order] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds).toHaveLength(1)
    expect(talk.say('[Ask me anyway]').transcript()).toContain('enter your M-Pesa PIN')
    expect(talk.say('PAY', '[Pay on delivery]').transcript()).toContain(
      'You pay KES 440 when you get your goods',
    )
    talk.world.mpesaIsSlow = false
    expect(talk.say('PAY').transcript()).toContain('enter your M-Pesa PIN')
  })

  it('tells in Swahili how long the next request has to wait', () => {
    const waits = (deed: Deed, orders: number): Outcome =>
      deed.do === 'pay'
        ? { ...deed, asked: { ok: false, code: 'WAIT', seconds: 170, outage: true } }
        : goesWell(deed, orders)
    const talk = reviewing(atDoor, { outcome: waits }, 'sw').say('ndio', 'LIPA')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ndio
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 460.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 460.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] [🏠 Hifadhi Nyumbani] [💼 Hifadhi Kazini] Bofya, au jibu 1, 2 au 3
      > LIPA
        *Mama Njeri Grocers*
        ⏳ M-Pesa ina shida kwa sasa. Andika LIPA tena baada ya dakika 3. Oda yako imehifadhiwa, na tunaendelea kuangalia ombi la mwisho.
        [🔁 Lipa tena] [Nambari nyingine] [🛵 Nalipa ikifika] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('the shop may still want its money first', () => {
    const refused = (deed: Deed, orders: number): Outcome =>
      deed.do === 'pay_at_door'
        ? { ...deed, changed: { ok: false, code: 'NOT_OFFERED' } }
        : goesWell(deed, orders)
    const talk = reviewing(atDoor, { outcome: refused }).say('[Confirm and pay]')
    talk.world.mpesaIsSlow = true
    talk.transcript()
    expect(talk.say('PAY', '[Pay on delivery]').transcript()).toContain(
      'wants this order paid first',
    )
  })
})

describe('goods that somebody else was quicker to get', () => {
  const withSubstitute = (policy: Partial<PaymentPolicy> = {}) => {
    const shop = shopWith(policy)
    const products = shop.products.map((product) =>
      product.sku === 'UNGA-2KG' ? { ...product, substitute: 'MCHELE-1KG' } : product,
    )
    return { ...shop, products }
  }
  const short =
    (left: number) =>
    (deed: Deed, orders: number): Outcome =>
      deed.do === 'place' &&
      deed.lines.some(({ sku, quantity }) => sku === 'UNGA-2KG' && quantity > left)
        ? {
            do: 'place',
            placed: {
              ok: false,
              code: 'OUT_OF_STOCK',
              short: [{ sku: 'UNGA-2KG', name: 'Maize flour 2 kg', left }],
            },
          }
        : goesWell(deed, orders)

  it('come again as a difference to accept, with what the owner offers instead', () => {
    const talk = reviewing(withSubstitute(), { outcome: short(1) }).say('yes')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > yes
        *Mama Njeri Grocers*
        Someone was faster: of Maize flour 2 kg only 1 is left.

        Would *Rice 1 kg* (KES 190) do instead?

        📝 *Please check your order*
        1 × Maize flour 2 kg — KES 180
        Delivery KES 100
        *Total KES 280*
        🛵 Kilimani: Yaya (about 45 min)
        📱 To pay now: *KES 280* by M-Pesa from 0711 ••• 333
        [✅ Confirm and pay] [Rice 1 kg] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.say('2').transcript()).toMatchInlineSnapshot(`
      "
      > 2
        *Mama Njeri Grocers*
        ✅ Added: 1 × Rice 1 kg

        📝 *Please check your order*
        1 × Maize flour 2 kg — KES 180
        1 × Rice 1 kg — KES 190
        Delivery KES 100
        *Total KES 470*
        🛵 Kilimani: Yaya (about 45 min)
        📱 To pay now: *KES 470* by M-Pesa from 0711 ••• 333
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
    talk.say('yes')
    expect(talk.deeds.at(-1)).toMatchObject({
      lines: [
        { sku: 'UNGA-2KG', quantity: 1 },
        { sku: 'MCHELE-1KG', quantity: 1 },
      ],
    })
  })

  it('are replaced wholly in Swahili when nothing is left, or the order is accepted as it is', () => {
    const talk = reviewing(withSubstitute(), { outcome: short(0) }, 'sw').say('ndio')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > ndio
        *Mama Njeri Grocers*
        Mwingine amekutangulia: Maize flour 2 kg imeisha.

        Je, *Rice 1 kg* (KES 190) itakufaa badala yake?

        Kikapu chako hakina kitu.
        [🛒 Bidhaa] [Rice 1 kg] Bofya, au jibu 1 au 2
      "
    `)
    expect(talk.say('2').transcript()).toContain('2 × Rice 1 kg — KES 380')
    const accepted = reviewing(withSubstitute(), { outcome: short(1) }).say('yes', 'yes')
    expect(accepted.transcript()).toContain('Order #2 is placed: KES 280.')
  })
})
