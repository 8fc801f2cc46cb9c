import * as z from 'zod'
import type { Messages } from '../i18n/messages'
import { type KraPin, parseKraPin } from '../kernel/kra-pin'
import { type Cents, formatMoney, shillings } from '../kernel/money'
import { parsePhone } from '../kernel/phone'

/** A sentence of our own for a check: `z.string().refine(isFree, fault((t) => t.shops.codeTaken))`. */
export const fault = (say: (t: Messages) => string) => ({ params: { say } })

const issue = (say: (t: Messages) => string) => ({ code: 'custom' as const, ...fault(say) })

/** A line of text that must be there. Spaces around it are dropped, control characters too. */
export const text = ({ most, least = 1 }: { most: number; least?: number }) =>
  plain.pipe(z.string().min(1).max(most)).refine(
    (typed) => typed.length >= least,
    fault((t) => t.web.faults.tooShort({ least })),
  )

/** A line of text that may be left empty, which is `''`. */
export const optionalText = ({ most }: { most: number }) =>
  plain
    .optional()
    .transform((typed) => typed ?? '')
    .pipe(z.string().max(most))

/** A Kenyan mobile number, however it is typed. */
export const phone = () =>
  plain.pipe(z.string().min(1)).transform((typed, check) => {
    const number = parsePhone(typed)
    if (number) return number
    check.addIssue(issue((t) => t.web.faults.phone))
    return z.NEVER
  })

/** A KRA PIN, or null when it is left empty. */
export const optionalKraPin = () =>
  optionalText({ most: 20 }).transform((typed, check): KraPin | null => {
    if (typed === '') return null
    const pin = parseKraPin(typed)
    if (pin) return pin
    check.addIssue(issue((t) => t.receipts.tax.wrongPin))
    return z.NEVER
  })

/** The same, or null when it is left empty. */
export const optionalPhone = () =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    phone()
      .optional()
      .transform((number) => number ?? null),
  )

export const email = () => plain.pipe(z.string().min(1).max(254)).pipe(z.email())

/** The same, or `''` when it is left empty. */
export const optionalEmail = () => optionalText({ most: 254 }).pipe(z.literal('').or(z.email()))

/** Whole shillings as people write them: `1250`, `1,250`, `KES 1,250`, `1250/=`. */
export const money = ({ least, most }: { least: Cents; most: Cents }) =>
  plain.pipe(z.string().min(1)).transform((typed, check): Cents => {
    const match =
      /^(?:kes|ksh\.?|sh\.?)?\s*(\d{1,3}(?:[, ]\d{3})+|\d{1,9})(?:\.00?|\/[=-])?$/i.exec(typed)
    const amount = match && shillings(Number((match[1] ?? '').replace(/[, ]/g, '')))
    if (amount === null) {
      check.addIssue(issue((t) => t.web.faults.money))
      return z.NEVER
    }
    if (amount < least || amount > most) {
      const between = { least: formatMoney(least), most: formatMoney(most) }
      check.addIssue(issue((t) => t.web.faults.between(between)))
      return z.NEVER
    }
    return amount
  })

export const wholeNumber = ({ least, most }: { least: number; most: number }) =>
  plain.pipe(z.string().min(1)).transform((typed, check) => {
    const number = /^-?\d{1,9}$/.test(typed) ? Number(typed) : null
    if (number !== null && number >= least && number <= most) return number
    const between = { least: String(least), most: String(most) }
    check.addIssue(
      issue(({ web }) => (number === null ? web.faults.number : web.faults.between(between))),
    )
    return z.NEVER
  })

/** One of a list: radio buttons, a select, the buttons of a form. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values)

/** The same field left empty is undefined; what is wrong otherwise keeps its own sentence. */
export const orEmpty = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .optional()
    .transform((typed, check): z.output<S> | undefined => {
      if (typed === undefined || typed.trim() === '') return undefined
      const read = schema.safeParse(typed)
      if (read.success) return read.data
      for (const { message: _, ...found } of read.error.issues) check.addIssue(found as never)
      return z.NEVER
    })

/** A box that may be ticked. A browser sends nothing for an empty one. */
export const ticked = () =>
  z
    .string()
    .optional()
    .transform((typed) => typed !== undefined && typed !== '')

/** A box that has to be ticked, and what to say when it is not. */
export const mustTick = (say: (t: Messages) => string) => ticked().refine((is) => is, fault(say))

// Characters that no keyboard makes would only make trouble in logs, exports and messages.
const plain = z.string().transform((typed) =>
  typed
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim(),
)
