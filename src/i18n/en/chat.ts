import type { DeclineReason } from '../../kernel/decline-reason'
import { aboutGoods } from './chat-goods'
import { labels } from './chat-labels'
import { aboutMoney } from './chat-money'
import { aboutOrders } from './chat-orders'
import { aboutPeople } from './chat-person'
import { aboutPlaces } from './chat-places'
import { type Opening, opening } from './chat-times'

type Again = { again: boolean }
type Basket = { lines: string; more: number; total: string }

/** What the chat says; the shop's name stands above every message. */
const says = {
  ...aboutGoods,
  ...aboutMoney,
  ...aboutOrders,
  ...aboutPeople,
  ...aboutPlaces,
  // Shops
  welcome: (d: { example: string }) =>
    'Welcome! 👋 Order here and pay by M-Pesa.\n' +
    `Choose below, or just type what you need${d.example ? `, like: _${d.example}_` : '.'}`,
  openUntil: (d: { time: string }) => `We are open until ${d.time}.`,
  closedNow: (d: Opening) =>
    `We are closed now and open again ${opening(d)}. You can order already.`,
  waiting: (d: { items: number; total: string }) =>
    `🧺 Your basket is waiting: ${count(d.items)}, ${d.total}.`,
  languageHint: 'Kiswahili? Andika LUGHA.',
  resting: ({ again }: Again): string =>
    again
      ? 'The shop still takes no orders. Send the code of another shop, or write SWITCH to see where you have been.'
      : 'This shop is not taking orders at the moment. Please try again later, or send the code of another shop.',
  askCode: ({ again }: Again): string =>
    again
      ? 'First we need to know the shop. Its code is one word, like on its poster; its link sends it for you.'
      : 'Hello! 👋 Many shops sell here. Send the code of the shop you want: it is on its poster or in its link.',
  recentShops: 'Or go back to a shop you have visited:',
  whichShop: 'Send the code of the shop you want, or choose one you have visited.',
  noSuchShop: (d: { code: string }) => `There is no shop with the code “${d.code}”.`,
  didYouMean: 'Did you mean one of these?',
  checkCode: 'Please check the code on the poster or in the link and send it again.',
  askSwitch: (d: { to: string; items: number }) =>
    `Go to *${d.to}* now? Your basket here (${count(d.items)}) waits until you come back.`,
  oldMenu: (d: { to: string }) => `That button belongs to *${d.to}*. Do you want to go there?`,
  mentioned: (d: { to: string }) => `Do you want to go to *${d.to}*?`,
  staying: 'Alright, we stay here.',
  // Shelf
  menu: 'What would you like?',
  category: (d: { name: string }) => `*${d.name}*: what would you like?`,
  emptyShelf: 'The shelves are empty right now. Please try again later.',
  found: (d: { query: string }) => `This is what we have for “${d.query}”:`,
  soldOut: (d: { name: string }) => `Sorry, ${d.name} is sold out.`,
  gone: 'Sorry, that is no longer on the shelf.',
  chooseOption: (d: { product: string; price: string; option: string }) =>
    `*${d.product}* — ${d.price}\nWhich ${d.option}?`,
  howMany: (d: { name: string; price: string; left: number | null }) =>
    `*${d.name}* — ${d.price}\nHow many?${d.left === null ? '' : ` We have ${d.left} left.`}`,
  badQuantity: ({ again }: Again): string =>
    again
      ? 'Just a number, please, such as 2. Or write MENU.'
      : 'How many would you like? Reply with a number.',
  tooMany: (d: Again & { most: number }): string =>
    d.again
      ? `Up to ${d.most} is possible. How many should it be?`
      : `That is a lot! One order takes at most ${d.most} of a thing.`,
  tooMuch: (d: { most: string }) =>
    `That is more than M-Pesa takes in one payment (${d.most}). Please order a little less.`,
  tooMuchAtOnce: (d: { most: string }) =>
    `That is a very big order: here we take up to ${d.most} at a time.`,
  tooManyLines: (d: { most: number }) =>
    `Your basket is full: one order takes ${d.most} different things. Please check out first.`,
  onlyLeft: (d: Again & { name: string; left: number }): string =>
    d.again
      ? `Sorry, ${d.left} is all there is of ${d.name}.`
      : `Of ${d.name} we have only ${d.left} left.`,
  // Basket
  added: (d: { quantity: number; name: string }) => `✅ Added: ${d.quantity} × ${d.name}`,
  basketNow: (d: { items: number; total: string }) => `🧺 Basket: ${count(d.items)}, ${d.total}`,
  basket: (d: Basket) => `🧺 *Your basket*\n${linesOf(d)}\n*Total ${d.total}*`,
  isItRight: 'Is that right? You can also type what to change.',
  unclear: (d: Again & { parts: string }): string =>
    d.again
      ? `We still have nothing for _${d.parts}_. Try another word, or look at what we have.`
      : `We could not find: _${d.parts}_.`,
  emptyBasket: 'Your basket is empty.',
  editBasket: 'What would you like to change?',
  amend: (d: { name: string; quantity: number }) =>
    `*${d.name}*: you have ${d.quantity}. How many should it be? 0 takes it out.`,
  removed: (d: { name: string }) => `Taken out: ${d.name}`,
  basketEmptied: 'Your basket is empty now.',
  // Checkout
  whereTo: '🛵 Where should we bring it?',
  usualPlace: (d: { zone: string; landmark: string }) =>
    `🛵 Bring it to the same place as last time?\n${d.zone}: ${d.landmark}`,
  badZone: ({ again }: Again): string =>
    again
      ? 'Please choose a place from the list, or write CANCEL.'
      : 'We do not know that place. Which of these is it?',
  landmark: (d: { zone: string; fee: string; minutes: number }) =>
    `🛵 ${d.zone}: ${d.fee}, about ${d.minutes} minutes.\n` +
    'What is near you, so that the rider finds you? For example: _opposite Yaya Centre, blue gate, house 4_',
  badLandmark: ({ again }: Again): string =>
    again
      ? 'A few words are enough: the building, the gate, the house.'
      : 'Please describe the place a little: a landmark, a building, a gate.',
  noFulfilment: 'This shop has not said yet how you get your order. Please try again later.',
  noPayments: 'This shop cannot take M-Pesa here yet, so you cannot order. Please try again later.',
  whoPays: (d: { phone: string }) => `📱 Which M-Pesa number pays?\nWe suggest *${d.phone}*.`,
  askPayer: '📱 Which M-Pesa number pays? Type it like 0712 345 678. It may be someone else’s.',
  badPhone: ({ again }: Again): string =>
    again
      ? 'A Kenyan mobile number has 10 digits, like 0712 345 678 or 0110 345 678.'
      : 'That does not look like a Kenyan mobile number. Type it like 0712 345 678.',
  review: (
    d: Basket & {
      fee: string
      place: { zone: string; landmark: string; minutes: number } | null
      pay: { now: string; later: string; choice: boolean; payer: string }
      note: string
    },
  ) =>
    `📝 *Please check your order*\n${linesOf(d)}\n` +
    (d.place
      ? `Delivery ${d.fee}\n*Total ${d.total}*\n🛵 ${d.place.zone}: ${d.place.landmark} (about ${d.place.minutes} min)\n`
      : `*Total ${d.total}*\n🛍️ You collect it at the shop\n`) +
    `${toPay(d.pay, d.place === null)}${d.note ? `\n📝 _${d.note}_` : ''}`,
  packedWhenOpen: (d: Opening) => `We are closed now and pack it when we open ${opening(d)}.`,
  cancelled: 'Nothing was ordered. Your basket is kept.',
  reviewAgain: 'Something changed since then. Please check again.',
  alreadyPlaced: (d: { order: number }) =>
    `Order #${d.order} is placed already: nothing was ordered twice.`,
  // Order and payment
  placed: (d: { order: number; total: string }) => `🎉 Order #${d.order} is placed: ${d.total}.`,
  promptSent: (d: { payer: string; amount: string; until: string }) =>
    `📱 Check your phone ${d.payer} and enter your M-Pesa PIN to pay ${d.amount}.` +
    `${d.until ? `\nWe keep your items until ${d.until}.` : ''}`,
  promptUnknown: (d: { payer: string; amount: string; until: string }) =>
    `📱 We asked M-Pesa for ${d.amount} from ${d.payer}, but the network is slow. ` +
    'If the request shows on your phone, enter your PIN. Please do not pay twice: we check and write to you.' +
    `${d.until ? `\nWe keep your items until ${d.until}, and longer while we check.` : ''}`,
  shortOf: (d: { name: string; left: number }) =>
    d.left > 0
      ? `Someone was faster: of ${d.name} only ${d.left} ${d.left === 1 ? 'is' : 'are'} left.`
      : `Someone was faster: ${d.name} is sold out.`,
  notSold: (d: { names: string }) => `No longer sold and taken out: ${d.names}.`,
  priceChanged: (d: { name: string; was: string; now: string }) =>
    `${d.name} now costs ${d.now} instead of ${d.was}.`,
  zoneGone: 'The shop no longer delivers there. Please choose again.',
  noPickup: 'You cannot collect at this shop. Please choose where we should bring it.',
  payAlready: 'This order is paid. Thank you!',
  payClosed: 'This order is closed and can no longer be paid. Write MENU to order again.',
  payWait: (d: { seconds: number }) =>
    `There is a payment request on the way already. Please wait ${d.seconds} seconds before another one.`,
  payNoAccount:
    'This shop cannot take M-Pesa here right now. Your order is kept; the shop will tell you how to pay.',
  payRefused: (d: { reason: DeclineReason }) =>
    `The payment could not be asked for: ${reasons[d.reason]}`,
  nothingToPay: 'There is nothing to pay: your basket is empty.',
  orderStatus: (d: {
    order: number
    state: OrderState
    payment: Payment
    total: string
    items: string
    left: string
  }) =>
    `📦 *Order #${d.order}*: ${states[d.state]}\n${d.items}\n${d.total}` +
    `${d.left ? `\n💵 To pay when you get it: ${d.left}` : `, ${payments[d.payment]}`}`,
  noOrder: 'You have not ordered here yet.',
  // Talk
  help:
    'You can tap, reply with a number, or type what you need, like _2 unga, 1 sukari_.\n' +
    '*MENU* shows the shop, *BASKET* your basket, *PAY* checks out, *CANCEL* stops.\n' +
    '*ORDER AGAIN* repeats your last order, *RECEIPT* shows its receipt.\n' +
    '*SWITCH* changes the shop, *LANGUAGE* the language.\n' +
    '*PERSON* calls someone at the shop, *DATA* tells what is kept about you, *STOP* ends messages.\n' +
    'To see your order, ask: _where is my order?_',
  chooseLanguage: 'Which language do you prefer?\nUnapendelea lugha gani?',
  languageSet: 'Alright, English it is.',
  thanks: 'You are welcome! 😊',
  okay: '👍 We are here when you need something.',
  lost: (d: Again & { words: string; example: string }) =>
    d.again
      ? `We still do not follow. Write MENU to see what we have, or HELP.`
      : `Sorry, we did not understand “${d.words}”. Type what you need${d.example ? `, like _${d.example}_` : ''}, or look here:`,
  trouble: 'Sorry, something went wrong on our side. Please try again in a minute.',
  edited: 'We saw that you edited a message. Please send the change as a new one.',
}

export const chat = { says, labels }

type OrderState = keyof typeof states
type Payment = keyof typeof payments

const states = {
  placed: 'waiting for your payment',
  confirmed: 'confirmed, we are packing it',
  packed: 'packed',
  ready: 'ready, you can collect it',
  dispatched: 'on its way to you',
  completed: 'delivered',
  expired: 'not paid in time, so it was closed',
  cancelled: 'cancelled',
  returned: 'returned',
}
const payments = {
  unpaid: 'not paid yet',
  part_paid: 'partly paid',
  paid: 'paid',
  overpaid: 'paid (more than needed)',
  part_refunded: 'paid, partly paid back',
  refunded: 'paid back',
}
const reasons: Record<DeclineReason, string> = {
  cancelled: 'it was cancelled on the phone.',
  no_answer: 'the phone did not answer. Is it on and in reach?',
  wrong_pin: 'the PIN was wrong.',
  too_little_money: 'there was not enough money in M-Pesa.',
  phone_busy: 'another M-Pesa request was open on the phone. Wait a minute and try again.',
  expired: 'the time to enter the PIN was over.',
  not_mpesa: 'this number has no M-Pesa. Please use another number.',
  too_soon: 'M-Pesa has just been asked for the same amount. Please wait two minutes.',
  limit: 'it is more than M-Pesa allows in one payment or one day. Please use another number.',
  pin_locked: 'M-Pesa has locked the PIN of this number. Please use another number.',
  unavailable: 'M-Pesa cannot be reached right now. Please try again in a few minutes.',
  refused: 'M-Pesa refused it. Please try again or use another number.',
  other: 'M-Pesa could not do it. Please try again.',
}

type Pay = { now: string; later: string; choice: boolean; payer: string }

/** What is paid now and what at the door. */
function toPay({ now, later, choice, payer }: Pay, isPickup: boolean): string {
  const atDoor = isPickup ? 'when you collect it' : 'when it arrives'
  if (!now) return `💵 To pay ${atDoor}: ${later}, by M-Pesa or cash`
  const first = `📱 To pay now: *${now}* by M-Pesa from ${payer}`
  if (choice) return `${first}, or ${atDoor}`
  return later
    ? `${first}\n💵 ${isPickup ? 'When you collect it' : 'When it arrives'}: ${later}`
    : first
}

const count = (items: number) => (items === 1 ? '1 item' : `${items} items`)

const linesOf = ({ lines, more }: Basket) => (more > 0 ? `${lines}\n… and ${more} more` : lines)
