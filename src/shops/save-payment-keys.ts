import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Changes } from '../db/shop-scope'
import type { ProviderName } from '../providers/payments/port'
import { type DarajaDecision, decideDarajaKeys, type TypedDarajaKeys } from './daraja-keys'
import { decideKeys, type KeysDecision, type TypedKeys } from './intasend-keys'
import {
  hasKeys,
  openDarajaKeys,
  openPaymentKeys,
  sealDarajaKeys,
  sealPaymentKeys,
} from './payment-keys'
import { type SettingsRow, settingsOf } from './queries'
import { recordShopChange } from './record-shop-change'
import type { shopSettings } from './tables'

/** Stores the shop's own IntaSend keys, sealed. `version` is the one the form was filled from. */
export const savePaymentKeys = (
  ctx: ShopContext,
  input: { version: number; keys: TypedKeys },
): Promise<KeysDecision> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const current = await openPaymentKeys(ctx, settings)
    const decision = decideKeys(current, input.keys, settings.version === input.version)
    if (decision.ok && decision.change) {
      await save(ctx, settings, 'intasend', await sealPaymentKeys(ctx, decision.keys))
    }
    return decision
  })

/** Stores the shop's Till or Paybill with its keys, sealed. */
export const saveDarajaKeys = (
  ctx: ShopContext,
  input: { version: number; keys: TypedDarajaKeys },
): Promise<DarajaDecision> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const current = await openDarajaKeys(ctx, settings)
    const decision = decideDarajaKeys(current, input.keys, settings.version === input.version)
    if (decision.ok && decision.change) {
      await save(ctx, settings, 'daraja', await sealDarajaKeys(ctx, decision.keys))
    }
    return decision
  })

/** The first keys that a shop has are also those that customers pay with. */
async function save(
  ctx: ShopContext,
  settings: SettingsRow,
  provider: ProviderName,
  sealed: Changes<typeof shopSettings>,
): Promise<void> {
  const { version, paymentProvider } = settings
  const first = !hasKeys(settings, paymentProvider)
  const inUse = first || provider === paymentProvider
  const changes = {
    ...sealed,
    ...(first && { paymentProvider: provider }),
    // Not checked yet: whoever saves checks next, else the sweep does.
    ...(inUse && { keysHealth: null, keysCheckedAt: 0 }),
  }
  await ctx.shop.commit(...recordShopChange(ctx, version + 1, 'save_payment_keys', changes))
}
