import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ZoneId } from '../kernel/ids'
import { deliveryPage, zoneIn } from './queries'
import { recordShopChange } from './record-shop-change'
import { deliveryZones } from './tables'
import { rearranged } from './zone'

/** Puts a zone at a place of the list; 0 is the top. Customers see the zones in this order. */
export const moveZone = (ctx: ShopContext, input: { id: ZoneId; place: number }): Promise<void> =>
  retryOnConflict(async () => {
    const page = await deliveryPage(ctx.shop)
    const moved = rearranged(page.zones, zoneIn(page, input.id), input.place)
    if (moved.length === 0) return
    await ctx.shop.commit(
      ...recordShopChange(ctx, page.version + 1, 'move_zone'),
      ...moved.map(({ id, position }) =>
        ctx.shop.update(deliveryZones, { position }, eq(deliveryZones.id, id)),
      ),
    )
  })
