import { describe, expect, it } from 'vitest'
import type { Deed, Outcome, TrackedOrder } from '../../src/conversations/deed'
import { cents, noCents } from '../../src/kernel/money'
import { aTalk, goesWell, monday10 } from './a-talk'

const order: TrackedOrder = {
  id: 'ord_7',
  number: 7,
  state: 'placed',
  payment: 'unpaid',
  total: cents(560_00),
  left: noCents,
  lines: [
    { sku: 'UNGA-2KG', name: 'Maize flour 2 kg', quantity: 2 },
    { sku: 'SODA-500ML', name: 'Soda 500 ml', quantity: 90 },
    { sku: 'BISCUITS', name: 'Biscuits', quantity: 1 },
  ],
  receipts: [],
}
const receipts = [
  {
    number: 3,
    code: 'UKM1A2B3C4',
    amount: cents(560_00),
    link: 'https://dukabot.app/v/NJERI-7-3-k7qm2x9t',
  },
]

/** Somebody whose latest order is this; `change` answers what it does not. */
const with7 = (
  language: 'English' | 'Kiswahili',
  change: Partial<TrackedOrder> = {},
  answers: (deed: Deed) => Outcome | null = () => null,
) => {
  const outcome = (deed: Deed, orders: number): Outcome => {
    if (deed.do === 'track') return { ...deed, order: { ...order, ...change } }
    return answers(deed) ?? goesWell(deed, orders)
  }
  const talk = aTalk({ outcome }).say('NJERI', language)
  talk.transcript()
  return talk
}

describe('ordering again', () => {
  it('fills the basket at today’s prices and says what is gone', () => {
    expect(with7('English').say('the usual', 'order again').transcript()).toMatchInlineSnapshot(`
      "
      > the usual
        *Mama Njeri Grocers*
        🔁 The same as last time, at today’s prices:

        Of Soda 500 ml we have only 70 left.

        Not here any more: Biscuits.

        🧺 *Your basket*
        2 × Maize flour 2 kg — KES 360
        70 × Soda 500 ml — KES 4,900
        *Total KES 5,260*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      > order again
        *Mama Njeri Grocers*
        🔁 The same as last time, at today’s prices:

        Not here any more: Biscuits.

        🧺 *Your basket*
        2 × Maize flour 2 kg — KES 360
        70 × Soda 500 ml — KES 4,900
        *Total KES 5,260*
        [✅ Check out] [➕ Add more] [✏️ Change] Tap, or reply 1, 2 or 3
      "
    `)
    expect(with7('Kiswahili').say('nipe ile ya kawaida').transcript()).toMatchInlineSnapshot(`
      "
      > nipe ile ya kawaida
        *Mama Njeri Grocers*
        🔁 Kama mara iliyopita, kwa bei za leo:

        Soda 500 ml: zimebaki 70 tu.

        Hazipo tena: Biscuits.

        🧺 *Kikapu chako*
        2 × Maize flour 2 kg — KES 360
        70 × Soda 500 ml — KES 4,900
        *Jumla KES 5,260*
        [✅ Nenda kulipa] [➕ Ongeza] [✏️ Badilisha] Bofya, au jibu 1, 2 au 3
      "
    `)
  })

  it('leaves alone what is in the basket already, and flour that is called usual', () => {
    const talk = with7('English').say('unga ya kawaida 5', 'again')
    expect(talk.transcript()).toContain('5 × Maize flour 2 kg')
  })

  it('says so when nothing was ordered here yet', () => {
    expect(aTalk().say('NJERI', 'order again').transcript()).toContain('nothing to repeat yet')
    expect(aTalk().say('NJERI', 'agiza tena').transcript()).toContain('hakuna oda ya kurudia')
  })

  it.each(['English', 'Kiswahili'] as const)(
    'brings back a basket that expired, in %s',
    (language) => {
      const talk = aTalk().say('NJERI', language, 'mchele 2')
      talk.transcript()
      talk.world.at = monday10 + 25 * 3_600_000
      talk.say('habari', language === 'English' ? 'again' : 'rudia')
      expect(talk.transcript()).toMatchSnapshot()
      expect(talk.deeds).toEqual([])
    },
  )
})

describe('calling an order off', () => {
  it('asks first, and does it', () => {
    const english = with7('English').say(
      'cancel order',
      '[Keep]',
      'I want to cancel my order please',
      'yes',
    )
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > cancel order
        *Mama Njeri Grocers*
        Cancel order #7 (KES 560)? The items go back on the shelf.
        [Yes, cancel it] [Keep the order] Tap, or reply 1 or 2
      > [Keep]
        *Mama Njeri Grocers*
        Good, the order stays as it is.
        [📦 My order] Tap, or reply 1
      > I want to cancel my order please
        *Mama Njeri Grocers*
        Cancel order #7 (KES 560)? The items go back on the shelf.
        [Yes, cancel it] [Keep the order] Tap, or reply 1 or 2
      > yes
        *Mama Njeri Grocers*
        Order #1 is cancelled and nothing is asked of you. If an M-Pesa request still shows on your phone, please ignore it.
        [🔁 Order again] [🛒 Products] Tap, or reply 1 or 2
      "
    `)
    expect(english.deeds.at(-1)).toEqual({ do: 'cancel_order', orderId: 'ord_7' })
    const swahili = with7('Kiswahili').say('ghairi oda', 'ndio')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > ghairi oda
        *Mama Njeri Grocers*
        Tughairi oda #7 (KES 560)? Bidhaa zitarudi dukani.
        [Ndiyo, ighairi] [Hapana, iache] Bofya, au jibu 1 au 2
      > ndio
        *Mama Njeri Grocers*
        Oda #1 imeghairiwa na hudaiwi chochote. Ombi la M-Pesa likitokea bado kwenye simu yako, tafadhali lipuuze.
        [🔁 Agiza tena] [🛒 Bidhaa] Bofya, au jibu 1 au 2
      "
    `)
  })

  it.each(['PAID', 'NOT_ALLOWED'] as const)('offers a person when it is %s', (code) => {
    const refused = (deed: Deed): Outcome | null =>
      deed.do === 'cancel_order' ? { do: 'cancel_order', cancelled: { ok: false, code } } : null
    expect(with7('English', {}, refused).say('cancel order', '1').transcript()).toMatchSnapshot()
    expect(with7('Kiswahili', {}, refused).say('ghairi oda', '1').transcript()).toMatchSnapshot()
  })

  it('has nothing to call off when it is over', () => {
    expect(with7('English', { state: 'completed' }).say('cancel order').transcript()).toContain(
      'no open order',
    )
    expect(with7('Kiswahili', { state: 'expired' }).say('ghairi oda').transcript()).toContain(
      'Huna oda inayosubiri',
    )
  })

  it('means by CANCEL the question that is open, and by CANCEL alone the order', () => {
    const talk = aTalk().say('NJERI', 'chumvi 2', 'PAY', 'cancel order')
    expect(talk.transcript()).toContain('Nothing was ordered')
    talk.say('PAY', '4', '1', 'yes').transcript()
    expect(talk.say('cancel').transcript()).toContain('no open order')
    expect(talk.deeds.at(-1)).toMatchObject({ do: 'track', for: 'cancel' })
  })
})

describe('a receipt', () => {
  it('is shown again', () => {
    const english = with7('English', { payment: 'paid', receipts }).say(
      'send me the receipt please',
    )
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > send me the receipt please
        *Mama Njeri Grocers*
        🧾 *Receipt for order #7*
        No. 3: KES 560 · M-Pesa UKM1A2B3C4
        https://dukabot.app/v/NJERI-7-3-k7qm2x9t
        [📦 My order] [🛒 Products] Tap, or reply 1 or 2
      "
    `)
    const swahili = with7('Kiswahili', { payment: 'paid', receipts }).say('risiti')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > risiti
        *Mama Njeri Grocers*
        🧾 *Risiti ya oda #7*
        Nambari 3: KES 560 · M-Pesa UKM1A2B3C4
        https://dukabot.app/v/NJERI-7-3-k7qm2x9t
        [📦 Oda yangu] [🛒 Bidhaa] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('that does not exist yet is not invented', () => {
    expect(with7('English').say('receipt').transcript()).toMatchInlineSnapshot(`
      "
      > receipt
        *Mama Njeri Grocers*
        There is no receipt yet: no payment for order #7 has reached us.
        [💳 Pay now] [📦 My order] [🛒 Products] Tap, or reply 1, 2 or 3
      "
    `)
    expect(with7('Kiswahili').say('naomba risiti').transcript()).toMatchInlineSnapshot(`
      "
      > naomba risiti
        *Mama Njeri Grocers*
        Bado hakuna risiti: hatujapokea malipo ya oda #7.
        [💳 Lipa sasa] [📦 Oda yangu] [🛒 Bidhaa] Bofya, au jibu 1, 2 au 3
      "
    `)
  })
})

describe('word of a payment', () => {
  const says =
    (payment: TrackedOrder['payment']) =>
    (deed: Deed): Outcome | null =>
      deed.do === 'claim'
        ? { ...deed, found: { kind: deed.claim.code ? 'unseen' : 'asked', payment } }
        : null
  const sms =
    'UKM1A2B3C4 Confirmed. Ksh560.00 sent to DUKA for account ORD 7 on 23/11/26 at 1:16 PM New M-PESA balance is Ksh1.00.'

  it('is asked about at once, and never believed', () => {
    const english = with7('English', {}, says('unpaid')).say('I have paid UKM1A2B3C4', sms)
    expect(english.transcript()).toMatchInlineSnapshot(`
      "
      > I have paid UKM1A2B3C4
        *Mama Njeri Grocers*
        🔎 Noted (UKM1A2B3C4). We have just checked: no money for order #7 has reached us yet. We are checking and keep looking, and write as soon as it is here. Please do not pay twice.
        [📦 My order] [🙋 Talk to a person] Tap, or reply 1 or 2
      > UKM1A2B3C4 Confirmed. Ksh560.00 sent to DUKA for account ORD 7 on 23/11/26 at 1:16 PM New M-PESA balance is Ksh1.00.
        *Mama Njeri Grocers*
        🔎 We looked once more for UKM1A2B3C4: nothing for order #7 yet. We keep looking by ourselves and write to you; please do not pay twice.
        [📦 My order] [🙋 Talk to a person] Tap, or reply 1 or 2
      "
    `)
    expect(english.deeds.map((deed) => deed.do)).toEqual(['track', 'claim', 'track', 'claim'])
    const swahili = with7('Kiswahili', {}, says('unpaid')).say('NIMELIPA')
    expect(swahili.transcript()).toMatchInlineSnapshot(`
      "
      > NIMELIPA
        *Mama Njeri Grocers*
        🔎 Asante, tumeona. Tumeangalia sasa hivi: pesa za oda #7 bado hazijatufikia. Tunaangalia na tutaendelea kuangalia, kisha tukuandikie zikifika. Tafadhali usilipe mara mbili.

        Kama una ujumbe wa M-Pesa, ubandike hapa: code yake inatusaidia kuyapata.
        [📦 Oda yangu] [🙋 Ongea na mtu] Bofya, au jibu 1 au 2
      "
    `)
  })

  it('is confirmed once it has arrived, wholly or in part', () => {
    expect(with7('English', {}, says('paid')).say('paid').transcript()).toMatchInlineSnapshot(`
      "
      > paid
        *Mama Njeri Grocers*
        ✅ Yes, your payment for order #7 has reached us. Thank you!
        [🧾 Receipt] [📦 My order] Tap, or reply 1 or 2
      "
    `)
    expect(
      with7('Kiswahili', {}, says('paid')).say('nimeshalipa').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > nimeshalipa
        *Mama Njeri Grocers*
        ✅ Ndiyo, malipo yako ya oda #7 yamefika. Asante sana!
        [🧾 Risiti] [📦 Oda yangu] Bofya, au jibu 1 au 2
      "
    `)
    expect(with7('English', {}, says('part_paid')).say('paid').transcript()).toContain(
      'a part of the money',
    )
    expect(with7('Kiswahili', {}, says('part_paid')).say('nimelipa').transcript()).toContain(
      'sehemu ya pesa',
    )
    const known = with7('English', { payment: 'paid' }).say(sms)
    expect(known.transcript()).toContain('has reached us')
    expect(known.deeds).toHaveLength(1)
  })

  it('without an open order is thanked for, with a person to ask', () => {
    expect(
      with7('English', { state: 'expired' }).say('nimelipa').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > nimelipa
        *Mama Njeri Grocers*
        Thank you for telling us. There is no open order of yours here that waits for money.
        [🙋 Talk to a person] [📦 My order] Tap, or reply 1 or 2
      "
    `)
    expect(
      with7('Kiswahili', { state: 'cancelled' }).say('nimelipa').transcript(),
    ).toMatchInlineSnapshot(`
      "
      > nimelipa
        *Mama Njeri Grocers*
        Asante kwa kutuambia. Hapa huna oda inayosubiri malipo.
        [🙋 Ongea na mtu] [📦 Oda yangu] Bofya, au jibu 1 au 2
      "
    `)
  })
})

describe('an order that is paid at the door', () => {
  it.each([
    ['where is my order?', 'To pay when you get it: KES 322'],
    ['oda yangu iko wapi?', 'Ya kulipa ukiipokea: KES 322'],
  ])('says what is left to pay: %s', (asked, words) => {
    const confirmed = { ...order, state: 'confirmed', payment: 'part_paid', left: cents(322_00) }
    const outcome = (deed: Deed, orders: number): Outcome =>
      deed.do === 'track' ? { ...deed, order: confirmed as TrackedOrder } : goesWell(deed, orders)
    const said = aTalk({ outcome }).say('NJERI', asked).transcript()
    expect(said).toContain(words)
    expect(said).toMatch(/Pay now|Lipa sasa/)
  })
})
