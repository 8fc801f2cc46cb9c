import { type Cents, shillings } from '../kernel/money'
import {
  beforePrice,
  beforeSize,
  behindPrice,
  closing,
  countedBy,
  phoneNumber,
  sellsNothing,
  sizeSign,
  stockBehind,
  towardsPrice,
  unit,
} from './line-words'

export const dearest = 250_000
export const longestName = 80

export type Unread =
  | 'NO_PRICE'
  | 'SEVERAL_PRICES'
  | 'CENTS'
  | 'TOO_DEAR'
  | 'NO_NAME'
  | 'NAME_TOO_LONG'
  | 'NOT_GOODS'
/** What one line says. `name` of an unread one is what may stand in its field. */
export type LineRead =
  | { kind: 'goods'; name: string; price: Cents; stock: number | null }
  | { kind: 'unread'; why: Unread; name: string }

/** `from` and `until`: with the words of money around it. */
type Amount = { digits: string; from: number; until: number; marked: boolean; bare: boolean }

/**
 * Reads `Unga 2kg - 180/= x20`. A price is a number with a word of money, or the last number of the
 * line when it is no size and nothing else can be it. Where two could be, none is: a price is never
 * guessed.
 */
export function readLine(line: string): LineRead {
  const unread = (why: Unread): LineRead => ({ kind: 'unread', why, name: nameIn(line) })
  if (sellsNothing.test(line) || phoneNumber.test(line)) return unread('NOT_GOODS')
  const amounts = amountsIn(line)
  const found = priceAmong(line, amounts)
  if (typeof found === 'string') return unread(found)
  const price = priceOf(found.digits)
  if (typeof price === 'string') return unread(price)

  const behind = line.slice(found.until)
  const counted = stockBehind.exec(behind)
  const stock = counted ? Number(counted[1] ?? counted[2] ?? counted[3]) : null
  const tail = counted ? behind.replace(counted[0], ' ') : behind
  const per = countedBy.exec(tail)?.[1]?.replace(/^\/\s?/, 'per ') ?? ''
  const rest = found.marked ? tail.replace(countedBy, ' ') : ''
  const name = nameIn(`${line.slice(0, found.from)} ${rest} ${per}`)
  if (!/\p{L}.*\p{L}/u.test(name)) return { kind: 'unread', why: 'NO_NAME', name }
  if (name.length > longestName) {
    return { kind: 'unread', why: 'NAME_TOO_LONG', name: name.slice(0, longestName).trim() }
  }
  return { kind: 'goods', name, price, stock }
}

/** All numbers of a line that can be money. Sizes, codes and telephone numbers are left out. */
function amountsIn(line: string): Amount[] {
  const amounts: Amount[] = []
  for (const match of line.matchAll(/\d+(?:[.,]\d+)*/g)) {
    const digits = match[0]
    const from = match.index
    const until = from + digits.length
    const before = line.slice(0, from)
    const behind = line.slice(until)
    const word = beforePrice.exec(before)
    const start = (word ?? towardsPrice.exec(before))?.index ?? from
    const sign = behindPrice.exec(behind)
    const thousands = word && /^k\b/i.test(behind) ? 1 : 0
    const marked = word !== null || sign !== null
    amounts.push({
      digits: thousands ? `${digits}k` : digits,
      from: start,
      until: until + thousands + (sign?.[0].length ?? 0),
      marked: marked && !(thousands === 0 && unit.test(behind)),
      bare: !marked && isBare(before, digits, behind),
    })
  }
  return amounts
}

function isBare(before: string, digits: string, behind: string): boolean {
  // A4, 7up, 1/2, 40-45, and what begins with a nought or is as long as a telephone number.
  if (/[\p{L}\d/]$/u.test(before) || /^(?:\p{L}|\/\d)/u.test(behind)) return false
  if (/\d[-–]$/.test(before) || /^[-–]\d/.test(behind)) return true
  if (/^0\d/.test(digits) || /^20[23]\d$/.test(digits)) return false
  return !unit.test(behind) && !sizeSign.test(behind) && !beforeSize.test(before)
}

/** The one amount that is the price, or why there is none. */
function priceAmong(line: string, amounts: readonly Amount[]): Amount | Unread {
  const marked = amounts.filter((amount) => amount.marked)
  if (marked.length > 1) return 'SEVERAL_PRICES'
  const [only] = marked
  const bare = amounts.filter((amount) => amount.bare)
  if (only) return isRange(line, only, bare) ? 'SEVERAL_PRICES' : only
  const last = bare.at(-1)
  const previous = bare.at(-2)
  const behindStock = last && previous && stockStartsAt(line, previous)
  const price = behindStock ? previous : last
  if (!price) return 'NO_PRICE'
  const tail = line.slice(price.until).replace(stockBehind, ' ')
  if (!closing.test(tail)) return 'NO_PRICE'
  const earlier = bare.filter(({ until }) => until <= price.from).at(-1)
  return earlier && couldBePrice(line, earlier, price) ? 'SEVERAL_PRICES' : price
}

/** Whether all that stands behind an amount says how many there are. */
const stockStartsAt = (line: string, { until }: Amount): boolean => {
  const tail = line.slice(until)
  return stockBehind.test(tail) && closing.test(tail.replace(stockBehind, ' '))
}

/**
 * `Jogoo 2 180`, `1500-2000`, `Dress 1500 - 2000`, `Gas 6kg 1200, 13kg 2400`; but `Jogoo 2 - 180` and
 * `Omo 500 powder 150` are clear.
 */
function couldBePrice(line: string, earlier: Amount, price: Amount): boolean {
  const between = line.slice(earlier.until, price.from)
  if (/^\s*[,;|/&+\d]/.test(between)) return true
  if (/\p{L}/u.test(between)) return false
  return !/[-–—:=|…]/.test(between) || /^[-–]$/.test(between) || smallest(earlier) >= 50
}

const smallest = ({ digits }: Amount) => Number(digits.replace(/\D.*$/, ''))

/** `KSh 1500 - 2000`; but a small number before a dash is a size: `Jogoo 2 - 180/=`. */
const isRange = (line: string, { from, until }: Amount, others: readonly Amount[]): boolean =>
  others.some(
    (other) =>
      smallest(other) >= 50 &&
      (/^\s*[-–]\s*$/.test(line.slice(other.until, from)) ||
        /^\s*[-–]\s*$/.test(line.slice(until, other.from))),
  )

/** Whole shillings: 1250, 1,250, 1250.00, 1.5k. */
function priceOf(digits: string): Cents | Unread {
  const thousands = /^(\d{1,3})(?:\.(\d))?k$/.exec(digits)
  const plain = /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.00?)?$/.exec(digits)
  if (!thousands && !plain) return 'CENTS'
  const whole = thousands
    ? Number(thousands[1]) * 1000 + Number(thousands[2] ?? 0) * 100
    : Number(digits.replace(/\.00?$/, '').replaceAll(',', ''))
  if (whole === 0) return 'NO_PRICE'
  return whole > dearest ? 'TOO_DEAR' : shillings(whole)
}

/** What is left of a line as a name: no leaders, no dashes at its ends, its first letter large. */
function nameIn(text: string): string {
  const name = text
    .replace(/[.·_]{2,}|…|[-–—=]{2,}|\t|\|/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}(]+|[\s\-–—:=,;@/.&+]+$/gu, '')
    .trim()
  return name.charAt(0).toUpperCase() + name.slice(1)
}
