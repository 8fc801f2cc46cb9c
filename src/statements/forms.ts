import * as z from 'zod'
import { results } from '../reconciliation/match'
import { fault, oneOf, optionalText } from '../web/fields'

export const knownReasons = [
  'own_money',
  'other_sale',
  'other_business',
  'settled',
  'statement_error',
  'other',
] as const

const key = z.string().min(3).max(120)
/** The page that a line stands on: a statement's, or that of all open lines. */
export const placeForm = z.object({
  statement: z
    .templateLiteral(['stm_', z.string().regex(/^[\w-]{1,60}$/)])
    .optional()
    .catch(undefined),
  result: z.enum(results).optional().catch(undefined),
})

export const explanationForm = z.object({
  key,
  as: oneOf(['known', 'not_ours']),
  reason: oneOf(knownReasons),
})

export const bookingForm = z.object({
  key,
  orderNumber: optionalText({ most: 9 }).transform((typed, check) => {
    const digits = typed.replace(/^#/, '')
    if (digits === '') return null
    if (/^\d{1,8}$/.test(digits)) return Number(digits)
    check.addIssue({ code: 'custom', ...fault((t) => t.reconciliation.notDone.NO_ORDER) })
    return z.NEVER
  }),
})

export const listForm = z.object({
  before: z.coerce.number().int().min(1).optional().catch(undefined),
})

export const statementForm = z.object({
  result: z.enum(results).optional().catch(undefined),
  after: z.coerce.number().int().min(0).default(0).catch(0),
  seen: z.string().max(40).optional().catch(undefined),
  said: z
    .enum(['again', 'held', 'order', 'aside', 'known', 'asideOnly'])
    .optional()
    .catch(undefined),
})

export const openForm = z.object({
  /** `happenedAt~lineKey` of the last line of the page before. */
  before: z
    .string()
    .regex(/^\d{1,15}~.{1,120}$/)
    .transform((cursor) => {
      const at = cursor.indexOf('~')
      return { at: Number(cursor.slice(0, at)), key: cursor.slice(at + 1) }
    })
    .optional()
    .catch(undefined),
  said: statementForm.shape.said,
})
