import type { CatalogueIndex } from './catalogue-index.ts'
import { measureAt } from './measures.ts'
import { aliasAt } from './mentions.ts'
import { numberAt } from './numbers.ts'
import { fold } from './plural.ts'
import type { Token } from './read-tokens.ts'
import { currencyWords } from './vocabulary/numbers.ts'
import {
  changeTable,
  clockWords,
  connectors,
  containers,
  dayParts,
  people,
  phraseAt,
  saleUnits,
  timeOpeners,
  timeUnits,
} from './vocabulary.ts'
import { classOf } from './word-class.ts'

const currency = new Set(currencyWords)

/** How many tokens make a phone number here: 0712 345 678, +254712345678. */
export function phoneAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (first?.kind !== 'number' || !/^(0|254|7|1)/.test(first.text)) return 0
  let digits = ''
  let next = at
  let length = 0
  while (next < tokens.length && digits.length < 13) {
    const token = tokens[next]
    if (token?.kind === 'number' && Number.isInteger(token.value)) {
      digits += token.text
      length = next + 1 - at
    } else if (token?.text !== '-') break
    next += 1
  }
  return /^(0[17]\d{8}|254[17]\d{8}|0\d{9}|[17]\d{8})$/.test(digits) ? length : 0
}

/** `RKT5YU78P9`: letters and digits in one are the code of a payment, unless goods are among them. */
export function codeAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  let end = at + 1
  while (tokens[end]?.glued && tokens[end]?.kind !== 'mark') end += 1
  const run = tokens.slice(at, end)
  const letters = (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0)
  if (run.length < 3 || letters < 8 || letters > 16) return 0
  const goods = run.some((_, offset) => aliasAt(index, tokens, at + offset) !== undefined)
  return goods || measureAt(tokens, at) !== undefined ? 0 : run.length
}

/** How many tokens tell a time or a date here. */
export function timeAt(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  return (
    clockTime(tokens, at, index) ||
    hourAndMinutes(tokens, at) ||
    numberAndUnit(tokens, at) ||
    openedTime(tokens, at, index) ||
    date(tokens, at)
  )
}

/** `saa nne na nusu asubuhi`, `dakika kumi`, `tarehe 5`. */
function clockTime(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  const word = tokens[at]
  if (word === undefined || !clockWords.has(word.text)) return 0
  const before = tokens[at - 1]
  const ofProduct =
    before?.kind === 'word' &&
    (index.words.has(fold(before.text)) || classOf(before.text) === 'unknown')
  if (ofProduct && word.text !== 'saa') return 0
  const count = numberAt(tokens, at + 1)
  if (count === undefined) return 0
  return withDayParts(tokens, at, 1 + count.length)
}

/** `10:30`, `10:30 am`. */
function hourAndMinutes(tokens: readonly Token[], at: number): number {
  const [hour, colon, minutes] = tokens.slice(at, at + 3)
  if (hour?.kind !== 'number' || colon?.text !== ':' || minutes?.kind !== 'number') return 0
  if (!colon.glued || !minutes.glued || minutes.text.length !== 2) return 0
  return withDayParts(tokens, at, 3)
}

/** `6pm`, `30 minutes`, `2 days`, `3rd`. */
function numberAndUnit(tokens: readonly Token[], at: number): number {
  const count = numberAt(tokens, at)
  if (count === undefined) return 0
  const unit = tokens[at + count.length]
  if (unit === undefined || unit.kind !== 'word') return 0
  const ordinal = /^(st|nd|rd|th)$/.test(unit.text)
  if (ordinal && !unit.glued) return 0
  const swahili = /^(saa|siku|wiki|miaka|mwezi|miezi|dakika|masaa)$/.test(unit.text)
  const ownNumber = /^(saa|siku|wiki)$/.test(unit.text) || numberAt(tokens, at + count.length + 1)
  if (swahili && ownNumber) return 0
  const counted = timeUnits.has(unit.text) && !dayParts.has(unit.text)
  const clock = unit.text === 'am' || unit.text === 'pm'
  return ordinal || counted || clock ? withDayParts(tokens, at, count.length + 1) : 0
}

/** `by 6`, `before saa nne`, `between 4 and 5`; never `at 60 bob` or `before 2 unga`. */
function openedTime(tokens: readonly Token[], at: number, index: CatalogueIndex): number {
  if (!timeOpeners.has(tokens[at]?.text ?? '')) return 0
  const skip = connectors.has(tokens[at + 1]?.text ?? '') ? 1 : 0
  const from = at + 1 + skip
  const inner =
    clockTime(tokens, from, index) || hourAndMinutes(tokens, from) || numberAndUnit(tokens, from)
  if (inner > 0) return 1 + skip + inner
  if (/^(hadi|mpaka)$/.test(tokens[at]?.text ?? '')) return 0
  if (tokens[at]?.text === 'by' && changesBefore(tokens, at)) return 0
  const count = numberAt(tokens, from)
  if (count === undefined || count.value > 24 || measureAt(tokens, from) !== undefined) return 0
  const after = tokens[from + count.length]
  if (
    after !== undefined &&
    after.kind === 'word' &&
    countsGoods(tokens, from + count.length, index)
  )
    return 0
  return withDayParts(tokens, at, 1 + skip + count.length)
}

/** What follows shows that the number counts goods. */
export function countsGoods(tokens: readonly Token[], at: number, index: CatalogueIndex): boolean {
  const text = tokens[at]?.text ?? ''
  if (currency.has(text) || saleUnits.has(text) || containers.has(text)) return true
  if (connectors.has(text)) return true
  return (
    !people.has(text) && (aliasAt(index, tokens, at) !== undefined || index.words.has(fold(text)))
  )
}

/** `12/5/2026`, `5-6-2026`. */
function date(tokens: readonly Token[], at: number): number {
  const parts = tokens.slice(at, at + 5)
  const [day, mark, month, again, year] = parts
  if (day?.kind !== 'number' || month?.kind !== 'number') return 0
  if ((mark?.text !== '/' && mark?.text !== '-') || !mark.glued || !month.glued) return 0
  if (year?.kind === 'number' && again?.text === mark.text && again.glued) return 5
  return mark.text === '/' ? 3 : 0
}

function withDayParts(tokens: readonly Token[], at: number, length: number): number {
  let end = at + length
  while (dayParts.has(tokens[end]?.text ?? '')) end += 1
  return end - at
}

/** `reduce milk by 2`: the number says by how much, not when. */
function changesBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && tokens[before]?.kind === 'word'; before -= 1) {
    const meaning = phraseAt(changeTable, tokens, before)?.meaning
    if (meaning === 'reduce' || meaning === 'add') return true
  }
  return false
}
