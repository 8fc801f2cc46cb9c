type Sums = { amount: string; shop: string }

/** Receipts: the page that checks them, the PDF, and what a tax invoice needs. */
export const receipts = {
  title: (number: number) => `Receipt no. ${number}`,
  moment: (d: { day: number; month: string; year: number; time: string }) =>
    `${d.day} ${d.month} ${d.year}, ${d.time}`,
  genuine: 'Genuine',
  genuineText: (d: { shop: string; amount: string; at: string }) =>
    `${d.shop} received ${d.amount} on ${d.at}.`,
  compare:
    'Compare this with the receipt in your hand. If the amount, date or number differs, that receipt was changed.',
  standing: {
    set_aside: (_: Sums) =>
      'This money has arrived but does not count for the order yet. The shop is sorting it out.',
    elsewhere: (_: Sums) =>
      'This money does not count for this order any more: the shop has put it to something else.',
    returning: (d: Sums) => `The shop is giving ${d.amount} of this money back.`,
    part_returned: (d: Sums) => `${d.amount} of this money was given back to whoever paid.`,
    returned: (d: Sums) => `All of this money (${d.amount}) was given back to whoever paid.`,
  },
  returned: 'Given back',
  shop: 'Shop',
  number: 'Receipt',
  date: 'Date',
  amount: 'Amount received',
  order: 'Order',
  paidBy: 'Paid by',
  methods: { mpesa: 'M-Pesa', cash: 'Cash' },
  pdf: 'Save as PDF',
  goToShop: 'See the shop',
  item: 'Item',
  quantity: 'Qty',
  price: 'Price',
  sum: 'Sum',
  items: 'Items',
  delivery: 'Delivery',
  total: 'Total',
  paid: 'Paid so far',
  due: 'Still to pay',
  shopPin: (pin: string) => `KRA PIN ${pin}`,
  buyerPin: 'Buyer’s KRA PIN',
  etims: 'eTIMS invoice',
  checkAt: 'Check this receipt:',
  notInvoice: 'A receipt for money received. A tax invoice has an eTIMS number.',
  thanks: 'Thank you for shopping with us!',
  page: (d: { page: number; pages: number }) => `Page ${d.page} of ${d.pages}`,
  check: {
    title: 'Check a receipt',
    help: 'Type the code under the QR code of the receipt.',
    field: 'Code of the receipt',
    submit: 'Check',
    unknownTitle: 'We do not know this receipt',
    unknown:
      'Please look at the code again. If somebody showed you this receipt as proof, do not hand anything over: ask them for the receipt in their WhatsApp chat.',
  },
  tax: {
    title: 'Tax invoice',
    help: 'Only if the buyer needs one. Both stand on the receipt.',
    buyerPinHelp: 'Like A123456789B.',
    etimsHelp: 'The invoice number that eTIMS gave you.',
    save: 'Save',
    saved: 'Saved. It stands on the receipt now.',
    wrongPin: 'A KRA PIN is a letter, nine digits and a letter, like A123456789B.',
    changed: (now: string) =>
      `Someone changed this while you were typing. It now says: ${now}. Save again to use what you typed.`,
    nothing: 'nothing',
    noCustomer: 'This customer’s details were erased, so no PIN can be kept.',
    shopPin: 'Your KRA PIN',
    shopPinHelp: 'Stands on your receipts. Leave empty if you have none.',
  },
}
