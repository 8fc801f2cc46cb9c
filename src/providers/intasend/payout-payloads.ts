import * as z from 'zod'
import { noCents, parseDecimalMoney } from '../../kernel/money'
import type { Payout } from './payout-port'

const money = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : parseDecimalMoney(value)))

/** The same object answers initiate and status and is the webhook (wire-contracts A8). */
export const batchAnswer = z.object({
  tracking_id: z.string().min(1).max(80),
  batch_reference: z.string().max(200).nullish(),
  status_code: z.string().max(20),
  transactions: z
    .array(
      z.object({
        status_code: z.string().max(20),
        amount: money,
        charge: money,
        provider_reference: z.string().max(40).nullish(),
      }),
    )
    .min(1)
    .max(1000),
})
type Batch = z.infer<typeof batchAnswer>

/** What a webhook may tell us: where to look. */
export const payoutEvent = z.object({
  tracking_id: z.string().min(1).max(80),
  batch_reference: z.string().max(200).nullish(),
  transactions: z.array(z.unknown()),
})
export type PayoutEvent = z.infer<typeof payoutEvent>

// Prefixes lie: TF104 is results still being read, TF105 an outcome nobody knows. Codes we do not
// know are open: nothing is concluded from them.
const outcomes: Record<string, Payout['outcome']> = {
  TS100: 'paid',
  TF103: 'failed',
  TF106: 'failed',
  TC108: 'failed',
  TF105: 'unknown',
  TH107: 'observed',
}
// The batch ended before its payment began.
const stopped = new Set(['BF102', 'BF105', 'BF107', 'BE111'])
const tooLittle = new Set(['BF105', 'BF107'])
const notBegun = 'TP101'

/** Decided by its one payment and not by the batch, whose "Completed" may hold a failed one. */
export function payoutFrom(batch: Batch): Payout {
  const [leg] = batch.transactions
  const code = leg?.status_code ?? ''
  const early = code === notBegun && stopped.has(batch.status_code)
  return {
    trackingId: batch.tracking_id,
    reference: batch.batch_reference || null,
    outcome: early ? 'failed' : (outcomes[code] ?? 'open'),
    amount: leg?.amount ?? null,
    charge: leg?.charge ?? noCents,
    code: leg?.provider_reference || null,
    tooLittleMoney: tooLittle.has(batch.status_code),
  }
}
