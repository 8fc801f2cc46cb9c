import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ZoneId } from '../kernel/ids'
import { centreColumns, deliveryPage } from './queries'
import { recordShopChange } from './record-shop-change'
import { deliveryZones } from './tables'
import { decideAddition, type ZoneDecision, type ZoneDetails } from './zone'

/** Adds a delivery zone at the end of the list, under the id that its form carried. */
export const addZone = (
  ctx: ShopContext,
  input: { id: ZoneId; details: ZoneDetails },
): Promise<ZoneDecision> =>
  retryOnConflict(async () => {
    const { version, zones } = await deliveryPage(ctx.shop)
    const decision = decideAddition(zones, input.id, input.details)
    if (decision.ok && decision.change) {
      const { id, name, fee, minutes, centre, position, depositPercent } = decision.zone
      const place = { position, archivedAt: null }
      const columns = { id, name, feeCents: fee, minutes, depositPercent, ...place }
      await ctx.shop.commit(
        ...recordShopChange(ctx, version + 1, 'add_zone'),
        ctx.shop.insert(deliveryZones, { ...columns, ...centreColumns(centre) }),
      )
    }
    return decision
  })
