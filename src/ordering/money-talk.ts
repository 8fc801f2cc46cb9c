import type { CatalogueIndex } from './catalogue-index.ts'
import { measureAt } from './measures.ts'
import { fractionAt, numberAt } from './numbers.ts'
import type { Token } from './read-tokens.ts'
import { countsGoods } from './times-and-phones.ts'
import { currencyWords } from './vocabulary/numbers.ts'
import { changeMoneyWords, connectors, moneyInHandTable, people, phraseAt } from './vocabulary.ts'

const currency = new Set(currencyWords)
const betweenMoney = new Set([
  'yangu',
  'yako',
  'yetu',
  'jana',
  'ya',
  'for',
  'of',
  'za',
  'ni',
  'from',
  'kwa',
  'on',
  'is',
  'the',
  'to',
])
const beforeMoney = new Set([
  ...betweenMoney,
  'only',
  'tu',
  'cash',
  'pesa',
  'around',
  'kama',
  'about',
  'a',
])
const counted = new Set([
  'watu',
  'people',
  'persons',
  'person',
  'pax',
  'guests',
  'guest',
  'wageni',
  'watoto',
  'kids',
  'children',
  'adults',
])

/** Change to bring, money in hand, how many people: their numbers count no goods. */
export function moneyAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  return (
    changeMoney(tokens, at) ||
    amountOfChange(tokens, at) ||
    inHand(tokens, at, index) ||
    headCount(tokens, at)
  )
}

/** How many tokens make an amount of money: `ksh 500`, `500 bob`, `soo tano`, `1k`. */
export function amountAt(tokens: readonly Token[], at: number): number {
  const sign = currency.has(tokens[at]?.text ?? '') ? 1 : 0
  const count = numberAt(tokens, at + sign)
  if (count === undefined) return 0
  const end = at + sign + count.length
  const after = tokens[end]
  const thousand = after?.text === 'k' && after.glued
  return sign + count.length + (thousand || currency.has(after?.text ?? '') ? 1 : 0)
}

/** `change ya 1000`, `balance ya soo tano`. */
function changeMoney(tokens: readonly Token[], at: number): number {
  if (!changeMoneyWords.has(tokens[at]?.text ?? '')) return 0
  for (let skip = 1; skip < 4; skip += 1) {
    const amount = amountAt(tokens, at + skip)
    const money = isMoney(tokens, at + skip)
    const owed = /^balan/.test(tokens[at]?.text ?? '') && skip > 1
    if (amount > 0 && (money || owed)) return skip + amount
    if (!betweenMoney.has(tokens[at + skip]?.text ?? '') && tokens[at + skip]?.text !== 'note')
      return 0
  }
  return 0
}

/** `1000 change`, `ngiri ya change`. */
function amountOfChange(tokens: readonly Token[], at: number): number {
  const amount = amountAt(tokens, at)
  if (amount === 0) return 0
  const skip = betweenMoney.has(tokens[at + amount]?.text ?? '') ? 1 : 0
  return changeMoneyWords.has(tokens[at + amount + skip]?.text ?? '') ? amount + skip + 1 : 0
}

/** Change is brought for a note, and no note is smaller than fifty shillings. */
function isMoney(tokens: readonly Token[], at: number): boolean {
  const sign = currency.has(tokens[at]?.text ?? '') ? 1 : 0
  const count = numberAt(tokens, at + sign)
  if (count === undefined || measureAt(tokens, at) !== undefined) return false
  return sign === 1 || count.sheng || count.value >= 50 || tokens[at + count.length]?.text === 'k'
}

/** `nina 500`, `nitalipa 1k`, `total ni 540`; never `nitalipa 2 unga`. */
function inHand(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const phrase = phraseAt(moneyInHandTable, tokens, at)
  if (phrase === undefined) return 0
  let from = at + phrase.length
  while (beforeMoney.has(tokens[from]?.text ?? '')) from += 1
  // `nitalipa nusu`
  const part = fractionAt(tokens, from)?.length ?? 0
  const next = tokens[from + part]
  if (part > 0 && (next === undefined || next.kind === 'mark')) return from + part - at
  const amount = amountAt(tokens, from)
  if (amount === 0 || !isMoney(tokens, from)) return 0
  return countsGoods(tokens, from + amount, index) ? 0 : from + amount - at
}

/** `watu watano`, `for 4 people`, `tuko wanne`. */
function headCount(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? ''
  const counting = !connectors.has(tokens[at - 1]?.text ?? '')
  if (counted.has(text) && /^wa/.test(text) && counting) {
    const count = numberAt(tokens, at + 1)
    return count === undefined ? 0 : 1 + count.length
  }
  if (text === 'tuko' || text === 'tupo' || text === 'sisi') {
    const skip = tokens[at + 1]?.text === 'ni' ? 1 : 0
    const count = numberAt(tokens, at + 1 + skip)
    return count === undefined ? 0 : 1 + skip + count.length
  }
  const count = numberAt(tokens, at)
  const next = tokens[at + (count?.length ?? 0)]?.text ?? ''
  const english = counted.has(next) && !/^wa/.test(next) && people.has(next)
  return count !== undefined && english ? count.length + 1 : 0
}
