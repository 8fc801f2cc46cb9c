import type { Language } from '../i18n/messages'
import type { KraPin } from '../kernel/kra-pin'
import type { Cents } from '../kernel/money'
import { type OpeningHours, sameHours } from './opening-hours'

/** What an owner may change of a shop. Its code is not among it: posters hold it. */
export type ShopDetails = {
  name: string
  businessType: string
  language: Language
  openingHours: OpeningHours
  pickup: boolean
  /** The least an order must come to, without delivery; 0 for none. */
  minimum: Cents
  /** Stands on receipts. */
  kraPin: KraPin | null
}

export const highestMinimumShillings = 50_000

export const businessTypes = [
  'grocery',
  'fashion',
  'food',
  'beauty',
  'electronics',
  'hardware',
  'pharmacy',
  'services',
  'other',
] as const
export type BusinessType = (typeof businessTypes)[number]

export type SettingsDecision =
  | { ok: true; change: boolean }
  | { ok: false; code: 'CHANGED_MEANWHILE' }

/** `fresh`: whether the form was filled from what stands now. */
export function decideDetails(
  current: ShopDetails,
  wanted: ShopDetails,
  fresh: boolean,
): SettingsDecision {
  if (sameDetails(current, wanted)) return { ok: true, change: false }
  return fresh ? { ok: true, change: true } : { ok: false, code: 'CHANGED_MEANWHILE' }
}

const sameDetails = (a: ShopDetails, b: ShopDetails): boolean =>
  a.name === b.name &&
  a.businessType === b.businessType &&
  a.language === b.language &&
  a.pickup === b.pickup &&
  a.minimum === b.minimum &&
  a.kraPin === b.kraPin &&
  sameHours(a.openingHours, b.openingHours)

/** What owners may want to hear of on WhatsApp (src/owner-news). */
export const tellings = ['order', 'question', 'money', 'low'] as const
export type Telling = (typeof tellings)[number]
