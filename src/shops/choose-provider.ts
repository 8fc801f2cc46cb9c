import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ProviderName } from '../providers/payments/port'
import { hasKeys } from './payment-keys'
import { settingsOf } from './queries'
import { recordShopChange } from './record-shop-change'

export type ChooseProvider = { ok: true } | { ok: false; code: 'NO_KEYS' | 'CHANGED_MEANWHILE' }

/**
 * From now on customers pay into the shop's account at this provider. Pushes that are out are asked
 * about where they were made: both providers' keys stay. `version` is the one the page showed.
 */
export const chooseProvider = (
  ctx: ShopContext,
  input: { version: number; provider: ProviderName },
): Promise<ChooseProvider> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const { provider } = input
    if (settings.paymentProvider === provider) return { ok: true }
    if (!hasKeys(settings, provider)) return { ok: false, code: 'NO_KEYS' }
    if (settings.version !== input.version) return { ok: false, code: 'CHANGED_MEANWHILE' }
    const change = { paymentProvider: provider, keysHealth: null, keysCheckedAt: 0 }
    await ctx.shop.commit(...recordShopChange(ctx, settings.version + 1, 'choose_provider', change))
    return { ok: true }
  })
