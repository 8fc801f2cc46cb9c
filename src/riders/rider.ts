import type { RiderId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'

/** Somebody who brings the shop's goods. They never sign in: each delivery has an address of its own. */
export type Rider = { id: RiderId; name: string; phone: Msisdn; archived: boolean }
export type RiderDetails = Pick<Rider, 'name' | 'phone'>

// More than this nobody looks through on a phone.
export const mostRiders = 30

export type RiderRefusal = 'RIDER_PHONE_TAKEN' | 'TOO_MANY_RIDERS'
/** `change: false` when all is already as wanted: a second submit of the same form. */
export type RiderDecision =
  | { ok: true; change: boolean; rider: Rider }
  | { ok: false; code: RiderRefusal; rider: Rider }

const active = (riders: readonly Rider[]) => riders.filter(({ archived }) => !archived)

/** The form carries the id of its rider, so sending it twice adds one. */
export function decideRider(
  riders: readonly Rider[],
  id: RiderId,
  { name, phone }: RiderDetails,
): RiderDecision {
  const existing = riders.find((rider) => rider.id === id)
  if (existing) return { ok: true, change: false, rider: existing }
  return admit(riders, { id, name, phone, archived: false })
}

/** Takes a rider off the list, or puts them back. */
export function decideRiderArchival(
  riders: readonly Rider[],
  rider: Rider,
  archived: boolean,
): RiderDecision {
  if (rider.archived === archived) return { ok: true, change: false, rider }
  return archived
    ? { ok: true, change: true, rider: { ...rider, archived } }
    : admit(riders, { ...rider, archived })
}

function admit(riders: readonly Rider[], rider: Rider): RiderDecision {
  const others = active(riders)
  const namesake = others.find(({ phone }) => phone === rider.phone)
  if (namesake) return { ok: false, code: 'RIDER_PHONE_TAKEN', rider: namesake }
  if (others.length >= mostRiders) return { ok: false, code: 'TOO_MANY_RIDERS', rider }
  return { ok: true, change: true, rider }
}
