import { z } from 'zod'
import { webAddress } from './schema-parts'

const media = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ link: webAddress, filename: z.string().optional() }),
])

const textParameter = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  parameter_name: z
    .string()
    .regex(/^[a-z_]{1,20}$/)
    .optional(),
})

const bodyParameter = z.discriminatedUnion('type', [
  textParameter,
  z.strictObject({
    type: z.literal('currency'),
    currency: z.strictObject({
      fallback_value: z.string(),
      code: z.string().length(3),
      amount_1000: z.number().int(),
    }),
  }),
  z.strictObject({
    type: z.literal('date_time'),
    date_time: z.looseObject({ fallback_value: z.string() }),
  }),
])

const headerParameter = z.discriminatedUnion('type', [
  textParameter,
  z.strictObject({ type: z.literal('image'), image: media }),
  z.strictObject({ type: z.literal('video'), video: media }),
  z.strictObject({ type: z.literal('document'), document: media }),
  z.strictObject({ type: z.literal('location'), location: z.looseObject({}) }),
])

const index = z.union([z.number().int().min(0).max(9), z.string().regex(/^\d$/)])
const one = <Parameter extends z.ZodType>(parameter: Parameter) => z.array(parameter).length(1)
const subType = (name: string) => z.string().refine((value) => value.toLowerCase() === name)

const button = z.union([
  z.strictObject({
    type: z.literal('button'),
    sub_type: subType('quick_reply'),
    index,
    parameters: one(z.strictObject({ type: z.literal('payload'), payload: z.string().max(256) })),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: subType('url'),
    index,
    parameters: one(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: subType('copy_code'),
    index,
    parameters: one(
      z.strictObject({ type: z.literal('coupon_code'), coupon_code: z.string().min(1).max(15) }),
    ),
  }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.string().refine((value) => /^(flow|catalog)$/i.test(value)),
    index,
    parameters: one(z.strictObject({ type: z.literal('action'), action: z.looseObject({}) })),
  }),
])

export const template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'lower case letters, digits and _ only'),
  language: z.strictObject({
    code: z.string().min(2),
    policy: z.literal('deterministic').optional(),
  }),
  components: z
    .array(
      z.union([
        z.strictObject({ type: z.literal('header'), parameters: one(headerParameter) }),
        z.strictObject({ type: z.literal('body'), parameters: z.array(bodyParameter) }),
        button,
      ]),
    )
    .optional(),
})

export type TemplateMessage = z.infer<typeof template>
export type BodyParameter = z.infer<typeof bodyParameter>
export type TemplateComponent = NonNullable<TemplateMessage['components']>[number]
