import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accounts, staff } from '../accounts/tables'
import { openDirectory } from '../db/open-shop'
import type { Language } from '../i18n/messages'
import type { AccountId, ShopId } from '../kernel/ids'
import type { Env } from './env'
import { platformVault } from './platform'

export type Owner = { id: AccountId; phone: string; language: Language }

/** The owners of a shop with their phones (`2547…`), for what the shop itself wants to be told. */
export async function ownersOf(env: Env, shopId: ShopId): Promise<Owner[]> {
  const seats = and(eq(staff.shopId, shopId), eq(staff.role, 'owner'), isNull(staff.endedAt))
  const rows = await openDirectory(env.DIRECTORY)
    .select(
      accounts,
      and(
        sql`${accounts.id} in (select ${staff.accountId} from ${staff} where ${seats})`,
        isNotNull(accounts.salt),
        isNotNull(accounts.phoneSealed),
      ),
    )
    .limit(20)
  const vault = await platformVault(env)
  return Promise.all(
    rows.flatMap(({ id, salt, phoneSealed, language }) =>
      salt && phoneSealed
        ? [
            vault
              .ofPerson(salt)
              .open(`accounts.phone/${id}`, phoneSealed)
              .then((phone) => ({ id, phone, language })),
          ]
        : [],
    ),
  )
}
