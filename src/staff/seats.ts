import type { AccountId } from '../kernel/ids'
import type { ShopRole } from '../web/navigation'

/** Who works in a shop now, and as what. */
export type Seat = { accountId: AccountId; role: ShopRole }
export type StaffEvent = 'invite' | 'change_role' | 'remove'
/** What an owner wants of a person: a seat, another role, or that they leave. */
export type Wish =
  | { event: 'invite' | 'change_role'; accountId: AccountId; role: ShopRole }
  | { event: 'remove'; accountId: AccountId }
export type SeatRefusal = 'ALREADY_HERE' | 'NOT_HERE' | 'LAST_OWNER' | 'FULL'
export type SeatDecision =
  | { ok: true; change: boolean; role: ShopRole }
  | { ok: false; code: SeatRefusal }

export const mostStaff = 50

/** A wish that is fulfilled already changes nothing, so a form sent twice is harmless. */
export function decideSeat(seats: readonly Seat[], wish: Wish): SeatDecision {
  const seat = seats.find(({ accountId }) => accountId === wish.accountId)
  if (wish.event === 'invite') {
    if (seat && seat.role !== wish.role) return { ok: false, code: 'ALREADY_HERE' }
    if (!seat && seats.length >= mostStaff) return { ok: false, code: 'FULL' }
    return { ok: true, change: !seat, role: wish.role }
  }
  if (!seat) return { ok: false, code: 'NOT_HERE' }
  if (wish.event === 'change_role' && seat.role === wish.role) {
    return { ok: true, change: false, role: seat.role }
  }
  const owners = seats.filter(({ role }) => role === 'owner')
  if (seat.role === 'owner' && owners.length === 1) return { ok: false, code: 'LAST_OWNER' }
  return { ok: true, change: true, role: wish.event === 'remove' ? seat.role : wish.role }
}
