import type { OrderId } from '../kernel/ids'
import { formatMoney } from '../kernel/money'
import { type Msisdn, maskedPhone } from '../kernel/phone'
import { type Conversation, type InShop, moved, type Step, visitOf } from './conversation'
import type { Asked } from './deed'
import { answer, choice, menuChoice, trackChoice } from './replies'
import { buttons, type Choice, type Sentence } from './say'

/** What came of asking for a payment. */
export function paymentAsked(
  scene: InShop,
  now: Conversation,
  orderId: OrderId,
  payer: Msisdn,
  asked: Asked,
): Step {
  const { sentence, choices } = askedWords(scene, now, orderId, payer, asked, '')
  const next = moved({ ...now, payer }, { at: 'shelf' })
  return answer(next, { parts: [sentence], offer: buttons(choices) })
}

/** What came of asking for a payment, and the buttons that help. `until`: how long goods are held. */
export function askedWords(
  scene: InShop,
  now: Conversation,
  orderId: OrderId,
  payer: Msisdn,
  asked: Asked,
  until: string,
): { sentence: Sentence; choices: Choice[] } {
  const track = trackChoice(now)
  const otherNumber = choice(now, { key: 'otherNumber' }, 'pay_other', orderId)
  const help = [otherNumber, atDoorChoice(scene, now, orderId) ?? track]
  const again = choice(now, { key: 'payAgain' }, 'pay', orderId)
  if (asked.ok) {
    const data = { payer: maskedPhone(payer), amount: formatMoney(asked.amount), until }
    return asked.kind === 'prompted'
      ? { sentence: { key: 'promptSent', data }, choices: [track] }
      : { sentence: { key: 'promptUnknown', data }, choices: [track] }
  }
  switch (asked.code) {
    case 'ALREADY_PAID':
      return { sentence: { key: 'payAlready' }, choices: [track, menuChoice(now)] }
    case 'NOT_PAYABLE':
      return { sentence: { key: 'payClosed' }, choices: [menuChoice(now)] }
    case 'WAIT':
      return {
        sentence: asked.outage
          ? { key: 'payWaitOutage', data: { minutes: Math.ceil(asked.seconds / 60) } }
          : { key: 'payWait', data: { seconds: asked.seconds } },
        choices: [again, ...help],
      }
    case 'NO_ACCOUNT':
      return { sentence: { key: 'payNoAccount' }, choices: [track] }
    case 'REFUSED': {
      const sentence: Sentence = { key: 'payRefused', data: { reason: asked.reason } }
      return { sentence, choices: [again, ...help] }
    }
  }
}

/** Paying at the door instead, where the shop lets this person; the order itself decides. */
export function atDoorChoice(
  { storefront: { policy } }: InShop,
  now: Conversation,
  orderId: OrderId,
): Choice | undefined {
  const isKnown = visitOf(now, now.shopId)?.known === true
  const asksFirst = policy.depositPercent > 0 || (!isKnown && policy.depositNewPercent > 0)
  if (!policy.payOnDelivery || asksFirst) return undefined
  return choice(now, { key: 'payAtDoor' }, 'at_door', orderId)
}
