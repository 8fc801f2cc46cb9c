import type { Messages } from '../i18n/messages'
import { type Cents, formatMoney } from '../kernel/money'
import { clockTime, inNairobi } from '../kernel/nairobi'
import type { Receipt } from './receipt'

/** `23 Nov 2026, 14:05`: a receipt is read years later. */
export function momentOf(at: number, { receipts, orders }: Messages): string {
  const { day } = inNairobi(at)
  const [year = '', month, date] = day.split('-')
  return receipts.moment({
    day: Number(date),
    month: orders.months[Number(month) - 1] ?? '',
    year: Number(year),
    time: clockTime(at),
  })
}

/** Money that came in another currency is not called shillings. */
export const moneyOf = (amount: Cents, { currency }: Pick<Receipt, 'currency'>): string =>
  formatMoney(amount).replace('KES', currency)

/** What became of the money, when it is not simply the order's; null when it is. */
export function standingWords(receipt: Receipt, { receipts }: Messages): string | null {
  const { standing, shop, amount } = receipt
  if (standing.state === 'counts') return null
  const sum = 'returned' in standing ? standing.returned : amount
  return receipts.standing[standing.state]({ amount: moneyOf(sum, receipt), shop: shop.name })
}

export const paidByWords = (
  { paidBy, mpesaCode }: Pick<Receipt, 'paidBy' | 'mpesaCode'>,
  { receipts }: Messages,
): string => [receipts.methods[paidBy], mpesaCode].filter(Boolean).join(' ')
