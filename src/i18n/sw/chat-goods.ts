import type { aboutGoods as English } from '../en/chat-goods'
import { days } from './chat-times'

export const aboutGoods: typeof English = {
  whichOne: (d) =>
    d.again
      ? `🤔 Na _${d.words}_: ni ipi kati ya hizi?\n${d.products}`
      : `🤔 Kwa _${d.words}_ unamaanisha ipi?\n${d.products}`,
  leftOut: (d) => `Sawa, tumeacha _${d.words}_.`,
  inStock: (d) =>
    `Ndiyo, tuna *${d.name}* kwa ${d.price}${d.left === null ? '' : `, lakini zimebaki ${d.left} tu`}.`,
  weHave: (d) => `Ndiyo, kwa “${d.query}” tuna hizi:`,
  notStocked: (d) =>
    d.again
      ? `“${d.words}” pia hatuna. Bofya uone tulicho nacho.`
      : `Samahani, hatuna “${d.words}”. Labda kitu kingine?`,
  hours: (d) =>
    `🕗 Saa za kazi:\n${d.hours.map(({ from, to, opens, closes }) => `${from === to ? days[from] : `${days[from]} hadi ${days[to]}`}: ${opens}–${closes}`).join('\n')}`,
  noHours: 'Duka halijatuambia saa zake za kazi. Unaweza kuagiza wakati wowote.',
  deliversTo: (d) => `🛵 Ndiyo, tunaleta ${d.zone}: ${d.fee}, kama dakika ${d.minutes}.`,
  deliversWhere: (d) =>
    `🛵 Tunaleta hapa:\n${d.zones.map(({ name, fee, minutes }) => `${name}: ${fee}, kama dakika ${minutes}`).join('\n')}${d.more > 0 ? `\n… na ${d.more} zaidi` : ''}`,
  noDelivery: 'Hatuleti; unachukua oda yako dukani.',
  orCollect: 'Au uchukue mwenyewe dukani, bila malipo ya kuletewa.',
  bigOrder:
    'Hiyo ni oda kubwa! Tungependa iwe sawa, kwa hivyo mtu wa duka athibitishe nawe kwanza.',
}
