import * as z from 'zod'
import { isDay } from '../insights/period'
import { noCents, shillings } from '../kernel/money'
import { money, optionalText, orEmpty } from '../web/fields'
import { closeHours } from './choose-hour'

export const dayPart = z.string().refine(isDay)

export const signForm = z.object({
  seen: z.string().max(10),
  version: z.coerce.number().int().min(0),
  counted: orEmpty(money({ least: noCents, most: shillings(10_000_000) })),
  note: optionalText({ most: 300 }),
})

export const hourForm = z.object({
  hour: z.union([
    z.literal('').transform(() => null),
    z.coerce.number().refine((hour) => (closeHours as readonly number[]).includes(hour)),
  ]),
})

export const listForm = z.object({
  until: z.string().refine(isDay).optional().catch(undefined),
  saved: z.string().optional(),
})
