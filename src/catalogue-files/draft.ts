import * as z from 'zod'
import type { StockFormId } from '../catalogue/set-stock'
import type { Wish } from '../catalogue/wish'
import type { ShopContext } from '../context'
import { fromUtf8, utf8 } from '../kernel/bytes'
import type { Cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'

/** Names what somebody looked at: the day it was put away, and the list itself. */
export const draftToken = z.string().regex(/^\d{4}-\d\d-\d\d\.stk_[0-9a-z]{1,40}$/)
export type DraftToken = { day: string; id: StockFormId }

/** The good rows of a file with what stood when they were shown, or what became of them. */
export type Draft =
  | { state: 'open'; wishes: Wish[] }
  | { state: 'saved'; added: number; changed: number }

export const tokenText = ({ day, id }: DraftToken): string => `${day}.${id}`

export function readToken(text: string): DraftToken | null {
  if (!draftToken.safeParse(text).success) return null
  const [day = '', id = ''] = text.split('.')
  return { day, id: id as StockFormId }
}

export const newToken = ({ ports }: ShopContext): DraftToken => ({
  day: inNairobi(ports.clock()).day,
  id: ports.newId('stk'),
})

/** Kept sealed for thirty days (kept-files.ts): prices are nobody else's business. */
export async function keepDraft(ctx: ShopContext, token: DraftToken, draft: Draft): Promise<void> {
  const sealed = await ctx.vault.sealBytes(placeOf(token), utf8(JSON.stringify(draft)))
  await ctx.ports.files.put(fileOf(ctx, token), sealed)
}

/** Null when it is too old, or another shop's. */
export async function draftOf(ctx: ShopContext, token: DraftToken): Promise<Draft | null> {
  const sealed = await ctx.ports.files.get(fileOf(ctx, token))
  if (!sealed) return null
  return draft.parse(JSON.parse(fromUtf8(await ctx.vault.openBytes(placeOf(token), sealed))))
}

const placeOf = ({ id }: DraftToken) => `catalogue.draft/${id}` as const
const fileOf = ({ shop }: ShopContext, { day, id }: DraftToken) =>
  `catalogue/${day}/${shop.shopId}/${id}`

const pieces = z.object({ sku: z.string(), stock: z.number().int() })
/** It is our own file, but it was written by another request, perhaps of an older version of us. */
const draft: z.ZodType<Draft> = z.union([
  z.object({ state: z.literal('saved'), added: z.number(), changed: z.number() }),
  z.object({
    state: z.literal('open'),
    wishes: z.array(
      z.object({
        row: z.number().int(),
        sku: z.string().optional(),
        name: z.string().optional(),
        price: z
          .number()
          .int()
          .transform((value) => value as Cents)
          .optional(),
        category: z.string().optional(),
        aliases: z.array(z.string()).optional(),
        options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
        lowStock: z.number().int().nullable().optional(),
        available: z.boolean().optional(),
        stock: z.number().int().optional(),
        pieces: z.array(pieces).optional(),
        seen: z
          .object({
            sku: z.string().nullable(),
            version: z.number().int(),
            stock: z.record(z.string(), z.number().int()),
          })
          .optional(),
      }),
    ),
  }),
])
