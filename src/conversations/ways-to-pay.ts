import { type Cents, cents, formatMoney } from '../kernel/money'
import { type Terms, termsFor, type Wants } from '../orders/payment-rule'
import type { Zone } from '../storefront/storefront'
import { type Conversation, type InShop, visitOf } from './conversation'
import { choice, editChoice } from './replies'
import { buttons, type Choice, type Label, type Offer, type Sentence } from './say'

/**
 * How an order can be paid: all of it now, or as little as the shop lets (a deposit, or nothing). Null
 * where M-Pesa cannot carry it or the shop cannot take M-Pesa; both null: it cannot be paid here.
 */
export type Ways = { all: Terms | null; least: Terms | null }

/** Whether somebody is new is only known for sure when the order is placed; then it is shown again. */
export function waysToPay(scene: InShop, now: Conversation, zone: Zone | null, total: Cents): Ways {
  const { policy, takesPayments } = scene.storefront
  const isNew = visitOf(now, now.shopId)?.known !== true
  const zonePercent = zone?.depositPercent ?? null
  const terms = (wants: Wants): Terms | null => {
    const { rule, dueFirst } = termsFor(policy, { total, zonePercent, isNew, wants })
    const isPossible = dueFirst === 0 || (takesPayments && dueFirst <= policy.perPayment)
    return isPossible ? { rule, dueFirst } : null
  }
  const least = terms('least')
  return { all: terms('all'), least: least?.rule === 'prepaid' ? null : least }
}

/** What confirming without a word about it means: the deposit where there is one, else all now. */
export const usualWay = ({ all, least }: Ways): Wants =>
  least && (least.rule === 'deposit' || !all) ? 'least' : 'all'

/** What is to be paid now and what at the door, for the review. */
export function payWords({ all, least }: Ways, total: Cents) {
  const money = (amount: number) => (amount > 0 ? formatMoney(cents(amount)) : '')
  if (least?.rule === 'deposit') {
    return { now: money(least.dueFirst), later: money(total - least.dueFirst), choice: false }
  }
  return {
    now: all ? money(total) : '',
    later: all ? '' : money(total),
    choice: Boolean(all && least),
  }
}

/** What stands beside the review where it is not as usual. */
export function payHints(scene: InShop, { all, least }: Ways): Sentence[] {
  const { policy, takesPayments } = scene.storefront
  const most = formatMoney(policy.perPayment)
  return [
    ...(takesPayments && !all ? [{ key: 'overLimit', data: { most } } as const] : []),
    ...(scene.mpesaIsSlow && (all || least?.rule === 'deposit')
      ? [{ key: 'mpesaSlow', data: { atDoor: least?.rule === 'on_delivery' } } as const]
      : []),
    ...(all && least ? [{ key: 'noteHint' } as const] : []),
  ]
}

/** The review's buttons. While M-Pesa hardly answers, paying at the door stands first. */
export function payOffer(
  scene: InShop,
  now: Conversation,
  ways: Ways,
  token: string,
  fulfilment: 'delivery' | 'pickup',
): Offer {
  const confirm = (title: Label, wants: Wants) => choice(now, title, 'confirm', token, wants)
  const note = choice(now, { key: 'note' }, 'note')
  const edit = editChoice(now)
  const { all, least } = ways
  if (!least) return buttons([confirm({ key: 'confirm' }, 'all'), edit, note])
  if (least.rule === 'on_delivery') {
    const later = confirm(
      fulfilment === 'pickup' ? { key: 'payAtShop' } : { key: 'payAtDoor' },
      'least',
    )
    if (!all) return buttons([later, edit, note])
    const both: Choice[] = [confirm({ key: 'confirm' }, 'all'), later]
    return buttons([...(scene.mpesaIsSlow ? both.reverse() : both), edit])
  }
  const amount = formatMoney(least.dueFirst)
  const deposit = confirm({ key: 'payAmount', data: { amount } }, 'least')
  return buttons(all ? [deposit, confirm({ key: 'payAll' }, 'all'), edit] : [deposit, edit, note])
}
