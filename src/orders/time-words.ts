import type { Messages } from '../i18n/messages'
import { days } from '../kernel/clock'
import { clockTime, inNairobi, startOfDay } from '../kernel/nairobi'

/** A moment as people say it: `today 14:05`, `yesterday 09:10`, `Sat 21 Nov, 14:05`. */
export function timeWords(at: number, now: number, { orders, shops }: Messages): string {
  const time = clockTime(at)
  const daysAgo = (startOfDay(now) - startOfDay(at)) / days(1)
  if (daysAgo === 0) return orders.at.today(time)
  if (daysAgo === 1) return orders.at.yesterday(time)
  const { day, weekday } = inNairobi(at)
  const month = orders.months[Number(day.slice(5, 7)) - 1] ?? ''
  return orders.at.day({
    weekday: shops.weekdaysShort[weekday],
    day: Number(day.slice(8)),
    month,
    time,
  })
}
