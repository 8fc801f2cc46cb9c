import type { Wants } from '../orders/payment-rule'
import { review } from './checkout'
import { basketOf, type Conversation, type InShop, type Step, visitOf } from './conversation'
import { viewBasket } from './edit-basket'
import { answer, menuChoice, trackChoice } from './replies'
import { buttons } from './say'
import { usualWay } from './ways-to-pay'

/**
 * The order goes out, once: an old button or a second tap finds no review that it belongs to. `wants`
 * is how they pay; null for the usual way, as for a typed Yes.
 */
export function confirm(
  scene: InShop,
  now: Conversation,
  token: string | null,
  wants: Wants | null = null,
): Step {
  const { position } = now
  if (position.at !== 'review') return notOpen(scene, now)
  const { lines, to, payer, note, ways } = position.review
  const way = wants ?? usualWay(ways)
  const terms = ways[way]
  if (!terms || (token !== null && token !== position.review.token)) {
    return review(scene, now, lines, to, payer, [{ key: 'reviewAgain' }])
  }
  const pay = { wants: way, dueFirst: terms.dueFirst }
  const resumes = visitOf(now, now.shopId)?.stopped === true
  return { next: now, say: [], deed: { do: 'place', lines, to, payer, pay, note, resumes } }
}

function notOpen(scene: InShop, now: Conversation): Step {
  const order = visitOf(now, now.shopId)?.order
  if (!order || basketOf(now).length > 0) return viewBasket(scene, now)
  return answer(now, {
    parts: [{ key: 'alreadyPlaced', data: { order: order.number } }],
    offer: buttons([trackChoice(now), menuChoice(now)]),
  })
}
