import { eq } from 'drizzle-orm'
import { accounts, staff } from '../accounts/tables'
import { openDirectory } from '../db/open-shop'
import type { AccountId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { platformShop } from '../shops/platform-shop'
import type { Env } from './env'
import { openPlatform } from './platform'
import { portsOf } from './ports'
import { settingsOf } from './settings'

/** Whose phone OPERATOR_PHONES names gets a seat where customers' questions to DukaBot are. */
export async function seatOperator(env: Env, accountId: AccountId, phone: Msisdn): Promise<void> {
  if (!settingsOf(env).OPERATOR_PHONES.includes(phone)) return
  await openPlatform(env, { kind: 'clock' })
  await openDirectory(env.DIRECTORY)
    .insert(staff, {
      shopId: platformShop.id,
      accountId,
      role: 'operator',
      createdAt: portsOf(env).clock(),
    })
    .onConflictDoNothing()
}

/** Asked at each of an operator's requests: who is taken off the list is out at once. */
export async function isOperator(env: Env, accountId: AccountId): Promise<boolean> {
  const [row] = await openDirectory(env.DIRECTORY)
    .select(accounts, eq(accounts.id, accountId))
    .limit(1)
  const { keyedHash } = portsOf(env)
  const listed = settingsOf(env).OPERATOR_PHONES.map((phone) => keyedHash('phone', phone))
  return row !== undefined && (await Promise.all(listed)).includes(row.phoneIndex)
}
