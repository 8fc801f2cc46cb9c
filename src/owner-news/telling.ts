import type { Note } from '../i18n/messages'
import { cents, formatMoney } from '../kernel/money'
import type { Telling } from '../shops/settings'
import type { ownerNews } from './tables'

/** Whole hours of Nairobi, from one until before the other, also over midnight. */
export type QuietHours = { from: number; until: number } | null

export function isQuiet(quiet: QuietHours, hour: number): boolean {
  if (!quiet) return false
  const { from, until } = quiet
  return from <= until ? from <= hour && hour < until : from <= hour || hour < until
}

type News = Pick<typeof ownerNews.$inferSelect, 'kind' | 'number' | 'amountCents'>
type Low = readonly { name: string; left: number }[]

/** One message of each kind that is wanted, however much happened; `home` is the owner's first page. */
export function newsNotes(
  rows: readonly News[],
  low: Low,
  wanted: readonly Telling[],
  home: string,
): Note[] {
  const of = (kind: News['kind']) =>
    wanted.includes(kind) ? rows.filter((row) => row.kind === kind) : []
  const total = (some: readonly News[]) =>
    formatMoney(cents(some.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)))
  const [orders, questions, money] = [of('order'), of('question'), of('money')]
  const notes: Note[] = []
  if (orders.length > 0) {
    const number = Math.max(...orders.map((row) => row.number ?? 0))
    const data = { count: orders.length, number, amount: total(orders), link: `${home}/orders` }
    notes.push({ key: 'ownerOrders', data })
  }
  if (questions.length > 0) {
    const data = { count: questions.length, link: `${home}/questions` }
    notes.push({ key: 'ownerQuestions', data })
  }
  if (money.length > 0) {
    notes.push({ key: 'ownerMoney', data: { amount: total(money), link: `${home}/money/sort` } })
  }
  if (low.length > 0) {
    const goods = low.map(({ name, left }) => `${name} (${left})`).join(', ')
    notes.push({ key: 'ownerLow', data: { goods, link: `${home}/catalogue` } })
  }
  return notes
}
