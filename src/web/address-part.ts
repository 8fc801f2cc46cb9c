import type { Context } from 'hono'
import type * as z from 'zod'
import { Failure } from '../kernel/failure'

/** A part of the address, such as an id. What cannot be one is a page that is not here. */
export function addressPart<S extends z.ZodType>(c: Context, name: string, schema: S): z.output<S> {
  const part = schema.safeParse(c.req.param(name))
  if (!part.success) throw new Failure('NOT_FOUND', `${name} is none of ours`)
  return part.data
}
