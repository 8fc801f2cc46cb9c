import type { DeclineReason } from '../../kernel/decline-reason'

/** What happened, and the next thing to do (wire-contracts C1). */
const declined: Record<DeclineReason, string> = {
  cancelled: 'The M-Pesa request was cancelled. Tap Pay again when you are ready.',
  no_answer:
    'Your phone did not answer the M-Pesa request in time. Make sure it is on and unlocked, then tap Pay again.',
  wrong_pin: 'The M-Pesa PIN was not right. Tap Pay again and enter it once more.',
  too_little_money: 'There was not enough money in M-Pesa. Top up, then tap Pay again.',
  phone_busy:
    'Your phone was busy with another M-Pesa request. Wait two minutes, then tap Pay again.',
  expired: 'The M-Pesa request ran out of time. Tap Pay again for a new one.',
  not_mpesa: 'That number cannot pay by M-Pesa. Tap Pay again and use another number.',
  too_soon: 'M-Pesa had just been asked for the same amount. Wait two minutes, then tap Pay again.',
  limit:
    'That is more than M-Pesa allows you in one payment or one day. Pay from another number, or write to the shop.',
  pin_locked:
    'M-Pesa has locked this PIN. Dial *334# or call Safaricom, or tap Pay again and use another number.',
  unavailable:
    'M-Pesa could not be reached, so nothing was asked for. Tap Pay again in a few minutes.',
  refused: 'M-Pesa would not start the payment. Try again in a few minutes, or use another number.',
  other: 'M-Pesa could not complete it. Nothing was taken. Tap Pay again to try once more.',
}

/** What is to be paid when the goods are handed over. */
const haveReady = (left: string): string =>
  left ? ` Please have ${left} ready, by M-Pesa or cash.` : ''

/** A day as its owner is told of it: figures as money in words, the day as 26/11/2026. */
type DayTold = {
  day: string
  orders: number
  gross: string
  cash: string
  charges: string
  refunded: string
  net: string
  link: string
}

/** What the shop tells a customer by itself; the shop's name is put in front when it is sent. */
export const notes = {
  /** The address of the receipt follows. */
  orderPaid: (d: {
    order: number
    amount: string
    left: string
    waits: boolean
    receipt: number
    code: string
    /** The order's total in cents, when it is confirmed by this: its shop hears of it. */
    begins?: number
  }) =>
    `✅ We received ${d.amount} for order #${d.order}. Thank you!\n` +
    (d.left
      ? d.waits
        ? `${d.left} is still missing before we can pack. Write PAY.\n`
        : `${d.left} is left to pay when you get your goods.\n`
      : '') +
    'We will write as soon as there is news of your order.\n' +
    `🧾 Receipt no. ${d.receipt}${d.code ? ` · M-Pesa ${d.code}` : ''}`,
  cashReceived: (d: { order: number; amount: string; left: string; receipt: number }) =>
    `✅ The shop received ${d.amount} in cash for order #${d.order}. Thank you!\n` +
    `Receipt no. ${d.receipt}${d.left ? `\n${d.left} is left to pay.` : ''}`,
  claimLapsed: (d: { code: string }) =>
    `We looked for your payment ${d.code} for a whole day, and it has not reached the shop. ` +
    'Please check in M-Pesa whom you paid. A person at the shop can look into it with you.',
  claimUsed: (d: { code: string }) =>
    `The payment ${d.code} belongs to another order, so it cannot pay for this one.`,
  claimUnclear: (d: { code: string }) =>
    `We have found your payment ${d.code}, but it does not quite fit the order. A person at the shop sorts it out with you; your money is safe.`,
  orderConfirmed: (d: { order: number }) =>
    `✅ The shop has confirmed order #${d.order} and is getting it ready.`,
  paymentDeclined: (d: { order: number; amount: string; reason: DeclineReason }) =>
    `Payment of ${d.amount} for order #${d.order} did not go through. ${declined[d.reason]}`,
  paymentUnknown: (d: { order: number; amount: string }) =>
    `We have not heard yet whether your ${d.amount} for order #${d.order} went through. ` +
    'We are checking with M-Pesa. Please do not pay again for now; we will write as soon as we know.',
  paymentSetAside: (d: { order: number; amount: string }) =>
    `We received ${d.amount} for order #${d.order}, but it does not match what the order needs. ` +
    'Your money is safe: the shop has been told and will sort it out with you.',
  orderExpired: (d: { order: number }) =>
    `Order #${d.order} was not paid in time, so we have put the items back on the shelf. ` +
    'Still want them? Write AGAIN.',
  orderPacked: (d: { order: number; link: string }) =>
    `📦 Order #${d.order} is packed. Follow it here: ${d.link}`,
  orderReady: (d: { order: number; code: string; left: string }) =>
    `🛍️ Order #${d.order} is ready. You can collect it at the shop.${haveReady(d.left)}\n` +
    `Say this code when you have your goods: ${d.code}`,
  orderDispatched: (d: { order: number; minutes: number | null; code: string; left: string }) =>
    `🛵 Order #${d.order} is on its way to you.${d.minutes ? ` It takes about ${d.minutes} minutes.` : ''}${haveReady(d.left)}\n` +
    `Tell the rider this code when you have your goods: ${d.code}`,
  orderCompleted: (d: { order: number }) =>
    `🎉 Order #${d.order} has been delivered. Thank you for shopping with us!`,
  orderCollected: (d: { order: number }) =>
    `🎉 Order #${d.order} has been collected. Thank you for shopping with us!`,
  /** The shop's own words follow. */
  supportAnswer: (_: { request: string; number: number }) => '💬 The shop writes:',
  supportClosed: (_: { request: string }) =>
    'Your question has been closed by the shop. I am here again for your orders: write MENU.',
  platformAnswer: (_: { request: string; number: number }) =>
    '💬 The people who run DukaBot write:',
  platformClosed: (_: { request: string }) =>
    'Your question has been closed by the people who run DukaBot. I am here again for your orders: write MENU.',
  dayClosed: (d: DayTold) =>
    `📒 ${d.day}: ${d.orders === 1 ? '1 order' : `${d.orders} orders`}, ${d.gross} received (${d.cash} of it in cash), ` +
    `${d.charges} charges, ${d.refunded} given back. Left for the shop: ${d.net}. Look and sign: ${d.link}`,
  ownerOrders: (d: { count: number; number: number; amount: string; link: string }) =>
    d.count === 1
      ? `🛒 There is an order to pack: #${d.number}, ${d.amount}. ${d.link}`
      : `🛒 There are ${d.count} orders to pack, up to #${d.number}, ${d.amount} together. ${d.link}`,
  ownerQuestions: (d: { count: number; link: string }) =>
    d.count === 1
      ? `🙋 A customer wants to talk to you. Answer here: ${d.link}`
      : `🙋 ${d.count} customers want to talk to you. Answer here: ${d.link}`,
  ownerMoney: (d: { amount: string; link: string }) =>
    `💰 ${d.amount} came in that does not fit an order. Say what it is for: ${d.link}`,
  ownerLow: (d: { goods: string; link: string }) =>
    `📉 Running low: ${d.goods}. Fill up: ${d.link}`,
  orderCancelled: (d: { order: number; paid: boolean }) =>
    `Order #${d.order} has been cancelled by the shop.${
      d.paid ? ' What you paid will be given back to you; the shop will be in touch.' : ''
    }`,
  orderRevived: (d: { order: number; amount: string }) =>
    `✅ The shop is going ahead with order #${d.order} after all, with the ${d.amount} you paid. ` +
    'It is being made ready.',
  refundAsked: (d: { order: number; amount: string }) =>
    `The shop will give you back ${d.amount} for order #${d.order}. ` +
    'We will write as soon as it is on its way.',
  refundSent: (d: { order: number; amount: string }) =>
    `${d.amount} for order #${d.order} is on its way back to the M-Pesa number that paid. ` +
    'It usually arrives within minutes.',
  refundDone: (d: { order: number; amount: string; code: string }) =>
    d.code
      ? `✅ We gave you back ${d.amount} for order #${d.order} by M-Pesa, code ${d.code}.`
      : `✅ We gave you back ${d.amount} for order #${d.order} in cash.`,
  refundDropped: (d: { order: number; amount: string }) =>
    `The shop has stopped the refund of ${d.amount} for order #${d.order}. ` +
    'If that is not what you agreed, write SUPPORT to talk to the shop.',
}
