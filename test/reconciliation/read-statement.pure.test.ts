import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import { readAmount } from '../../src/reconciliation/statement-cells'
import { readingTime, readStatement } from './read-file'

const organisation = `Short Code,600222
Organization Name,ACHIENG STYLES LTD
Account,Utility Account
Time Period,From 20-11-2026 00:00:00 To 20-11-2026 23:59:59
Opening Balance,"10,000.00"

Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.
UKK9Z0Y8TT,20-11-2026 23:59:30,20-11-2026 23:59:30,Organization Settlement to Bank,Completed,,"-10,000.00","3,540.00",true,Withdraw Funds to Bank,SAMPLE BANK,,
UKK8F2W4EE,20-11-2026 16:45:09,20-11-2026 16:45:08,Pay Bill from 2547****0222 - GRACE WANJIRU Acc.,Completed,"1,053.00",,"13,540.00",true,Pay Bill Online,2547****0222 - GRACE WANJIRU,,
UKK7D1Q3CC,20-11-2026 10:30:00,20-11-2026 10:29:58,Reversal of Pay Bill,Completed,,"-1,450.00","12,487.00",true,Transaction Reversal,2547****0111 - PETER OUMA,UKK6C9P2BB,
UKK6C9P2BB,20-11-2026 10:02:44,20-11-2026 10:02:31,Pay Bill Online from 2547****0111 - PETER OUMA Acc. ord 1043,Completed,"1,450.00",,"13,937.00",true,Pay Bill Online,2547****0111 - PETER OUMA,,ord 1043
UKK5B8N1AA,20-11-2026 08:15:10,20-11-2026 08:15:09,Pay Bill Charge,Completed,,-13.00,"12,487.00",true,Pay Bill Charge,,,
UKK5B8N1AA,20-11-2026 08:15:10,20-11-2026 08:15:09,Pay Bill from 2547****0444 - MARY ATIENO Acc. ORD1042,Completed,"2,500.00",,"12,500.00",true,Pay Bill Online,2547****0444 - MARY ATIENO,,ORD1042
`

const till = `Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Transaction Type,Other Party
UKK9T0A6FF,2026-11-20 18:00:00,Merchant Account to Organization Settlement Account,Completed,,"-2,000.00",392.30,Settlement,5550123 - ACHIENG STYLES
UKK8S9Z5EE,2026-11-20 15:20:33,Merchant Payment from - 0700***444 MARY ATIENO,Failed,900.00,,"2,392.30",Buy Goods,5550123 - ACHIENG STYLES
UKK7R8Y4DD,2026-11-20 12:01:07,Reversal of UKK6Q7X3CC,Completed,,-180.00,"2,392.30",Reversal,5550123 - ACHIENG STYLES
UKK6Q7X3CC,2026-11-20 11:42:50,Merchant Payment Online from - 254700***111 PETER OUMA,Completed,180.00,,"2,572.30",Online Merchant Payment,5550123 - ACHIENG STYLES
UKK5P6W2BB,2026-11-20 09:10:11,Pay merchant Charge,Completed,,-7.70,"2,392.30",Online Merchant Payment,5550123 - ACHIENG STYLES
UKK5P6W2BB,2026-11-20 09:10:11,Merchant Payment from - 0700***222 GRACE WANJIRU,Completed,"1,400.00",,"2,400.00",Buy Goods,5550123 - ACHIENG STYLES
,,Total,,"1,580.00","-2,187.70",,,
`

const wallet = `transaction_id,created_at,trans_type,status,currency,value,running_balance,narrative,invoice_id,provider,account,api_ref,mpesa_reference
TX000106,2026-11-20T18:05:04+03:00,CHARGE,AVAILABLE,KES,-20.00,4065.50,Payout fee,,,,,
TX000105,2026-11-20T18:05:03+03:00,PAYOUT,AVAILABLE,KES,-3000.00,4085.50,Payout shop_01,,M-PESA,254700111222,,UKK9V3B7GG
TX000104,2026-11-20T14:12:31+03:00,CHARGE,AVAILABLE,KES,-21.00,7085.50,Charge R8S3LMN,R8S3LMN,,,,
TX000103,2026-11-20T14:12:30+03:00,SALE,AVAILABLE,KES,700.00,7106.50,Sale R8S3LMN,R8S3LMN,M-PESA,254700333444,pay_01JD0002,
TX000102,2026-11-20T12:05:20+03:00,CHARGE,AVAILABLE,KES,-43.50,6406.50,Charge Q7R2ZKD,Q7R2ZKD,,,,
TX000101,2026-11-20T12:05:19+03:00,SALE,AVAILABLE,KES,1450.00,6450.00,Sale Q7R2ZKD,Q7R2ZKD,M-PESA,254700111222,ord_01JD0001,UKK4R7T2XQ
`

const linesOf = async (text: string) => {
  const read = await readStatement(text)
  if (!read.ok) throw new Error(`refused: ${read.code}`)
  return read.lines.map(({ class: kind, code, invoiceId, reference, amount }) =>
    [kind, code ?? '-', invoiceId ?? '-', reference ?? '-', amount / 100].join(' '),
  )
}
const codeOf = async (text: string) => {
  const read = await readStatement(text)
  return read.ok ? 'read' : read.code
}
const findingsOf = async (text: string) => {
  const read = await readStatement(text)
  return read.ok ? read.findings : read.code
}

describe('reading a statement', () => {
  it('knows the rows of an M-Pesa organisation statement', async () => {
    expect(await linesOf(organisation)).toEqual([
      'settlement UKK9Z0Y8TT - - -10000',
      'payment UKK8F2W4EE - - 1053',
      'reversal UKK7D1Q3CC - UKK6C9P2BB -1450',
      'payment UKK6C9P2BB - reversed 1450',
      'charge UKK5B8N1AA - - -13',
      'payment UKK5B8N1AA - #1042 2500',
    ])
    expect(await readStatement(organisation)).toMatchObject({
      source: 'mpesa',
      account: '600222',
      from: Date.UTC(2026, 10, 20, 5, 15, 10),
      until: Date.UTC(2026, 10, 20, 20, 59, 30),
      findings: { broken: null, totalsAgree: null, setAside: [] },
    })
  })

  it('knows the rows of a Till statement, its failed row and its totals', async () => {
    expect(await linesOf(till)).toEqual([
      'settlement UKK9T0A6FF - - -2000',
      'reversal UKK7R8Y4DD - UKK6Q7X3CC -180',
      'payment UKK6Q7X3CC - reversed 180',
      'charge UKK5P6W2BB - - -7.7',
      'payment UKK5P6W2BB - - 1400',
    ])
    expect(await findingsOf(till)).toMatchObject({ notMoved: 1, broken: null, totalsAgree: true })
  })

  it('knows the rows of an IntaSend export, whichever sign its values have', async () => {
    const lines = [
      'charge - - - -20',
      'payout UKK9V3B7GG - - -3000',
      'charge - R8S3LMN - -21',
      'payment - R8S3LMN pay_01JD0002 700',
      'charge - Q7R2ZKD - -43.5',
      'payment UKK4R7T2XQ Q7R2ZKD ord_01JD0001 1450',
    ]
    expect(await linesOf(wallet)).toEqual(lines)
    expect(await linesOf(wallet.replaceAll(/KES,-/g, 'KES,'))).toEqual(lines)
    expect(await findingsOf(wallet)).toMatchObject({ broken: null })
  })

  it('keeps nothing of a person: no name, no phone, no account that is not ours', async () => {
    const typed = organisation.replaceAll('ord 1043', 'Peter 0700111222')
    const read = JSON.stringify([await readStatement(typed), await readStatement(wallet)])
    for (const canary of ['PETER', 'Peter', 'GRACE', '2547', '0700111222', '254700111222']) {
      expect(read).not.toContain(canary)
    }
  })

  it('maps columns by name: any order, case, dots; later exports with fewer columns', async () => {
    const shuffled = `BALANCE;withdrawn;Paid-In;transaction status;receipt no;COMPLETION TIME;Transaction Type
2400.00;;1400.00;Completed;UKK5P6W2BB;2026-11-20 09:10:11;Buy Goods
2580.00;;180.00;completed;ukk6q7x3cc;2026-11-20 11:42:50;Buy Goods`
    expect(await linesOf(shuffled)).toEqual([
      'payment UKK5P6W2BB - - 1400',
      'payment UKK6Q7X3CC - - 180',
    ])
  })

  it('reads a file whose days and months could be either by the day in the receipt codes', async () => {
    const line = (date: string) =>
      `Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Reason Type
UIC5P6W2BB,${date} 09:10,Pay Bill,Completed,1400.00,,2400.00,Pay Bill Online`
    const read = await readStatement(line('12/09/2026'))
    expect(read).toMatchObject({ ok: true, from: Date.UTC(2026, 8, 12, 6, 10) })
    expect(await readStatement(line('09/12/2026'))).toMatchObject({
      ok: true,
      from: Date.UTC(2026, 8, 12, 6, 10),
    })
    expect(await codeOf(line('12/09/2026').replace('UIC5', '5555'))).toBe('DATES_UNCLEAR')
  })

  it('refuses dates that nothing makes clear, and files put together from several', async () => {
    const head = 'transaction_id,created_at,trans_type,value'
    expect(await codeOf(`${head}\nTX1,05/09/2026 10:00,SALE,700`)).toBe('DATES_UNCLEAR')
    expect(await codeOf(`${head}\nTX1,05/09/2026 10:00,SALE,700\nTX2,25/09/2026,SALE,5`)).toBe(
      'read',
    )
    const mixed = ['25/09/2026', '2026-09-25', '25-09-2026'].map((day, i) => `TX${i},${day},SALE,7`)
    expect(await codeOf([head, ...mixed].join('\n'))).toBe('DATES_UNCLEAR')
  })

  it('sets half-written rows, formulas, strange dates and other currencies aside by their row', async () => {
    const rows = [
      ...wallet.trimEnd().split('\n'),
      'TX000099,2026-11-20T12:00:00+03:00,SALE,AVAILABLE,KES,70',
      'TX000098,2026-11-20T11:59:00+03:00,SALE,AVAILABLE,KES,abc,6000.00,,,,,,',
      '=1+1,2026-11-20T11:58:00+03:00,SALE,AVAILABLE,KES,70.00,6000.00,,,,,,',
      'TX000096,20/11/2026 11:57,SALE,AVAILABLE,KES,70.00,6000.00,,,,,,',
      'TX000095,2026-11-20T11:56:00+03:00,SALE,AVAILABLE,USD,70.00,6000.00,,,,,,',
      'TX000094,2036-11-20T11:56:00+03:00,SALE,AVAILABLE,KES,70.00,6000.00,,,,,,',
    ]
    expect(await findingsOf(rows.join('\n'))).toMatchObject({
      setAside: [
        { row: 8, reason: 'HALF_ROW' },
        { row: 9, reason: 'HALF_ROW' },
        { row: 10, reason: 'FORMULA' },
        { row: 11, reason: 'WRONG_DATE' },
        { row: 12, reason: 'CURRENCY' },
        { row: 13, reason: 'WRONG_DATE' },
      ],
    })
    expect(await linesOf(rows.join('\n'))).toHaveLength(6)
  })

  it('shows where balances break and totals differ, and not where a bad row lies between', async () => {
    const missing = organisation.split('\n').filter((row) => !row.startsWith('UKK6C9P2BB'))
    expect(await findingsOf(missing.join('\n'))).toMatchObject({ broken: { count: 1 } })
    const wrong = till.replace('"1,580.00"', '"1,590.00"')
    expect(await findingsOf(wrong)).toMatchObject({ totalsAgree: false, broken: null })
    const half = organisation.replace('UKK6C9P2BB,20-11-2026 10:02:44', 'UKK6C9P2BB,')
    expect(await findingsOf(half)).toMatchObject({ broken: null, setAsideCount: 1 })
  })

  it('gives a row that the file repeats a key of its own, and says so', async () => {
    const rows = till.split('\n')
    const twice = [...rows.slice(0, 5), rows[4], ...rows.slice(5)].join('\n')
    const read = await readStatement(twice)
    if (!read.ok) throw new Error(read.code)
    expect(read.findings).toMatchObject({ repeats: 1, broken: null, totalsAgree: true })
    expect(read.lines.map(({ key }) => key)).toContain('mpesa:UKK6Q7X3CC:payment:18000#2')
    expect(new Set(read.lines.map(({ key }) => key)).size).toBe(read.lines.length)
  })

  it('refuses what is no statement, and a person’s own', async () => {
    expect(await codeOf('name,price\nUnga,180')).toBe('NOT_A_STATEMENT')
    expect(await codeOf(organisation.split('\n').slice(0, 7).join('\n'))).toBe('NO_LINES')
    const own = `Customer Name,GRACE WANJIRU\nMobile Number,0700111222\n${till}`
    expect(await codeOf(own)).toBe('PERSONAL')
    const bare = `Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance
UKK5P6W2BB,2026-11-20 09:10:11,Customer Transfer to - 0700***222 GRACE,Completed,,-100.00,20.00`
    expect(await codeOf(bare)).toBe('PERSONAL')
  })

  it('reads nothing later than tomorrow', async () => {
    const early = Date.UTC(2026, 10, 18)
    expect(await readStatement(wallet, early)).toMatchObject({ code: 'NO_LINES' })
    expect(await readStatement(wallet, readingTime)).toMatchObject({ ok: true })
  })
})

describe('an amount', () => {
  it('is read as people and exports write it', () => {
    const cases: [string, number | string][] = [
      ['1,450.00', 1450],
      ['-10,000.00', -10000],
      ['−13.00', -13],
      ['(13.50)', -13.5],
      ['KES 1,450', 1450],
      ['Ksh1450.5', 1450.5],
      ['1.450,00', 1450],
      ['1450,75', 1450.75],
      ['0.00', 0],
      ['', 'none'],
      ['-', 'none'],
      ['–', 'none'],
      ['12.345.6', 'broken'],
      ['1,45,0', 'broken'],
      ['1450 bob', 'broken'],
      ['1.005', 1005],
      ['99999999999999', 'broken'],
      ['=1+1', 'broken'],
      ['(13', 'broken'],
    ]
    for (const [cell, expected] of cases) {
      const read = readAmount(cell)
      expect(read.kind === 'amount' ? read.amount : read.kind, cell).toBe(
        typeof expected === 'number' ? expected * 100 : expected,
      )
    }
    expect(readAmount('1450')).toEqual({ kind: 'amount', amount: shillings(1450) })
  })
})
