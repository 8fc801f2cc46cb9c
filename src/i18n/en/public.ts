/** The pages anybody may read: the first page, a shop's own page, privacy and terms. */
export const publicPages = {
  home: {
    title: 'Sell inside WhatsApp, paid by M-Pesa',
    description:
      'DukaBot takes orders for your shop in WhatsApp, asks for the M-Pesa payment and tells your customer of every step.',
    heading: 'Your shop, inside WhatsApp',
    lead: 'Customers send your shop code, order in their own words and pay with an M-Pesa prompt. You pack and deliver. DukaBot does the talking in between.',
    start: 'Open your shop',
    demo: 'See a demo shop',
    example: {
      label: 'A sale as it looks in WhatsApp',
      first: 'NJERI',
      greeting: '*Mama Njeri Grocers*\nKaribu! What would you like today?',
      order: 'unga 2 na sukari kilo',
      total:
        'Maize flour 2\u00a0kg × 2 · KES\u00a0360\nSugar 1\u00a0kg × 1 · KES\u00a0160\nDelivery Kilimani · KES\u00a0100\nTotal KES\u00a0620. Pay now?',
      yes: 'Yes',
      paid: '✅ We received KES\u00a0620. Your order is being packed.',
    },
    stepsTitle: 'How it works',
    steps: [
      {
        title: 'You set up the shop',
        text: 'Name, prices, delivery zones, opening hours. About ten minutes on the phone you have.',
      },
      {
        title: 'You share your code',
        text: 'A link and a poster with your code. Customers tap it and WhatsApp opens: no app to install.',
      },
      {
        title: 'Orders come in paid',
        text: 'The M-Pesa prompt goes to their phone, the money to your own IntaSend account. You see the order and pack it.',
      },
    ],
    forTitle: 'Who it is for',
    forText:
      'Groceries, clothes and shoes, cooked food, beauty, hardware: any Kenyan shop that answers the same WhatsApp questions all day. It works in English and Kiswahili, on a cheap phone and little data: these pages weigh less than one photo.',
    costTitle: 'What it costs',
    costPrice: 'KES 0',
    costText:
      'DukaBot is free while it is new, and takes no cut of your sales. Before that ever changes you are told on WhatsApp or by e-mail, and you can leave with all your data.',
    costs: [
      'IntaSend, which moves the M-Pesa money, takes its own fee from each payment. You agree it with them.',
      'Your customers pay nothing extra for ordering.',
      'No contract and no set-up fee.',
    ],
    needTitle: 'What you need',
    needs: [
      'A phone with WhatsApp, for signing in.',
      'Your own IntaSend account, so that customers can pay. You can add it after you have looked around.',
    ],
    last: 'Ready when you are',
  },
  shop: {
    description: ({ name }: { name: string }) =>
      `Order from ${name} on WhatsApp and pay with M-Pesa.`,
    open: ({ until }: { until: string }) => `Open until ${until}`,
    openLabel: 'Open now',
    closedLabel: 'Closed now',
    opensToday: ({ time }: { time: string }) => `Opens today at ${time}`,
    opensTomorrow: ({ time }: { time: string }) => `Opens tomorrow at ${time}`,
    opensOn: ({ day, time }: { day: string; time: string }) => `Opens on ${day} at ${time}`,
    closedNote: 'You can order now; it is packed when the shop opens.',
    order: 'Order on WhatsApp',
    orderHint: ({ code }: { code: string }) => `Or send ${code} to our WhatsApp number.`,
    products: 'What we sell',
    noProducts: 'The shop has not put up its products yet.',
    soldOut: 'Sold out',
    more: ({ count }: { count: number }) =>
      `And ${count} more. Ask for anything in the chat: it knows the whole list.`,
    delivery: 'Delivery',
    about: ({ minutes }: { minutes: number }) => `about ${minutes} minutes`,
    pickup: 'You can also collect at the shop, free.',
    onlyPickup: 'You collect your order at the shop.',
    payment: 'You pay with M-Pesa on your own phone.',
    missingTitle: 'We know no shop with this code',
    missing: ({ code }: { code: string }) => `There is no shop ${code} here.`,
    missingHelp: 'Look at the poster or ask the shop: codes are easy to mistype.',
    search: 'Search this shop',
    find: 'Search',
    notFound: ({ sought }: { sought: string }) => `Nothing here is called “${sought}”`,
    wholeList: 'Show everything',
    howMany: ({ name }: { name: string }) => `How many: ${name}`,
    justChat: 'Open the chat without a list',
    basket: 'Your basket',
    basketHelp: 'WhatsApp opens with this list. You can still change it in the chat.',
    total: 'Without delivery',
    emptyBasket: 'Nothing is in the basket',
    emptyBasketHelp: 'Go back and write how many you want, or choose in the chat.',
    openChat: 'Open WhatsApp',
    close: 'Did you mean one of these?',
  },
  privacy: {
    title: 'Privacy notice',
    effective: ({ date }: { date: string }) => `In effect since ${date}.`,
    summaryTitle: '',
    summary: [] as string[],
    fullText: '',
  },
  terms: {
    title: 'Terms',
    lead: 'Short, so that you can read them.',
    points: [
      {
        title: 'What DukaBot does',
        text: 'It takes orders for your shop in WhatsApp, starts the M-Pesa payment through your own IntaSend account, tells your customers what happens and shows you everything. The sale is between you and your customer; DukaBot is not the seller.',
      },
      {
        title: 'What you do',
        text: 'You sell what the law allows, say true prices, deliver what was paid for and give money back when you cannot. You keep your sign-in codes and keys to yourself; what is done with your account counts as done by you.',
      },
      {
        title: 'The money',
        text: 'Payments go straight to your IntaSend account under your agreement with IntaSend, who takes a fee. We never hold your money and never see a PIN. DukaBot itself is free while it is new; we tell you before that changes.',
      },
      {
        title: 'Your customers’ data',
        text: 'You decide why it is used, we keep it for you. Use it only to serve the customer, and stop writing to anyone who asks you to stop. How we protect it is in the privacy notice.',
      },
      {
        title: 'WhatsApp’s rules',
        text: 'All shops share one WhatsApp number. Who sends spam or sells what WhatsApp forbids puts every other shop at risk, so we close such a shop at once.',
      },
      {
        title: 'When things fail',
        text: 'WhatsApp, M-Pesa and we ourselves can be down. We keep what arrived and go on when it is back. We answer for damage we cause on purpose or by gross neglect, and otherwise for no more than what you paid us in the last year.',
      },
      {
        title: 'Leaving',
        text: 'You may leave any day and take your orders, catalogue and business data with you. We may end an account that breaks these terms, and say why. The law of Kenya applies.',
      },
    ],
    contact: 'Questions: hello@dukabot.app.',
  },
}
