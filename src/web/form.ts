import type { Context } from 'hono'
import type * as z from 'zod'
import type { Messages } from '../i18n/messages'

/** What a form shows again: what was typed, and a sentence beside each field that is wrong. */
export type FormView = {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export type FormRead<T> = ({ ok: true; value: T } & FormView) | ({ ok: false } & FormView)

/** A form nobody has sent yet, perhaps filled with what is stored. */
export const newForm = (values: Record<string, string> = {}): FormView => ({ values, errors: {} })

/** The same form with one more sentence: what the business refused, beside the field it is about. */
export const withError = (
  { values, errors }: FormView,
  field: string,
  sentence: string,
): FormView => ({
  values,
  errors: { ...errors, [field]: sentence },
})

/**
 * Reads a form with zod. A field named `…[]` is always a list; of any other name sent twice the
 * last counts. Sentences are in the reader's language: those of `fields.ts`, or what a schema says
 * itself with `fault()`. An issue of the whole form stands under the name `form`.
 */
export async function readForm<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<FormRead<z.output<S>>> {
  const t: Messages = c.get('t')
  return checkForm(await typedIn(c), schema, t)
}

/** The same for fields that came another way: tests, or a query string. */
export function checkForm<S extends z.ZodType>(
  fields: TypedFields,
  schema: S,
  t: Messages,
): FormRead<z.output<S>> {
  const values = shown(fields)
  const result = schema.safeParse(fields, { error: (issue) => sentenceFor(issue, t) })
  if (result.success) return { ok: true, value: result.data, values, errors: {} }
  const errors: Record<string, string> = {}
  for (const { path, message } of result.error.issues) {
    errors[path.length === 0 ? 'form' : path.join('.')] ??= message
  }
  return { ok: false, values, errors }
}

type TypedFields = Record<string, string | File | (string | File)[]>

// A thousand fields is more than the largest page has; what comes after is not read.
const mostFields = 1000

async function typedIn(c: Context): Promise<TypedFields> {
  const fields: TypedFields = Object.create(null)
  let count = 0
  for (const [name, value] of await formData(c)) {
    if (++count > mostFields) break
    const list = fields[name]
    if (!name.endsWith('[]')) fields[name] = value
    else if (Array.isArray(list)) list.push(value)
    else fields[name] = [value]
  }
  return fields
}

/** A body that is no form is one in which nothing was filled in. */
async function formData(c: Context): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch {
    return new FormData()
  }
}

function shown(fields: TypedFields): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') values[name] = value
  }
  return values
}

function sentenceFor(issue: z.core.$ZodRawIssue, t: Messages): string {
  const { faults } = t.web
  const say: unknown = issue.code === 'custom' ? issue.params?.say : undefined
  if (typeof say === 'function') return String(say(t))
  if (issue.code === 'invalid_type') return faults.needed
  if (issue.code === 'invalid_value') return faults.choose
  if (issue.code === 'invalid_format' && issue.format === 'email') return faults.email
  if (issue.code === 'too_small' && issue.origin === 'string') return faults.needed
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return faults.tooLong({ most: Number(issue.maximum) })
  }
  return faults.wrong
}
