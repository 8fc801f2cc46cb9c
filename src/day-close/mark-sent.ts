import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { dayPage } from './queries'
import { recordClose } from './record-close'

/** Writes down that the owner was told of a day, once. An unsigned day keeps the figures that were told. */
export const markSent = (ctx: ShopContext, day: string): Promise<void> =>
  retryOnConflict(
    async () => {
      const page = await dayPage(ctx, day)
      if (page.close?.sentAt != null) return
      await ctx.shop.commit(...recordClose(ctx, page, 'send', { sentAt: ctx.ports.clock() }))
    },
    (error) => alreadyThere(error, 'day_closes'),
  )
