import * as z from 'zod'
import { shillings } from '../kernel/money'
import { grouped } from '../web/field-group'
import { fault, money, oneOf, optionalText, orEmpty, text, wholeNumber } from '../web/fields'
import { longestAlias, mostAliases, type Option } from './product'
import type { ShelfProduct } from './product-rows'
import type { ProductPage } from './queries'
import { skuPattern } from './sku'
import { type Count, mostPieces } from './stock'

export const optionRows = 3
const mostValues = 50

export const sku = z.string().regex(skuPattern)
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const group = z.record(z.string(), z.string())
export const price = money({ least: shillings(1), most: shillings(250_000) })
export const pieces = () => wholeNumber({ least: 0, most: mostPieces })

/** Parts between commas, each once however it is written. */
const listed = (typed: string): string[] => {
  const seen = new Set<string>()
  return typed
    .split(/[,;\n]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !seen.has(part.toLowerCase()) && seen.add(part.toLowerCase()))
}

export const aliases = optionalText({ most: 900 })
  .transform(listed)
  .refine(
    (names) => names.length <= mostAliases && names.every((name) => name.length <= longestAlias),
    fault((t) => t.catalogue.faults.aliases),
  )

/** `options.0.name` and `options.0.values`; rows that were left empty are none. */
export const options = group.transform((typed, check): Option[] => {
  const rows = Array.from({ length: optionRows }, (_, row) => ({
    row,
    name: typed[`${row}.name`] ?? '',
    values: listed(typed[`${row}.values`] ?? ''),
  })).filter(({ name, values }) => name !== '' || values.length > 0)
  for (const { row, name, values } of rows) {
    const namesakes = rows.filter((other) => other.name.toLowerCase() === name.toLowerCase())
    // A colon or semicolon would part it from its values in a spreadsheet.
    if (name === '' || name.length > 20 || /[:;]/.test(name) || namesakes.length > 1) {
      check.addIssue({ code: 'custom', path: [`${row}.name`], ...badOptionName })
    }
    if (values.length === 0 || values.length > mostValues || !values.every(isValue)) {
      check.addIssue({ code: 'custom', path: [`${row}.values`], ...badOptionValues })
    }
  }
  return rows.map(({ name, values }) => ({ name, values }))
})

const badOptionName = fault((t) => t.catalogue.faults.optionName)
const badOptionValues = fault((t) => t.catalogue.faults.optionValues)
/** A slash parts a variant's sku. */
const isValue = (value: string) => value.length <= 20 && !value.includes('/')

const described = {
  name: text({ most: 80 }),
  price,
  category: text({ most: 24 }),
  aliases,
  options,
}

export const newProductForm = grouped(
  ['options'],
  z.object({
    ...described,
    sku: optionalText({ most: 40 })
      .transform((typed) => typed.toUpperCase().replace(/\s+/g, '-') || null)
      .refine(
        (typed) => typed === null || skuPattern.test(typed),
        fault((t) => t.catalogue.faults.sku),
      ),
    stock: pieces(),
  }),
)

export const editProductForm = grouped(['options'], z.object({ ...described, version }))

export const runningOutForm = z.object({
  version,
  lowStock: orEmpty(pieces()).transform((typed) => typed ?? null),
  substitute: optionalText({ most: 80 }),
})

/** One word that was learnt, to be undone or kept. */
export const learntForm = z.object({ words: text({ most: 60 }) })

export const stockFormId = z.templateLiteral(['stk_', z.string().regex(/^[0-9a-z]{1,40}$/)])

/** Stock as `stock.SKU` beside what was seen, `seen.SKU`; the price only for who may set it. */
export const stockForm = grouped(
  ['stock', 'seen'],
  z
    .object({
      version,
      // Not `form`: an input of that name hides the form itself from htmx.
      once: stockFormId,
      price: price.optional(),
      /** From the button that takes it off sale or back. */
      sale: oneOf(['on', 'off']).optional(),
      stock: z.record(z.string().max(200), pieces()),
      seen: z.record(z.string().max(200), pieces()),
    })
    .transform(({ stock, seen, price = null, sale, ...rest }) => ({
      ...rest,
      said: { price, available: sale === undefined ? null : sale === 'on' },
      counts: Object.entries(stock).map(
        ([sku, wanted]): Count => ({ sku, wanted, seen: seen[sku] ?? wanted }),
      ),
    })),
)

/** A product as its form shows it. */
export function productFields(product: ShelfProduct): Record<string, string> {
  const { name, price, category, aliases, options, version } = product
  const fields: Record<string, string> = {
    name,
    category,
    price: String(price / 100),
    aliases: aliases.join(', '),
    version: String(version),
  }
  for (const [row, option] of options.entries()) {
    fields[`options.${row}.name`] = option.name
    fields[`options.${row}.values`] = option.values.join(', ')
  }
  return fields
}

/** When to warn and what to offer instead, as their form shows them. */
export const runningOutFields = ({ product, substituteName }: ProductPage) => ({
  lowStock: product.lowStock === null ? '' : String(product.lowStock),
  substitute: substituteName ?? '',
  version: String(product.version),
})

/** Price and stock as their form shows them. */
export function stockFields({ price, version, variants }: ShelfProduct): Record<string, string> {
  const fields: Record<string, string> = { price: String(price / 100), version: String(version) }
  for (const { sku, stock } of variants) {
    fields[`stock.${sku}`] = String(stock)
    fields[`seen.${sku}`] = String(stock)
  }
  return fields
}
