import type { Language } from '../i18n/messages'
import { days, hours } from '../kernel/clock'
import type { OrderId, ShopId, ZoneId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { Pin } from '../orders/place-order'
import type { Storefront } from '../storefront/storefront'
import type { RequestId } from '../support/request'
import type { Deed } from './deed'
import type { Say, Words } from './say'
import type { Ways } from './ways-to-pay'

/** A variant and how many of it. Names and prices are the storefront's and never remembered. */
export type BasketLine = { sku: string; quantity: number }

/** Something that is wanted, whose options are still open but for those said with it. */
export type Wanted = { sku: string; quantity: number | null; chosen?: string[] }

/** Words of a list that may mean one of these products. A quantity we could not read is null. */
export type Ask = { words: string; quantity: number | null; skus: string[] }

/** What still has to be asked once this option is chosen. */
export type Pending = { quantity: number | null; wanted: Wanted[]; asks: Ask[] }

/** A place to bring things to: a zone, the words that lead the rider, a WhatsApp pin if any. */
export type Place = { zoneId: ZoneId; landmark: string; pin?: Pin }
export type SavedAs = 'home' | 'work'

/** Where the goods go. */
export type Destination = ({ kind: 'delivery' } & Place) | { kind: 'pickup' }

/** A line as the customer was shown it: what they agree to by confirming. */
export type PricedLine = BasketLine & { name: string; price: Cents }

/** What was shown for confirmation. `token` ties the button to exactly this. */
export type Review = {
  lines: PricedLine[]
  to: Destination
  fee: Cents
  total: Cents
  payer: Msisdn
  /** How it can be paid: what was shown is what is agreed to. */
  ways: Ways
  /** What the shop should know. */
  note: string | null
  token: string
}

/** What we asked last, and so how the next words are meant. */
export type Position =
  | { at: 'shelf' }
  | ({ at: 'option'; sku: string; chosen: string[] } & Pending)
  | { at: 'unclear'; asks: Ask[] }
  /** `rest`: what else of a list waits until this is answered. */
  | { at: 'quantity'; sku: string; rest?: { wanted: Wanted[]; asks: Ask[] } }
  | { at: 'amend'; sku: string }
  | { at: 'where'; pin: Pin | null }
  | { at: 'landmark'; zoneId: ZoneId; pin: Pin | null }
  | { at: 'payer'; to: Destination }
  | { at: 'other_payer'; orderId: OrderId }
  | { at: 'review'; review: Review }
  | { at: 'note'; review: Review }

/** A shop this person has been in, with what they left there. */
export type Visit = {
  shopId: ShopId
  code: string
  name: string
  lines: BasketLine[]
  /** When the basket was last changed, in epoch milliseconds. */
  touchedAt: number
  /** Where they had the last order brought. */
  place: Place | null
  saved: Partial<Record<SavedAs, Place>>
  order: { id: OrderId; number: number } | null
  /** They have had an order from the shop; newcomers may have to pay a deposit. */
  known: boolean
  /** What was in a basket that expired: it can be ordered again. */
  left: BasketLine[]
  /** What the shop should know about the coming order. */
  note: string | null
  /** They want no messages from this shop. */
  stopped: boolean
  support: Support | null
  /** The tag of the link that brought them, and when. */
  source: { tag: string; at: number } | null
}

/** A person was asked for. While `paused`, words go to them and not to the bot. */
export type Support = {
  id: RequestId
  at: number
  paused: boolean
  /** Whether it was said that words are passed on. */
  told: boolean
}

/** A button or row that was shown: its number and its words choose it as well as a tap. */
export type Offered = { id: string; title: Words }

/** All that a chat remembers between two messages. Personal: stored sealed, never logged. */
export type Conversation = {
  /** Null until a choice or clear words tell; then the shop's language is spoken. */
  language: Language | null
  /** Whether the person chose it: then words no longer change it. */
  languageChosen: boolean
  shopId: ShopId | null
  /** The latest first. */
  visits: Visit[]
  position: Position
  /** What the last message offered, in the order of the numbers. */
  offered: Offered[]
  /** The last complaint, so that the next one is worded differently. */
  lastComplaint: string | null
  /** Of what a picture, a sticker, a voice note was answered already, so that the next is not. */
  hushed: readonly string[]
  /** How many times in a row we did not understand. */
  misses: number
  /** The number that paid last. */
  payer: Msisdn | null
  /** The talk with the people who run DukaBot. */
  platform: Support | null
  /** When they asked for their data, in epoch milliseconds. */
  askedForData: number | null
}

export type Step = { next: Conversation; say: readonly Say[]; deed?: Deed }

/** What the step may look at besides the conversation. */
export type Scene = {
  at: number
  /** The shop the person is in; null before the first code, or when it is gone. */
  storefront: Storefront | null
  /** The WhatsApp number, when it is a Kenyan mobile. */
  ownPhone: Msisdn | null
  /** Whether M-Pesa hardly answers these minutes. */
  mpesaIsSlow?: boolean
  /** Another shop that this message names, once it was looked up. */
  mention?: Mention
}
export type Mention = { code: string; storefront: Storefront | null; close: readonly CloseCode[] }
export type CloseCode = { code: string; name: string }

/** The scene of somebody who is in a shop. */
export type InShop = Scene & { storefront: Storefront }

export const inShop = (scene: Scene): scene is InShop => scene.storefront !== null

export const newConversation: Conversation = {
  language: null,
  languageChosen: false,
  shopId: null,
  visits: [],
  position: { at: 'shelf' },
  offered: [],
  lastComplaint: null,
  hushed: [],
  misses: 0,
  payer: null,
  platform: null,
  askedForData: null,
}

const newVisit = {
  lines: [],
  touchedAt: 0,
  place: null,
  saved: {},
  order: null,
  known: false,
  left: [],
  note: null,
  stopped: false,
  support: null,
  source: null,
} satisfies Partial<Visit>

/** A conversation as it was kept, by this version of the program or an older one. */
export function restored(kept: Conversation): Conversation {
  const visits = kept.visits.map((visit) => ({ ...newVisit, ...visit }))
  const hushed = Array.isArray(kept.hushed) ? kept.hushed : []
  return { ...newConversation, ...kept, hushed, visits, position: stillOpen(kept.position) }
}

/** A review from before there were ways to pay is made anew. */
const stillOpen = (position: Position): Position =>
  'review' in position && !position.review.ways ? { at: 'shelf' } : position

const basketLives = hours(24)
/** The bot is quiet this long while a person of the shop is expected to answer. */
const supportLives = hours(12)
const mostVisits = 10

/** Ends what waited too long: a basket after a day (its items are kept), a call for a person. */
export function withoutStale(before: Conversation, at: number): Conversation {
  const now = withoutStaleBaskets(before, at)
  const over = (support: Support | null) => support !== null && at - support.at > supportLives
  const kept = over(now.platform) ? { ...now, platform: null } : now
  if (!kept.visits.some(({ support }) => over(support))) return kept
  const visits = kept.visits.map((visit) =>
    over(visit.support) ? { ...visit, support: null } : visit,
  )
  return { ...kept, visits }
}

/** Drops what waited for more than a day in a basket, and keeps it to be ordered again. */
export function withoutStaleBaskets(now: Conversation, at: number): Conversation {
  const stale = ({ lines, touchedAt }: Visit) => lines.length > 0 && at - touchedAt > basketLives
  if (!now.visits.some(stale)) return now
  const visits = now.visits.map((visit) =>
    stale(visit) ? { ...visit, lines: [], left: visit.lines, note: null } : visit,
  )
  const here = visitOf(now, now.shopId)
  return here && stale(here) ? { ...now, visits, position: { at: 'shelf' } } : { ...now, visits }
}

/** When the oldest basket expires, in epoch milliseconds; null when all are empty. */
export function basketsExpireAt({ visits }: Conversation): number | null {
  const touched = visits.filter(({ lines }) => lines.length > 0).map((visit) => visit.touchedAt)
  return touched.length === 0 ? null : Math.min(...touched) + basketLives
}

export const visitOf = (now: Conversation, shopId: ShopId | null): Visit | undefined =>
  now.visits.find((visit) => visit.shopId === shopId)

export const basketOf = (now: Conversation, shopId: ShopId | null = now.shopId): BasketLine[] =>
  visitOf(now, shopId)?.lines ?? []

/** Steps into a shop; what was left in the others stays there. */
export function enter(now: Conversation, { shop }: Storefront): Conversation {
  const { id: shopId, code, name } = shop
  const visit: Visit = { ...newVisit, shopId, ...visitOf(now, shopId), code, name }
  const others = now.visits.filter((other) => other.shopId !== shopId)
  return {
    ...now,
    shopId,
    visits: [visit, ...others].slice(0, mostVisits),
    position: { at: 'shelf' },
  }
}

/** A tagged link to a shop was followed, whether they go in or not. */
export function cameBy(
  now: Conversation,
  { shop }: Storefront,
  source: NonNullable<Visit['source']>,
): Conversation {
  const { id: shopId, code, name } = shop
  if (visitOf(now, shopId)) return rememberOf(now, shopId, { source })
  const visit: Visit = { ...newVisit, shopId, code, name, source }
  return { ...now, visits: [...now.visits.slice(0, mostVisits - 1), visit] }
}

/** An order this long after the link was followed is counted as its. */
const sourceCounts = days(7)

export function sourceOf(now: Conversation, at: number): string | null {
  const source = visitOf(now, now.shopId)?.source
  return source && at - source.at <= sourceCounts ? source.tag : null
}

/** Changes what the person has in the shop they are in. */
export const remember = (now: Conversation, changes: Partial<Visit>): Conversation =>
  rememberOf(now, now.shopId, changes)

/** Changes what the person has in one shop, whichever they are in. */
export function rememberOf(
  now: Conversation,
  shopId: ShopId | null,
  changes: Partial<Visit>,
): Conversation {
  const visits = now.visits.map((visit) =>
    visit.shopId === shopId ? { ...visit, ...changes } : visit,
  )
  return { ...now, visits }
}

export const withBasket = (now: Conversation, lines: BasketLine[], at: number): Conversation =>
  remember(now, { lines, touchedAt: at })

export const moved = (now: Conversation, position: Position): Conversation => ({ ...now, position })
