import type { Chargeback } from './chargebacks'
import type { Batch } from './payouts'
import { CHARGE_CENTS } from './payouts'
import type { Invoice, Wallet } from './types'

type Books = {
  wallets: Wallet[]
  invoices: Invoice[]
  batches: Batch[]
  chargebacks: Chargeback[]
  fundedCents: number
}

/** Wallets hold what invoices brought, less fees, payouts and refunds: counted from both ends. */
export function ledgerOf({ wallets, invoices, batches, chargebacks, fundedCents }: Books) {
  const paid = invoices.filter(({ state }) => state === 'COMPLETE')
  const gone = batches
    .flatMap(({ legs }) => legs)
    .filter(({ code }) => code === 'TS100' || code === 'TF105')
  const refunds = chargebacks.filter(({ status }) => status === 'COMPLETED')

  const invoicedCents = sum(paid.map(({ valueCents }) => valueCents))
  const feeCents = sum(paid.map(({ valueCents, netCents }) => valueCents - netCents))
  const payoutCents = sum(gone.map(({ cents }) => cents + CHARGE_CENTS))
  const refundCents = sum(refunds.map(({ cents }) => cents))
  const walletCents = sum(wallets.map(({ cents }) => cents))
  const expectedCents = fundedCents + invoicedCents - feeCents - payoutCents - refundCents

  return {
    balanced: walletCents === expectedCents,
    walletCents,
    expectedCents,
    fundedCents,
    invoicedCents,
    feeCents,
    payoutCents,
    refundCents,
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
