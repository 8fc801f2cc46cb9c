export type Command =
  | 'menu'
  | 'bot'
  | 'start'
  | 'basket'
  | 'edit'
  | 'pay'
  | 'pay_other'
  | 'help'
  | 'switch'
  | 'language'
  | 'english'
  | 'swahili'
  | 'cancel'
  | 'cancel_order'
  | 'track'
  | 'receipt'
  | 'again'
  | 'person'
  | 'stop'
  | 'stop_all'
  | 'data'
  | 'platform'
  | 'save_home'
  | 'save_work'
  | 'more'
  | 'yes'
  | 'no'
  | 'thanks'

/** What people write for a command, in English, Swahili and between. A message is one of these whole. */
export const commandPhrases: Readonly<Record<Command, string>> = {
  menu: 'what do you have, what do you sell, mna nini, mnauza nini, una nini, kuna nini, menu, menyu, orodha, bidhaa, products, catalogue, catalog, main menu, price list, prices, bei, bei zenu, orodha ya bei, back, rudi, nyuma, mwanzo',
  bot: 'bot, boti, roboti, rudi bot, back to the bot',
  start: 'start, anza, unstop, anza tena, start again',
  basket: 'basket, kikapu, cart, my basket, my cart, kikapu changu, view basket, show basket, kapu',
  edit: 'edit, change, badilisha, hariri, rekebisha, edit basket, change basket, edit my basket, change my basket, edit cart, badilisha kikapu, hariri kikapu, rekebisha kikapu',
  pay: 'pay, lipa, checkout, check out, pay now, lipia, lipa sasa, maliza, pay again, lipa tena, nataka kulipa, i want to pay',
  pay_other:
    'another number, other number, different number, nambari nyingine, namba nyingine, number nyingine, pay with another number, pay from another number, use another number, change number, lipa na nambari nyingine, lipa na namba nyingine, tumia nambari nyingine, tumia namba nyingine, badilisha nambari, badilisha namba',
  help: 'help, msaada, saidia, nisaidie, naomba msaada, help me, info',
  switch:
    'switch, badili, badili duka, badilisha duka, change shop, switch shop, other shop, another shop, shops, maduka, duka lingine',
  language: 'language, lugha, change language, badili lugha, badilisha lugha',
  english: 'english, kiingereza, kizungu, in english',
  swahili: 'swahili, kiswahili, in swahili, kwa kiswahili',
  cancel: 'cancel, ghairi, sitisha, nimeghairi',
  cancel_order:
    'cancel order, cancel my order, cancel the order, please cancel my order, i want to cancel my order, ghairi oda, ghairi oda yangu, ghairi order, sitisha oda, futa oda, futa oda yangu, naomba kughairi oda, nataka kughairi oda, sitaki tena oda, ghairi agizo',
  track:
    'where is my order, wheres my order, track, track order, track my order, order status, status, my order, oda yangu, order yangu, oda yangu iko wapi, order yangu iko wapi, oda iko wapi, iko wapi, agizo langu, agizo langu liko wapi, delivery status, oda imefika wapi',
  receipt:
    'receipt, risiti, receipts, my receipt, risiti yangu, send receipt, send me the receipt, nitumie risiti, naomba risiti, stakabadhi, receipt please, receipt again, risiti tena',
  again:
    'again, order again, reorder, repeat, repeat order, repeat my order, repeat last order, same again, the same again, the usual, my usual, usual, same as last time, same as before, agiza tena, rudia, rudia oda, rudia oda yangu, nirudishie oda, oda ile ile, ile ya kawaida, ya kawaida, kama kawaida, kama jana, zile za jana, vile vile, kama juzi, kama mara iliyopita, ile ile, ile ya jana, ile ya mara iliyopita',
  person:
    'person, human, mtu, support, agent, customer care, customer service, talk to a person, talk to someone, real person, mhudumu, huduma kwa wateja, ongea na mtu, nataka mtu, naomba mtu, mwenye duka, complaint, malalamiko',
  stop: 'stop, acha, stop messages, unsubscribe, acha ujumbe, acha kunitumia ujumbe, usinitumie ujumbe',
  stop_all:
    'stop all, stop all shops, stop all messages, stop yote, stop zote, stop everything, unsubscribe all, acha yote, acha zote, acha wote, acha maduka yote, acha ujumbe wote',
  data: 'data, my data, data yangu, taarifa zangu, privacy, faragha, delete my data, futa data yangu, futa taarifa zangu',
  platform:
    'dukabot, support dukabot, dukabot support, contact dukabot, talk to dukabot, ask dukabot, msaada wa dukabot, ongea na dukabot, kuongea na dukabot, nataka kuongea na dukabot, report shop, report this shop, report the shop, ripoti duka, ripoti duka hili',
  save_home:
    'save as home, save home, home save, save it as home, hifadhi nyumbani, hifadhi kama nyumbani, weka nyumbani',
  save_work:
    'save as work, save work, work save, save it as work, save as office, hifadhi kazini, hifadhi kama kazini, hifadhi ofisini, weka kazini',
  more: 'more, zaidi, next, see more, ona zaidi, endelea',
  yes: 'yes, ndio, ndiyo, yeah, yep, ok, okay, sawa, sawasawa, eeh, ee, confirm, thibitisha, poa, sure',
  no: 'no, hapana, la, nope, apana',
  thanks:
    'thanks, thank you, asante, asante sana, asanteni, ahsante, shukran, shukrani, thanks a lot, thank you very much',
}

/** What stands before and after a command without changing it: "naomba ile ya kawaida tafadhali". */
const around =
  /^(?:(?:please|kindly|tafadhali|naomba|nataka|nipe|niletee|nitumie|i want|i would like|give me|send me|can i have|leo|the|my) )*(.*?)(?: (?:please|tafadhali|leo|today|tu|now|sasa))*$/

/** A sentence that means a command, whatever words stand in it. */
const sentences: readonly [Command, RegExp][] = [
  [
    'stop',
    /^(please )?(stop|acha|acheni)\b.*\b(message|messages|messaging|ujumbe|sms|kunitumia)\b/,
  ],
  [
    'thanks',
    /^(asante|asanteni|thanks|thank you|shukran)( (sana|kwa|huduma|nzuri|yenu|zenu|tena|for|the|your|good|great|service|help|very|so|much|a|lot|again))*$/,
  ],
  ['cancel_order', /\b(cancel|ghairi|kughairi|sitisha)\b.*\b(order|oda|agizo)\b/],
  [
    'track',
    /\b(where is|wapi).*\b(order|oda|agizo)\b|\b(order|oda|agizo)\b.*\b(wapi|where|lini|when|imefika)\b/,
  ],
  [
    'person',
    /\b(ongea|kuongea|zungumza|kuzungumza|talk|speak|chat)\b.*\b(mtu|person|human|someone|somebody|agent|owner|mwenye|mhudumu|binadamu|muuzaji)\b/,
  ],
]

const commandOf = new Map(
  Object.entries(commandPhrases).flatMap(([command, phrases]) =>
    phrases.split(', ').map((phrase) => [phrase, command as Command] as const),
  ),
)

/** The command that these plain words are; null when they are none. */
export function commandIn(words: string): Command | null {
  const exact = commandOf.get(words)
  if (exact) return exact
  const core = around.exec(words)?.[1] ?? ''
  const meant = commandOf.get(core)
  if (meant === 'again' || meant === 'receipt' || meant === 'person' || meant === 'track') {
    return meant
  }
  return sentences.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
