import { z } from 'zod'
import { text, webAddress } from './schema-parts'

/** Parameters of Meta's interactive messages with their limits. */

const body = z.strictObject({ text: text(1024) })
const footer = z.strictObject({ text: text(60) })
const mediaById = z.strictObject({ id: z.string().min(1) })
const mediaByLink = z.strictObject({ link: webAddress })
const media = z.union([mediaById, mediaByLink])
const documentHeader = z.union([
  mediaById.extend({ filename: z.string().optional() }),
  mediaByLink.extend({ filename: z.string().optional() }),
])

const textHeader = z.strictObject({
  type: z.literal('text'),
  text: text(60),
  sub_text: z.string().optional(),
})
const anyHeader = z.discriminatedUnion('type', [
  textHeader,
  z.strictObject({ type: z.literal('image'), image: media }),
  z.strictObject({ type: z.literal('video'), video: media }),
  z.strictObject({ type: z.literal('document'), document: documentHeader }),
])

const trimmedId = (max: number) =>
  text(max).refine((id) => id.trim() === id, 'must not begin or end with a space')

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: trimmedId(256), title: text(20) }),
})

const buttons = z
  .array(replyButton)
  .min(1)
  .max(3)
  .superRefine((all, context) => {
    if (repeated(all.map(({ reply }) => reply.id))) context.addIssue('Duplicate button ids')
    if (repeated(all.map(({ reply }) => reply.title))) context.addIssue('Duplicate button titles')
  })

const row = z.strictObject({
  id: trimmedId(200),
  title: text(24),
  description: z.string().max(72).optional(),
})

const sections = z
  .array(z.strictObject({ title: z.string().max(24).optional(), rows: z.array(row).min(1) }))
  .min(1)
  .max(10)
  .superRefine((all, context) => {
    const rows = all.flatMap((section) => section.rows)
    if (rows.length > 10) context.addIssue('Total row count exceed max allowed count: 10')
    if (repeated(rows.map(({ id }) => id))) context.addIssue('Duplicate row ids')
    if (all.length > 1 && all.some(({ title }) => !title)) {
      context.addIssue('Section title is required when there is more than one section')
    }
  })

const productItems = z
  .array(z.strictObject({ product_retailer_id: text(256) }))
  .min(1)
  .max(30)
const productSections = z
  .array(z.strictObject({ title: text(24), product_items: productItems }))
  .min(1)
  .max(10)
  .refine((all) => all.flatMap((one) => one.product_items).length <= 30, 'More than 30 products')

const flowParameters = z
  .strictObject({
    flow_message_version: z.literal('3'),
    flow_id: z.string().optional(),
    flow_name: z.string().optional(),
    // Meta's own schema says 30; some libraries say 20.
    flow_cta: text(30),
    mode: z.enum(['draft', 'published']).optional(),
    flow_token: z.string().optional(),
    flow_action: z.enum(['navigate', 'data_exchange']).optional(),
    flow_action_payload: z.looseObject({ screen: z.string().min(1) }).optional(),
  })
  .refine(
    ({ flow_id, flow_name }) => Boolean(flow_id) !== Boolean(flow_name),
    'Either flow_id or flow_name',
  )

const named = <Name extends string, Parameters extends z.ZodType>(
  name: Name,
  parameters: Parameters,
) => z.strictObject({ name: z.literal(name), parameters })

const framed = { header: anyHeader.optional(), body, footer: footer.optional() }
const textFramed = { header: textHeader.optional(), body, footer: footer.optional() }

export const interactive = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('button'), ...framed, action: z.strictObject({ buttons }) }),
  z.strictObject({
    type: z.literal('list'),
    ...textFramed,
    action: z.strictObject({ button: text(20), sections }),
  }),
  z.strictObject({
    type: z.literal('cta_url'),
    ...framed,
    action: named('cta_url', z.strictObject({ display_text: text(20), url: webAddress })),
  }),
  z.strictObject({
    type: z.literal('location_request_message'),
    body,
    action: z.strictObject({ name: z.literal('send_location') }),
  }),
  z.strictObject({
    type: z.literal('request_contact_info'),
    body,
    action: z.strictObject({ name: z.literal('request_contact_info') }),
  }),
  z.strictObject({ type: z.literal('flow'), ...framed, action: named('flow', flowParameters) }),
  z.strictObject({
    type: z.literal('product'),
    body: body.optional(),
    footer: footer.optional(),
    action: z.strictObject({ catalog_id: z.string(), product_retailer_id: z.string() }),
  }),
  z.strictObject({
    type: z.literal('product_list'),
    header: textHeader,
    body,
    footer: footer.optional(),
    action: z.strictObject({ catalog_id: z.string(), sections: productSections }),
  }),
  z.strictObject({
    type: z.literal('catalog_message'),
    body,
    footer: footer.optional(),
    action: named(
      'catalog_message',
      z.strictObject({ thumbnail_product_retailer_id: z.string().min(1) }),
    ),
  }),
  // Payments inside WhatsApp exist in India, Brazil and Singapore only: the shape is let through.
  z.strictObject({
    type: z.literal('order_details'),
    ...framed,
    action: named('review_and_pay', z.looseObject({ reference_id: z.string() })),
  }),
  z.strictObject({
    type: z.literal('order_status'),
    ...framed,
    action: named('review_order', z.looseObject({ reference_id: z.string() })),
  }),
])

export type Interactive = z.infer<typeof interactive>

const repeated = (values: string[]) => new Set(values).size < values.length
