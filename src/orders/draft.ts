import type { Cents } from '../kernel/money'
import { noCents, shillings, sumCents, timesCents } from '../kernel/money'

/** A line as the customer saw it. */
export type WantedLine = { sku: string; quantity: number; price: Cents }
/** What the shelf says about a variant now. */
export type OnShelf = { sku: string; name: string; choices: string[]; price: Cents; stock: number }
export type DraftLine = OnShelf & { quantity: number }

export type Destination =
  | { kind: 'delivery'; zone: DeliveryTerms | null }
  | { kind: 'pickup'; offered: boolean }

export type DeliveryTerms = {
  name: string
  fee: Cents
  minutes: number
  /** The zone's own deposit in per cent; null for the shop's. */
  depositPercent: number | null
}

export type Refusal =
  | { ok: false; code: 'EMPTY' | 'TOO_MUCH' | 'ZONE_GONE' | 'NO_PICKUP' }
  | { ok: false; code: 'NOT_SOLD'; skus: string[] }
  | { ok: false; code: 'BELOW_MINIMUM'; minimum: Cents }
  | { ok: false; code: 'OUT_OF_STOCK'; short: { sku: string; name: string; left: number }[] }
  | {
      ok: false
      code: 'PRICE_CHANGED'
      changes: { sku: string; name: string; was: Cents; now: Cents }[]
    }
export type Draft = {
  ok: true
  lines: DraftLine[]
  items: Cents
  delivery: Cents
  total: Cents
}

/** One commit and one message hold about this many lines. */
export const mostLines = 40
export const mostOfOneThing = 999
/** More than a wallet moves in a day (wire-contracts C5) is settled between people. */
export const mostPerOrder = shillings(500_000)

/** Checks a wish against the shelf and adds it up. Nothing is taken from what the chat believed. */
export function draftOrder(
  wanted: readonly WantedLine[],
  shelf: readonly OnShelf[],
  destination: Destination,
  minimum: Cents = noCents,
): Draft | Refusal {
  const lines = merged(wanted)
  if (lines.length === 0) return { ok: false, code: 'EMPTY' }
  if (lines.length > mostLines || lines.some(({ quantity }) => !isSane(quantity))) {
    return { ok: false, code: 'TOO_MUCH' }
  }
  const known = new Map(shelf.map((item) => [item.sku, item]))
  const gone = lines.filter(({ sku }) => !known.has(sku)).map(({ sku }) => sku)
  if (gone.length > 0) return { ok: false, code: 'NOT_SOLD', skus: gone }

  const found = lines.flatMap((line) => {
    const item = known.get(line.sku)
    return item ? [{ ...item, quantity: line.quantity, seen: line.price }] : []
  })
  const short = found.filter(({ stock, quantity }) => stock < quantity)
  if (short.length > 0) {
    const left = short.map(({ sku, name, stock }) => ({ sku, name, left: stock }))
    return { ok: false, code: 'OUT_OF_STOCK', short: left }
  }
  const changed = found.filter(({ price, seen }) => price !== seen)
  if (changed.length > 0) {
    const changes = changed.map(({ sku, name, seen, price }) => ({
      sku,
      name,
      was: seen,
      now: price,
    }))
    return { ok: false, code: 'PRICE_CHANGED', changes }
  }
  return addUp(
    found.map(({ seen: _, ...line }) => line),
    destination,
    minimum,
  )
}

function addUp(lines: DraftLine[], destination: Destination, minimum: Cents): Draft | Refusal {
  if (destination.kind === 'pickup' && !destination.offered) return { ok: false, code: 'NO_PICKUP' }
  if (destination.kind === 'delivery' && !destination.zone) return { ok: false, code: 'ZONE_GONE' }
  const delivery = destination.kind === 'delivery' ? (destination.zone?.fee ?? noCents) : noCents
  const items = sumCents(lines.map(({ price, quantity }) => timesCents(price, quantity)))
  const total = sumCents([items, delivery])
  if (items < minimum) return { ok: false, code: 'BELOW_MINIMUM', minimum }
  if (total > mostPerOrder) return { ok: false, code: 'TOO_MUCH' }
  return { ok: true, lines, items, delivery, total }
}

/** The same thing asked for twice is one line. */
function merged(wanted: readonly WantedLine[]): WantedLine[] {
  const bySku = new Map<string, WantedLine>()
  for (const line of wanted) {
    const known = bySku.get(line.sku)
    bySku.set(line.sku, known ? { ...known, quantity: known.quantity + line.quantity } : line)
  }
  return [...bySku.values()]
}

const isSane = (quantity: number) =>
  Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= mostOfOneThing
