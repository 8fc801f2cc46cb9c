import { type Cents, sumCents, timesCents } from '../kernel/money'
import type { Storefront } from '../storefront/storefront'

export type Chosen = { name: string; quantity: number; amount: Cents }

/** What one order takes at the most (orders/draft.ts); more is agreed with the shop. */
const mostLines = 40
const mostOfOneThing = 999

/**
 * The goods of a basket in an address, `?UNGA-2KG=2&CHUMVI-500G=1`, in the order of the shelf. What the
 * shop does not sell, and what is no whole number from 1 to 999, is left out.
 */
export const chosenIn = (
  query: Readonly<Record<string, string>>,
  { products }: Storefront,
): Chosen[] =>
  products
    .flatMap(({ sku, name, price }) => {
      const typed = query[sku] ?? ''
      const quantity = /^\d{1,3}$/.test(typed) ? Number(typed) : 0
      return quantity >= 1 && quantity <= mostOfOneThing
        ? [{ name, quantity, amount: timesCents(price, quantity) }]
        : []
    })
    .slice(0, mostLines)

export const totalOf = (chosen: readonly Chosen[]): Cents =>
  sumCents(chosen.map(({ amount }) => amount))

/**
 * The first message of a chat that already knows the basket: the code on a line of its own, the goods
 * below as a person would write them (conversations/page-order.ts reads it).
 */
export const orderText = (code: string, chosen: readonly Chosen[]): string =>
  [code, ...chosen.map(({ name, quantity }) => `${quantity} x ${name}`)].join('\n')
