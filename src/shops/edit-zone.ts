import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ZoneId } from '../kernel/ids'
import { centreColumns, deliveryPage, zoneIn } from './queries'
import { recordShopChange } from './record-shop-change'
import { deliveryZones } from './tables'
import { decideEdit, type ZoneDecision, type ZoneDetails, type ZoneRefused } from './zone'

/** With the version that stands, for the form to go on from. */
export type EditRefused = ZoneRefused & { version: number }

/** Changes name, fee, minutes or place of a zone. Orders keep the fee they were placed with. */
export const editZone = (
  ctx: ShopContext,
  input: { id: ZoneId; version: number; details: ZoneDetails },
): Promise<ZoneDecision & { version: number }> =>
  retryOnConflict(async () => {
    const page = await deliveryPage(ctx.shop)
    const { version, zones } = page
    const zone = zoneIn(page, input.id)
    const decision = decideEdit(zones, zone, input.details, version === input.version)
    if (decision.ok && decision.change) {
      const { name, fee, minutes, centre, depositPercent } = decision.zone
      await ctx.shop.commit(
        ...recordShopChange(ctx, version + 1, 'edit_zone'),
        ctx.shop.update(
          deliveryZones,
          { name, feeCents: fee, minutes, depositPercent, ...centreColumns(centre) },
          eq(deliveryZones.id, zone.id),
        ),
      )
    }
    return { ...decision, version }
  })
