import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { days, hours } from '../kernel/clock'
import { inNairobi, startOfDay } from '../kernel/nairobi'
import { settingsOf } from '../shops/queries'
import { recordShopChange } from '../shops/record-shop-change'

/** Hours in the evening tell of the same day, those in the morning of the day before. */
export const closeHours = [17, 18, 19, 20, 21, 22, 23, 5, 6, 7, 8, 9, 10] as const
export const isMorning = (hour: number): boolean => hour < 12

/** When the day is sent to the owners' WhatsApp; null is never. The last choice holds. */
export const chooseHour = (ctx: ShopContext, closeHour: number | null): Promise<void> =>
  retryOnConflict(async () => {
    const settings = await settingsOf(ctx.shop)
    if (settings.closeHour === closeHour) return
    const change = recordShopChange(ctx, settings.version + 1, 'choose_close_hour', { closeHour })
    await ctx.shop.commit(...change)
  })

/** Hours in which one that was missed (an outage) is made up for: at once, or when quiet hours end. */
export const madeUpWithin = { atOnce: 3, afterQuiet: 14 } as const

export type DueClose = { hour: number; day: string; late: number; since: number }

/**
 * The hours that are due at `now`, each with the day it tells of, how many hours it is `late` and when it
 * began: who chose it later than that meant the next one.
 */
export const dueCloses = (now: number): DueClose[] =>
  Array.from({ length: madeUpWithin.afterQuiet }, (_, late) => {
    const at = now - hours(late)
    const hour = Math.floor(inNairobi(at).minuteOfDay / 60)
    const day = inNairobi(isMorning(hour) ? startOfDay(at) - days(1) : at).day
    return { hour, day, late, since: startOfDay(at) + hours(hour) }
  })
