import type { Cents } from '../kernel/money'

/** `{ name: 'size', values: ['40', '41'] }`: what a customer must choose. */
export type Option = { name: string; values: string[] }

/** One thing that can be put in a basket and is counted: `AIRMAX/42/black`. */
export type Variant = { sku: string; choices: string[]; stock: number }

export type Product = {
  sku: string
  name: string
  price: Cents
  category: string
  aliases: string[]
  options: Option[]
  /** The file's name at `/media/<shop code>/`; see photos/photo-address.ts. */
  photo: string | null
  /** What may be offered instead when it is sold out. */
  substitute: string | null
  /** In option order; a product without options has one, with the product's own sku. */
  variants: Variant[]
}

/** All combinations of the options' values, in order; one empty combination when there are none. */
export const combinations = (options: readonly Option[]): string[][] =>
  options.reduce<string[][]>(
    (all, option) => all.flatMap((choices) => option.values.map((value) => [...choices, value])),
    [[]],
  )

/** `SKU/value/value` in option order (design.md section 1). */
export const variantSku = (sku: string, choices: readonly string[]): string =>
  [sku, ...choices].join('/')

/** Other names that an owner gives a product. */
export const mostAliases = 20
export const longestAlias = 40

/** At most this many variants a product, so that one product is one list and one commit. */
export const mostVariants = 100

/** Warn when no more than this is left, unless the product says otherwise. */
export const usualLowStock = 3

export const stockOf = (product: Product): number =>
  product.variants.reduce((sum, variant) => sum + variant.stock, 0)

/** The variant that these choices name, or nothing while some choice is still open. */
export const variantOf = (product: Product, choices: readonly string[]): Variant | undefined =>
  product.variants.find(
    (variant) =>
      variant.choices.length === choices.length &&
      variant.choices.every((choice, i) => choice === choices[i]),
  )
