import { describe, expect, it } from 'vitest'
import { quantityIn } from '../../src/conversations/closest'
import { aTalk } from './a-talk'

const inShop = (language: 'English' | 'Kiswahili', ...said: string[]) => {
  const talk = aTalk().say('NJERI', language, ...said)
  talk.transcript()
  return talk
}

describe('a customer who does not answer what was asked', () => {
  it('still has the suggested number below a wrong one', () => {
    const talk = inShop('English', 'chumvi 1', 'PAY', '4').say('near Yaya', '[0711]')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > near Yaya
        *Mama Njeri Grocers*
        That does not look like a Kenyan mobile number. Type it like 0712 345 678.
        [0711 ••• 333] [Another number] Tap, or reply 1 or 2
      > [0711]
        *Mama Njeri Grocers*
        📝 *Please check your order*
        1 × Salt 500 g — KES 30
        *Total KES 30*
        🛍️ You collect it at the shop
        📱 To pay now: *KES 30* by M-Pesa from 0711 ••• 333
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
    const swahili = inShop('Kiswahili', 'chumvi 1', 'LIPA', '4').say('karibu na Yaya', '1')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > karibu na Yaya
        *Mama Njeri Grocers*
        Hiyo haionekani kuwa nambari ya simu ya Kenya. Iandike hivi: 0712 345 678.
        [0711 ••• 333] [Nambari nyingine] Bofya, au jibu 1 au 2
      > 1
        *Mama Njeri Grocers*
        📝 *Tafadhali angalia oda yako*
        1 × Salt 500 g — KES 30
        *Jumla KES 30*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 30* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('goes on with PAY: to the review, and from the review to the order', () => {
    const talk = inShop('English', 'chumvi 1', 'PAY', '4', 'PAY')
    expect(talk.now.position.at).toBe('review')
    expect(talk.deeds).toEqual([])
    talk.say('LIPA')
    expect(talk.deeds.map((deed) => deed.do)).toEqual(['place'])
  })

  it('orders nothing by PAY when the review is not what was said last', () => {
    const talk = inShop('English', 'chumvi 1', 'PAY', '4', '1', 'HELP', 'PAY')
    expect(talk.now.position.at).toBe('review')
    expect(talk.deeds).toEqual([])
    talk.say('swahili', 'english')
    expect(talk.deeds).toEqual([])
  })

  it('is asked again what was meant, in other words', () => {
    const english = inShop('English').say('sukari ya brown 2', 'asdf qwer', '1')
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Which one do you mean by _sukari ya brown 2_?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > asdf qwer
        *Mama Njeri Grocers*
        Sorry, we did not understand “asdf qwer”. Type what you need, like _2 unga, 1 mkate brown_, or look here:

        🤔 And _sukari ya brown 2_: which of these is it?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [None of these] Tap, or reply 1, 2 or 3
      > 1
        *Mama Njeri Grocers*
        ✅ Added: 2 × Sugar 1 kg

        🧺 Basket: 2 items, KES 320
        [✅ Check out] [➕ Add more] [🧺 Basket] Tap, or reply 1, 2 or 3
      "
    `)
    const swahili = inShop('Kiswahili').say('sukari ya brown 2', 'ndiyo', '2')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > sukari ya brown 2
        *Mama Njeri Grocers*
        🤔 Kwa _sukari ya brown 2_ unamaanisha ipi?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      > ndiyo
        *Mama Njeri Grocers*
        Samahani, hatukuelewa “ndiyo”. Andika unachotaka, kama _2 unga, 1 mkate brown_, au angalia hapa:

        🤔 Na _sukari ya brown 2_: ni ipi kati ya hizi?
        • Sugar 1 kg — KES 160
        • Sugar 500 g — KES 85
        [Sugar 1 kg] [Sugar 500 g] [Si mojawapo] Bofya, au jibu 1, 2 au 3
      > 2
        *Mama Njeri Grocers*
        ✅ Imeongezwa: 2 × Sugar 500 g

        🧺 Kikapu: vitu 2, KES 170
        [✅ Nenda kulipa] [➕ Ongeza] [🧺 Kikapu] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('sends no rider to “skip”, but to a pin alone', () => {
    const talk = inShop('English', 'chumvi 1', 'PAY', 'kilimani')
    expect(talk.say('skip').transcript()).toContain('describe the place')
    expect(inShop('Kiswahili', 'chumvi 1', 'LIPA', '1').say('ruka').transcript()).toContain(
      'eleza mahali',
    )
    talk.do('pin', { kind: 'location', latitude: -1.29, longitude: 36.78 }).say('skip')
    expect(talk.transcript()).toContain('Which M-Pesa number pays?')
  })

  it('may send another list instead, however big or unclear', () => {
    const talk = inShop('English').say('sukari ya brown 2')
    expect(talk.say('99999999 unga').transcript()).toContain('That is a lot!')
    expect(talk.say('sukari ya brown 2', 'mafuta ya uto 3').transcript()).toContain(
      '_mafuta ya uto 3_: which of these is it?',
    )
  })
})

describe('words for what is also a button', () => {
  it('change the basket', () => {
    expect(inShop('English', 'chumvi 2').say('edit').transcript()).toContain('1. Salt 500 g')
    expect(inShop('Kiswahili', 'chumvi 2').say('badilisha kikapu').transcript()).toContain(
      'Ungependa kubadilisha nini?',
    )
  })

  it('ask for another number, for the order that is made and for the one that waits', () => {
    for (const [language, words] of [
      ['English', 'pay with another number'],
      ['Kiswahili', 'lipa na nambari nyingine'],
    ] as const) {
      const talk = inShop(language, 'chumvi 1', 'PAY', '4', '1').say(words, '0722000111')
      expect(talk.transcript()).toContain('0722 ••• 111')
      talk.say('PAY', words, '0733000222')
      expect(talk.deeds.map((deed) => ('payer' in deed ? deed.payer : ''))).toEqual([
        '254722000111',
        '254733000222',
      ])
    }
  })
})

describe('how many of something unclear', () => {
  it.each([
    ['elfu moja mayai', null],
    ['sukari guru nusu kilo', null],
    ['dazeni 2 za mayai ya kienyeji', null],
    ['1,000 unga', 1000],
    ['sukari ya brown 3', 3],
    ['mafuta ya uto', 1],
  ] as const)('%s: %s', (words, quantity) => expect(quantityIn(words)).toBe(quantity))
})

describe('questions that only a person can answer', () => {
  it.each([
    'niko na swali',
    'I want my money back',
    'mbona hamjibu',
    'change my order',
    'I was charged twice, help',
  ])('“%s” offers one', (words) => {
    const said = inShop('English').say(words).transcript()
    expect(said).toMatch(/Talk to a person|Ongea na mtu/)
  })

  it('are told from questions about goods and places', () => {
    expect(inShop('Kiswahili').say('nataka kujua kama mko na gas').transcript()).toContain('“gas”')
    expect(inShop('Kiswahili').say('uko wapi').transcript()).toContain('Kilimani: KES 100')
  })

  it('a second word of a payment for nothing is answered in other words', () => {
    const talk = inShop('English').say('NIMELIPA', 'NIMELIPA')
    expect(talk.transcript()).toContain('We still see no order of yours')
    expect(inShop('Kiswahili').say('NIMELIPA', 'NIMELIPA').transcript()).toContain(
      'Bado hatuoni oda yako',
    )
  })
})
