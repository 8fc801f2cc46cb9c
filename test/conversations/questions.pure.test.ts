import { describe, expect, it } from 'vitest'
import njeriDemo from '../fixtures/demo/njeri.json'
import { aTalk, demoStorefront, monday10, njeri } from './a-talk'

const inEnglish = (change = {}) => {
  const talk = aTalk(change).say('NJERI', 'English')
  talk.transcript()
  return talk
}
const inSwahili = (change = {}) => {
  const talk = aTalk(change).say('NJERI', 'Kiswahili')
  talk.transcript()
  return talk
}

describe('questions', () => {
  it('about price and stock are answered with a button to add', () => {
    const talk = inEnglish().say('how much is rice?', '3', 'do you have eggs', 'do you have nails?')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > how much is rice?
        *Mama Njeri Grocers*
        Yes, we have *Rice 1 kg* at KES 190.
        [➕ Add to basket] [🛒 Products] Tap, or type how many
      > 3
        *Mama Njeri Grocers*
        ✅ Added: 3 × Rice 1 kg

        🧺 Basket: 3 items, KES 570
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      > do you have eggs
        *Mama Njeri Grocers*
        Yes, for “eggs” we have:

        1. Egg, single — KES 17
        2. Eggs, tray of 30 — KES 450
        (See products) Open the list, or reply with a number
      > do you have nails?
        *Mama Njeri Grocers*
        Sorry, we do not have “nails”. Maybe something else?
        [🛒 Products] Tap, or reply 1
      "
    `)
  })

  it('about price and stock are answered in Swahili', () => {
    const talk = inSwahili().say(
      'bei ya mchele?',
      '[Weka kikapuni]',
      'una sukari?',
      'mna misumari?',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > bei ya mchele?
        *Mama Njeri Grocers*
        Ndiyo, tuna *Rice 1 kg* kwa KES 190.
        [➕ Weka kikapuni] [🛒 Bidhaa] Bofya, au andika idadi
      > [Weka kikapuni]
        *Mama Njeri Grocers*
        ✅ Imeongezwa: 1 × Rice 1 kg

        🧺 Kikapu: kitu 1, KES 190
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      > una sukari?
        *Mama Njeri Grocers*
        Ndiyo, kwa “sukari” tuna hizi:

        1. Sugar 1 kg — KES 160
        2. Sugar 500 g — KES 85
        (Ona bidhaa) Fungua orodha, au jibu kwa nambari
      > mna misumari?
        *Mama Njeri Grocers*
        Samahani, hatuna “misumari”. Labda kitu kingine?
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it('say what is nearly or wholly gone', () => {
    const products = njeriDemo.products.map((product) => {
      if (product.sku === 'MCHELE-1KG') return { ...product, stock: 4 }
      return product.sku === 'CHUMVI-500G' ? { ...product, stock: 0 } : product
    })
    const shops = [demoStorefront({ ...njeriDemo, products })]
    expect(
      inEnglish({ shops }).say('is rice available?', 'any salt?').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > is rice available?
        *Mama Njeri Grocers*
        Yes, we have *Rice 1 kg* at KES 190, but only 4 left.
        [➕ Add to basket] [🛒 Products] Tap, or type how many
      > any salt?
        *Mama Njeri Grocers*
        Sorry, Salt 500 g is sold out.
        [🛒 Products] Tap, or reply 1
      "
    `)
    expect(
      inSwahili({ shops }).say('mchele iko?', 'chumvi iko?').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > mchele iko?
        *Mama Njeri Grocers*
        Ndiyo, tuna *Rice 1 kg* kwa KES 190, lakini zimebaki 4 tu.
        [➕ Weka kikapuni] [🛒 Bidhaa] Bofya, au andika idadi
      > chumvi iko?
        *Mama Njeri Grocers*
        Samahani, Salt 500 g imeisha.
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it('about two things find both, and what is not sold comes with what is nearest', () => {
    const talk = inEnglish().say('hello do you have sugar and rice?', 'do you have brown sugar?')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > hello do you have sugar and rice?
        *Mama Njeri Grocers*
        Yes, for “sugar rice” we have:

        1. Sugar 1 kg — KES 160
        2. Sugar 500 g — KES 85
        3. Rice 1 kg — KES 190
        (See products) Open the list, or reply with a number
      > do you have brown sugar?
        *Mama Njeri Grocers*
        Sorry, we do not have “brown sugar”. Maybe something else?
        [Sugar 1 kg] [Sugar 500 g] [🛒 Products] Tap, or reply 1, 2 or 3
      "
    `)
    expect(inSwahili().say('mna sukari ya brown?').transcript()).toMatchInlineSnapshot(`
      "
      > mna sukari ya brown?
        *Mama Njeri Grocers*
        Samahani, hatuna “sukari brown”. Labda kitu kingine?
        [Sugar 1 kg] [Sugar 500 g] [🛒 Bidhaa] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('about sizes lead to the size', () => {
    const talk = aTalk().say('KICKS')
    talk.transcript()
    expect(talk.say('bei ya raba?', '1').transcript()).toMatchInlineSnapshot(`
      "
      > bei ya raba?
        *Kicks by Otieno*
        Ndiyo, tuna *Canvas low* kwa KES 1,800.
        [➕ Weka kikapuni] [🛒 Bidhaa] Bofya, au jibu 1 au 2
      > 1
        *Kicks by Otieno*
        *Canvas low* — KES 1,800
        Unataka saizi gani?

        • 37
        • 38
        • 39
        • 40
        • 41
        (Chagua) Fungua orodha, au andika chaguo lako
      "
    `)
  })

  it('with an order in them are orders', () => {
    expect(inSwahili().say('una mkate? nipe mkate 2').transcript()).toContain('2 × White bread')
    expect(inSwahili().say('una mkate? nipe 2').transcript()).toContain('2 × White bread 400 g')
    expect(inEnglish().say('2 bread and do you deliver?').transcript()).toContain('2 × White bread')
    expect(inSwahili().say('unga 2, mko wazi?').transcript()).toContain('2 × Maize flour')
  })

  it('about the hours are answered, open and closed', () => {
    expect(inEnglish().say('what time do you close?').transcript()).toMatchInlineSnapshot(`
      "
      > what time do you close?
        *Mama Njeri Grocers*
        We are open until 20:00.

        🕗 Opening hours:
        Monday to Saturday: 07:00–20:00
        Sunday: 08:00–18:00
        [🛒 Products] Tap, or reply 1
      "
    `)
    const at = monday10 + 12 * 3_600_000
    expect(inSwahili({ at }).say('mnafungua saa ngapi?').transcript()).toMatchInlineSnapshot(`
      "
      > mnafungua saa ngapi?
        *Mama Njeri Grocers*
        Sasa tumefunga; tutafungua kesho saa 07:00. Unaweza kuagiza sasa hivi.

        🕗 Saa za kazi:
        Jumatatu hadi Jumamosi: 07:00–20:00
        Jumapili: 08:00–18:00
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
    const shops = [{ ...njeri, openingHours: {} }]
    expect(inEnglish({ shops }).say('opening hours').transcript()).toContain('has not told us')
  })

  it('about delivery are answered with fee and minutes', () => {
    const english = inEnglish().say('do you deliver to Kilimani?', 'do you deliver to Mombasa?')
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > do you deliver to Kilimani?
        *Mama Njeri Grocers*
        🛵 Yes, we deliver to Kilimani: KES 100, about 45 minutes.
        [🛒 Products] Tap, or reply 1
      > do you deliver to Mombasa?
        *Mama Njeri Grocers*
        🛵 This is where we deliver:
        Kilimani: KES 100, about 45 min
        Westlands: KES 150, about 60 min
        South B: KES 200, about 75 min

        Or you collect it at the shop, for free.
        [🛒 Products] Tap, or reply 1
      "
    `)
    const swahili = inSwahili().say('mnaleta westlads?', 'mnapeleka wapi?')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > mnaleta westlads?
        *Mama Njeri Grocers*
        🛵 Ndiyo, tunaleta Westlands: KES 150, kama dakika 60.
        [🛒 Bidhaa] Bofya, au jibu 1
      > mnapeleka wapi?
        *Mama Njeri Grocers*
        🛵 Tunaleta hapa:
        Kilimani: KES 100, kama dakika 45
        Westlands: KES 150, kama dakika 60
        South B: KES 200, kama dakika 75

        Au uchukue mwenyewe dukani, bila malipo ya kuletewa.
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
    const shops = [{ ...njeri, zones: [] }]
    expect(inEnglish({ shops }).say('do you deliver?').transcript()).toContain('We do not deliver')
    expect(inSwahili({ shops }).say('mnaleta?').transcript()).toContain('Hatuleti')
  })
})
