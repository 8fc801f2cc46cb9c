import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import type { DayFigures } from './figures'
import { dayPage } from './queries'
import { recordClose } from './record-close'

/** Writes down that the owner was told of a day, once. An unsigned day keeps the figures that were told. */
export const markSent = (ctx: ShopContext, day: string, told: DayFigures): Promise<void> =>
  retryOnConflict(
    async () => {
      const page = await dayPage(ctx, day)
      if (page.close?.sentAt != null) return
      const seen = { ...page, figures: told }
      await ctx.shop.commit(...recordClose(ctx, seen, 'send', { sentAt: ctx.ports.clock() }))
    },
    (error) => alreadyThere(error, 'day_closes'),
  )
