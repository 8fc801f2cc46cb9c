import type { ShopContext } from '../context'
import type { Attempt, AttemptEvent } from './payment'

/**
 * Tells the provider's watch how a prompt ended. Each prompt counts once: one that went unknown stays
 * lost there, whatever is learnt of it later.
 */
export async function reportEnd(
  { ports }: ShopContext,
  { state, provider }: Attempt,
  event: AttemptEvent,
): Promise<void> {
  if (state !== 'requested' && state !== 'prompted') return
  await ports.outages.report(provider, event === 'lose' ? 'lost' : 'answered')
}
