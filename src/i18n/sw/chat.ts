import type { Messages } from '../messages'
import { aboutGoods } from './chat-goods'
import { labels } from './chat-labels'
import { aboutMoney } from './chat-money'
import { aboutOrders } from './chat-orders'
import { aboutPeople } from './chat-person'
import { aboutPlaces } from './chat-places'
import { opening } from './chat-times'

type Chat = Messages['chat']
type DataOf<Key extends keyof Chat['says']> = Chat['says'][Key] extends (data: infer D) => string
  ? D
  : never

const says: Chat['says'] = {
  ...aboutGoods,
  ...aboutMoney,
  ...aboutOrders,
  ...aboutPeople,
  ...aboutPlaces,
  // Maduka
  welcome: (d) =>
    'Karibu sana! 👋 Agiza hapa na ulipe kwa M-Pesa.\n' +
    `Chagua hapa chini, au andika tu unachotaka${d.example ? `, mfano: _${d.example}_` : '.'}`,
  openUntil: (d) => `Tuko wazi hadi saa ${d.time}.`,
  closedNow: (d) => `Sasa tumefunga; tutafungua ${opening(d)}. Unaweza kuagiza sasa hivi.`,
  waiting: (d) => `🧺 Kikapu chako kinakungoja: ${count(d.items)}, ${d.total}.`,
  languageHint: 'English? Type LANGUAGE.',
  resting: ({ again }) =>
    again
      ? 'Bado duka hili halipokei oda. Tuma code ya duka lingine, au andika BADILI uone uliyotembelea.'
      : 'Duka hili halipokei oda kwa sasa. Tafadhali jaribu baadaye, au tuma code ya duka lingine.',
  askCode: ({ again }) =>
    again
      ? 'Kwanza tujue ni duka gani. Code yake ni neno moja, kama kwenye bango; kiungo cha duka kinaituma chenyewe.'
      : 'Habari! 👋 Maduka mengi yanauza hapa. Tuma code ya duka unalotaka: iko kwenye bango au kiungo chake.',
  recentShops: 'Au rudi kwenye duka ulilotembelea:',
  whichShop: 'Tuma code ya duka unalotaka, au chagua ulilotembelea.',
  noSuchShop: (d) => `Hakuna duka lenye code “${d.code}”.`,
  didYouMean: 'Ulimaanisha mojawapo ya haya?',
  checkCode: 'Tafadhali angalia code kwenye bango au kiungo, kisha uitume tena.',
  askSwitch: (d) => `Twende *${d.to}* sasa? Kikapu chako cha hapa (${count(d.items)}) kitakungoja.`,
  oldMenu: (d) => `Kitufe hicho ni cha *${d.to}*. Ungependa kwenda huko?`,
  mentioned: (d) => `Ungependa kwenda *${d.to}*?`,
  staying: 'Sawa, tunabaki hapa.',
  // Bidhaa
  menu: 'Ungependa nini?',
  category: (d) => `*${d.name}*: ungependa nini?`,
  emptyShelf: 'Kwa sasa hakuna bidhaa dukani. Tafadhali jaribu baadaye.',
  found: (d) => `Hizi ndizo tulizonazo za “${d.query}”:`,
  soldOut: (d) => `Samahani, ${d.name} imeisha.`,
  gone: 'Samahani, bidhaa hiyo haipo tena.',
  chooseOption: (d) => `*${d.product}* — ${d.price}\nUnataka ${optionName(d.option)} gani?`,
  howMany: (d) =>
    `*${d.name}* — ${d.price}\nUnataka ngapi?${d.left === null ? '' : ` Zimebaki ${d.left}.`}`,
  badQuantity: ({ again }) =>
    again ? 'Andika nambari tu, kama 2. Au andika MENU.' : 'Unataka ngapi? Jibu kwa nambari.',
  tooMany: (d) =>
    d.again
      ? `Inawezekana hadi ${d.most}. Ziwe ngapi?`
      : `Hizo ni nyingi sana! Oda moja inachukua hadi ${d.most} za kitu kimoja.`,
  tooMuch: (d) =>
    `Hiyo inazidi kiasi ambacho M-Pesa inapokea kwa mara moja (${d.most}). Tafadhali punguza kidogo.`,
  tooMuchAtOnce: (d) => `Hiyo ni oda kubwa sana: hapa tunapokea hadi ${d.most} kwa mara moja.`,
  tooManyLines: (d) =>
    `Kikapu kimejaa: oda moja inachukua bidhaa ${d.most} tofauti. Tafadhali lipa kwanza.`,
  onlyLeft: (d) =>
    d.again
      ? `Samahani, ${d.name} tuliyonayo ni ${d.left} tu.`
      : `${d.name}: zimebaki ${d.left} tu.`,
  // Kikapu
  added: (d) => `✅ Imeongezwa: ${d.quantity} × ${d.name}`,
  basketNow: (d) => `🧺 Kikapu: ${count(d.items)}, ${d.total}`,
  basket: (d) => `🧺 *Kikapu chako*\n${linesOf(d)}\n*Jumla ${d.total}*`,
  isItRight: 'Je, iko sawa? Unaweza pia kuandika cha kubadilisha.',
  unclear: (d) =>
    d.again
      ? `Bado hatuna _${d.parts}_. Jaribu neno lingine, au angalia tulicho nacho.`
      : `Hatukupata: _${d.parts}_.`,
  emptyBasket: 'Kikapu chako hakina kitu.',
  editBasket: 'Ungependa kubadilisha nini?',
  amend: (d) => `*${d.name}*: una ${d.quantity}. Ziwe ngapi? Andika 0 kuitoa.`,
  removed: (d) => `Imetolewa: ${d.name}`,
  basketEmptied: 'Kikapu chako sasa hakina kitu.',
  // Kulipia
  whereTo: '🛵 Tukuletee wapi?',
  usualPlace: (d) => `🛵 Tulete mahali pale pale pa mara iliyopita?\n${d.zone}: ${d.landmark}`,
  badZone: ({ again }) =>
    again
      ? 'Tafadhali chagua mahali kwenye orodha, au andika GHAIRI.'
      : 'Hapo hatupajui. Ni wapi kati ya hapa?',
  landmark: (d) =>
    `🛵 ${d.zone}: ${d.fee}, kama dakika ${d.minutes}.\n` +
    'Uko karibu na nini, ili boda akupate? Mfano: _mkabala na Yaya Centre, geti ya buluu, nyumba ya 4_',
  badLandmark: ({ again }) =>
    again
      ? 'Maneno machache yanatosha: jengo, geti, nyumba.'
      : 'Tafadhali eleza mahali kidogo: alama iliyo karibu, jengo au geti.',
  noFulfilment: 'Duka hili bado halijasema utapataje oda yako. Tafadhali jaribu baadaye.',
  noPayments:
    'Duka hili bado halipokei M-Pesa hapa, kwa hivyo huwezi kuagiza. Tafadhali jaribu baadaye.',
  whoPays: (d) => `📱 Ni nambari gani ya M-Pesa italipa?\nTunapendekeza *${d.phone}*.`,
  askPayer:
    '📱 Ni nambari gani ya M-Pesa italipa? Iandike hivi: 0712 345 678. Inaweza kuwa ya mtu mwingine.',
  badPhone: ({ again }) =>
    again
      ? 'Nambari ya simu ya Kenya ina tarakimu 10, kama 0712 345 678 au 0110 345 678.'
      : 'Hiyo haionekani kuwa nambari ya simu ya Kenya. Iandike hivi: 0712 345 678.',
  review: (d) =>
    `📝 *Tafadhali angalia oda yako*\n${linesOf(d)}\n` +
    (d.place
      ? `Kuleta ${d.fee}\n*Jumla ${d.total}*\n🛵 ${d.place.zone}: ${d.place.landmark} (kama dakika ${d.place.minutes})\n`
      : `*Jumla ${d.total}*\n🛍️ Utachukua dukani\n`) +
    `${toPay(d.pay, d.place === null)}${d.note ? `\n📝 _${d.note}_` : ''}`,
  packedWhenOpen: (d) => `Sasa tumefunga; tutaifungasha tukifungua ${opening(d)}.`,
  cancelled: 'Hakuna kilichoagizwa. Kikapu chako kimehifadhiwa.',
  reviewAgain: 'Kuna kitu kimebadilika. Tafadhali angalia tena.',
  alreadyPlaced: (d) => `Oda #${d.order} tayari imepokelewa: haijaagizwa mara mbili.`,
  // Oda na malipo
  placed: (d) => `🎉 Oda #${d.order} imepokelewa: ${d.total}.`,
  promptSent: (d) =>
    `📱 Angalia simu yako ${d.payer}, weka PIN ya M-Pesa ulipe ${d.amount}.` +
    `${d.until ? `\nTumekuwekea bidhaa zako hadi saa ${d.until}.` : ''}`,
  promptUnknown: (d) =>
    `📱 Tumeomba M-Pesa ${d.amount} kutoka ${d.payer}, lakini mtandao uko polepole. ` +
    'Ombi likitokea kwenye simu, weka PIN. Tafadhali usilipe mara mbili: tunaangalia na tutakuandikia.' +
    `${d.until ? `\nTumekuwekea bidhaa zako hadi saa ${d.until}, na zaidi tukiwa tunaangalia.` : ''}`,
  shortOf: (d) =>
    d.left > 0
      ? `Mwingine amekutangulia: ${d.name} zimebaki ${d.left} tu.`
      : `Mwingine amekutangulia: ${d.name} imeisha.`,
  notSold: (d) => `Hazipo tena na zimetolewa: ${d.names}.`,
  priceChanged: (d) => `${d.name} sasa ni ${d.now} badala ya ${d.was}.`,
  zoneGone: 'Duka halipeleki huko tena. Tafadhali chagua tena.',
  noPickup: 'Duka hili halina huduma ya kuchukua mwenyewe. Tafadhali chagua tukuletee wapi.',
  payAlready: 'Oda hii imelipwa. Asante!',
  payClosed: 'Oda hii imefungwa na haiwezi kulipwa tena. Andika MENU kuagiza upya.',
  payWait: (d) =>
    `Kuna ombi la malipo ambalo tayari limetumwa. Tafadhali ngoja sekunde ${d.seconds} kabla ya lingine.`,
  payNoAccount:
    'Duka hili haliwezi kupokea M-Pesa hapa kwa sasa. Oda yako imehifadhiwa; duka litakuambia jinsi ya kulipa.',
  payRefused: (d) => `Ombi la malipo halikufaulu: ${reasons[d.reason]}`,
  nothingToPay: 'Hakuna cha kulipa: kikapu chako hakina kitu.',
  orderStatus: (d) =>
    `📦 *Oda #${d.order}*: ${states[d.state]}\n${d.items}\n${d.total}` +
    `${d.left ? `\n💵 Ya kulipa ukiipokea: ${d.left}` : `, ${payments[d.payment]}`}`,
  noOrder: 'Bado hujaagiza hapa.',
  // Mazungumzo
  help:
    'Unaweza kubofya, kujibu kwa nambari, au kuandika unachotaka, kama _unga 2, sukari 1_.\n' +
    '*MENU* inaonyesha duka, *KIKAPU* kikapu chako, *LIPA* ni kulipia, *GHAIRI* ni kuacha.\n' +
    '*AGIZA TENA* inarudia oda yako ya mwisho, *RISITI* inaonyesha risiti yake.\n' +
    '*BADILI* ni kubadili duka, *LUGHA* ni kubadili lugha.\n' +
    '*MTU* inamwita mtu wa duka, *DATA* inaeleza tunachohifadhi kukuhusu, *ACHA* inasimamisha ujumbe.\n' +
    'Kujua oda ilipofika, uliza: _oda yangu iko wapi?_',
  chooseLanguage: 'Unapendelea lugha gani?\nWhich language do you prefer?',
  languageSet: 'Sawa, tutaongea Kiswahili.',
  thanks: 'Karibu tena! 😊',
  okay: '👍 Tuko hapa ukihitaji chochote.',
  lost: (d) =>
    d.again
      ? 'Bado hatujakuelewa. Andika MENU uone tulicho nacho, au MSAADA.'
      : `Samahani, hatukuelewa “${d.words}”. Andika unachotaka${d.example ? `, kama _${d.example}_` : ''}, au angalia hapa:`,
  trouble: 'Samahani, kuna hitilafu upande wetu. Tafadhali jaribu tena baada ya dakika moja.',
  edited: 'Tumeona umehariri ujumbe. Tafadhali tuma badiliko kama ujumbe mpya.',
}

export const chat: Chat = { says, labels }

const states: Record<DataOf<'orderStatus'>['state'], string> = {
  placed: 'inasubiri malipo yako',
  confirmed: 'imethibitishwa, tunaifungasha',
  packed: 'imefungashwa',
  ready: 'iko tayari, unaweza kuichukua',
  dispatched: 'iko njiani kuja kwako',
  completed: 'imefika',
  expired: 'haikulipwa kwa wakati, kwa hivyo ilifungwa',
  cancelled: 'imeghairiwa',
  returned: 'imerudishwa',
}
const payments: Record<DataOf<'orderStatus'>['payment'], string> = {
  unpaid: 'bado haijalipwa',
  part_paid: 'imelipwa kiasi',
  paid: 'imelipwa',
  overpaid: 'imelipwa (zaidi ya inavyohitajika)',
  part_refunded: 'imelipwa, kiasi kimerudishwa',
  refunded: 'pesa zimerudishwa',
}
const reasons: Record<DataOf<'payRefused'>['reason'], string> = {
  cancelled: 'yamekatizwa kwenye simu.',
  no_answer: 'simu haikujibu. Je, imewashwa na ina mtandao?',
  wrong_pin: 'PIN haikuwa sahihi.',
  too_little_money: 'salio la M-Pesa halikutosha.',
  phone_busy: 'kulikuwa na ombi lingine la M-Pesa kwenye simu. Ngoja dakika moja ujaribu tena.',
  expired: 'muda wa kuweka PIN uliisha.',
  not_mpesa: 'nambari hii haina M-Pesa. Tafadhali tumia nambari nyingine.',
  too_soon: 'M-Pesa imeombwa kiasi hicho hicho sasa hivi. Tafadhali ngoja dakika mbili.',
  limit:
    'yanazidi kinachoruhusiwa na M-Pesa kwa malipo moja au kwa siku. Tafadhali tumia nambari nyingine.',
  pin_locked: 'PIN ya M-Pesa ya nambari hii imefungwa. Tafadhali tumia nambari nyingine.',
  unavailable: 'M-Pesa haipatikani kwa sasa. Tafadhali jaribu tena baada ya dakika chache.',
  refused: 'M-Pesa imekataa. Tafadhali jaribu tena au tumia nambari nyingine.',
  other: 'M-Pesa haikuweza. Tafadhali jaribu tena.',
}

function toPay({ now, later, choice, payer }: DataOf<'review'>['pay'], isPickup: boolean): string {
  const atDoor = isPickup ? 'ukiichukua' : 'ikifika'
  if (!now) return `💵 Kulipa ${atDoor}: ${later}, kwa M-Pesa au taslimu`
  const first = `📱 Kulipa sasa: *${now}* kwa M-Pesa kutoka ${payer}`
  if (choice) return `${first}, au ${atDoor}`
  return later ? `${first}\n💵 ${isPickup ? 'Ukiichukua' : 'Ikifika'}: ${later}` : first
}

const count = (items: number) => (items === 1 ? 'kitu 1' : `vitu ${items}`)

const linesOf = ({ lines, more }: { lines: string; more: number }) =>
  more > 0 ? `${lines}\n… na ${more} zaidi` : lines

const optionNames: Record<string, string | undefined> = {
  size: 'saizi',
  colour: 'rangi',
  color: 'rangi',
  flavour: 'ladha',
  flavor: 'ladha',
}
const optionName = (name: string) => optionNames[name.toLowerCase()] ?? name
