import type { ShopContext } from '../context'
import { base64url, fromBase64, fromHex, hex, sameSecret } from '../kernel/bytes'
import type { AttemptId } from '../kernel/ids'
import type { ProviderName } from '../providers/payments/port'

/**
 * Where a provider tells what became of one push: an address of its own, so that news without a
 * signature can be told from noise (wire-contracts H1.4) and finds its push when the answer was lost.
 * Hexadecimal, because Safaricom refuses addresses in which a word like `exec` or `sql` happens to stand.
 */
export async function callbackAddress(
  ctx: ShopContext,
  { id, provider }: { id: AttemptId; provider: ProviderName },
): Promise<string> {
  const named = hex(fromBase64(id.slice('pay_'.length)))
  const { code } = ctx.profile
  return `${ctx.ports.publicUrl}/webhooks/${provider}/${code}/${named}${await proofOf(ctx, id)}`
}

/** The push whose address ends in `secret`, or null when nobody was ever given such an address. */
export async function attemptAt(ctx: ShopContext, secret: string): Promise<AttemptId | null> {
  const [, named, proof] = /^([0-9a-f]{40})([0-9a-f]{40})$/.exec(secret) ?? []
  if (!named || !proof) return null
  const id: AttemptId = `pay_${base64url(fromHex(named))}`
  return sameSecret(proof, await proofOf(ctx, id)) ? id : null
}

const proofOf = async ({ ports, shop }: ShopContext, id: AttemptId): Promise<string> =>
  hex(fromBase64(await ports.keyedHash('callback', `${shop.shopId}|${id}`)))
