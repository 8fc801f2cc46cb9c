import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { RiderId } from '../kernel/ids'
import { recordShopChange } from '../shops/record-shop-change'
import { ridersPage } from './queries'
import { decideRider, type RiderDecision, type RiderDetails } from './rider'
import { riders } from './tables'

/** Adds a rider under the id that its form carried; name and phone are sealed with the shop's key. */
export const addRider = (
  ctx: ShopContext,
  { id, details }: { id: RiderId; details: RiderDetails },
): Promise<RiderDecision> =>
  retryOnConflict(async () => {
    const { shop, vault, ports } = ctx
    const page = await ridersPage(ctx)
    const decision = decideRider(page.riders, id, details)
    if (decision.ok && decision.change) {
      const { name, phone } = decision.rider
      await shop.commit(
        ...recordShopChange(ctx, page.version + 1, 'add_rider'),
        shop.insert(riders, {
          id,
          nameSealed: await vault.seal(`riders.name/${id}`, name),
          phoneSealed: await vault.seal(`riders.phone/${id}`, phone),
          createdAt: ports.clock(),
          archivedAt: null,
        }),
      )
    }
    return decision
  })
