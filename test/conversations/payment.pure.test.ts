import { describe, expect, it } from 'vitest'
import type { Asked, Deed, Outcome, Placed, TrackedOrder } from '../../src/conversations/deed'
import { cents, noCents } from '../../src/kernel/money'
import { aTalk, goesWell } from './a-talk'

const placing =
  (placed: Extract<Placed, { ok: false }>) =>
  (deed: Deed, orders: number): Outcome =>
    deed.do === 'place' && orders === 1 ? { do: 'place', placed } : goesWell(deed, orders)

const asking =
  (asked: Asked | null) =>
  (deed: Deed, orders: number): Outcome => {
    const well = goesWell(deed, orders)
    if (well.do === 'place' && well.placed.ok) {
      return { do: 'place', placed: { ...well.placed, payment: asked } }
    }
    return well.do === 'pay' && asked ? { ...well, asked } : well
  }

const confirmed = (outcome: (deed: Deed, orders: number) => Outcome, code = 'NJERI') => {
  const talk = aTalk({ outcome }).say(code, code === 'NJERI' ? 'chumvi 3' : 'soksi 3', 'LIPA')
  talk.say('4', '1')
  talk.transcript()
  return talk.say('1')
}

describe('an order that cannot be placed as it was shown', () => {
  it('says who was faster and shows what is left', () => {
    const short = [{ sku: 'CHUMVI-500G', name: 'Salt 500 g', left: 2 }]
    const talk = confirmed(placing({ ok: false, code: 'OUT_OF_STOCK', short }))
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        Mwingine amekutangulia: Salt 500 g zimebaki 2 tu.

        📝 *Tafadhali angalia oda yako*
        2 × Salt 500 g — KES 60
        *Jumla KES 60*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 60* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      "
    `)
    const none = [{ sku: 'SOCKS-3', name: 'Socks, pack of 3', left: 0 }]
    const other = confirmed(placing({ ok: false, code: 'OUT_OF_STOCK', short: none }), 'KICKS')
    expect(other.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Kicks by Otieno*
        Mwingine amekutangulia: Socks, pack of 3 imeisha.

        Kikapu chako hakina kitu.
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it('shows the review again at the new prices, which can then be confirmed', () => {
    const changes = [
      { sku: 'CHUMVI-500G', name: 'Salt 500 g', was: cents(30_00), now: cents(35_00) },
    ]
    const talk = confirmed(placing({ ok: false, code: 'PRICE_CHANGED', changes })).say('1')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        Salt 500 g sasa ni KES 35 badala ya KES 30.

        📝 *Tafadhali angalia oda yako*
        3 × Salt 500 g — KES 105
        *Jumla KES 105*
        🛍️ Utachukua dukani
        📱 Kulipa sasa: *KES 105* kwa M-Pesa kutoka 0711 ••• 333
        [✅ Thibitisha, lipa] [✏️ Badilisha] [📝 Ujumbe kwa duka] Bofya, au jibu 1, 2 au 3
      > 1
        *Mama Njeri Grocers*
        🎉 Oda #2 imepokelewa: KES 105.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 105.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it('takes out what is no longer sold', () => {
    const talk = confirmed(placing({ ok: false, code: 'NOT_SOLD', skus: ['CHUMVI-500G'] }))
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        Hazipo tena na zimetolewa: Salt 500 g.

        Kikapu chako hakina kitu.
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })

  it.each([
    ['ZONE_GONE', 'Duka halipeleki huko tena. Tafadhali chagua tena.'],
    ['NO_PICKUP', 'Duka hili halina huduma ya kuchukua mwenyewe.'],
    ['TOO_MUCH', 'Hiyo ni oda kubwa sana'],
    ['EMPTY', 'Kikapu chako'],
  ] as const)('%s asks for what is missing', (code, words) => {
    expect(confirmed(placing({ ok: false, code })).transcript()).toContain(words)
  })
})

describe('asking for the payment', () => {
  it('does not call a lost answer a failure', () => {
    const unknown: Asked = { ok: true, kind: 'unknown', amount: cents(90_00) }
    expect(confirmed(asking(unknown)).transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 90.

        📱 Tumeomba M-Pesa KES 90 kutoka 0711 ••• 333, lakini mtandao uko polepole. Ombi likitokea kwenye simu, weka PIN. Tafadhali usilipe mara mbili: tunaangalia na tutakuandikia.
        Tumekuwekea bidhaa zako hadi saa 10:15, na zaidi tukiwa tunaangalia.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it('offers to pay again or from another number when it was refused', () => {
    const refused: Asked = { ok: false, code: 'REFUSED', reason: 'not_mpesa' }
    const talk = confirmed(asking(refused))
    talk.world.outcome = goesWell
    talk.say('2', '0722 123 456')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 90.

        Ombi la malipo halikufaulu: nambari hii haina M-Pesa. Tafadhali tumia nambari nyingine.
        [🔁 Lipa tena] [Nambari nyingine] [📦 Oda yangu] Bofya, au jibu 1, 2 au 3
      > 2
        *Mama Njeri Grocers*
        📱 Ni nambari gani ya M-Pesa italipa? Iandike hivi: 0712 345 678. Inaweza kuwa ya mtu mwingine.
      > 0722 123 456
        *Mama Njeri Grocers*
        📱 Angalia simu yako 0722 ••• 456, weka PIN ya M-Pesa ulipe KES 440.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it('asks by the order when the order stood already (a turn that runs again)', () => {
    const talk = confirmed(asking(null))
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 90.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 440.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
  })

  it.each([
    [{ ok: false, code: 'WAIT', seconds: 62, outage: false }, 'Tafadhali ngoja sekunde 62'],
    [{ ok: false, code: 'ALREADY_PAID' }, 'Oda hii imelipwa. Asante!'],
    [{ ok: false, code: 'NOT_PAYABLE' }, 'Oda hii imefungwa'],
    [{ ok: false, code: 'NO_ACCOUNT' }, 'Duka hili haliwezi kupokea M-Pesa'],
  ] as const)('%o is said', (asked, words) => {
    expect(confirmed(asking(asked)).transcript()).toContain(words)
  })

  it('PAY pays the last order once the basket is empty, and says so when there is none', () => {
    const talk = confirmed(goesWell).say('PAY')
    expect(talk.transcript()).toMatchInlineSnapshot(`
      "
      > 1
        *Mama Njeri Grocers*
        🎉 Oda #1 imepokelewa: KES 90.

        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 90.
        Tumekuwekea bidhaa zako hadi saa 10:15.
        [📦 Oda yangu] Bofya, au jibu 1
      > PAY
        *Mama Njeri Grocers*
        📱 Angalia simu yako 0711 ••• 333, weka PIN ya M-Pesa ulipe KES 440.
        [📦 Oda yangu] Bofya, au jibu 1
      "
    `)
    expect(aTalk().say('NJERI', 'PAY').transcript()).toContain('There is nothing to pay')
  })

  it('asks for a number when none is known', () => {
    const talk = confirmed(goesWell)
    talk.transcript()
    const other = aTalk({ ownPhone: null }).say('NJERI', 'chumvi 1', 'pay', '4')
    other.transcript()
    other.say('12', '071', 'abc', '0412 345 678', '+254 (110) 345-678')
    expect(other.transcript()).toMatchInlineSnapshot(`
      "
      > 12
        *Mama Njeri Grocers*
        That does not look like a Kenyan mobile number. Type it like 0712 345 678.
      > 071
        *Mama Njeri Grocers*
        A Kenyan mobile number has 10 digits, like 0712 345 678 or 0110 345 678.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🙋 Talk to a person] Tap, or reply 1
      > abc
        *Mama Njeri Grocers*
        That does not look like a Kenyan mobile number. Type it like 0712 345 678.
      > 0412 345 678
        *Mama Njeri Grocers*
        A Kenyan mobile number has 10 digits, like 0712 345 678 or 0110 345 678.

        🙋 Would you rather talk to a person at the shop? Write PERSON.
        [🙋 Talk to a person] Tap, or reply 1
      > +254 (110) 345-678
        *Mama Njeri Grocers*
        📝 *Please check your order*
        1 × Salt 500 g — KES 30
        *Total KES 30*
        🛍️ You collect it at the shop
        📱 To pay now: *KES 30* by M-Pesa from 0110 ••• 678
        [✅ Confirm and pay] [✏️ Change] [📝 Note to the shop] Tap, or reply 1, 2 or 3
      "
    `)
  })
})

describe('where is my order', () => {
  const order: TrackedOrder = {
    id: 'ord_7',
    number: 7,
    state: 'placed',
    payment: 'unpaid',
    total: cents(560_00),
    left: noCents,
    lines: [
      { sku: 'UNGA-2KG', name: 'Maize flour 2 kg', quantity: 2 },
      { sku: 'AIRMAX/42/black', name: 'Air runner (42, black)', quantity: 1 },
    ],
    receipts: [],
  }
  const tracking = (change: Partial<TrackedOrder>) => (deed: Deed, orders: number) =>
    deed.do === 'track' ? { ...deed, order: { ...order, ...change } } : goesWell(deed, orders)

  it('says it, with a button to pay what is not paid', () => {
    const talk = aTalk({ outcome: tracking({}) }).say('NJERI')
    talk.transcript()
    expect(talk.say('where is my order?', '1').transcript()).toMatchInlineSnapshot(`
      "
      > where is my order?
        *Mama Njeri Grocers*
        📦 *Order #7*: waiting for your payment
        2 × Maize flour 2 kg
        1 × Air runner (42, black)
        KES 560, not paid yet
        [💳 Pay now] [Another number] [🛒 Products] Tap, or reply 1, 2 or 3
      > 1
        *Mama Njeri Grocers*
        📱 Check your phone 0711 ••• 333 and enter your M-Pesa PIN to pay KES 440.
        [📦 My order] Tap, or reply 1
      "
    `)
  })

  it('says it in Swahili', () => {
    const talk = aTalk({ outcome: tracking({ state: 'dispatched', payment: 'paid' }) }).say('KICKS')
    talk.transcript()
    expect(talk.say('Oda yangu iko wapi?').transcript()).toMatchInlineSnapshot(`
      "
      > Oda yangu iko wapi?
        *Kicks by Otieno*
        📦 *Oda #7*: iko njiani kuja kwako
        2 × Maize flour 2 kg
        1 × Air runner (42, black)
        KES 560, imelipwa
        [🛒 Bidhaa] Bofya, au jibu 1
      "
    `)
  })
})
