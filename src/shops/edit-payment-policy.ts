import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { decidePolicy, type PaymentPolicy, policyOf } from './payment-policy'
import { settingsOf } from './queries'
import { recordShopChange } from './record-shop-change'

export type EditPolicy =
  | { ok: true }
  | { ok: false; code: 'CHANGED_MEANWHILE'; version: number; current: PaymentPolicy }

/** Changes how the shop wants to be paid. Orders keep the terms they were placed on. */
export const editPaymentPolicy = (
  ctx: ShopContext,
  input: { version: number; policy: PaymentPolicy },
): Promise<EditPolicy> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const { version } = settings
    const current = policyOf(settings)
    const decision = decidePolicy(current, input.policy, version === input.version)
    if (!decision.ok) return { ...decision, version, current }
    if (!decision.change) return { ok: true }
    const { perPayment, ...columns } = input.policy
    const changes = { ...columns, perPaymentCents: perPayment }
    await ctx.shop.commit(...recordShopChange(ctx, version + 1, 'edit_payment_policy', changes))
    return { ok: true }
  })
