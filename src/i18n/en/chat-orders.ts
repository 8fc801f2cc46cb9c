type Again = { again: boolean }
type Receipt = { receipt: number; amount: string; code: string; link: string }

/** The customer's own orders: again, called off, receipts, and word of a payment. */
export const aboutOrders = {
  again: '🔁 The same as last time, at today’s prices:',
  againLeft: '🔁 What was in your basket before, at today’s prices:',
  nothingAgain: 'You have not ordered here before, so there is nothing to repeat yet.',
  leftBasket: (d: { items: number }) =>
    `🧺 Your old basket (${d.items === 1 ? '1 item' : `${d.items} items`}) was put away after a day. Write AGAIN to have it back.`,
  goneSince: (d: { names: string }) => `Not here any more: ${d.names}.`,
  askCancel: (d: { order: number; total: string }) =>
    `Cancel order #${d.order} (${d.total})? The items go back on the shelf.`,
  ownCancelled: (d: { order: number }) =>
    `Order #${d.order} is cancelled and nothing is asked of you. If an M-Pesa request still shows on your phone, please ignore it.`,
  cancelPaid:
    'This order is paid already, so the shop has to cancel it and give your money back. Shall we ask a person there?',
  cancelTooLate:
    'This order has gone too far to be cancelled here. Shall we ask a person at the shop?',
  keptOrder: 'Good, the order stays as it is.',
  nothingToCancel: 'There is no open order of yours here to cancel.',
  receipts: (d: { order: number; receipts: Receipt[] }) =>
    `🧾 *Receipt for order #${d.order}*\n${d.receipts.map(({ receipt, amount, code, link }) => `No. ${receipt}: ${amount}${code ? ` · M-Pesa ${code}` : ''}\n${link}`).join('\n')}`,
  noReceipt: (d: { order: number }) =>
    `There is no receipt yet: no payment for order #${d.order} has reached us.`,
  claimReceived: (d: { order: number }) =>
    `✅ Yes, your payment for order #${d.order} has reached us. Thank you!`,
  claimPart: (d: { order: number }) =>
    `We have received a part of the money for order #${d.order}, not all of it yet. We keep looking and write to you.`,
  claimChecking: (d: { again: boolean; order: number; code: string }): string =>
    d.again
      ? `🔎 We looked once more${d.code ? ` for ${d.code}` : ''}: nothing for order #${d.order} yet. We keep looking by ourselves and write to you; please do not pay twice.`
      : `🔎 Noted${d.code ? ` (${d.code})` : ''}. We have just checked: no money for order #${d.order} has reached us yet. ` +
        'We are checking and keep looking, and write as soon as it is here. Please do not pay twice.',
  claimNothing: ({ again }: Again): string =>
    again
      ? 'We still see no order of yours here that waits for money. A person at the shop can look into it: tap below.'
      : 'Thank you for telling us. There is no open order of yours here that waits for money.',
}
