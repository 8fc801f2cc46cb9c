import * as z from 'zod'
import { noCents, shillings } from '../kernel/money'
import { parseMpesaCode } from '../kernel/mpesa-code'
import { refundReasons } from '../refunds/refund'
import { money, oneOf, optionalText, wholeNumber } from '../web/fields'
import { periods } from './overview'

/** Parts of addresses. */
export const invoiceId = z.string().regex(/^[0-9A-Za-z_.:-]{1,64}$/)
export const refundId = z.templateLiteral(['rfd_', z.string().regex(/^[0-9a-zA-Z_-]{1,40}$/)])
export const attemptId = z.templateLiteral(['pay_', z.string().regex(/^[0-9a-zA-Z_-]{1,60}$/)])

export const claimId = z.templateLiteral(['clm_', z.string().regex(/^[0-9a-zA-Z_-]{1,80}$/)])

export const overviewForm = z.object({ period: z.enum(periods).default('today').catch('today') })

/** Where a list goes on: `1764100000000-12`. */
export const cursorForm = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}-\d{1,9}$/)
    .transform((typed) => {
      const [at, number] = typed.split('-').map(Number)
      return { at: at ?? 0, number: number ?? 0 }
    })
    .nullable()
    .default(null)
    .catch(null),
  code: z.string().max(40).default('').catch(''),
})
export const beforeForm = z.object({
  before: z.coerce.number().int().min(1).nullable().default(null).catch(null),
})

const version = z.coerce.number().int().min(1).catch(0)
export const versionForm = z.object({ version })

/** `order` is there when the owner names one. */
export const bookForm = z.object({
  version,
  order: wholeNumber({ least: 1, most: 99_999_999 }).optional(),
})

export const refundForm = z.object({
  version,
  about: z.templateLiteral(['ord_', z.string()]).optional().catch(undefined),
  amount: money({ least: shillings(1), most: shillings(9_999_999) }),
  reason: oneOf(refundReasons),
  how: oneOf(['usual', 'by_hand']),
})

export const limitForm = z.object({ limit: money({ least: noCents, most: shillings(250_000) }) })

/** M-Pesa's code of what was sent by hand; empty when it was cash. */
export const handForm = z.object({
  version,
  code: optionalText({ most: 20 }).transform((typed, check) => {
    if (typed === '') return null
    const code = parseMpesaCode(typed)
    if (code !== null) return code
    check.addIssue({
      code: 'custom',
      params: { say: (t: { money: { noCode: string } }) => t.money.noCode },
    })
    return z.NEVER
  }),
})
