import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { RiderId } from '../kernel/ids'
import { recordShopChange } from '../shops/record-shop-change'
import { riderIn, ridersPage } from './queries'
import { decideRiderArchival, type RiderDecision } from './rider'
import { riders } from './tables'

/** Takes a rider off the list; what they have on the way stays theirs. */
export const archiveRider = (ctx: ShopContext, id: RiderId) => keepRider(ctx, id, true)

/** Puts an archived rider back. */
export const restoreRider = (ctx: ShopContext, id: RiderId) => keepRider(ctx, id, false)

const keepRider = (ctx: ShopContext, id: RiderId, archived: boolean): Promise<RiderDecision> =>
  retryOnConflict(async () => {
    const page = await ridersPage(ctx)
    const decision = decideRiderArchival(page.riders, riderIn(page.riders, id), archived)
    if (decision.ok && decision.change) {
      const archivedAt = archived ? ctx.ports.clock() : null
      await ctx.shop.commit(
        ...recordShopChange(ctx, page.version + 1, archived ? 'archive_rider' : 'restore_rider'),
        ctx.shop.update(riders, { archivedAt }, eq(riders.id, id)),
      )
    }
    return decision
  })
