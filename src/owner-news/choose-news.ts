import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { settingsOf } from '../shops/queries'
import { recordShopChange } from '../shops/record-shop-change'
import type { Telling } from '../shops/settings'
import type { QuietHours } from './telling'

/** What the owners hear of and when they are left alone. The last choice holds. */
export const chooseNews = (
  ctx: ShopContext,
  { toldOf, quiet }: { toldOf: readonly Telling[]; quiet: QuietHours },
): Promise<void> =>
  retryOnConflict(async () => {
    const { version } = await settingsOf(ctx.shop)
    const quietHours = { quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null }
    const change = { toldOf: [...toldOf], ...quietHours }
    await ctx.shop.commit(...recordShopChange(ctx, version + 1, 'choose_news', change))
  })
