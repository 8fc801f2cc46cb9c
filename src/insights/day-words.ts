import type { Messages } from '../i18n/messages'
import type { Bucket } from './period'

/** `3 Nov`, or `3 Nov 2025` where the year says something. */
export function dayWords(day: string, { orders }: Messages, thisYear: string): string {
  const month = orders.months[Number(day.slice(5, 7)) - 1] ?? ''
  const year = day.slice(0, 4)
  return `${Number(day.slice(8))} ${month}${year === thisYear ? '' : ` ${year}`}`
}

export function monthWords(day: string, { orders }: Messages): string {
  return `${orders.months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`
}

export const bucketWords = ({ from, to }: Bucket, t: Messages, thisYear: string): string =>
  t.insights.between(dayWords(from, t, thisYear), dayWords(to, t, thisYear))
