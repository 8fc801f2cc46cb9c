import type { CodeRefusal } from '../../kernel/mpesa-code'

/** How an order is paid, before and after it is placed. */
export const aboutMoney = {
  overLimit: (d: { most: string }) =>
    `M-Pesa takes at most ${d.most} in one payment, so this order is not paid all at once.`,
  mpesaSlow: (d: { atDoor: boolean }) =>
    '⏳ M-Pesa is having trouble right now: the request may come late, or not at all. ' +
    (d.atDoor
      ? 'You can pay when you get your goods, or wait a little.'
      : 'You can wait a few minutes: your basket is kept.'),
  instead: (d: { name: string; price: string }) => `Would *${d.name}* (${d.price}) do instead?`,
  noteHint: 'Anything the shop should know? Type _note: …_',
  termsChanged: (d: { now: string }) =>
    d.now
      ? `For this order the shop asks for ${d.now} first. Please check again.`
      : 'You can pay for this order when you get it. Please check again.',
  placedAtDoor: (d: { order: number; total: string; pickup: boolean }) =>
    `🎉 Order #${d.order} is placed and confirmed: ${d.total}.\n` +
    `💵 You pay when ${d.pickup ? 'you collect it' : 'it arrives'}, by M-Pesa or cash.`,
  nowAtDoor: (d: { order: number; total: string }) =>
    `✅ Order #${d.order} is confirmed. You pay ${d.total} when you get your goods, by M-Pesa or cash.`,
  notAtDoor: 'The shop wants this order paid first. Please pay by M-Pesa.',
  askAnyway: (d: { atDoor: boolean }) =>
    '⏳ M-Pesa is having trouble right now. Your order is kept. ' +
    (d.atDoor
      ? 'Write PAY a little later, or pay when you get your goods.'
      : 'Please write PAY again in a few minutes.'),
  payWaitOutage: (d: { minutes: number }) =>
    `⏳ M-Pesa is having trouble right now. Write PAY again in ${d.minutes === 1 ? 'a minute' : `${d.minutes} minutes`}. Your order is kept, and we keep checking the last request.`,
  claimSendCode: 'If you have the M-Pesa message, paste it here: its code helps us to find it.',
  claimCounted: (d: { order: number; code: string }) =>
    `✅ We found your payment ${d.code}, and it counts for order #${d.order}. Something is left to pay.`,
  claimUsed: (d: { code: string }) =>
    `The payment ${d.code} belongs to another order already, so it cannot pay for this one.`,
  claimUnclear: (d: { code: string }) =>
    `We have found ${d.code}, but it does not quite fit this order. A person at the shop sorts it out with you; your money is safe.`,
  claimTooMany: 'Those are many codes for one day. A person at the shop can look into it with you.',
  claimRefused: (d: { code: string; why: CodeRefusal }) => `${d.code}: ${refusedCodes[d.why]}`,
  claimOtherName: (d: { payee: string; shop: string }) =>
    `The message says that *${d.payee}* was paid. In M-Pesa this shop is *${d.shop}*: please check.`,
  claimNot: (d: { why: NoPayment }) => noPayments[d.why],
}

const refusedCodes: Record<CodeRefusal, string> = {
  IMPOSSIBLE:
    'this is no M-Pesa code. It has 10 letters and digits, like UKK4R7T2XQ. Please copy it from the message.',
  FUTURE: 'this code is of a day that has not come yet. Please copy it from the message once more.',
  OLD: 'this code is of a payment before you ordered. Please send the one for this order.',
  DISAGREES:
    'the code and the date of this message do not belong together. Please paste the message as you got it.',
}

type NoPayment = 'failed' | 'reversal' | 'other' | 'foreign'
const noPayments: Record<NoPayment, string> = {
  failed:
    'This message says that the payment did not go through, so nothing was paid. Please try again.',
  reversal:
    'This message says that a payment was taken back, so it cannot count. Please pay again, or ask the shop.',
  other: 'This message is about other money. Please paste the one you got when you paid this shop.',
  foreign:
    'This is not a message of M-Pesa Kenya. Please paste the one you got when you paid this shop.',
}
