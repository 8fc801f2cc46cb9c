import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, readMpesa } from '../../src/claims/mpesa-message'
import { shillings } from '../../src/kernel/money'
import { samples } from './messages'

/** 20 November 2026, 12:05 in Nairobi. */
const at = (day: number, hour: number, minute: number) => Date.UTC(2026, 10, day, hour - 3, minute)
const only = (pasted: string) => {
  const [message, ...more] = readMpesa(pasted)
  expect(more).toEqual([])
  return message
}

describe('a message of M-Pesa', () => {
  it.each([
    [
      'till',
      {
        kind: 'till',
        code: 'UKK4R7T2XQ',
        amount: shillings(1450),
        counterparty: 'ACHIENG STYLES',
        paidAt: at(20, 12, 5),
        confidence: 'whole',
      },
    ],
    [
      'paybill',
      {
        kind: 'paybill',
        code: 'UKK4R7T5MA',
        amount: shillings(2500),
        counterparty: 'ACHIENG STYLES LTD',
        account: 'ORD 1042',
        paidAt: at(20, 13, 16),
      },
    ],
    [
      'person',
      {
        kind: 'person',
        code: 'UKL2B0N7PD',
        amount: shillings(800),
        counterparty: 'PETER OUMA',
        phone: '254700111222',
        paidAt: at(21, 9, 2),
      },
    ],
    [
      'received',
      {
        kind: 'received',
        code: 'UKL2B0N9QE',
        amount: shillings(1000),
        counterparty: 'GRACE WANJIRU',
        phone: '254700333444',
      },
    ],
    [
      'withdrawal',
      { kind: 'withdrawal', code: 'UKLABCDEFG', amount: shillings(500), paidAt: at(21, 16, 40) },
    ],
    [
      'reversal',
      { kind: 'reversal', code: 'UKK4R7T2XQ', amount: shillings(1450), paidAt: at(22, 8, 31) },
    ],
    ['fuliza', { kind: 'fuliza', code: 'UKM9C4V3KW', amount: null, paidAt: null }],
    ['failed', { kind: 'failed', code: null, amount: null }],
    [
      'swahiliPaid',
      {
        kind: 'till',
        code: 'UKK4R7T3AB',
        amount: shillings(1450),
        counterparty: 'ACHIENG STYLES',
        paidAt: at(20, 12, 7),
      },
    ],
    [
      'swahiliSent',
      {
        kind: 'person',
        code: 'UKN5D8S2LF',
        amount: shillings(700),
        counterparty: 'PETER OUMA',
        phone: '254700111222',
        paidAt: at(23, 14, 15),
      },
    ],
    [
      'toTill',
      {
        kind: 'to_till',
        code: 'UKN5D8S6RJ',
        amount: shillings(1450),
        counterparty: 'GRACE WANJIRU',
        phone: null,
        paidAt: at(23, 15, 20),
      },
    ],
    [
      'forwarded',
      {
        kind: 'till',
        code: 'UKK4R7T2XQ',
        amount: shillings(1450),
        counterparty: 'ACHIENG STYLES',
        paidAt: at(20, 12, 5),
        confidence: 'whole',
      },
    ],
  ] as const)('is read: %s', (sample, expected) => {
    expect(only(samples[sample])).toMatchObject(expected)
  })

  const till =
    'UKK4R7T2XQ Confirmed. Ksh1,450.00 paid to ACHIENG STYLES. on 20/11/26 at 12:05 PM.New M-PESA balance is Ksh3,210.40.'
  it.each([
    ['full-width letters and digits', till.replace('Ksh1,450.00', 'Ｋｓｈ１,４５０.００')],
    [
      'marks nobody sees',
      till.replace('UKK4', '\u200eUKK4').replace('paid', 'pa\u200bid').replace('Ksh', '\ufeffKsh'),
    ],
    ['hard and narrow spaces', till.replaceAll(' ', '\u00a0').replace('Ksh1', 'Ksh\u202f1')],
    ['line breaks and many spaces', till.replaceAll(' ', ' \n ')],
    ['no space behind Confirmed', till.replace('Confirmed. ', 'Confirmed.')],
    ['no full stop at all', till.replaceAll('. ', ' ')],
    ['a space in the amount', till.replace('Ksh1,450.00', 'Ksh 1,450.00')],
    ['the currency twice', till.replace('Ksh1,450.00', 'Ksh Ksh1,450.00')],
    ['KES', till.replace('Ksh1,450.00', 'KES 1,450.00')],
    ['KSH', till.replace('Ksh1,450.00', 'KSH1,450.00')],
    ['no cents', till.replace('Ksh1,450.00', 'Ksh1,450')],
    ['no thousands comma', till.replace('Ksh1,450.00', 'Ksh1450.00')],
    ['a full stop in the time', till.replace('12:05 PM', '12.05PM')],
    ['no "at"', till.replace(' at 12', ' 12')],
    ['all in small letters', till.toLowerCase()],
    ['a quote around it', `> “${till}”`],
    ['Fwd in front of it', `Fwd: ${till}`],
    ['words around it', `Habari, nimelipa. ${till} Tafadhali angalia`],
    ['a year of four digits', till.replace('20/11/26', '20/11/2026')],
    ['no balance', till.slice(0, till.indexOf('.New'))],
    ['*LOCKED* for a balance', till.replace('Ksh3,210.40', '*LOCKED*')],
  ])('is read with %s', (_, pasted) => {
    expect(only(pasted)).toMatchObject({
      kind: 'till',
      code: 'UKK4R7T2XQ',
      amount: shillings(1450),
      counterparty: expect.stringMatching(/^achieng styles$/i),
      paidAt: at(20, 12, 5),
    })
  })

  it.each([
    ['O’NEIL & SONS 24/7 SHOP', 'paid to O’NEIL & SONS 24/7 SHOP'],
    ['RECEIVED GOODS LTD', 'paid to RECEIVED GOODS LTD'],
    ['MAMA NJERI GROCERS Via Kopo Kopo', 'paid to MAMA NJERI GROCERS Via Kopo Kopo.'],
  ])('names %s as it is named', (name, words) => {
    expect(only(`UKK4R7T2XQ Confirmed. Ksh90.00 ${words} on 20/11/26 at 12:05 PM`)).toMatchObject({
      kind: 'till',
      counterparty: name,
    })
  })

  it('knows a Paybill’s account however odd its name is, and one with spaces', () => {
    const sent = (to: string) =>
      only(`UKK4R7T5MA Confirmed. Ksh50.00 sent to ${to} on 20/11/26 at 1:16 PM New M-PESA balance`)
    expect(sent('PAY FOR ACCOUNT LTD for account 12 B 7')).toMatchObject({
      kind: 'paybill',
      counterparty: 'PAY FOR ACCOUNT LTD',
      account: '12 B 7',
    })
  })

  it('never takes balance, cost or limit for the amount', () => {
    const cut =
      'UKK4R7T2XQ Confirmed. New M-PESA balance is Ksh3,210.40. Transaction cost, Ksh15.00.'
    expect(only(cut)).toMatchObject({ kind: 'unreadable', amount: null })
  })

  it('reads the day first, always, and no day that there is not', () => {
    const on = (date: string) => only(till.replace('20/11/26', date))?.paidAt
    expect(on('3/4/26')).toBe(Date.UTC(2026, 3, 3, 9, 5))
    expect(on('31/2/26')).toBeNull()
    expect(on('12/13/26')).toBeNull()
  })

  it('midnight and noon are twelve o’clock', () => {
    const time = (words: string) => only(till.replace('12:05 PM', words))?.paidAt
    expect(time('12:05 AM')).toBe(at(20, 0, 5))
    expect(time('1:05 PM')).toBe(at(20, 13, 5))
  })

  it.each([
    'UKK4R7T2XQ Confirmed. Ksh1,450.00 paid to ACH',
    'UKK4R7T2XQ Confirmed. Ksh1,450.00 paid to ACHIENG STYLES. on 20/1',
  ])('that was cut off is read as far as it goes: %s', (cut) => {
    expect(only(cut)).toMatchObject({
      code: 'UKK4R7T2XQ',
      amount: shillings(1450),
      confidence: 'partial',
      paidAt: null,
    })
  })

  it('comes several in one paste', () => {
    const pasted = [samples.till, samples.fuliza, samples.person].join('\n\n')
    expect(readMpesa(pasted).map(({ kind, code }) => [kind, code])).toEqual([
      ['till', 'UKK4R7T2XQ'],
      ['fuliza', 'UKM9C4V3KW'],
      ['person', 'UKL2B0N7PD'],
    ])
  })

  it.each([
    'UKK4R7T2XQ Confirmed. Tsh145,000.00 sent to ACHIENG STYLES on 20/11/26 at 12:05 PM New M-Pesa balance is Tsh3,210.40.',
    'UKK4R7T2XQ Imethibitishwa. Tsh5,000.00 imetumwa kwa JUMA 255712345678 tarehe 20/11/26 saa 2:15 PM. Vodacom',
  ])('of another country is none of ours', (pasted) => {
    expect(only(pasted)).toMatchObject({ kind: 'foreign', amount: null })
  })

  it.each([
    'You have cancelled the transaction of KSH.1,450.00',
    'Failed. Insufficient funds in your M-PESA account.',
    'Fwd: Failed. You do not have enough money in your M-PESA account to pay Ksh90.',
  ])('may say that nothing was paid', (pasted) => {
    expect(only(pasted)).toMatchObject({ kind: 'failed', code: null })
  })

  it.each([
    '',
    'nataka unga 2',
    'order confirmed',
    'delivering confirmed',
    'my order 0712345678 confirmed?',
    '😀',
  ])('is not in “%s”', (typed) => expect(readMpesa(typed)).toEqual([]))

  it('with a code of letters only is read all the same', () => {
    expect(only(till.replace('UKK4R7T2XQ', 'UEGUEAPMIV'))).toMatchObject({
      code: 'UEGUEAPMIV',
      kind: 'till',
    })
  })

  it('of 2013 had nine characters and its own line breaks', () => {
    const old =
      'EJ56HX911 Confirmed.\nKsh500.00 sent to JANE DOE 254722000111\non 12/3/13 at 8:02 PM\nNew M-PESA balance is Ksh10.00.PIN YAKO SIRI YAKO'
    expect(only(old)).toMatchObject({ code: 'EJ56HX911', kind: 'person', amount: shillings(500) })
  })

  it('never throws, never takes long, whatever is pasted', () => {
    const piece = fc.constantFrom(
      'UKK4R7T2XQ ',
      'Confirmed.',
      'Ksh',
      '1,450.00',
      ' paid to ',
      ' on ',
      '20/11/26',
      ' for account ',
      'Imethibitishwa',
      '\n',
      'A',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), {
          maxLength: 400,
        }),
        (pieces) => {
          const pasted = pieces.join('')
          expect(readMpesa(pasted).length).toBeLessThanOrEqual(10)
          expect(plainText(pasted)).not.toMatch(/\s\s/)
        },
      ),
      { numRuns: 200 },
    )
  })
})
