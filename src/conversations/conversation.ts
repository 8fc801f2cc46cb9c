import type { Language } from '../i18n/messages'
import { hours } from '../kernel/clock'
import type { OrderId, ShopId, ZoneId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Msisdn } from '../kernel/phone'
import type { Storefront } from '../storefront/storefront'
import type { Deed } from './deed'
import type { Say, Words } from './say'

/** A variant and how many of it. Names and prices are the storefront's and never remembered. */
export type BasketLine = { sku: string; quantity: number }

/** Something that is wanted, whose options are still open. */
export type Wanted = { sku: string; quantity: number }

/** Where the goods go. */
export type Destination =
  | { kind: 'delivery'; zoneId: ZoneId; landmark: string }
  | { kind: 'pickup' }

/** A line as the customer was shown it: what they agree to by confirming. */
export type PricedLine = BasketLine & { name: string; price: Cents }

/** What was shown for confirmation. `token` ties the button to exactly this. */
export type Review = {
  lines: PricedLine[]
  to: Destination
  fee: Cents
  total: Cents
  payer: Msisdn
  token: string
}

/** What we asked last, and so how the next words are meant. */
export type Position =
  | { at: 'shelf' }
  | { at: 'option'; sku: string; chosen: string[]; quantity: number | null; wanted: Wanted[] }
  | { at: 'quantity'; sku: string }
  | { at: 'amend'; sku: string }
  | { at: 'where' }
  | { at: 'landmark'; zoneId: ZoneId }
  | { at: 'payer'; to: Destination }
  | { at: 'other_payer'; orderId: OrderId }
  | { at: 'review'; review: Review }

/** A shop this person has been in, with what they left there. */
export type Visit = {
  shopId: ShopId
  code: string
  name: string
  lines: BasketLine[]
  /** When the basket was last changed, in epoch milliseconds. */
  touchedAt: number
  /** Where they had the last order brought. */
  place: { zoneId: ZoneId; landmark: string } | null
  order: { id: OrderId; number: number } | null
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
  /** Whether a picture or sticker was answered already, so that the next is not. */
  hushed: boolean
  /** The number that paid last. */
  payer: Msisdn | null
}

export type Step = { next: Conversation; say: readonly Say[]; deed?: Deed }

/** What the step may look at besides the conversation. */
export type Scene = {
  at: number
  /** The shop the person is in; null before the first code, or when it is gone. */
  storefront: Storefront | null
  /** The WhatsApp number, when it is a Kenyan mobile. */
  ownPhone: Msisdn | null
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
  hushed: false,
  payer: null,
}

const basketLives = hours(24)
const mostVisits = 10

/** Drops what waited for more than a day in a basket. */
export function withoutStaleBaskets(now: Conversation, at: number): Conversation {
  const stale = ({ lines, touchedAt }: Visit) => lines.length > 0 && at - touchedAt > basketLives
  if (!now.visits.some(stale)) return now
  const visits = now.visits.map((visit) => (stale(visit) ? { ...visit, lines: [] } : visit))
  return { ...now, visits, position: { at: 'shelf' } }
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
  const fresh: Visit = { shopId, code, name, lines: [], touchedAt: 0, place: null, order: null }
  const visit = { ...(visitOf(now, shopId) ?? fresh), code, name }
  const others = now.visits.filter((other) => other.shopId !== shopId)
  return {
    ...now,
    shopId,
    visits: [visit, ...others].slice(0, mostVisits),
    position: { at: 'shelf' },
  }
}

/** Changes what the person has in the shop they are in. */
export function remember(now: Conversation, changes: Partial<Visit>): Conversation {
  const visits = now.visits.map((visit) =>
    visit.shopId === now.shopId ? { ...visit, ...changes } : visit,
  )
  return { ...now, visits }
}

export const withBasket = (now: Conversation, lines: BasketLine[], at: number): Conversation =>
  remember(now, { lines, touchedAt: at })

export const moved = (now: Conversation, position: Position): Conversation => ({ ...now, position })
