import { describe, expect, it } from 'vitest'
import njeriDemo from '../fixtures/demo/njeri.json'
import { aTalk, demoStorefront } from './a-talk'

/** Somebody in the shop who speaks this language. */
const speaking = (language: 'English' | 'Kiswahili') => {
  const talk = aTalk().say('NJERI', language)
  talk.transcript()
  return talk
}

describe('what was not clear in a list', () => {
  it('is asked about with the closest products, added as meant, and learnt', () => {
    const talk = speaking('English').say('2 milk and sukari ya brown 3', '[Sugar 500 g]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 2 milk and sukari ya brown 3
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Fresh milk 500 ml — KES 120
        *Total KES 120*

        🤔 Which one do you mean by _sukari ya brown 3_?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > [Sugar 500 g]
        *Mama Njeri Grocers*
        ✅ Added: 3 × Sugar 500 g

        🧺 Basket: 5 items, KES 375
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds).toEqual([{ do: 'learn', words: 'sukari brown', sku: 'SUKARI-500G' }])
  })

  it('is asked about in Swahili, one part after the other', () => {
    const talk = speaking('Kiswahili').say(
      'unga 2, mafuta ya uto 3, sukari ya brown',
      '1',
      '[Si mojawapo]',
      'kikapu',
    )
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2, mafuta ya uto 3, sukari ya brown
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        *Jumla KES 360*

        🤔 Kwa _mafuta ya uto 3_ unamaanisha ipi?
        • Cooking oil 1 L — KES 320
        • Cooking oil 500 ml — KES 170
        [Cooking oil 1 L] [Cooking oil 500 ml] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      > 1
        *Mama Njeri Grocers*
        ✅ Imeongezwa: 3 × Cooking oil 1 L

        🤔 Na _sukari ya brown_: ni ipi kati ya hizi?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      > [Si mojawapo]
        *Mama Njeri Grocers*
        Sawa, tumeacha _sukari ya brown_.

        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        3 × Cooking oil 1 L — KES 960
        *Jumla KES 1,320*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      > kikapu
        *Mama Njeri Grocers*
        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        3 × Cooking oil 1 L — KES 960
        *Jumla KES 1,320*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
    expect(talk.deeds).toEqual([{ do: 'learn', words: 'mafuta uto', sku: 'MAFUTA-1L' }])
  })

  it('is left out by a typed no, and goods typed meanwhile are taken', () => {
    const talk = speaking('English').say('sukari ya brown 2', 'no', 'sukari ya brown 2', '2 rice')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Which one do you mean by _sukari ya brown 2_?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > no
        *Mama Njeri Grocers*
        Alright, without _sukari ya brown 2_.
        [🛒 Products] Tap, or reply 1
      > sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Which one do you mean by _sukari ya brown 2_?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > 2 rice
        *Mama Njeri Grocers*
        🧺 *Your basket*
        2 × Rice 1 kg — KES 380
        *Total KES 380*

        Is that right? You can also type what to change.
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds).toEqual([])
  })

  it('asks how many when the number was unclear, and learns no word that is known', () => {
    const talk = speaking('English').say('unga 2.5', '1', '2')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2.5
        *Mama Njeri Grocers*
        🤔 Which one do you mean by _unga 2.5_?
        • Maize flour 2 kg — KES 180
        • Maize flour 1 kg — KES 95
        [Maize flour 2 kg] [Maize flour 1 kg] [None of these] Tap, or reply 1, 2 or 3
      > 1
        *Mama Njeri Grocers*
        *Maize flour 2 kg* — KES 180
        How many?
        [1] [2] [3] Tap, or type how many
      > 2
        *Mama Njeri Grocers*
        ✅ Added: 2 × Maize flour 2 kg

        🧺 Basket: 2 items, KES 360
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    expect(talk.deeds).toEqual([])
  })

  it('goes on with the next part once it is said how many of the one before', () => {
    const english = speaking('English').say('unga 2.5, sukari ya brown 2', '1', '3', '1')
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2.5, sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Which one do you mean by _unga 2.5_?
        • Maize flour 2 kg — KES 180
        • Maize flour 1 kg — KES 95
        [Maize flour 2 kg] [Maize flour 1 kg] [None of these] Tap, or reply 1, 2 or 3
      > 1
        *Mama Njeri Grocers*
        *Maize flour 2 kg* — KES 180
        How many?
        [1] [2] [3] Tap, or type how many
      > 3
        *Mama Njeri Grocers*
        ✅ Added: 3 × Maize flour 2 kg

        🤔 Which one do you mean by _sukari ya brown 2_?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > 1
        *Mama Njeri Grocers*
        ✅ Added: 2 × Sugar 1 kg

        🧺 Basket: 5 items, KES 860
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    const swahili = speaking('Kiswahili').say('unga 2.5, sukari ya brown 2', '1', '[2]')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2.5, sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Kwa _unga 2.5_ unamaanisha ipi?
        • Maize flour 2 kg — KES 180
        • Maize flour 1 kg — KES 95
        [Maize flour 2 kg] [Maize flour 1 kg] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      > 1
        *Mama Njeri Grocers*
        *Maize flour 2 kg* — KES 180
        Unataka ngapi?
        [1] [2] [3] Bofya, au andika idadi
      > [2]
        *Mama Njeri Grocers*
        ✅ Imeongezwa: 2 × Maize flour 2 kg

        🤔 Kwa _sukari ya brown 2_ unamaanisha ipi?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('goes on with the size of what was meant, and then with the next part', () => {
    const talk = aTalk().say('KICKS')
    talk.transcript()
    talk.say('soksi 2, viatu vya canvas 1, kamba ndefu 2', '1', '38', 'nyeusi', '1')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > soksi 2, viatu vya canvas 1, kamba ndefu 2
        *Kicks by Otieno*
        🧺 *Kikapu chako*
        2 × Socks, pack of 3 — KES 600
        *Jumla KES 600*

        🤔 Kwa _viatu vya canvas 1_ unamaanisha ipi?
        • Canvas low — KES 1,800
        • Leather sandals — KES 1,200
        [Canvas low] [Leather sandals] [Si mojawapo] Bofya, au jibu 1, 2 au 3
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
      > 38
        *Kicks by Otieno*
        *Canvas low, 38* — KES 1,800
        Unataka rangi gani?
        [black] [white] [red] Bofya, au andika jibu
      > nyeusi
        *Kicks by Otieno*
        ✅ Imeongezwa: 1 × Canvas low (38, black)

        🤔 Kwa _kamba ndefu 2_ unamaanisha ipi?
        • Shoe laces — KES 100
        [Shoe laces] [Si mojawapo] Bofya, au jibu 1 au 2
      > 1
        *Kicks by Otieno*
        ✅ Imeongezwa: 2 × Shoe laces

        🧺 Kikapu: vitu 5, KES 2,600
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('offers a person for far too much of a thing', () => {
    const english = speaking('English').say('unga 2000 na mkate 1')
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2000 na mkate 1
        *Mama Njeri Grocers*
        🧺 *Your basket*
        1 × White bread 400 g — KES 65
        *Total KES 65*

        That is a lot! One order takes at most 999 of a thing.

        That is a big order! We want to get it right, so a person at the shop should confirm it with you.
        [🙋 Talk to a person] [🛒 Products] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    const swahili = speaking('Kiswahili').say('unga 2000', '[Ongea na mtu]')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > unga 2000
        *Mama Njeri Grocers*
        Hizo ni nyingi sana! Oda moja inachukua hadi 999 za kitu kimoja.

        Hiyo ni oda kubwa! Tungependa iwe sawa, kwa hivyo mtu wa duka athibitishe nawe kwanza.
        [🙋 Ongea na mtu] [🛒 Bidhaa] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      > [Ongea na mtu]
        *Mama Njeri Grocers*
        🙋 Tumeliambia duka kuwa unataka kuongea na mtu. Andika hapa ni kuhusu nini: tutalifikishia, nao watakujibu hapa hapa.
        Kwa sasa nitanyamaza. MENU inanirudisha.
        [🛒 Bidhaa] Bofya, au andika jibu
      "
    `)
    expect(swahili.deeds).toEqual([{ do: 'open_request', to: 'shop', topic: 'order', words: '🙋' }])
  })

  it('offers nothing that is sold out', () => {
    const products = njeriDemo.products.map((product) =>
      product.sku.startsWith('SUKARI') ? { ...product, stock: 0 } : product,
    )
    const talk = aTalk({ shops: [demoStorefront({ ...njeriDemo, products })] }).say('NJERI')
    talk.transcript()
    expect(talk.say('sukari ya brown 2').transcript()).toMatchInlineSnapshot(`
      "
      > sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Kwa _sukari ya brown 2_ unamaanisha ipi?
        • Brown bread 400 g — KES 70
        [Brown bread 400 g] [Si mojawapo] Bofya, au jibu 1 au 2
      "
    `)
  })
})
