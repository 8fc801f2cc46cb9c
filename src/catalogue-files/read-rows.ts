import * as z from 'zod'
import { longestCategory } from '../catalogue/category'
import { aliases, options, pieces, price } from '../catalogue/forms'
import type { Wish } from '../catalogue/wish'
import { fault, orEmpty, text } from '../web/fields'
import type { FormView } from '../web/form'
import { choiceFields } from './choices-text'
import { type Column, columns, type Header } from './columns'

/** A row that cannot be used, numbered as Excel does, and why in the reader's language. */
export type BadRow = { row: number; name: string; why: string }

/** Reads fields with the sentences of the reader's language. */
export type Check = <S extends z.ZodType>(
  fields: Record<string, string>,
  schema: S,
) => ({ ok: true; value: z.output<S> } | { ok: false }) & FormView

/** Written where something is to be taken away; an empty cell leaves it as it is. */
const nothing = '-'
const code = /^[A-Z0-9][A-Z0-9-]{0,23}(\/[^/]{1,20}){0,3}$/i

const row = z.object({
  name: orEmpty(text({ most: 80 })),
  category: orEmpty(text({ most: longestCategory })),
  price: orEmpty(price),
  stock: orEmpty(pieces()),
  aliases: orEmpty(aliases),
  choices: orEmpty(z.string().transform(choiceFields).pipe(options)),
  lowStock: orEmpty(pieces()),
  available: orEmpty(
    z.string().transform((typed, check) => {
      const said = yesOrNo.get(typed.trim().toLowerCase())
      if (said !== undefined) return said
      check.addIssue({ code: 'custom', ...fault((t) => t.files.yesOrNo) })
      return z.NEVER
    }),
  ),
})

const yesOrNo = new Map([
  ...['yes', 'y', 'ndiyo', 'ndio', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['no', 'n', 'hapana', 'la', 'false', '0'].map((word) => [word, false] as const),
])

export type RowsRead = { wishes: Wish[]; bad: BadRow[] }

/**
 * The rows under a header as wishes. A code with a slash counts one choice of a product
 * (`AIRMAX/42/black`); its pieces go to the wish of the product, wherever that stands.
 */
export function readRows(
  table: readonly (readonly string[])[],
  header: Header,
  check: Check,
  words: { badCode: string; date: string },
): RowsRead {
  const wishes: Wish[] = []
  const bad: BadRow[] = []
  const counted = new Map<string, { sku: string; stock: number; row: number }[]>()
  for (const [i, cells] of table.entries()) {
    if (i <= header.at || cells.every((cell) => cell === '')) continue
    const typed = fieldsOf(cells, header)
    const number = i + 1
    const refuse = (why: string) => bad.push({ row: number, name: typed.name || typed.sku, why })
    if (Object.values(typed).some(isExcelDate)) {
      refuse(words.date)
      continue
    }
    if (typed.sku !== '' && !code.test(typed.sku)) {
      refuse(words.badCode)
      continue
    }
    const cleared = {
      ...(typed.aliases === nothing && { aliases: [] }),
      ...(typed.lowStock === nothing && { lowStock: null }),
    }
    const read = check({ ...typed, ...withoutKeys(cleared) }, row)
    if (!read.ok) {
      refuse(Object.values(read.errors).join(' '))
      continue
    }
    const { choices, stock, ...wish } = read.value
    const [product = '', ...of] = typed.sku.split('/')
    const sku = product.toUpperCase() || undefined
    if (of.length === 0) {
      wishes.push({ row: number, ...wish, ...cleared, sku, options: choices, stock })
    } else if (stock !== undefined && sku !== undefined) {
      const piece = { sku: [sku, ...of].join('/'), stock, row: number }
      counted.set(sku, [...(counted.get(sku) ?? []), piece])
    }
  }
  return { wishes: withPieces(wishes, counted), bad }
}

const withoutKeys = (cleared: object): Record<string, string> =>
  Object.fromEntries(Object.keys(cleared).map((name) => [name, '']))

type Counted = ReadonlyMap<string, { sku: string; stock: number; row: number }[]>

function withPieces(wishes: readonly Wish[], counted: Counted): Wish[] {
  const waiting = new Map(counted)
  const whole = wishes.map((wish): Wish => {
    const pieces = wish.sku === undefined ? undefined : waiting.get(wish.sku)
    if (!pieces) return wish
    waiting.delete(wish.sku ?? '')
    return { ...wish, pieces }
  })
  const alone = [...waiting].map(
    ([sku, pieces]): Wish => ({ row: pieces[0]?.row ?? 0, sku, pieces }),
  )
  return [...whole, ...alone].sort((a, b) => a.row - b.row)
}

/** The cells by their columns; our own apostrophe before what Excel would calculate goes. */
function fieldsOf(cells: readonly string[], { places }: Header): Record<Column, string> {
  const fields = columns.map((column) => {
    const place = places.get(column)
    const cell = place === undefined ? '' : (cells[place] ?? '')
    return [column, cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')]
  })
  return Object.fromEntries(fields)
}

/** `1-2` typed into Excel becomes the second of January. */
const isExcelDate = (cell: string): boolean => /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(cell)
