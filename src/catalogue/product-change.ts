import type { Cents } from '../kernel/money'
import {
  combinations,
  longestAlias,
  mostAliases,
  mostVariants,
  type Option,
  variantSku,
} from './product'

/** What an owner says about a product. Its stock is counted for each variant, not here. */
export type ProductDetails = {
  name: string
  price: Cents
  category: string
  aliases: string[]
  options: Option[]
}

export type StandingProduct = ProductDetails & { sku: string; version: number; archived: boolean }

// As many as the chat keeps of one shop (storefront.ts).
export const mostProducts = 10_000

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

export const sameDetails = (a: ProductDetails, b: ProductDetails): boolean =>
  a.name === b.name &&
  a.price === b.price &&
  a.category === b.category &&
  JSON.stringify(a.aliases) === JSON.stringify(b.aliases) &&
  JSON.stringify(a.options) === JSON.stringify(b.options)

export type AdditionRefusal = 'SKU_TAKEN' | 'NAME_TAKEN' | 'TOO_MANY_VARIANTS' | 'TOO_MANY_PRODUCTS'
export type AdditionDecision =
  | { ok: true; add: boolean; sku: string }
  | { ok: false; code: AdditionRefusal; sku: string | null }

/**
 * `near`: the products that already have one of `candidates` as their sku; the first candidate is
 * what the owner typed, or what the name makes. A product that is there already with the very same
 * details is the same form sent twice.
 */
export function decideAddition(
  near: readonly StandingProduct[],
  candidates: readonly string[],
  wanted: ProductDetails,
  productCount: number,
): AdditionDecision {
  if (combinations(wanted.options).length > mostVariants) {
    return { ok: false, code: 'TOO_MANY_VARIANTS', sku: null }
  }
  const known = near.filter((product) => !product.archived)
  const same = known.find((product) => sameDetails(product, wanted))
  if (same) return { ok: true, add: false, sku: same.sku }
  const namesake = known.find((product) => sameName(product.name, wanted.name))
  if (namesake) return { ok: false, code: 'NAME_TAKEN', sku: namesake.sku }
  if (productCount >= mostProducts) return { ok: false, code: 'TOO_MANY_PRODUCTS', sku: null }
  const free = candidates.find((candidate) => !near.some((product) => product.sku === candidate))
  return free ? { ok: true, add: true, sku: free } : { ok: false, code: 'SKU_TAKEN', sku: null }
}

export type EditDecision =
  | { ok: true; change: boolean }
  | { ok: false; code: 'TOO_MANY_VARIANTS' | 'CHANGED_MEANWHILE' }

/** `fresh`: whether the form was filled from what stands now. */
export function decideEdit(
  current: StandingProduct,
  wanted: ProductDetails,
  fresh: boolean,
): EditDecision {
  if (combinations(wanted.options).length > mostVariants) {
    return { ok: false, code: 'TOO_MANY_VARIANTS' }
  }
  if (sameDetails(current, wanted)) return { ok: true, change: false }
  return fresh ? { ok: true, change: true } : { ok: false, code: 'CHANGED_MEANWHILE' }
}

export type AliasDecision =
  | { ok: true; aliases: string[] }
  | { ok: false; code: 'TOO_MANY_ALIASES' | 'ALIAS_TOO_LONG' }

/** The product's other names with one more, which parts at no comma; unchanged when it has it. */
export function withAlias(aliases: string[], words: string): AliasDecision {
  const name = words.replace(/[\s,;]+/g, ' ').trim()
  if (name === '' || aliases.some((alias) => sameName(alias, name))) return { ok: true, aliases }
  if (name.length > longestAlias) return { ok: false, code: 'ALIAS_TOO_LONG' }
  if (aliases.length >= mostAliases) return { ok: false, code: 'TOO_MANY_ALIASES' }
  return { ok: true, aliases: [...aliases, name] }
}

/** The variants that options make, each at its place. */
export const variantsFor = (sku: string, options: readonly Option[]) =>
  combinations(options).map((choices, position) => ({
    sku: variantSku(sku, choices),
    choices,
    position,
  }))
