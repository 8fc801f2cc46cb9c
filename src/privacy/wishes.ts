import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { type SettingsRow, settingsOf } from '../shops/queries'
import { recordShopChange, type ShopEvent } from '../shops/record-shop-change'

/** What an owner may wish, and take back, about what DukaBot keeps. */
export type Wish = 'deletion' | 'uncounted'

const kept = {
  deletion: { column: 'deletionAskedAt', on: 'ask_deletion', off: 'take_back_deletion' },
  uncounted: { column: 'uncountedSinceAt', on: 'stop_counting', off: 'allow_counting' },
} as const satisfies Record<Wish, { column: keyof SettingsRow; on: ShopEvent; off: ShopEvent }>

/**
 * Writes the wish down, or that it was taken back. `first` runs before that, with a key that stays
 * the same when a crash makes the owner ask again; a wish that stands already changes nothing.
 */
export const recordWish = (
  ctx: ShopContext,
  wish: Wish,
  wanted: boolean,
  first: (key: string) => Promise<void> = async () => undefined,
): Promise<void> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    const { column, on, off } = kept[wish]
    if ((settings[column] !== null) === wanted) return
    const version = settings.version + 1
    await first(`${wish}|${ctx.shop.shopId}|${version}`)
    const change = { [column]: wanted ? ctx.ports.clock() : null }
    await ctx.shop.commit(...recordShopChange(ctx, version, wanted ? on : off, change))
  })
