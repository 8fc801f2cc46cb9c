import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Directory } from '../db/directory'
import type { Language } from '../i18n/messages'
import type { AccountId, ShopId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { isSeatRole, type SeatRole, shopRoles } from '../web/navigation'
import type { DirectoryContext } from './directory-context'
import { accounts, staff } from './tables'

/** The living account of a phone, or null. */
export async function accountByPhone(
  { directory, ports }: Pick<DirectoryContext, 'directory' | 'ports'>,
  phone: Msisdn,
): Promise<{ id: AccountId; language: Language } | null> {
  const phoneIndex = await ports.keyedHash('phone', phone)
  const ours = and(eq(accounts.phoneIndex, phoneIndex), isNotNull(accounts.salt))
  const [row] = await directory.select(accounts, ours).limit(1)
  return row ? { id: row.id, language: row.language } : null
}

export type Seat = { shopId: ShopId; role: SeatRole }

/** The shops whose pages this account may enter. Nobody works in more than fifty. */
export async function seatsOf(directory: Directory, accountId: AccountId): Promise<Seat[]> {
  const rows = await directory
    .select(
      staff,
      and(
        eq(staff.accountId, accountId),
        isNull(staff.endedAt),
        inArray(staff.role, [...shopRoles, 'operator']),
      ),
    )
    .limit(50)
  return rows.flatMap(({ shopId, role }) => (isSeatRole(role) ? [{ shopId, role }] : []))
}
