import type { Context } from 'hono'
import { z } from 'zod'

/** Someone asked the control API for what it does not know. */
export class BadControl extends Error {}

/** A JSON body, or nothing where every field may be missing. */
export async function input<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text()
  const parsed = schema.safeParse(text === '' ? {} : jsonOr(text))
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'Not understood' }
  throw new BadControl(`${path.join('.') || 'body'}: ${message}`)
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadControl('The body is not JSON')
  }
}

export const phoneNumber = z
  .string()
  .regex(/^\+?[\d\s()-]{9,18}$/, 'not a phone number, write it like 0711 222 333')
