import { paymentAsked } from './asked'
import { looked } from './claimed'
import type { Conversation, InShop, Step } from './conversation'
import type { Outcome } from './deed'
import { cancelled, tracked } from './own-order'
import { atDoorDecided } from './pay'
import { orderDecided } from './placed'

/** What a shop's own verb came to. STOP, and a person who was asked for, go beyond one shop. */
export type ShopOutcome = Exclude<Outcome, { do: 'stop' | 'open_request' | 'tell_person' }>

/** What follows from something that was done outside. */
export function goOn(scene: InShop, now: Conversation, outcome: ShopOutcome): Step {
  switch (outcome.do) {
    case 'place':
      return orderDecided(scene, now, outcome.placed)
    case 'pay':
      return paymentAsked(scene, now, outcome.orderId, outcome.payer, outcome.asked)
    case 'pay_at_door':
      return atDoorDecided(now, outcome.orderId, outcome.changed)
    case 'track':
      return tracked(scene, now, outcome)
    case 'cancel_order':
      return cancelled(now, outcome.cancelled)
    case 'claim':
      return looked(scene, now, outcome)
    case 'learn':
      return { next: now, say: [] }
  }
}
