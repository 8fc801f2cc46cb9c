import * as z from 'zod'
import { longestCategory } from '../catalogue/category'
import { pieces, price, stockFormId } from '../catalogue/forms'
import type { Wish } from '../catalogue/wish'
import { grouped } from '../web/field-group'
import { orEmpty, text } from '../web/fields'
import type { FormView } from '../web/form'
import type { CheckedList, CheckedRow } from './checked-list'
import { longestName } from './price-line'
import { longestList, mostLines } from './price-list'

export const pasteForm = z.object({ list: z.string().trim().min(1).max(longestList) })

/** What a row carries along unseen: its line, its heading, and what stood when it was shown. */
const origin = z.object({
  text: z.string().max(400),
  group: z.number().int().min(0).max(mostLines),
  why: z
    .enum([
      ...['NO_PRICE', 'SEVERAL_PRICES', 'CENTS', 'TOO_DEAR', 'NO_NAME'],
      ...['NAME_TOO_LONG', 'NOT_GOODS'],
    ] as [NonNullable<CheckedRow['why']>])
    .nullable(),
  seen: z
    .object({
      sku: z.string().nullable(),
      version: z.number().int(),
      stock: z.record(z.string(), z.number().int()),
    })
    .nullable(),
})
export const originOf = ({ text: line, group, why, seen }: CheckedRow): string =>
  JSON.stringify({ text: line, group, why, seen })

/** The whole form as it was sent: `row.4.name`, `group.1`. Its rows are checked one by one. */
export const savingForm = grouped(
  ['row', 'group'],
  z.object({
    once: stockFormId,
    rest: z.string().max(longestList).optional(),
    each: z.string().max(20).optional(),
    row: z.record(z.string(), z.string()),
    group: z.record(z.string(), z.string()),
  }),
)
type Saving = z.output<typeof savingForm>

/** The rows of a sent form, whatever is wrong with what was typed in them. */
export function sentList({ row, group }: Saving): CheckedList {
  const groups = Array.from({ length: Object.keys(group).length }, (_, i) => group[i] ?? '')
  const rows = Array.from({ length: mostLines }, (_, i): CheckedRow[] => {
    const from = origin.safeParse(parsed(row[`${i}.from`]))
    if (!from.success) return []
    const typed = (name: string) => row[`${i}.${name}`] ?? ''
    return [
      {
        ...from.data,
        row: i,
        take: typed('take') !== '',
        name: typed('name'),
        price: typed('price'),
        stock: typed('stock'),
      },
    ]
  })
  return { groups, rows: rows.flat() }
}

const goods = z.object({
  name: text({ most: longestName }),
  price,
  stock: orEmpty(pieces()),
})
const category = orEmpty(text({ most: longestCategory }))
/** How many there are of a new product of which the list does not say it; null: not said here either. */
export const eachForm = z.object({
  each: orEmpty(pieces()).transform((typed) => typed ?? null),
})

/** Reads one value with the sentences of the reader's language. */
type Check = <S extends z.ZodType>(
  fields: Record<string, string>,
  schema: S,
) => ({ ok: true; value: z.output<S> } | { ok: false }) & FormView

/** What the ticked rows want, and what is wrong with them by the names of their fields. */
export function wishesIn({ rows, groups }: CheckedList, check: Check) {
  const errors: Record<string, string> = {}
  const wishes: Wish[] = []
  for (const [i, name] of groups.entries()) {
    const read = check({ name }, z.object({ name: category }))
    if (!read.ok) errors[`group.${i}`] = read.errors.name ?? ''
  }
  for (const { row, take, group, seen, name, price, stock } of rows) {
    if (!take) continue
    const read = check({ name, price, stock }, goods)
    if (read.ok) {
      const newCategory = groups[group] || undefined
      wishes.push({ row, ...read.value, newCategory, seen: seen ?? undefined })
    }
    for (const [field, sentence] of Object.entries(read.errors)) {
      errors[`row.${row}.${field}`] = sentence
    }
  }
  return { wishes, errors }
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return undefined
  }
}
