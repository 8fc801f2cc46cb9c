import * as z from 'zod'
import type { DeclineReason } from '../../kernel/decline-reason'
import { parseDecimalMoney } from '../../kernel/money'
import { reasonOfResult } from '../payments/stk-results'

/** IntaSend's money flips between number and string (wire-contracts A3). */
const money = z.union([z.string(), z.number()]).transform((value, check) => {
  const amount = parseDecimalMoney(value)
  if (amount !== null) return amount
  check.addIssue('not a decimal amount')
  return z.NEVER
})

const invoice = z.object({
  invoice_id: z.string().min(1),
  state: z.string(),
  api_ref: z.string().nullish(),
  value: money,
  charges: money,
  net_amount: money,
  currency: z.string(),
  mpesa_reference: z.string().nullish(),
  failed_reason: z.string().nullish(),
  failed_code: z.union([z.string(), z.number()]).nullish(),
})

export const statusAnswer = z.object({ invoice })

/** Of the answer to a push only these two are needed; the rest is asked for later. */
export const stkAnswer = z.object({
  invoice: z.object({ invoice_id: z.string().min(1), api_ref: z.string().nullish() }),
})

/** What a webhook may tell us: where to look. Its amounts and its state decide nothing. */
export const collectionEvent = z.object({
  invoice_id: z.string().min(1).max(64),
  state: z.string().max(32),
  api_ref: z.string().max(128).nullish(),
  challenge: z.string().max(512).nullish(),
})

// failed_code may be Daraja's ResultCode (wire-contracts C1); IntaSend's own mapping is unconfirmed,
// so the text is read as well.
const reasonOfText: readonly (readonly [RegExp, DeclineReason])[] = [
  [/cancel/i, 'cancelled'],
  [/insufficient|not enough|low balance/i, 'too_little_money'],
  [/wrong pin|invalid.*pin|initiator/i, 'wrong_pin'],
  [/lock|another|in progress|busy/i, 'phone_busy'],
  [/expired/i, 'expired'],
  [/timeout|timed out|unreachable|no response|cannot be reached/i, 'no_answer'],
  [/airtel|not.*m-?pesa|unsupported|not registered/i, 'not_mpesa'],
]

export function declineReason(failed: {
  failed_code?: string | number | null | undefined
  failed_reason?: string | null | undefined
}): DeclineReason {
  const byCode = reasonOfResult(String(failed.failed_code ?? ''))
  if (byCode) return byCode
  const text = failed.failed_reason ?? ''
  return reasonOfText.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}

const errorBody = z.object({
  errors: z.array(z.object({ detail: z.string() })).optional(),
  detail: z.string().optional(),
  details: z.string().optional(),
})

/** What IntaSend said, in the order in which its shapes came to be (wire-contracts A2). */
export function refusalDetail(body: unknown): string {
  const parsed = errorBody.safeParse(body)
  if (!parsed.success) return 'unreadable'
  const { errors, detail, details } = parsed.data
  return (errors?.[0]?.detail ?? detail ?? details ?? 'unreadable').slice(0, 200)
}
