import { desc, eq, sql } from 'drizzle-orm'
import { accounts, staff } from '../accounts/tables'
import type { Directory } from '../db/directory'
import type { AccountId, ShopId } from '../kernel/ids'
import type { Sealed, Vault } from '../sealing/vault'
import { isShopRole, type ShopRole } from '../web/navigation'
import type { StaffEvent } from './seats'
import { staffEvents } from './tables'

export type Colleague = { id: AccountId; name: string; phone: string; role: ShopRole }
export type StaffChange = {
  event: StaffEvent
  /** Names; empty for somebody whose account is erased. */
  who: string
  by: string
  role: ShopRole
  at: number
}

/** Who works in the shop and the latest changes, in one round trip. */
export async function staffPage(
  directory: Directory,
  platform: Vault,
  shopId: ShopId,
): Promise<{ people: Colleague[]; changes: StaffChange[] }> {
  const [seats, rows, events] = await directory.read(
    directory.select(staff, eq(staff.shopId, shopId)).limit(200),
    directory
      .select(
        accounts,
        sql`${accounts.id} in (select account_id from staff where shop_id = ${shopId})`,
      )
      .limit(200),
    directory
      .select(staffEvents, eq(staffEvents.shopId, shopId))
      .orderBy(desc(staffEvents.version))
      .limit(20),
  )
  const named = new Map(seats.map(({ accountId, nameSealed }) => [accountId, nameSealed]))
  const known = new Map(
    await Promise.all(
      rows.map(async (row) => {
        const calledSealed = named.get(row.id) ?? null
        return [row.id, await opened(platform, row, shopId, calledSealed)] as const
      }),
    ),
  )
  const nameOf = (id: string) => known.get(id as AccountId)?.name ?? ''
  const people = seats.flatMap(({ accountId: id, role, endedAt }): Colleague[] => {
    if (endedAt !== null || !isShopRole(role)) return []
    return [{ id, role, name: nameOf(id), phone: known.get(id)?.phone ?? '' }]
  })
  const changes = events.map(({ event, accountId, actor, role, happenedAt }) => ({
    event,
    who: nameOf(accountId),
    by: nameOf(actor),
    role,
    at: happenedAt,
  }))
  return { people: people.sort((a, b) => a.name.localeCompare(b.name)), changes }
}

/** Seals what a shop calls somebody, so that it goes with their account. */
export async function seatName(
  directory: Directory,
  platform: Vault,
  { id, shopId, name }: { id: AccountId; shopId: ShopId; name: string },
): Promise<Sealed | null> {
  const [row] = await directory.select(accounts, eq(accounts.id, id)).limit(1)
  return row?.salt ? platform.ofPerson(row.salt).seal(placeOf(shopId, id), name) : null
}

const placeOf = (shopId: ShopId, id: AccountId) => `staff.name/${shopId}/${id}` as const

async function opened(
  platform: Vault,
  row: typeof accounts.$inferSelect,
  shopId: ShopId,
  calledSealed: Sealed | null,
) {
  const { id, salt, nameSealed, phoneSealed } = row
  if (!salt) return { name: '', phone: '' }
  const person = platform.ofPerson(salt)
  return {
    name: calledSealed
      ? await person.open(placeOf(shopId, id), calledSealed)
      : nameSealed
        ? await person.open(`accounts.name/${id}`, nameSealed)
        : '',
    phone: phoneSealed ? await person.open(`accounts.phone/${id}`, phoneSealed) : '',
  }
}
