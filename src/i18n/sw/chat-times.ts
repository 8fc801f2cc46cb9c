import type { Weekday } from '../../kernel/nairobi'
import type { Opening } from '../en/chat-times'

export const days: Record<Weekday, string> = {
  mon: 'Jumatatu',
  tue: 'Jumanne',
  wed: 'Jumatano',
  thu: 'Alhamisi',
  fri: 'Ijumaa',
  sat: 'Jumamosi',
  sun: 'Jumapili',
}

export function opening({ daysAhead, weekday, time }: Opening): string {
  if (daysAhead === 0) return `leo saa ${time}`
  return daysAhead === 1 ? `kesho saa ${time}` : `${days[weekday]} saa ${time}`
}
