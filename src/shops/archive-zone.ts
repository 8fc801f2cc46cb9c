import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ZoneId } from '../kernel/ids'
import { deliveryPage, zoneIn } from './queries'
import { recordShopChange } from './record-shop-change'
import { deliveryZones } from './tables'
import { decideArchival, type ZoneDecision } from './zone'

/** Takes a zone off the list; customers no longer see it, orders for it go on. */
export const archiveZone = (ctx: ShopContext, id: ZoneId) => keepZone(ctx, id, true)

/** Puts an archived zone back where it stood. */
export const restoreZone = (ctx: ShopContext, id: ZoneId) => keepZone(ctx, id, false)

const keepZone = (ctx: ShopContext, id: ZoneId, archived: boolean): Promise<ZoneDecision> =>
  retryOnConflict(async () => {
    const page = await deliveryPage(ctx.shop)
    const decision = decideArchival(page.zones, zoneIn(page, id), archived)
    if (decision.ok && decision.change) {
      const archivedAt = archived ? ctx.ports.clock() : null
      await ctx.shop.commit(
        ...recordShopChange(ctx, page.version + 1, archived ? 'archive_zone' : 'restore_zone'),
        ctx.shop.update(deliveryZones, { archivedAt }, eq(deliveryZones.id, id)),
      )
    }
    return decision
  })
