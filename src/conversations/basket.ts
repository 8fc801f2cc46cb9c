import type { Cents } from '../kernel/money'
import { mostLines, mostOfOneThing, mostPerOrder } from '../orders/draft'
import type { Storefront } from '../storefront/storefront'
import type { BasketLine } from './conversation'
import { fullName, priced, totalOf, variantOnShelf } from './shelf'

/** Why a quantity cannot go into the basket. */
export type BasketRefusal =
  | { code: 'SOLD_OUT'; name: string }
  | { code: 'ONLY_LEFT'; name: string; left: number }
  | { code: 'TOO_MANY'; most: number }
  | { code: 'TOO_MUCH' | 'OVER_LIMIT'; most: Cents }
  | { code: 'TOO_MANY_LINES'; most: number }

export type Changed = { ok: true; lines: BasketLine[] } | ({ ok: false } & BasketRefusal)

/** Puts `quantity` more of a variant into the basket. */
export const put = (
  storefront: Storefront,
  lines: readonly BasketLine[],
  sku: string,
  quantity: number,
): Changed => setTo(storefront, lines, sku, quantity + (lineOf(lines, sku)?.quantity ?? 0))

/** Makes the basket hold exactly `quantity` of a variant; 0 takes it out. */
export function setTo(
  storefront: Storefront,
  lines: readonly BasketLine[],
  sku: string,
  quantity: number,
): Changed {
  if (quantity <= 0) return { ok: true, lines: without(lines, sku) }
  const found = variantOnShelf(storefront, sku)
  if (!found || found.variant.stock <= 0) {
    return { ok: false, code: 'SOLD_OUT', name: found ? fullName(found) : sku }
  }
  if (quantity > mostOfOneThing) return { ok: false, code: 'TOO_MANY', most: mostOfOneThing }
  const { stock } = found.variant
  if (quantity > stock) return { ok: false, code: 'ONLY_LEFT', name: fullName(found), left: stock }
  return checked(storefront, replaced(lines, { sku, quantity }))
}

function checked(storefront: Storefront, lines: BasketLine[]): Changed {
  if (lines.length > mostLines) return { ok: false, code: 'TOO_MANY_LINES', most: mostLines }
  const total = totalOf(priced(storefront, lines))
  const { perPayment } = storefront.policy
  if (total > mostPerOrder) return { ok: false, code: 'TOO_MUCH', most: mostPerOrder }
  return total > perPayment && !takesLater(storefront)
    ? { ok: false, code: 'OVER_LIMIT', most: perPayment }
    : { ok: true, lines }
}

/** Whether a part of an order may be paid after the first M-Pesa payment. */
const takesLater = ({ policy, zones }: Storefront): boolean =>
  policy.payOnDelivery ||
  policy.depositPercent > 0 ||
  zones.some(({ depositPercent }) => (depositPercent ?? 0) > 0)

export const lineOf = (lines: readonly BasketLine[], sku: string): BasketLine | undefined =>
  lines.find((line) => line.sku === sku)

export const without = (lines: readonly BasketLine[], sku: string): BasketLine[] =>
  lines.filter((line) => line.sku !== sku)

const replaced = (lines: readonly BasketLine[], line: BasketLine): BasketLine[] =>
  lineOf(lines, line.sku)
    ? lines.map((old) => (old.sku === line.sku ? line : old))
    : [...lines, line]

export const countOf = (lines: readonly BasketLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)
