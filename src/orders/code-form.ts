import type { Context } from 'hono'
import * as z from 'zod'
import { ticked, wholeNumber } from '../web/fields'
import { readForm } from '../web/form'
import type { TypedCode } from './hand-over'
import { mostTries } from './handover-code'

const codeForm = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\D/g, ''))
    .pipe(z.string().length(4)),
  tries: wholeNumber({ least: 0, most: mostTries }),
  unpaid: ticked(),
})

/** What was typed where the customer's code belongs; null when it is no code. */
export async function readCode(c: Context): Promise<TypedCode | null> {
  const form = await readForm(c, codeForm)
  if (!form.ok) return null
  const { code, tries, unpaid } = form.value
  return { code, tries, unpaidAgreed: unpaid }
}
