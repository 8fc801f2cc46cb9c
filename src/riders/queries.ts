import { asc, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { RiderId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { shopSettings } from '../shops/tables'
import type { Rider } from './rider'
import { riders } from './tables'

// Archived ones too: so many people ride for one shop in its life.
const mostRows = 300

type RiderRow = typeof riders.$inferSelect

/** All riders of the shop, those who left too, in the order in which they came. */
export const allRiders = (shop: ShopScope) =>
  shop.select(riders).orderBy(asc(riders.createdAt)).limit(mostRows)

export async function openRider({ vault }: ShopContext, row: RiderRow): Promise<Rider> {
  const { id, nameSealed, phoneSealed, archivedAt } = row
  return {
    id,
    name: await vault.open(`riders.name/${id}`, nameSealed),
    phone: (await vault.open(`riders.phone/${id}`, phoneSealed)) as Msisdn,
    archived: archivedAt !== null,
  }
}

/** The shop's riders and the version of the shop under which they stand. One round trip. */
export async function ridersPage(ctx: ShopContext): Promise<{ version: number; riders: Rider[] }> {
  const { shop } = ctx
  const [[settings], rows] = await shop.read(shop.select(shopSettings).limit(1), allRiders(shop))
  if (!settings) throw new Failure('NOT_FOUND', `shop ${shop.shopId} has no settings`)
  const opened = await Promise.all(rows.map((row) => openRider(ctx, row)))
  return { version: settings.version, riders: opened }
}

/** Throws NOT_FOUND for a rider of another shop, as for one that never was. */
export function riderIn(riders: readonly Rider[], id: RiderId): Rider {
  const rider = riders.find((known) => known.id === id)
  if (!rider) throw new Failure('NOT_FOUND', `no rider ${id}`)
  return rider
}

/** The id when it is a rider of this shop, else null: for a row that is about to name one. */
export const ownRider = (shop: ShopScope, id: RiderId | null) =>
  sql<RiderId | null>`(select id from ${riders} where ${shop.ours(riders, sql`id = ${id}`)})`
