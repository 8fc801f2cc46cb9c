import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { decideKeys, type KeysDecision, type TypedKeys } from './intasend-keys'
import { openPaymentKeys, sealPaymentKeys } from './payment-keys'
import { settingsOf } from './queries'
import { recordShopChange } from './record-shop-change'

/** Stores the shop's own IntaSend keys, sealed. `version` is the one the form was filled from. */
export const savePaymentKeys = (
  ctx: ShopContext,
  input: { version: number; keys: TypedKeys },
): Promise<KeysDecision> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const { version } = settings
    const current = await openPaymentKeys(ctx, settings)
    const decision = decideKeys(current, input.keys, version === input.version)
    if (decision.ok && decision.change) {
      const sealed = await sealPaymentKeys(ctx, decision.keys)
      await ctx.shop.commit(...recordShopChange(ctx, version + 1, 'save_payment_keys', sealed))
    }
    return decision
  })
