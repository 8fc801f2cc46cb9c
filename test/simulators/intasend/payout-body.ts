import type { Batch, Leg } from './payouts'
import { CHARGE_CENTS } from './payouts'
import { decimal, nairobiTime } from './receipts'
import { walletBody } from './wallets'

/** The same object answers initiate and status and is the callback. */
export function batchBody(batch: Batch, reservedCents: number) {
  const { legs, wallet } = batch
  const paid = total(legs.filter(({ code }) => code === 'TS100'))
  const failed = total(legs.filter(({ code }) => /^T(F10[36]|C)/.test(code)))
  const charges = (legs.filter(({ code }) => code === 'TS100').length * CHARGE_CENTS) / 100
  return {
    file_id: batch.fileId,
    tracking_id: batch.trackingId,
    ...(batch.code === 'BP103' ? { nonce: batch.nonce } : {}),
    batch_reference: batch.reference,
    status: batch.words,
    status_code: batch.code,
    transactions: legs.map((leg) => legBody(batch, leg)),
    actual_charges: charges.toFixed(1),
    paid_amount: paid.toFixed(1),
    failed_amount: failed,
    wallet: walletBody(wallet, reservedCents),
    charge_estimate: (legs.length * CHARGE_CENTS) / 100,
    total_amount_estimate: total(legs) + (legs.length * CHARGE_CENTS) / 100,
    total_amount: total(legs),
    transactions_count: legs.length,
    created_at: nairobiTime(batch.createdAt, 1),
    updated_at: nairobiTime(batch.updatedAt, 2),
  }
}

const total = (legs: Leg[]): number => legs.reduce((sum, { cents }) => sum + cents, 0) / 100

const legBody = (batch: Batch, leg: Leg) => ({
  transaction_id: leg.id,
  status: leg.words,
  status_code: leg.code,
  request_reference_id: leg.request,
  provider: batch.provider,
  bank_code: null,
  name: leg.name,
  account: leg.account,
  account_type: null,
  account_reference: null,
  provider_reference: leg.reference,
  provider_account_name: leg.reference ? leg.name.toUpperCase() : null,
  amount: decimal(leg.cents),
  charge: decimal(CHARGE_CENTS),
  narrative: leg.narrative,
  file_id: batch.fileId,
  idempotency_key: null,
  currency: 'KES',
  created_at: nairobiTime(batch.createdAt, 3),
  updated_at: nairobiTime(batch.updatedAt, 4),
})
