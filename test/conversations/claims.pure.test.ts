import { describe, expect, it } from 'vitest'
import type { Deed, Found, Outcome, TrackedOrder } from '../../src/conversations/deed'
import { cents, noCents } from '../../src/kernel/money'
import { samples } from '../claims/messages'
import { aTalk, goesWell, njeri, prepaidOnly } from './a-talk'

const order: TrackedOrder = {
  id: 'ord_7',
  number: 7,
  state: 'placed',
  payment: 'unpaid',
  total: cents(560_00),
  left: noCents,
  lines: [{ sku: 'UNGA-2KG', name: 'Maize flour 2 kg', quantity: 2 }],
  receipts: [],
}

/** Somebody whose latest order is this; `found` is what is known of what they claim. */
function with7(
  language: 'English' | 'Kiswahili',
  change: Partial<TrackedOrder> = {},
  found: Found = { kind: 'unseen', payment: 'unpaid' },
  shop = njeri,
) {
  const outcome = (deed: Deed, orders: number): Outcome => {
    if (deed.do === 'track') return { ...deed, order: { ...order, ...change } }
    return deed.do === 'claim' ? { ...deed, found } : goesWell(deed, orders)
  }
  const talk = aTalk({ outcome, shops: [shop] }).say('NJERI', language)
  talk.transcript()
  return talk
}

describe('a code or a message of M-Pesa', () => {
  const code = 'UKP4R7T2XQ'
  const both = (outcome: Found, said = `nimelipa ${code}`) =>
    (['English', 'Kiswahili'] as const)
      .map((language) => with7(language, {}, outcome).say(said).transcript())
      .join('')

  it.each([
    { kind: 'matched', payment: 'part_paid' },
    { kind: 'matched', payment: 'paid' },
    { kind: 'unseen', payment: 'unpaid' },
    { kind: 'used', payment: 'unpaid' },
    { kind: 'shop_decides', payment: 'unpaid' },
    { kind: 'too_many', payment: 'unpaid' },
    { kind: 'refused', why: 'IMPOSSIBLE', payment: 'unpaid' },
    { kind: 'refused', why: 'FUTURE', payment: 'unpaid' },
    { kind: 'refused', why: 'OLD', payment: 'unpaid' },
    { kind: 'refused', why: 'DISAGREES', payment: 'unpaid' },
  ] satisfies Found[])('is answered in both languages: %o', (outcome) => {
    expect(both(outcome)).toMatchSnapshot()
  })

  it.each([
    [samples.failed, 'did not go through', 'hayakufaulu'],
    [samples.reversal, 'was taken back', 'yalirudishwa'],
    [samples.received, 'about other money', 'pesa nyingine'],
    [samples.withdrawal, 'about other money', 'pesa nyingine'],
    [samples.till.replaceAll('Ksh', 'Tsh'), 'not a message of M-Pesa Kenya', 'Huu si ujumbe'],
  ])('that says that nothing was paid is not looked for: %s', (pasted, english, swahili) => {
    for (const [language, words] of [
      ['English', english],
      ['Kiswahili', swahili],
    ] as const) {
      const talk = with7(language).say(pasted)
      expect(talk.transcript()).toContain(words)
      expect(talk.deeds).toEqual([])
    }
  })

  it('brings its amount, its time and its name along', () => {
    const talk = with7('English').say(samples.till)
    expect(talk.deeds.at(-1)).toMatchObject({
      do: 'claim',
      claim: { code: 'UKK4R7T2XQ', amount: cents(1450_00), payee: 'ACHIENG STYLES' },
    })
  })

  it('may be the code alone, small letters and all, but no other word of ten letters', () => {
    for (const typed of [code, code.toLowerCase(), ` ${code}. `, `nimelipa ${code}`]) {
      expect(with7('English').say(typed).deeds.at(-1)).toMatchObject({ claim: { code } })
    }
    for (const typed of ['SEPTEMBERS', 'chocolates', 'KICKS2GO10', 'TECHNOLOGY']) {
      expect(
        with7('English')
          .say(typed)
          .deeds.map((deed) => deed.do),
      ).not.toContain('claim')
    }
  })

  it('about the newest of several payments, or its Fuliza', () => {
    const pasted = `${samples.till}\n${samples.toTill}\n${samples.reversal}`
    expect(with7('English').say(pasted).deeds.at(-1)).toMatchObject({
      claim: { code: 'UKN5D8S6RJ' },
    })
    expect(with7('English').say(samples.fuliza).deeds.at(-1)).toMatchObject({
      claim: { code: 'UKM9C4V3KW', amount: null },
    })
  })

  it('is looked for though the order was given up, and says so when somebody else was paid', () => {
    const late = with7('English', { state: 'expired' }).say(`nimelipa ${code}`)
    expect(late.deeds.at(-1)).toMatchObject({ do: 'claim' })
    const policy = { ...prepaidOnly, mpesaName: 'MAMA NJERI GROCERS' }
    const talk = with7('English', {}, undefined, { ...njeri, policy })
    expect(talk.say(samples.person).transcript()).toContain(
      'The message says that *PETER OUMA* was paid. In M-Pesa this shop is *MAMA NJERI GROCERS*',
    )
    expect(
      talk.say(samples.till.replace('ACHIENG STYLES', 'NJERI GROCERS LTD')).transcript(),
    ).not.toContain('*NJERI')
  })
})
