import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Directory } from '../db/directory'
import { shops } from './directory-tables'
import { shopDetails } from './queries'
import { recordShopChange } from './record-shop-change'
import { decideDetails, type ShopDetails } from './settings'

export type EditSettings =
  | { ok: true }
  | { ok: false; code: 'CHANGED_MEANWHILE'; version: number; current: ShopDetails }

/**
 * Changes name, type, language, hours, pick-up, minimum order and KRA PIN. `version` is the one the form was filled from.
 * The shard's journal is written first because it is the lock; a crash before the directory's row
 * leaves the old name, and the next save decides on what then stands.
 */
export const editSettings = (
  ctx: ShopContext,
  directory: Directory,
  input: { version: number; details: ShopDetails },
): Promise<EditSettings> =>
  retryOnConflict(async () => {
    const { settings, details: current } = await shopDetails(ctx, directory)
    const { version } = settings
    const decision = decideDetails(current, input.details, version === input.version)
    if (!decision.ok) return { ...decision, version, current }
    if (!decision.change) return { ok: true }
    const { openingHours, pickup, minimum, kraPin, ...named } = input.details
    const columns = { openingHours, pickup, minimumCents: minimum, kraPin }
    const edited = recordShopChange(ctx, version + 1, 'edit_settings', columns)
    await ctx.shop.commit(...edited)
    await directory.commit(directory.update(shops, named, eq(shops.id, ctx.profile.id)))
    return { ok: true }
  })
