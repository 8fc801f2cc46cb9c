import type { FigureKind } from '../figures/tables'
import { type Weekday, weekdays } from '../kernel/nairobi'

/** A count and its cents on one Nairobi day, or summed over several when `day` is empty. */
export type Figure = { kind: FigureKind; day: string; key: string; count: number; amount: number }

export type Sum = { count: number; amount: number }

/** Figures of one kind added up by key, the largest amount (then count) first. */
export function byKey(figures: readonly Figure[], kind: FigureKind): ({ key: string } & Sum)[] {
  const sums = new Map<string, Sum>()
  for (const figure of figures) {
    if (figure.kind !== kind) continue
    const { count, amount } = sums.get(figure.key) ?? { count: 0, amount: 0 }
    sums.set(figure.key, { count: count + figure.count, amount: amount + figure.amount })
  }
  return [...sums]
    .map(([key, sum]) => ({ key, ...sum }))
    .sort((a, b) => b.amount - a.amount || b.count - a.count || a.key.localeCompare(b.key))
}

export const sumOf = (parts: readonly Sum[]): Sum => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  amount: parts.reduce((sum, { amount }) => sum + amount, 0),
})

/** Hour by weekday of orders sold: `cells[weekday][hour]`, Monday first. */
export function heatMap(figures: readonly Figure[]): { day: Weekday; hours: number[] }[] {
  const counts = new Map(byKey(figures, 'hour').map(({ key, count }) => [key, count]))
  return weekdays.map((day) => ({
    day,
    hours: Array.from(
      { length: 24 },
      (_, hour) => counts.get(`${day}-${String(hour).padStart(2, '0')}`) ?? 0,
    ),
  }))
}

/** How much more or less than before, in whole per cent; null when there was nothing before. */
export const growth = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round(((now - before) / before) * 100)

/** A part of a whole in whole per cent; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 100)
