import * as z from 'zod'
import { text } from '../web/fields'
import { mostSaid, type Said } from './replay'

const one: z.ZodType<Said> = z.union([
  z.object({ text: z.string().min(1).max(500) }),
  z.object({ tap: z.string().min(1).max(220), title: z.string().max(80) }),
])

/** What was said so far goes to and fro in the form; what is no such list begins anew. */
const said = z
  .string()
  .max(40_000)
  .transform((json): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      return []
    }
  })
  .pipe(z.array(one).max(mostSaid))
  .catch([])

export const sayForm = z.object({
  said,
  words: text({ most: 500 }).optional().catch(undefined),
  /** The id and the words of a button, as one value: an HTML button has no other place for them. */
  tap: z
    .string()
    .max(320)
    .transform((value): Said | undefined => {
      const [title = '', ...id] = value.split('\n')
      return id.length > 0 ? { tap: id.join('\n'), title } : undefined
    })
    .optional(),
})
