/** How a shop wants to be paid, and money that it takes over the counter. */
export const paying = {
  policy: {
    title: 'When customers pay',
    help: 'Without any of these, customers pay everything by M-Pesa when they order.',
    payOnDelivery: 'Customers may pay when they get their goods',
    depositPercent: 'Deposit',
    depositHelp: 'A part now by M-Pesa, the rest on delivery. 0 asks for none.',
    depositNewPercent: 'Deposit of new customers',
    depositNewHelp: 'Until their first order is completed. It counts when it is the higher one.',
    perPayment: 'Most in one M-Pesa payment (KES)',
    perPaymentHelp: 'M-Pesa takes up to 250,000; your payment company may take less.',
    mpesaName: 'Your name in M-Pesa messages',
    mpesaNameHelp:
      'As customers read it after paying: ACHIENG STYLES. Helps to check pasted messages.',
    save: 'Save',
    saved: 'Saved. New orders are paid this way.',
    now: (d: {
      payOnDelivery: boolean
      depositPercent: number
      depositNewPercent: number
      most: string
    }) =>
      [
        d.payOnDelivery ? 'payment on delivery allowed' : 'no payment on delivery',
        `deposit ${d.depositPercent} %`,
        `new customers ${d.depositNewPercent} %`,
        `at most ${d.most} at once`,
      ].join(', '),
  },
  zone: {
    deposit: 'Deposit here',
    depositHelp: 'Leave empty for the shop’s. The higher of the two counts.',
    has: (percent: number) => `deposit ${percent} %`,
  },
  due: {
    title: 'Take payment',
    ask: (amount: string) => `Ask for ${amount} by M-Pesa`,
    payer: 'M-Pesa number',
    payerHelp: 'Leave empty to ask the number that was asked last, or the customer’s own.',
    noNumber: 'WhatsApp did not tell us a number. Please type one.',
    prompted: (d: { phone: string; amount: string }) =>
      `${d.amount} is asked for on ${d.phone}. This page shows it as soon as it is paid.`,
    unknown: (d: { phone: string; amount: string }) =>
      `We asked ${d.phone} for ${d.amount}, but M-Pesa is slow to answer. Please do not ask again yet: we are checking.`,
    wait: (seconds: number) =>
      `A request is already on its way. Please wait ${seconds} seconds before the next one.`,
    outage: (seconds: number) =>
      `M-Pesa is having trouble right now. Try again in ${Math.ceil(seconds / 60)} min, or take cash.`,
    notAsked: (why: string) => `M-Pesa could not be asked: ${why}.`,
    ALREADY_PAID: 'Nothing is due: this order is paid.',
    NOT_PAYABLE: 'This order is closed, so no money is asked for.',
    NO_ACCOUNT: 'M-Pesa is not set up yet. The owner does it in the settings.',
    NO_NUMBER: 'WhatsApp did not tell us a number. Please type one.',
  },
  cash: {
    title: 'Paid in cash',
    help: 'The customer gets a receipt on WhatsApp.',
    amount: 'Amount received',
    record: 'Record cash',
    over: 'The customer paid more than is due, and we keep it for now',
    recorded: (amount: string) => `${amount} in cash is recorded.`,
    refused: {
      OVER_DUE: (due: string) => `Only ${due} is due. If they paid more, tick the box below.`,
      ALREADY_RECORDED: (amount: string) =>
        `${amount} was recorded with this form already. Open the order again to record more.`,
      NOT_PAYABLE: 'This order is closed, so no money is taken for it.',
    },
  },
}
