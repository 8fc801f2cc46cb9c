import { and, eq, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import type { ClaimId } from '../kernel/ids'
import { paymentClaims } from '../payments/tables'

/**
 * Somebody in the shop has looked into a claim that came to nothing: it is off the list. The customer
 * was told when it lapsed; should the money be seen after all, it is booked as always. Throws NOT_FOUND.
 */
export async function closeClaim(
  { shop, ports }: ShopContext,
  id: ClaimId,
): Promise<{ ok: boolean }> {
  const [claim] = await shop.select(paymentClaims, eq(paymentClaims.id, id))
  if (!claim) throw new Failure('NOT_FOUND', `no claim ${id}`)
  if (claim.state !== 'lapsed' || claim.sortedAt !== null) return { ok: false }
  const open = and(eq(paymentClaims.id, id), isNull(paymentClaims.sortedAt))
  await shop.commit(shop.update(paymentClaims, { sortedAt: ports.clock() }, open))
  return { ok: true }
}
