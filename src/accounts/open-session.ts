import { and, eq, isNull } from 'drizzle-orm'
import type { Session } from '../context'
import type { Directory } from '../db/directory'
import { Failure } from '../kernel/failure'
import type { SessionId, ShopId } from '../kernel/ids'
import { isSeatRole } from '../web/navigation'
import type { DirectoryContext } from './directory-context'
import type { OpenedAccount } from './open-account'
import { seatsOf } from './queries'
import { longestSession } from './session'
import { sessions, staff } from './tables'

type Needs = Pick<DirectoryContext, 'directory' | 'ports'>
export type OpenedSession = { session: Session; expiresAt: number }

/** Signs an account in. Who works in one shop goes on in it; others choose, or open their first. */
export async function openSession(
  { directory, ports }: Needs,
  { id: accountId, language }: OpenedAccount,
): Promise<OpenedSession & { seats: number }> {
  const now = ports.clock()
  const seats = await seatsOf(directory, accountId)
  const [seat] = seats.length === 1 ? seats : []
  const session: Session = {
    id: ports.newId('ses') satisfies SessionId,
    accountId,
    shopId: seat?.shopId ?? null,
    role: seat?.role ?? null,
    language,
  }
  const expiresAt = now + longestSession
  await directory.insert(sessions, rowOf(session, { createdAt: now, seenAt: now, expiresAt }))
  return { session, expiresAt, seats: seats.length }
}

/**
 * Goes on in one shop: a new session, with the life that was left, takes the place of the old one.
 * Throws FORBIDDEN to an account that has no seat there.
 */
export async function enterShop(
  { directory, ports }: Needs,
  old: Session,
  shopId: ShopId,
): Promise<OpenedSession> {
  const now = ports.clock()
  const [rows, seats] = await directory.read(
    directory.select(sessions, eq(sessions.id, old.id)).limit(1),
    directory
      .select(staff, and(eq(staff.shopId, shopId), eq(staff.accountId, old.accountId)))
      .limit(1),
  )
  const [row] = rows
  const [seat] = seats
  if (!row || row.endedAt !== null) throw new Failure('SIGN_IN_NEEDED', 'the session has ended')
  if (!seat || seat.endedAt !== null || !isSeatRole(seat.role)) {
    throw new Failure('FORBIDDEN', 'no seat in that shop')
  }
  const id = ports.newId('ses') satisfies SessionId
  const session: Session = { ...old, id, shopId, role: seat.role }
  await directory.commit(
    directory.insert(sessions, rowOf(session, { ...row, seenAt: now })),
    endSession(directory, old.id, now),
  )
  return { session, expiresAt: row.expiresAt }
}

/** Ends a session: the statement, so that a caller can put it into a commit of its own. */
export const endSession = (directory: Directory, id: SessionId, now: number) =>
  directory.update(sessions, { endedAt: now }, and(eq(sessions.id, id), isNull(sessions.endedAt)))

type Times = { createdAt: number; seenAt: number; expiresAt: number }

const rowOf = ({ id, accountId, shopId }: Session, { createdAt, seenAt, expiresAt }: Times) => ({
  id,
  accountId,
  shopId,
  createdAt,
  seenAt,
  expiresAt,
})
