import type { ShopContext } from '../context'
import type { PromptEnd } from '../providers/payments/port'
import type { Attempt } from './payment'

/**
 * Tells the provider's watch how a prompt ended. Each prompt counts once: one that went unknown stays
 * lost there, whatever is learnt of it later.
 */
export async function reportEnd(
  { ports }: ShopContext,
  { state, provider }: Attempt,
  end: PromptEnd,
): Promise<void> {
  if (state === 'requested' || state === 'prompted') await ports.outages.report(provider, end)
}
