import type { Weekday } from '../../kernel/nairobi'
import { days } from './chat-times'

type Again = { again: boolean }
type Hours = { from: Weekday; to: Weekday; opens: string; closes: string }[]
type Zones = { zones: { name: string; fee: string; minutes: number }[]; more: number }

/** Questions about goods, hours and delivery, and what of a list was not clear. */
export const aboutGoods = {
  whichOne: (d: Again & { words: string; products: string }): string =>
    d.again
      ? `🤔 And _${d.words}_: which of these is it?\n${d.products}`
      : `🤔 Which one do you mean by _${d.words}_?\n${d.products}`,
  leftOut: (d: { words: string }) => `Alright, without _${d.words}_.`,
  inStock: (d: { name: string; price: string; left: number | null }) =>
    `Yes, we have *${d.name}* at ${d.price}${d.left === null ? '' : `, but only ${d.left} left`}.`,
  weHave: (d: { query: string }) => `Yes, for “${d.query}” we have:`,
  notStocked: (d: Again & { words: string }): string =>
    d.again
      ? `No luck with “${d.words}” either. Tap to see what we have.`
      : `Sorry, we do not have “${d.words}”. Maybe something else?`,
  hours: (d: { hours: Hours }) =>
    `🕗 Opening hours:\n${d.hours.map(({ from, to, opens, closes }) => `${from === to ? days[from] : `${days[from]} to ${days[to]}`}: ${opens}–${closes}`).join('\n')}`,
  noHours: 'The shop has not told us its opening hours. You can order at any time.',
  deliversTo: (d: { zone: string; fee: string; minutes: number }) =>
    `🛵 Yes, we deliver to ${d.zone}: ${d.fee}, about ${d.minutes} minutes.`,
  deliversWhere: (d: Zones) =>
    `🛵 This is where we deliver:\n${d.zones.map(({ name, fee, minutes }) => `${name}: ${fee}, about ${minutes} min`).join('\n')}${d.more > 0 ? `\n… and ${d.more} more` : ''}`,
  noDelivery: 'We do not deliver; you collect your order at the shop.',
  orCollect: 'Or you collect it at the shop, for free.',
  bigOrder:
    'That is a big order! We want to get it right, so a person at the shop should confirm it with you.',
}
