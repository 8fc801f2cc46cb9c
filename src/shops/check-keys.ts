import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { KeysHealth, ProviderName } from '../providers/payments/port'
import { paymentAccount } from './payment-keys'
import { settingsOf } from './queries'
import { shopSettings } from './tables'

/**
 * Tries a provider's keys with a harmless call, and writes down how it went when they are those in use.
 * Null when there are none. It is no change of the shop: its version stays.
 */
export async function checkKeys(
  ctx: ShopContext,
  provider?: ProviderName,
): Promise<KeysHealth | null> {
  const { shop, ports } = ctx
  const settings = await settingsOf(shop)
  const inUse = settings.paymentProvider
  const account = await paymentAccount(ctx, settings, provider ?? inUse)
  const health = account && (await ports.payments(account).check())
  if ((provider ?? inUse) === inUse) {
    await shop.commit(
      shop.update(
        shopSettings,
        { keysHealth: health, keysCheckedAt: health && ports.clock() },
        // Keys that were changed meanwhile are checked by whoever changed them.
        eq(shopSettings.version, settings.version),
      ),
    )
  }
  return health
}
