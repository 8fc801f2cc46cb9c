import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { staff } from '../accounts/tables'
import type { ShopContext, ShopProfile } from '../context'
import type { Directory } from '../db/directory'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { AccountId, ZoneId } from '../kernel/ids'
import type { KraPin } from '../kernel/kra-pin'
import { shops } from './directory-tables'
import type { ShopDetails } from './settings'
import { refuseCode, type ShopCodeRefusal, suggestCodes } from './shop-code'
import { deliveryZones, shopSettings } from './tables'
import type { Centre, Zone } from './zone'

export type SettingsRow = typeof shopSettings.$inferSelect

export async function settingsOf(shop: ShopScope): Promise<SettingsRow> {
  const [settings] = await shop.select(shopSettings).limit(1)
  if (!settings) throw new Failure('NOT_FOUND', `shop ${shop.shopId} has no settings`)
  return settings
}

/**
 * What the settings form shows and a change is decided on. The directory is asked itself: a cached
 * name that is a minute old would be written back by the next save.
 */
export async function shopDetails(
  { shop, profile }: ShopContext,
  directory: Directory,
): Promise<{ settings: SettingsRow; details: ShopDetails }> {
  const [settings, [row]] = await Promise.all([
    settingsOf(shop),
    directory.select(shops, eq(shops.id, profile.id)).limit(1),
  ])
  if (!row) throw new Failure('NOT_FOUND', `no shop ${profile.id}`)
  const { name, businessType, language } = row
  const { openingHours, pickup, minimumCents: minimum } = settings
  const kraPin = settings.kraPin as KraPin | null
  return {
    settings,
    details: { name, businessType, language, openingHours, pickup, minimum, kraPin },
  }
}

export type DeliveryPage = { version: number; pickup: boolean; zones: Zone[] }

/** All zones, archived ones too, in their order; and the version under which they stand. */
export async function deliveryPage(shop: ShopScope): Promise<DeliveryPage> {
  const [[settings], rows] = await shop.read(
    shop.select(shopSettings).limit(1),
    shop.select(deliveryZones).orderBy(asc(deliveryZones.position)).limit(500),
  )
  if (!settings) throw new Failure('NOT_FOUND', `shop ${shop.shopId} has no settings`)
  return { version: settings.version, pickup: settings.pickup, zones: rows.map(zoneFrom) }
}

type ZoneRow = typeof deliveryZones.$inferSelect

function zoneFrom(row: ZoneRow): Zone {
  const { id, name, feeCents, minutes, position, archivedAt } = row
  const { latitude, longitude, radiusMetres, depositPercent } = row
  const centre =
    latitude !== null && longitude !== null && radiusMetres !== null
      ? { latitude, longitude, radiusMetres }
      : null
  const details = { name, fee: feeCents, minutes, centre, depositPercent }
  return { ...details, id, position, archived: archivedAt !== null }
}

/** A zone's place as its row keeps it. */
export const centreColumns = (
  centre: Centre | null,
): Pick<ZoneRow, 'latitude' | 'longitude' | 'radiusMetres'> => ({
  latitude: centre?.latitude ?? null,
  longitude: centre?.longitude ?? null,
  radiusMetres: centre?.radiusMetres ?? null,
})

/** Throws NOT_FOUND for a zone of another shop, as for one that never was. */
export function zoneIn(page: DeliveryPage, id: ZoneId): Zone {
  const zone = page.zones.find((known) => known.id === id)
  if (!zone) throw new Failure('NOT_FOUND', `no zone ${id}`)
  return zone
}

export type CodeCheck =
  | { ok: true; code: string }
  | { ok: false; code: string; why: ShopCodeRefusal | 'CODE_TAKEN'; suggestions: string[] }

/** Whether a (normal) code may be this shop's, and up to three that are free when it may not. */
export async function checkCode(
  directory: Directory,
  code: string,
  shopName: string,
): Promise<CodeCheck> {
  const refusal = refuseCode(code)
  const candidates = suggestCodes(shopName, code, 20)
  const rows = await directory.select(shops, inArray(shops.code, [code, ...candidates])).limit(21)
  const taken = new Set(rows.map((row) => row.code))
  if (refusal === null && !taken.has(code)) return { ok: true, code }
  const suggestions = candidates.filter((candidate) => !taken.has(candidate)).slice(0, 3)
  return { ok: false, code, why: refusal ?? 'CODE_TAKEN', suggestions }
}

/** A shop that this account owns: any, or the one of `code`. */
export async function shopOwnedBy(
  directory: Directory,
  owner: AccountId,
  code?: string,
): Promise<ShopProfile | null> {
  const owned = and(eq(staff.accountId, owner), eq(staff.role, 'owner'), isNull(staff.endedAt))
  const rows = await directory.select(staff, owned).limit(20)
  if (rows.length === 0) return null
  const mine = inArray(
    shops.id,
    rows.map((row) => row.shopId),
  )
  const [shop] = await directory
    .select(shops, code === undefined ? mine : and(mine, eq(shops.code, code)))
    .limit(1)
  if (!shop) return null
  const { dataKey: _, createdAt: __, seatsChangedAt: ___, ...profile } = shop
  return profile
}
