import { z } from 'zod'
import { type Refusal, refusal } from './errors'
import { interactive } from './interactive-schema'
import { text, webAddress } from './schema-parts'
import { template } from './template-schema'

/** Everything `POST /{phone number id}/messages` takes. Unknown keys are refused as Graph does. */

const base = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().min(1).optional(),
  recipient: z.string().min(1).optional(),
  context: z.strictObject({ message_id: z.string().startsWith('wamid.') }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
}

const source = { id: z.string().min(1).optional(), link: webAddress.optional() }
const oneSource = ({ id, link }: { id?: string | undefined; link?: string | undefined }) =>
  (id === undefined) !== (link === undefined)
const either = 'Exactly one of id and link'
const caption = z.string().max(1024).optional()

const contactCard = z.looseObject({
  name: z.looseObject({ formatted_name: z.string().min(1) }),
  phones: z.array(z.looseObject({ phone: z.string().optional() })).optional(),
})

const messages = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('text'),
    text: z.strictObject({ body: text(4096), preview_url: z.boolean().optional() }),
  }),
  z.strictObject({ ...base, type: z.literal('interactive'), interactive }),
  z.strictObject({ ...base, type: z.literal('template'), template }),
  z.strictObject({
    ...base,
    type: z.literal('image'),
    image: z.strictObject({ ...source, caption }).refine(oneSource, either),
  }),
  z.strictObject({
    ...base,
    type: z.literal('video'),
    video: z.strictObject({ ...source, caption }).refine(oneSource, either),
  }),
  z.strictObject({
    ...base,
    type: z.literal('document'),
    document: z
      .strictObject({ ...source, caption, filename: z.string().min(1).max(240).optional() })
      .refine(oneSource, either),
  }),
  z.strictObject({
    ...base,
    type: z.literal('audio'),
    audio: z.strictObject({ ...source, voice: z.boolean().optional() }).refine(oneSource, either),
  }),
  z.strictObject({
    ...base,
    type: z.literal('sticker'),
    sticker: z.strictObject(source).refine(oneSource, either),
  }),
  z.strictObject({
    ...base,
    type: z.literal('location'),
    location: z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      name: z.string().max(1000).optional(),
      address: z.string().max(1000).optional(),
    }),
  }),
  z.strictObject({
    ...base,
    type: z.literal('contacts'),
    contacts: z.array(contactCard).min(1).max(257),
  }),
  z.strictObject({
    ...base,
    type: z.literal('reaction'),
    reaction: z.strictObject({
      message_id: z.string().startsWith('wamid.'),
      emoji: z.string().max(16),
    }),
  }),
])

const readReceipt = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string().startsWith('wamid.'),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
})

export type SendRequest = z.infer<typeof messages>
export type ReadReceipt = z.infer<typeof readReceipt>

type Parsed<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** A message without a type is a text, as at Meta. */
export function parseSend(input: Record<string, unknown>): Parsed<SendRequest> {
  const result = messages.safeParse({ type: 'text', ...input }, { reportInput: true })
  if (!result.success) return { ok: false, refusal: refusalFor(result.error.issues) }
  const { to, recipient } = result.data
  if (to === undefined && recipient === undefined) {
    return { ok: false, refusal: refusal(131008, 'to or recipient is required') }
  }
  return { ok: true, value: result.data }
}

export function parseReadReceipt(input: unknown): Parsed<ReadReceipt> {
  const result = readReceipt.safeParse(input, { reportInput: true })
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, refusal: refusalFor(result.error.issues) }
}

type Issue = z.core.$ZodIssue

function refusalFor(issues: Issue[]): Refusal {
  const issue = deepest(issues)
  const place = issue.path.join('.')
  const details = `${place === '' ? 'message' : place}: ${issue.message}`
  return refusal(codeFor(issue, place), details)
}

/** Of the branches of a union, the one that failed farthest in says most. */
function deepest(issues: Issue[]): Issue {
  const first = issues[0]
  if (!first) throw new Error('a failed parse has an issue')
  if (first.code !== 'invalid_union' || first.errors.length === 0) return first
  const inside = first.errors.map((branch) => deepest(branch as Issue[]))
  const best = inside.reduce((a, b) => (b.path.length > a.path.length ? b : a))
  return { ...best, path: [...first.path, ...best.path] }
}

function codeFor(issue: Issue, place: string): number {
  if (issue.code === 'unrecognized_keys' || place === 'text.body')
    return missing(issue) ? 131008 : 100
  if (missing(issue)) return 131008
  if (issue.code === 'invalid_type') return 100
  if (place === 'type' || place === 'messaging_product') return 100
  return 131009
}

const missing = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && issue.input === undefined
