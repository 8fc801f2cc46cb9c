import type { Chance } from '../chance'

const NAIROBI_OFFSET_MS = 3 * 60 * 60 * 1000
const DAYS = '123456789ABCDEFGHIJKLMNOPQRSTUV'

/** M-Pesa receipts: year (R = 2023), month, day, then seven of chance; never the same twice. */
export function createReceipts(chance: Chance) {
  const given = new Set<string>()

  return function receiptAt(instant: number): string {
    const date = new Date(instant + NAIROBI_OFFSET_MS)
    const year = String.fromCharCode(65 + ((date.getUTCFullYear() - 2006) % 26))
    const month = String.fromCharCode(65 + date.getUTCMonth())
    const day = DAYS[date.getUTCDate() - 1] ?? '1'
    for (;;) {
      const receipt = `${year}${month}${day}${chance.code(7)}`
      if (!given.has(receipt)) {
        given.add(receipt)
        return receipt
      }
    }
  }
}

/** `2026-11-20T10:15:02.438852+03:00` */
export function nairobiTime(instant: number, micros = 0): string {
  const local = new Date(instant + NAIROBI_OFFSET_MS).toISOString().slice(0, 23)
  return `${local}${String(micros % 1000).padStart(3, '0')}+03:00`
}

/** The date and time as an M-Pesa message prints them. */
export function smsTime(instant: number): { date: string; time: string } {
  const local = new Date(instant + NAIROBI_OFFSET_MS)
  const hour = local.getUTCHours()
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return {
    date: `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${String(local.getUTCFullYear()).slice(2)}`,
    time: `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`,
  }
}

export const decimal = (cents: number): string => (cents / 100).toFixed(2)

export const shillings = (cents: number): string =>
  `Ksh${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
