import { and, eq, gt, isNull } from 'drizzle-orm'
import { isAlive, longestPause } from '../accounts/session'
import { sessions, staff } from '../accounts/tables'
import type { Session } from '../context'
import type { Directory } from '../db/directory'
import { shops } from '../shops/directory-tables'

export type LookedUp = { session: Session; expiresAt: number; shard: string | null }

/**
 * What the rows say about a session that a cookie claims, in one round trip; null when it has ended,
 * or when the seat it was given has gone or changed: then the person signs in again. Notes that the
 * session was seen.
 */
export async function lookUpSession(
  directory: Directory,
  claimed: Session,
  now: number,
): Promise<LookedUp | null> {
  const { id, accountId, shopId, role } = claimed
  const inUse = and(
    eq(sessions.id, id),
    isNull(sessions.endedAt),
    gt(sessions.seenAt, now - longestPause),
  )
  const [rows, seats, shopRows] = await directory.read(
    directory.select(sessions, eq(sessions.id, id)).limit(1),
    directory
      .select(staff, and(eq(staff.shopId, shopId ?? nowhere), eq(staff.accountId, accountId)))
      .limit(1),
    directory.select(shops, eq(shops.id, shopId ?? nowhere)).limit(1),
    directory.update(sessions, { seenAt: now }, inUse),
  )
  const [row] = rows
  if (!row || !isAlive(row, now) || row.accountId !== accountId || row.shopId !== shopId)
    return null
  if (shopId === null) return { session: claimed, expiresAt: row.expiresAt, shard: null }
  const [seat] = seats
  const [shop] = shopRows
  if (!shop || !seat || seat.endedAt !== null || seat.role !== role) return null
  return { session: claimed, expiresAt: row.expiresAt, shard: shop.shard }
}

const nowhere = 'shp_'
