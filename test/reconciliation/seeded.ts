import { customers } from '../../src/customers/tables'
import type { AttemptId } from '../../src/kernel/ids'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import type { TestShop } from '../support/a-shop'

/** A row of a statement before it is written as IntaSend or M-Pesa writes it; shillings, epoch ms. */
export type Row = {
  id: string
  kind: 'sale' | 'charge' | 'reversal'
  kes: number
  at: number
  invoiceId: string
  code: string
  reference: string
  status?: string
  currency?: string
  /** Of a reversal: the code that it takes back. */
  takesBack?: string
}

/** A sale that the shop's books have, with the rows that a statement should have of it. */
export type Sale = { invoiceId: string; code: string; kes: number; at: number; rows: Row[] }
export type Source = 'intasend' | 'mpesa'

/** Small and good enough (mulberry32): the same seed is the same day. */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (most: number) => Math.floor(next() * most)
  const letters = (length: number) =>
    Array.from({ length }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.charAt(upTo(32))).join('')
  return { upTo, letters }
}
type Dice = ReturnType<typeof dice>

let rows = 0
export const aRow = (throws: Dice, kind: Row['kind'], change: Partial<Row>): Row => {
  rows += 1
  const id = `TX${String(rows).padStart(7, '0')}`
  const code = `UKK${throws.letters(7)}`
  return { id, kind, kes: 100, at: 0, invoiceId: '', code, reference: '', ...change }
}

/** So many sales, one every twenty seconds from `from` on; one in five costs the same as another. */
export function someSales(throws: Dice, count: number, from: number): Sale[] {
  return Array.from({ length: count }, (_, i) => {
    const at = from + i * 20_000
    const kes = throws.upTo(5) === 0 ? 250 : 50 + throws.upTo(9_000)
    const invoiceId = `IN${throws.letters(8)}`
    const { code } = aRow(throws, 'sale', {})
    const sold = { kes, at, invoiceId, code, reference: `pay_${throws.letters(20)}` }
    const charge = { kes: Math.max(1, Math.round(kes * 0.03)), at: at + 1000, invoiceId, code }
    const both = [aRow(throws, 'sale', sold), aRow(throws, 'charge', charge)]
    return { invoiceId, code, kes, at, rows: both }
  })
}

/** Writes the sales into the shop's books as pushes and receipts, as if callbacks had told of them. */
export async function book({ ctx: { shop } }: TestShop, source: Source, sales: readonly Sale[]) {
  const channel = source === 'mpesa' ? ('daraja' as const) : ('intasend' as const)
  const customerId = `cus_${shop.shopId}` as const
  await shop.insert(customers, {
    id: customerId,
    person: customerId,
    language: 'en',
    createdAt: 1,
  })
  const pushed = sales.map(({ invoiceId, kes, at }, i) => ({
    id: attemptOf(invoiceId),
    payableId: `ord_${invoiceId}`,
    number: i + 1,
    version: 2,
    state: 'settled' as const,
    provider: channel,
    account: 'test',
    customerId,
    payerIndex: 'x',
    amountCents: (kes * 100) as never,
    invoiceId,
    createdAt: at - 5000,
  }))
  const booked = sales.map(({ invoiceId, code, kes, at }, number) => ({
    invoiceId,
    number: number + 1,
    attemptId: attemptOf(invoiceId),
    payableId: `ord_${invoiceId}`,
    grossCents: (kes * 100) as never,
    chargesCents: 0 as never,
    netCents: (kes * 100) as never,
    currency: 'KES',
    mpesaReference: code,
    setAside: null,
    channel,
    bookedAt: at + 15_000,
    sortedAt: null,
  }))
  await shop.commit(
    ...shop.insertAll(paymentAttempts, pushed as never),
    ...shop.insertAll(receipts, booked),
  )
}

const attemptOf = (invoiceId: string): AttemptId => `pay_${invoiceId}`

/** A table of text cells, oldest row last, as both write it. The balances follow each other. */
export function tableOf(source: Source, statement: readonly Row[]): string[][] {
  let balance = 500_000
  const cells = statement
    .toSorted((a, b) => a.at - b.at)
    .map((row) => {
      const signed = row.kind === 'sale' ? row.kes : -row.kes
      if (!row.status && !row.currency) balance += signed
      return source === 'mpesa' ? mpesaCells(row, balance) : walletCells(row, signed, balance)
    })
  return [source === 'mpesa' ? mpesaHead : walletHead, ...cells.reverse()]
}

const walletHead =
  'transaction_id,created_at,trans_type,status,currency,value,running_balance,narrative,invoice_id,provider,account,api_ref,mpesa_reference'.split(
    ',',
  )
const walletTypes = { sale: 'SALE', charge: 'CHARGE', reversal: 'CHARGEBACK' }

const walletCells = (row: Row, signed: number, balance: number): string[] => [
  row.id,
  new Date(row.at).toISOString(),
  walletTypes[row.kind],
  row.status ?? 'AVAILABLE',
  row.currency ?? 'KES',
  signed.toFixed(2),
  balance.toFixed(2),
  '',
  row.invoiceId,
  row.kind === 'sale' ? 'M-PESA' : '',
  '',
  row.kind === 'sale' ? row.reference : '',
  row.kind === 'sale' ? row.code : '',
]

const mpesaHead =
  'Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.'.split(
    ',',
  )
const details = {
  sale: 'Pay Bill Online from 2547****0222 - GRACE WANJIRU',
  charge: 'Pay Bill Charge',
  reversal: 'Reversal of Pay Bill',
}
const reasons = {
  sale: 'Pay Bill Online',
  charge: 'Pay Bill Charge',
  reversal: 'Transaction Reversal',
}

function mpesaCells(row: Row, balance: number): string[] {
  const at = new Date(row.at + 3 * 3_600_000).toISOString()
  const time = `${at.slice(8, 10)}-${at.slice(5, 7)}-${at.slice(0, 4)} ${at.slice(11, 19)}`
  const amount = row.kes.toLocaleString('en', { minimumFractionDigits: 2 })
  return [
    row.code,
    time,
    time,
    details[row.kind],
    row.status ?? 'Completed',
    row.kind === 'sale' ? amount : '',
    row.kind === 'sale' ? '' : `-${amount}`,
    balance.toLocaleString('en', { minimumFractionDigits: 2 }),
    'true',
    reasons[row.kind],
    '2547****0222 - GRACE WANJIRU',
    row.takesBack ?? '',
    row.kind === 'sale' ? row.reference : '',
  ]
}

export const csvOf = (table: readonly (readonly string[])[]): string =>
  table
    .map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(','))
    .join('\n')
