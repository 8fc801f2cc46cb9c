import type { Messages } from '../i18n/messages'
import { days } from '../kernel/clock'
import { clockTime, inNairobi, startOfDay } from '../kernel/nairobi'

/** A moment as people say it: `today 14:05`, `yesterday 09:10`, `Sat 14:05`, `2 Nov, 14:05`. */
export function timeWords(at: number, now: number, { orders, shops }: Messages): string {
  const time = clockTime(at)
  const daysAgo = (startOfDay(now) - startOfDay(at)) / days(1)
  if (daysAgo === 0) return orders.at.today(time)
  if (daysAgo === 1) return orders.at.yesterday(time)
  const { day, weekday } = inNairobi(at)
  if (daysAgo > 0 && daysAgo < 7) return `${shops.weekdaysShort[weekday]} ${time}`
  const month = orders.months[Number(day.slice(5, 7)) - 1] ?? ''
  return orders.at.day({ day: Number(day.slice(8)), month, time })
}
