import type { OrderId } from '../kernel/ids'
import { formatMoney } from '../kernel/money'
import { atDoorChoice } from './asked'
import { checkout, reviewed, reviewOf, samePayer } from './checkout'
import { readChoice } from './choices'
import { confirm } from './confirm'
import { basketOf, type Conversation, type InShop, moved, type Step, visitOf } from './conversation'
import type { AtDoor } from './deed'
import { track } from './own-order'
import { answer, choice, menuChoice, trackChoice } from './replies'
import { buttons } from './say'

/**
 * PAY: goes on with whatever leads to paying. Under a review it is its button, "Confirm and pay";
 * else it checks out the basket, or pays the order that was placed last.
 */
export function pay(scene: InShop, now: Conversation): Step {
  const shown = reviewOf(now)
  if (now.position.at === 'review' && isConfirmShown(now)) return confirm(scene, now, null)
  if (shown) return reviewed(scene, now, shown)
  if (now.position.at === 'payer') return samePayer(scene, now)
  if (basketOf(now).length > 0) return checkout(scene, now)
  const order = visitOf(now, now.shopId)?.order
  if (order) return payOrder(scene, now, order.id)
  return answer(now, { parts: [{ key: 'nothingToPay' }], offer: buttons([menuChoice(now)]) })
}

/** Whether the review is what was said last, and not something in between. */
const isConfirmShown = ({ offered }: Conversation): boolean =>
  offered.some(({ id }) => readChoice(id)?.verb === 'confirm')

/**
 * Pay again, from the number that paid last. While M-Pesa hardly answers that is said first, with what
 * else can be done; `anyway` is somebody who wants to be asked all the same.
 */
export function payOrder(scene: InShop, now: Conversation, orderId: OrderId, anyway = false): Step {
  const payer = now.payer ?? scene.ownPhone
  if (!payer) return askOtherPayer(now, orderId)
  if (scene.mpesaIsSlow && !anyway) return sayItIsSlow(scene, now, orderId)
  return { next: moved(now, { at: 'shelf' }), say: [], deed: { do: 'pay', orderId, payer } }
}

function sayItIsSlow(scene: InShop, now: Conversation, orderId: OrderId): Step {
  const door = atDoorChoice(scene, now, orderId)
  const ask = choice(now, { key: 'askAnyway' }, 'pay', orderId, 'anyway')
  return answer(moved(now, { at: 'shelf' }), {
    parts: [{ key: 'askAnyway', data: { atDoor: door !== undefined } }],
    offer: buttons([...(door ? [door] : []), ask, trackChoice(now)]),
  })
}

/** An order that was to be paid first, paid when it arrives after all. */
export const payAtDoor = (now: Conversation, orderId: OrderId): Step => ({
  next: moved(now, { at: 'shelf' }),
  say: [],
  deed: { do: 'pay_at_door', orderId },
})

export function atDoorDecided(now: Conversation, orderId: OrderId, changed: AtDoor): Step {
  if (changed.ok) {
    const data = { order: changed.number, total: formatMoney(changed.total) }
    const parts = [{ key: 'nowAtDoor', data } as const]
    return answer(now, { parts, offer: buttons([trackChoice(now), menuChoice(now)]) })
  }
  // It is paid, on its way or over by now: its state says so best.
  if (changed.code !== 'NOT_OFFERED') return track(now, 'status')
  return answer(now, {
    parts: [{ key: 'notAtDoor' }],
    offer: buttons([choice(now, { key: 'pay' }, 'pay', orderId), trackChoice(now)]),
  })
}

/** Another number, by words: for the order that is being made, else for the one that waits. */
export function otherPayer(scene: InShop, now: Conversation): Step {
  const { position } = now
  const shown = reviewOf(now)
  if (shown) return askNumber(moved(now, { at: 'payer', to: shown.to }))
  if (position.at === 'payer' || position.at === 'other_payer') return askNumber(now)
  const order = visitOf(now, now.shopId)?.order
  return order && basketOf(now).length === 0 ? askOtherPayer(now, order.id) : pay(scene, now)
}

const askNumber = (now: Conversation): Step => answer(now, { parts: [{ key: 'askPayer' }] })

export const askOtherPayer = (now: Conversation, orderId: OrderId): Step =>
  answer(moved(now, { at: 'other_payer', orderId }), { parts: [{ key: 'askPayer' }] })
