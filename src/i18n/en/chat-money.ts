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
}
