import { and, desc, eq, isNull } from 'drizzle-orm'
import { sessions, staff } from '../accounts/tables'
import { actorName, type ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Directory } from '../db/directory'
import type { Sealed } from '../sealing/vault'
import { shops } from '../shops/directory-tables'
import { isShopRole } from '../web/navigation'
import { decideSeat, mostStaff, type Seat, type SeatDecision, type Wish } from './seats'
import { staffEvents } from './tables'

/**
 * Gives a seat in the shop, changes its role or takes it away, and writes down who did it. The
 * person's sessions in this shop end in the same commit; a role is never changed under a session.
 * `nameSealed`: what who invites calls them.
 */
export const changeSeat = (
  ctx: ShopContext,
  directory: Directory,
  wish: Wish,
  nameSealed: Sealed | null = null,
): Promise<SeatDecision> =>
  retryOnConflict(async () => {
    const { shopId } = ctx.shop
    const [rows, [last]] = await directory.read(
      directory
        .select(staff, and(eq(staff.shopId, shopId), isNull(staff.endedAt)))
        .limit(mostStaff + 10),
      directory
        .select(staffEvents, eq(staffEvents.shopId, shopId))
        .orderBy(desc(staffEvents.version))
        .limit(1),
    )
    const seats = rows.flatMap(({ accountId, role }): Seat[] =>
      isShopRole(role) ? [{ accountId, role }] : [],
    )
    const decision = decideSeat(seats, wish)
    if (!decision.ok || !decision.change) return decision

    const { role } = decision
    const { event, accountId } = wish
    const now = ctx.ports.clock()
    const key = { shopId, accountId }
    const seat = {
      role,
      endedAt: event === 'remove' ? now : null,
      ...(event === 'invite' && { nameSealed }),
    }
    await directory.commit(
      // First: it must be what fails.
      directory.insert(staffEvents, {
        ...key,
        version: (last?.version ?? 0) + 1,
        event,
        role,
        actor: actorName(ctx.actor),
        happenedAt: now,
      }),
      directory
        .insert(staff, { ...key, ...seat, createdAt: now })
        .onConflictDoUpdate({ target: [staff.shopId, staff.accountId], set: seat }),
      directory.update(
        sessions,
        { endedAt: now },
        and(
          eq(sessions.accountId, accountId),
          eq(sessions.shopId, shopId),
          isNull(sessions.endedAt),
        ),
      ),
      directory.update(shops, { seatsChangedAt: now }, eq(shops.id, shopId)),
    )
    return decision
  })
