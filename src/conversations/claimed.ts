import { type ClaimWords, type NoPayment, wordsInCommon } from './claim'
import type { Conversation, InShop, Step } from './conversation'
import { visitOf } from './conversation'
import type { Outcome, PaymentState, TrackedOrder } from './deed'
import { answer, choice, menuChoice, personChoice, trackChoice } from './replies'
import { buttons, type Choice, type Sentence } from './say'

const unpaid = new Set<PaymentState>(['unpaid', 'part_paid'])
const ended = new Set<TrackedOrder['state']>(['expired', 'cancelled', 'returned'])

/** Word of a payment decides nothing: what is open is asked about, and only its answer counts. */
export function claimed(
  now: Conversation,
  order: TrackedOrder | null,
  claim: ClaimWords | null,
): Step {
  const words = claim ?? { code: '', amount: null, paidAt: null, payee: null }
  // Late money for an order that was given up is looked for too, once it has a name.
  const waits = order && (words.code !== '' || !ended.has(order.state))
  if (order && waits && unpaid.has(order.payment)) {
    return { next: now, say: [], deed: { do: 'claim', order, claim: words } }
  }
  if (order && (order.payment === 'paid' || order.payment === 'overpaid')) {
    return received(now, order.number)
  }
  return answer(now, {
    parts: [{ key: 'claimNothing', data: { again: false } }],
    offer: buttons([personChoice(now, 'payment'), trackChoice(now)]),
  })
}

const received = (now: Conversation, order: number): Step =>
  answer(now, {
    parts: [{ key: 'claimReceived', data: { order } }],
    offer: buttons([choice(now, { key: 'receipt' }, 'receipt'), trackChoice(now)]),
  })

/** What the provider, the books and the statements say of it just now. */
export function looked(
  scene: InShop,
  now: Conversation,
  { order, claim, found }: Extract<Outcome, { do: 'claim' }>,
): Step {
  const { id, number } = order
  if (!unpaid.has(found.payment)) return received(now, number)
  const person = personChoice(now, 'payment')
  const pay = choice(now, { key: 'pay' }, 'pay', id)
  const told = (parts: Sentence[], ...choices: Choice[]) =>
    answer(now, { parts, offer: buttons(choices) })
  const { code } = claim
  switch (found.kind) {
    case 'asked':
      return found.payment === 'part_paid'
        ? told([{ key: 'claimPart', data: { order: number } }], pay, trackChoice(now), person)
        : told([checking(number, code), { key: 'claimSendCode' }], trackChoice(now), person)
    case 'matched':
      return told([{ key: 'claimCounted', data: { order: number, code } }], pay, trackChoice(now))
    case 'unseen':
      return told([checking(number, code), ...otherName(scene, claim)], trackChoice(now), person)
    case 'used':
      return told([{ key: 'claimUsed', data: { code } }], pay, person)
    case 'shop_decides':
      return told([{ key: 'claimUnclear', data: { code } }], person, trackChoice(now))
    case 'too_many':
      return told([{ key: 'claimTooMany' }], person, trackChoice(now))
    case 'refused':
      return told([{ key: 'claimRefused', data: { code, why: found.why } }], pay, person)
  }
}

const checking = (order: number, code: string): Sentence => ({
  key: 'claimChecking',
  data: { again: false, order, code },
})

/** Money that was sent to somebody else does not turn up here: better said at once. */
function otherName({ storefront }: InShop, { payee }: ClaimWords): Sentence[] {
  const { mpesaName } = storefront.policy
  if (!payee || !mpesaName || wordsInCommon(payee, mpesaName)) return []
  return [{ key: 'claimOtherName', data: { payee: payee.slice(0, 60), shop: mpesaName } }]
}

/** A pasted message that says itself that its sender paid nothing, or nothing any more. */
export function notPaid(now: Conversation, why: NoPayment): Step {
  const order = visitOf(now, now.shopId)?.order
  const pay = order ? [choice(now, { key: 'payAgain' }, 'pay', order.id)] : []
  const help = why === 'failed' ? [] : [personChoice(now, 'payment')]
  return answer(now, {
    parts: [{ key: 'claimNot', data: { why } }],
    offer: buttons([...pay, ...help, menuChoice(now)].slice(0, 3)),
  })
}
