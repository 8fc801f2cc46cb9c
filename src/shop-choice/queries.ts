import { inArray } from 'drizzle-orm'
import { seatsOf } from '../accounts/queries'
import type { Directory } from '../db/directory'
import type { AccountId, ShopId } from '../kernel/ids'
import { shops } from '../shops/directory-tables'
import type { SeatRole } from '../web/navigation'

export type ShopChoice = { id: ShopId; name: string; code: string; role: SeatRole }

/** The shops whose pages an account may enter, with their names. */
export async function shopChoices(
  directory: Directory,
  accountId: AccountId,
): Promise<ShopChoice[]> {
  const seats = await seatsOf(directory, accountId)
  if (seats.length === 0) return []
  const ids = seats.map(({ shopId }) => shopId)
  const roles = new Map(seats.map(({ shopId, role }) => [shopId, role]))
  const rows = await directory.select(shops, inArray(shops.id, ids)).orderBy(shops.name).limit(50)
  return rows.flatMap(({ id, name, code }) => {
    const role = roles.get(id)
    return role ? [{ id, name, code, role }] : []
  })
}
