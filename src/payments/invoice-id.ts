import type { ShopContext } from '../context'
import type { ProviderName } from '../providers/payments/port'
import type { Sealed, Vault } from '../sealing/vault'

/**
 * The id under which a payment is kept here. IntaSend's own is a random word. Daraja's holds the payer's
 * number (wire-contracts H1.2): a keyed hash stands for it, and itself it is sealed for the payer.
 */
export async function invoiceIdOf(
  { ports, shop }: ShopContext,
  provider: ProviderName,
  providerId: string,
): Promise<string> {
  if (provider === 'intasend') return providerId
  return `drj_${await ports.keyedHash('checkout', `${shop.shopId}|${providerId}`)}`
}

/** What an attempt or a hint keeps of a provider's id. `vault` is the payer's own. */
export async function keptId(
  ctx: ShopContext,
  provider: ProviderName,
  vault: Vault,
  providerId: string,
): Promise<{ invoiceId: string; providerIdSealed: Sealed | null }> {
  const invoiceId = await invoiceIdOf(ctx, provider, providerId)
  const providerIdSealed =
    provider === 'intasend' ? null : await vault.seal(placeOf(invoiceId), providerId)
  return { invoiceId, providerIdSealed }
}

/** The provider's own id, or null when it is not known or its payer was erased. */
export const openProviderId = async (
  provider: ProviderName,
  invoiceId: string,
  sealed: Sealed | null,
  vault: Vault | null,
): Promise<string | null> => {
  if (provider === 'intasend') return invoiceId
  return sealed && vault ? vault.open(placeOf(invoiceId), sealed) : null
}

const placeOf = (invoiceId: string) => `payment_attempts.provider_id/${invoiceId}` as const
