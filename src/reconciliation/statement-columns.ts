import type { Source } from './statement-line'

export type Column =
  | 'receipt'
  | 'date'
  | 'details'
  | 'status'
  | 'paidIn'
  | 'withdrawn'
  | 'balance'
  | 'type'
  | 'party'
  | 'linked'
  | 'account'
  | 'currency'
  | 'value'
  | 'invoiceId'
  | 'code'

/** Names of columns in lower case without dots and spaces; the first is what M-Pesa or IntaSend writes. */
const known: Record<Source, Partial<Record<Column, readonly string[]>>> = {
  mpesa: {
    receipt: ['receiptno', 'receiptnumber', 'receipt', 'transactionid'],
    date: ['completiontime', 'completiondate', 'transactiondate'],
    details: ['details', 'description'],
    status: ['transactionstatus', 'status'],
    paidIn: ['paidin', 'credit', 'creditamount'],
    withdrawn: ['withdrawn', 'withdrawal', 'paidout', 'debit', 'debitamount'],
    balance: ['balance', 'runningbalance'],
    type: ['reasontype', 'transactiontype', 'type'],
    party: ['otherpartyinfo', 'otherparty'],
    linked: ['linkedtransactionid', 'linkedtransaction'],
    account: ['acno', 'accountno', 'accountnumber', 'accountreference', 'billrefnumber'],
  },
  intasend: {
    receipt: ['transactionid', 'id', 'transaction'],
    date: ['createdat', 'created', 'date', 'completedat', 'updatedat'],
    type: ['transtype', 'transactiontype', 'type'],
    status: ['status', 'state', 'clearingstatus'],
    currency: ['currency'],
    value: ['value', 'amount'],
    balance: ['runningbalance', 'balance'],
    details: ['narrative', 'description', 'details'],
    invoiceId: ['invoiceid', 'invoice', 'trackingid'],
    account: ['apiref', 'reference', 'ref'],
    code: ['mpesareference', 'mpesaref', 'mpesareceipt', 'providerreference'],
  },
}

export type Columns = { source: Source; at: Partial<Record<Column, number>>; last: number }

const needed: Record<Source, readonly Column[]> = {
  mpesa: ['receipt', 'date', 'status', 'paidIn', 'withdrawn'],
  intasend: ['receipt', 'date', 'type', 'value'],
}

/**
 * The columns of a statement if this row is its head: told by names, never by position, because
 * exports leave columns out (wire-contracts H3.1).
 */
export function columnsOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''))
  for (const source of ['mpesa', 'intasend'] as const) {
    const at: Columns['at'] = {}
    for (const [column, aliases] of Object.entries(known[source])) {
      const place = aliases.map((alias) => names.indexOf(alias)).find((index) => index >= 0)
      if (place !== undefined) at[column as Column] = place
    }
    if (needed[source].every((column) => at[column] !== undefined)) {
      const amounts = [at.status, at.paidIn, at.withdrawn, at.value, at.balance]
      return { source, at, last: Math.max(...amounts.map((index) => index ?? 0)) }
    }
  }
  return null
}
