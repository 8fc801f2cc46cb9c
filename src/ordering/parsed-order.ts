/** A product as the parser needs it. */
export type CatalogueProduct = {
  readonly sku: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly priceCents: number
}

export type CartLine = { sku: string; quantity: number }

/** Why something was understood as it was: the customer's words and the rule that took them. */
export type Rule =
  | 'alias'
  | 'product name'
  | 'typo'
  | 'brand or kind'
  | 'short name'
  | 'weight made of packs'
  | 'pack size and count'
  | 'by price'
  | 'each'
  | 'add'
  | 'remove'
  | 'set'
  | 'replace'
  | 'keep'

export type Reason = { sku: string; quantity: number; words: string; rules: Rule[] }

export type ParsedOrder = {
  lines: CartLine[]
  /** What a careful shopkeeper would ask about, letter for letter from the text. */
  unclear: string[]
  /** What each understood part did, in the order it was said. */
  because: Reason[]
}

/** More than this of one thing is asked about, never taken; what an order may hold is less. */
export const mostOfOneThing = 9_999
