import type { StatementId } from '../../src/kernel/ids'
import { orderPayable } from '../../src/orders/payable'
import { statementLines, statements } from '../../src/reconciliation/tables'
import { uploadStatement } from '../../src/reconciliation/upload-statement'
import { workThroughStatement } from '../../src/reconciliation/work-through-statement'
import type { TestShop } from '../support/a-shop'

export type WalletRow = {
  type?: string
  value: number
  at: number
  invoiceId?: string
  apiRef?: string
  code?: string
  status?: string
  narrative?: string
}

/** What IntaSend's export says of the payments in its books: each sale and its charge. */
export const soldRows = ({ sims }: TestShop, at = sims.clock.now() - 30_000): WalletRow[] =>
  sims.intasend
    .invoices()
    .filter(({ state }) => state === 'COMPLETE')
    .flatMap(({ id: invoiceId, valueCents, chargesCents, apiRef, receipt }, i) => [
      { type: 'CHARGE', value: chargesCents / 100, at: at + i * 1000 + 1, invoiceId },
      {
        value: valueCents / 100,
        at: at + i * 1000,
        invoiceId,
        apiRef: apiRef ?? '',
        code: receipt ?? '',
      },
    ])

let transactions = 0

/** An IntaSend export as wire-contracts H3.3 proposes it, newest row first; values in shillings. */
export function walletStatement(rows: readonly WalletRow[], opening = 5000): string {
  let balance = opening
  const oldestFirst = rows.toSorted((a, b) => a.at - b.at)
  const lines = oldestFirst.map((row) => {
    const { type = 'SALE', value, at, invoiceId, apiRef, code, status, narrative } = row
    const signed = type === 'SALE' || type === 'DEPOSIT' ? value : -value
    balance += signed
    transactions += 1
    const cells = [
      `TX${String(transactions).padStart(6, '0')}`,
      new Date(at).toISOString(),
      type,
      status ?? 'AVAILABLE',
      'KES',
      signed.toFixed(2),
      balance.toFixed(2),
      narrative ?? '',
      invoiceId ?? '',
      type === 'SALE' ? 'M-PESA' : '',
      type === 'SALE' ? '254711222333' : '',
      apiRef ?? '',
      code ?? '',
    ]
    return cells.join(',')
  })
  return `${walletHead}\n${lines.reverse().join('\n')}\n`
}

const walletHead =
  'transaction_id,created_at,trans_type,status,currency,value,running_balance,narrative,invoice_id,provider,account,api_ref,mpesa_reference'

type File = string | Uint8Array<ArrayBuffer>

export const upload = ({ ctx }: TestShop, file: File) =>
  uploadStatement(ctx, {
    name: 'statement.csv',
    bytes: typeof file === 'string' ? new Uint8Array(new TextEncoder().encode(file)) : file,
  })

/** Uploads a file and works on it until nothing is left to do. */
export async function importStatement(shop: TestShop, file: File) {
  const uploaded = await upload(shop, file)
  if (!uploaded.ok) throw new Error(`refused: ${uploaded.refusal.code}`)
  await workUntilDone(shop, uploaded.id)
  return uploaded.id
}

export async function workUntilDone(shop: TestShop, id: StatementId) {
  for (let calls = 0; calls < 30; calls++) {
    if ((await workThroughStatement(shop.ctx, orderPayable, id)) === 'done') return
  }
  throw new Error('the statement is never done')
}

export const linesIn = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(statementLines)).sort((a, b) => a.number - b.number)

export async function resultsIn(shop: TestShop) {
  const lines = await linesIn(shop)
  return lines.map(({ class: kind, result, sortedAs }) =>
    [kind, result, ...(sortedAs ? [sortedAs] : [])].join(' '),
  )
}

export const statementsIn = ({ ctx }: TestShop) => ctx.shop.select(statements)
