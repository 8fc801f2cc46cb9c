import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Cents } from '../kernel/money'
import { settingsOf } from './queries'
import { recordShopChange } from './record-shop-change'

/**
 * Up to which amount a refund that the owner asks for is agreed at once; above it the owner agrees in a
 * second step. The last choice holds.
 */
export const setRefundLimit = (ctx: ShopContext, refundLimitCents: Cents): Promise<void> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    if (settings.refundLimitCents === refundLimitCents) return
    const next = settings.version + 1
    await ctx.shop.commit(...recordShopChange(ctx, next, 'set_refund_limit', { refundLimitCents }))
  })
