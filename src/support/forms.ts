import * as z from 'zod'
import { text } from '../web/fields'
import { keptWords, longestWords, mostMessages, type RequestId } from './request'

/** `seen`: how many messages the form was written under, so that sending it twice answers once. */
export const answerForm = z.object({
  words: text({ most: longestWords }).transform(keptWords).pipe(z.string().min(1)),
  seen: z.coerce.number().int().min(0).max(mostMessages),
})

export const requestId = z.templateLiteral([
  'sup_',
  z.string().regex(/^[0-9a-zA-Z_-]{1,60}$/),
]) satisfies z.ZodType<RequestId>

export const listForm = z.object({
  tab: z.enum(['open', 'closed']).default('open').catch('open'),
  before: z.coerce.number().int().min(1).optional().catch(undefined),
  seen: z.string().max(20).optional().catch(undefined),
})
