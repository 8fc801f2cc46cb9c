import type { ShopContext } from '../context'
import type { KraPin } from '../kernel/kra-pin'
import type { OrderRow } from './order-rows'

/** What a tax invoice needs of an order: the buyer's KRA PIN and the number that eTIMS gave. */
export type TaxDetails = { buyerPin: KraPin | null; etimsNumber: string | null }

export type TaxDecision =
  | { ok: true; change: boolean }
  | { ok: false; code: 'CHANGED_MEANWHILE' | 'NO_CUSTOMER'; current: TaxDetails }

/**
 * `drawn` is what the form showed when it was filled in; null: from somebody who saw no form. A PIN is
 * the customer's, sealed with their key: once they are erased there is none to seal it with.
 */
export function decideTaxDetails(
  current: TaxDetails,
  wanted: TaxDetails,
  { drawn, erased }: { drawn: TaxDetails | null; erased: boolean },
): TaxDecision {
  if (same(current, wanted)) return { ok: true, change: false }
  if (drawn && !same(current, drawn)) return { ok: false, code: 'CHANGED_MEANWHILE', current }
  if (erased && wanted.buyerPin !== null) return { ok: false, code: 'NO_CUSTOMER', current }
  return { ok: true, change: true }
}

const same = (a: TaxDetails, b: TaxDetails): boolean =>
  a.buyerPin === b.buyerPin && a.etimsNumber === b.etimsNumber

export const buyerPinPlace = (id: OrderRow['id']) => `orders.buyer_pin/${id}` as const

/** The buyer's PIN; null when none was given, or once the person was erased. */
export async function openBuyerPin(
  { vault }: ShopContext,
  { id, buyerPinSealed }: Pick<OrderRow, 'id' | 'buyerPinSealed'>,
  salt: string | null,
): Promise<KraPin | null> {
  if (buyerPinSealed === null || salt === null) return null
  return (await vault.ofPerson(salt).open(buyerPinPlace(id), buyerPinSealed)) as KraPin
}
