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
}
