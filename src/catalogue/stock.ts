import type { Cents } from '../kernel/money'

/** One line of the stock form: what the owner saw and what they want it to be. */
export type Count = { sku: string; seen: number; wanted: number }
export type StockChange = { sku: string; quantity: number }

export const mostPieces = 1_000_000

export type StockDecision =
  | { ok: true; changes: StockChange[] }
  | { ok: false; code: 'STOCK_BELOW_ZERO' | 'CHANGED_MEANWHILE'; sku: string }

/**
 * Only the difference is applied, so that what orders took while the form was open stays taken.
 * `earlier`: changes already booked under this form's id. The same ones are skipped (the form was
 * sent twice); others mean that an old page was filled in anew, and must be looked at again.
 */
export function decideStock(
  standing: ReadonlyMap<string, number>,
  counts: readonly Count[],
  earlier: readonly StockChange[],
): StockDecision {
  const asked = counts
    .map(({ sku, seen, wanted }) => ({ sku, quantity: wanted - seen }))
    .filter(({ quantity }) => quantity !== 0)
  for (const { sku, quantity } of earlier) {
    const again = asked.find((change) => change.sku === sku)
    if (again?.quantity !== quantity) return { ok: false, code: 'CHANGED_MEANWHILE', sku }
  }
  const changes = asked.filter(({ sku }) => !earlier.some((booked) => booked.sku === sku))
  for (const { sku, quantity } of changes) {
    const pieces = standing.get(sku)
    if (pieces === undefined) return { ok: false, code: 'CHANGED_MEANWHILE', sku }
    if (pieces + quantity < 0) return { ok: false, code: 'STOCK_BELOW_ZERO', sku }
  }
  return { ok: true, changes }
}

/** What is said about a product beside its stock; null leaves it as it is. */
export type Said = { price: Cents | null; available: boolean | null }

export type SaidDecision =
  | { ok: true; price: Cents | null; available: boolean | null }
  | { ok: false; code: 'CHANGED_MEANWHILE' }

/** What is really new of it, and only on top of the version that was seen. */
export function decideSaid(
  product: { price: Cents; available: boolean; version: number },
  said: Said,
  seenVersion: number,
): SaidDecision {
  const price = said.price === product.price ? null : said.price
  const available = said.available === product.available ? null : said.available
  if (price === null && available === null) return { ok: true, price, available }
  return product.version === seenVersion
    ? { ok: true, price, available }
    : { ok: false, code: 'CHANGED_MEANWHILE' }
}
