import { fitsDay } from '../kernel/mpesa-code'

/**
 * A date as it may be meant. `shape` is how it is written; of `20-11-2026` only one reading makes
 * sense, of `05-09-2026` two do. Instants in epoch milliseconds, NaN where there is no such day.
 */
export type DateCell = { shape: string; dayFirst: number; monthFirst: number }

const nairobi = 3 * 3_600_000
const clock = /(?:[ ,T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(am|pm)?)?/.source
const zone = /(Z|[+-]\d{2}:?\d{2})?/.source
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${clock}\\s*${zone}$`, 'i')
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${clock}$`, 'i')
const named = new RegExp(`^(\\d{1,2})[ -]([a-z]{3,9})[ -](\\d{4}|\\d{2})${clock}$`, 'i')
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Null when the cell is no date at all. Without a zone the time is Nairobi's. */
export function readDate(cell: string): DateCell | null {
  const first = yearFirst.exec(cell)
  if (first) {
    const [, year, sign, month, day, ...rest] = first
    const at = instant(year, month, day, rest)
    return { shape: `y${sign}`, dayFirst: at, monthFirst: at }
  }
  const last = yearLast.exec(cell)
  if (last) {
    const [, one, sign, two, year, ...rest] = last
    return {
      shape: `d${sign}`,
      dayFirst: instant(year, two, one, rest),
      monthFirst: instant(year, one, two, rest),
    }
  }
  const word = named.exec(cell)
  if (!word) return null
  const [, day, name = '', year, ...rest] = word
  const month = String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
  const at = instant(year, month, day, rest)
  return { shape: 'name', dayFirst: at, monthFirst: at }
}

type Part = string | undefined

function instant(year: Part, month: Part, day: Part, [hour, minute, second, half, off]: Part[]) {
  const wholeYear = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const [y, m, d] = [wholeYear, Number(month), Number(day)]
  const h = (Number(hour ?? 0) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0)
  const utc = Date.UTC(y, m - 1, d, h, Number(minute ?? 0), Number(second ?? 0))
  const date = new Date(utc)
  const exists = y >= 2007 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  const inTime = Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 60
  return exists && inTime ? utc - offsetOf(off) : Number.NaN
}

function offsetOf(off: Part): number {
  if (!off) return nairobi
  if (off.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(off.slice(1, 3)), Number(off.slice(-2))]
  return (off.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

export type Dated = { date: DateCell | null; code: string | null }
/** Reads the file's dates; null for one that is not written as the others. */
export type DateReader = (row: Dated) => number | null

/** Fewer of the file's dates than this are written its way: then it was put together from several. */
const mostOfTheFile = 0.8

/**
 * Chooses how a file writes its dates, once for all of it: Excel swaps day and month of some cells and
 * leaves others. What the dates leave open the receipt codes decide, which name their day. Null when
 * neither does: then the file must not be read.
 */
export function chooseDates(rows: readonly Dated[]): DateReader | null {
  const dates = rows.flatMap(({ date }) => (date ? [date] : []))
  const [shape, count] = [...Map.groupBy(dates, (date) => date.shape)]
    .map(([name, { length }]) => [name, length] as const)
    .reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])
  if (count === 0 || count < rows.length * mostOfTheFile) return null
  const ours = rows.filter(({ date }) => date?.shape === shape)
  const order = orderOf(ours)
  if (!order) return null
  const codesAgree = share(ours, order) >= 0.9
  return ({ date, code }) => {
    const at = date?.shape === shape ? date[order] : Number.NaN
    if (Number.isNaN(at)) return null
    return codesAgree && code && fitsDay(code, at) === false ? null : at
  }
}

type Order = 'dayFirst' | 'monthFirst'

function orderOf(rows: readonly Dated[]): Order | null {
  if (rows.every(({ date }) => date?.dayFirst === date?.monthFirst)) return 'dayFirst'
  const can = (order: Order) => rows.filter(({ date }) => !Number.isNaN(date?.[order])).length
  const [day, month] = [can('dayFirst'), can('monthFirst')]
  const agree = { dayFirst: share(rows, 'dayFirst'), monthFirst: share(rows, 'monthFirst') }
  if (agree.dayFirst >= 0.9 && agree.monthFirst < 0.5) return 'dayFirst'
  if (agree.monthFirst >= 0.9 && agree.dayFirst < 0.5) return 'monthFirst'
  if (day >= rows.length * 0.98 && month < day) return 'dayFirst'
  return month >= rows.length * 0.98 && day < month ? 'monthFirst' : null
}

/** How many of the codes that name a day name that of their row, 0 to 1. */
function share(rows: readonly Dated[], order: Order): number {
  let [fit, named] = [0, 0]
  for (const { date, code } of rows) {
    const at = date?.[order] ?? Number.NaN
    const fits = code && !Number.isNaN(at) ? fitsDay(code, at) : null
    if (fits !== null) named += 1
    if (fits) fit += 1
  }
  return named === 0 ? 0 : fit / named
}
