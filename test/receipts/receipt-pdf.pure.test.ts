import { describe, expect, it } from 'vitest'
import { parseKraPin } from '../../src/kernel/kra-pin'
import { noCents, shillings } from '../../src/kernel/money'
import type { Receipt } from '../../src/receipts/receipt'
import { receiptPdf } from '../../src/receipts/receipt-pdf'
import { pdfPages, pdfWords } from '../support/pdf-words'

const at = Date.UTC(2026, 10, 23, 11, 5)
const address = 'https://dukabot.app/v/NJERI-12-31-k7qm2x9t'

const aReceipt: Receipt = {
  number: 31,
  bookedAt: at,
  amount: shillings(640),
  currency: 'KES',
  paidBy: 'mpesa',
  mpesaCode: 'UKK4R7T2XQ',
  standing: { state: 'counts' },
  shop: { name: 'Mama Njeri’s Grocers 🥬', code: 'NJERI', kraPin: parseKraPin('P051234567X') },
  order: {
    number: 12,
    lines: [
      { name: 'Maize flour 2 kg', choices: [], quantity: 2, price: shillings(180) },
      { name: 'Air Max', choices: ['42', 'black'], quantity: 1, price: shillings(180) },
    ],
    items: shillings(540),
    delivery: shillings(100),
    total: shillings(640),
    paid: shillings(640),
  },
  buyerPin: null,
  etimsNumber: null,
}

const inEnglish = (change: Partial<Receipt> = {}) =>
  receiptPdf({ ...aReceipt, ...change }, { address, language: 'en', madeAt: at })

describe('a receipt as a file', () => {
  it('says what was bought and received, in English', async () => {
    expect(await pdfWords(await inEnglish())).toMatchInlineSnapshot(`
      "Mama Njeri’s Grocers
      KRA PIN P051234567X
      Receipt no. 31
      23 Nov 2026, 14:05
      Order #12
      Item
      Qty
      Price
      Sum
      Maize flour 2 kg
      2
      KES 180
      KES 360
      Air Max, 42, black
      1
      KES 180
      KES 180
      Items
      KES 540
      Delivery
      KES 100
      Total
      KES 640
      Amount received
      KES 640
      Paid by
      M-Pesa UKK4R7T2XQ
      Paid so far
      KES 640
      Thank you for shopping with us!
      Check this receipt:
      dukabot.app/v/NJERI-12-31-k7qm2x9t
      A receipt for money received. A tax invoice has an eTIMS
      number."
    `)
  })

  it('says so in Swahili, with what a tax invoice needs', async () => {
    const tax = { buyerPin: parseKraPin('A123456789B'), etimsNumber: 'KRASN000123/45' }
    const pdf = await receiptPdf({ ...aReceipt, ...tax }, { address, language: 'sw', madeAt: at })
    expect(await pdfWords(pdf)).toMatchInlineSnapshot(`
      "Mama Njeri’s Grocers
      PIN ya KRA P051234567X
      Risiti nambari 31
      23 Nov 2026, 14:05
      Oda #12
      Bidhaa
      Idadi
      Bei
      Jumla
      Maize flour 2 kg
      2
      KES 180
      KES 360
      Air Max, 42, black
      1
      KES 180
      KES 180
      Jumla ya bidhaa
      KES 540
      Usafirishaji
      KES 100
      Jumla yote
      KES 640
      Kiasi kilichopokelewa
      KES 640
      Ililipwa kwa
      M-Pesa UKK4R7T2XQ
      Zilizolipwa
      KES 640
      PIN ya KRA ya mnunuzi
      A123456789B
      Ankara ya eTIMS
      KRASN000123/45
      Asante kwa kununua kwetu!
      Hakiki risiti hii:
      dukabot.app/v/NJERI-12-31-k7qm2x9t"
    `)
  })

  it('tells the truth about a deposit, and about money that went back', async () => {
    const order = { ...aReceipt.order, paid: shillings(200) }
    const deposit = await pdfWords(await inEnglish({ amount: shillings(200), order }))
    expect(deposit).toContain('Amount received\nKES 200')
    expect(deposit).toContain('Still to pay\nKES 440')
    const returned = await pdfWords(
      await inEnglish({
        standing: { state: 'returned', returned: shillings(640) },
        order: { ...aReceipt.order, paid: noCents },
      }),
    )
    expect(returned).not.toContain('Still to pay')
    expect(returned).toContain('Given back\nKES 640')
    expect(returned).toContain('All of this money (KES 640) was given back to whoever paid.')
    const cash = await pdfWords(await inEnglish({ paidBy: 'cash', mpesaCode: null }))
    expect(cash).toContain('Paid by\nCash')
  })

  it('stays within 40 KB however long the order is', async () => {
    const lines = Array.from({ length: 100 }, (_, i) => ({
      name: `Something with quite a long name, number ${i + 1}`,
      choices: ['extra large', 'black and white'],
      quantity: 99,
      price: shillings(99_999),
    }))
    const pdf = await inEnglish({ order: { ...aReceipt.order, lines } })
    expect(pdf.byteLength).toBeLessThan(40 * 1024)
    const pages = await pdfPages(pdf)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.at(-1)?.at(-1)).toBe(`Page ${pages.length} of ${pages.length}`)
  })
})
