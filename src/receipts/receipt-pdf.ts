import { type Language, messagesIn } from '../i18n/messages'
import { cents, formatMoney, noCents, timesCents } from '../kernel/money'
import { newPdf, type Pdf } from '../web/pdf'
import { writeTable } from '../web/pdf-table'
import type { Receipt, ReceiptOrder } from './receipt'
import { momentOf, moneyOf, paidByWords, standingWords } from './words'

const qrSize = 26

/**
 * The receipt as a file of a few kilobytes, A5: readable on a phone and printed on half a sheet.
 * `address` is where it can be checked. `madeAt` stands in the file, unseen.
 */
export async function receiptPdf(
  receipt: Receipt,
  { address, language, madeAt }: { address: string; language: Language; madeAt: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { receipts } = messagesIn(language)
  const title = `${receipts.title(receipt.number)}, ${receipt.shop.name}`
  const pdf = await newPdf({ title, language, madeAt, paper: 'a5', margin: 14 })
  writeHead(pdf, receipt, language)
  writeOrder(pdf, receipt.order, language)
  writeMoney(pdf, receipt, language)
  writeCheck(pdf, receipt, address, language)
  return pdf.bytes((page, pages) => receipts.page({ page, pages }))
}

function writeHead(pdf: Pdf, { shop, number, bookedAt, order }: Receipt, language: Language) {
  const t = messagesIn(language)
  pdf.heading(shop.name, 18)
  if (shop.kraPin) pdf.text(t.receipts.shopPin(shop.kraPin), { soft: true })
  pdf.space(3)
  pdf.pairs([{ label: t.receipts.title(number), value: momentOf(bookedAt, t), strong: true }], 11)
  pdf.pairs([{ label: t.orders.number(order.number), value: '' }])
  pdf.space(2)
}

function writeOrder(pdf: Pdf, { lines, items, delivery, total }: ReceiptOrder, language: Language) {
  const { receipts } = messagesIn(language)
  writeTable(
    pdf,
    [
      { label: receipts.item, share: 4 },
      { label: receipts.quantity, align: 'end' },
      { label: receipts.price, align: 'end', share: 2 },
      { label: receipts.sum, align: 'end', share: 2 },
    ],
    lines.map(({ name, choices, quantity, price }) => [
      [name, ...choices].join(', '),
      String(quantity),
      formatMoney(price),
      formatMoney(timesCents(price, quantity)),
    ]),
  )
  pdf.pairs([
    { label: receipts.items, value: formatMoney(items) },
    { label: receipts.delivery, value: formatMoney(delivery) },
    { label: receipts.total, value: formatMoney(total), strong: true },
  ])
  pdf.rule()
}

function writeMoney(pdf: Pdf, receipt: Receipt, language: Language) {
  const t = messagesIn(language)
  const { receipts } = t
  const { order, standing, buyerPin, etimsNumber } = receipt
  // Nobody is asked to pay again what was given back.
  const due = standing.state === 'counts' ? cents(order.total - order.paid) : noCents
  const returned = 'returned' in standing ? moneyOf(standing.returned, receipt) : null
  const lines = [
    { label: receipts.amount, value: moneyOf(receipt.amount, receipt), strong: true },
    { label: receipts.paidBy, value: paidByWords(receipt, t) },
    returned && { label: receipts.returned, value: returned, strong: true },
    { label: receipts.paid, value: formatMoney(order.paid) },
    due > 0 && { label: receipts.due, value: formatMoney(due) },
    buyerPin && { label: receipts.buyerPin, value: buyerPin },
    etimsNumber && { label: receipts.etims, value: etimsNumber },
  ]
  pdf.pairs(lines.filter((line) => typeof line === 'object' && line !== null))
  const standingText = standingWords(receipt, t)
  if (standingText) pdf.text(standingText, { bold: true })
  pdf.space(4)
}

function writeCheck(pdf: Pdf, receipt: Receipt, address: string, language: Language) {
  const { receipts } = messagesIn(language)
  pdf.room(qrSize + 4)
  const { y, margin } = pdf
  pdf.qr(address, { x: margin, y }, qrSize)
  const x = margin + qrSize + 6
  const lines: { text: string; soft?: boolean; bold?: boolean }[] = [
    { text: receipts.thanks, bold: true },
    { text: receipts.checkAt, soft: true },
    { text: address.replace(/^https?:\/\//, '') },
    ...(receipt.etimsNumber ? [] : [{ text: receipts.notInvoice, soft: true }]),
  ]
  let at = y
  for (const { text, ...look } of lines) {
    for (const line of pdf.linesOf(text, pdf.width - margin - x, { size: 9, ...look })) {
      pdf.write(line, { x, y: at }, { size: 9, ...look })
      at += 4.4
    }
    at += 1.2
  }
  pdf.y = y + qrSize
}
