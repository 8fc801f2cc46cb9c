import type { Language } from '../i18n/messages'
import { type Command, commandIn } from './command-words'

/** WhatsApp's own limit of a text message. */
const longestText = 4096

/** What was typed without control and invisible characters, in one normal form. */
export const cleanText = (typed: string): string =>
  typed
    .slice(0, longestText)
    .normalize('NFKC')
    // Invisible characters stand inside words, control characters between them.
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** Lower case, no accents, letters and digits only: for comparing, never for showing. */
export const plain = (typed: string): string =>
  cleanText(typed)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const wordsOf = (typed: string): string[] => plain(typed).split(' ').filter(Boolean)

/** A message that is only a command, in either language. */
export const command = (typed: string): Command | null => commandIn(plain(typed))

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const greetings = set(`hi hello hey hallo helo habari habarini niaje sasa mambo vipi jambo hujambo
  shikamoo salama salamu asalam aleikum morning afternoon evening hamjambo xaxa sema poa yoh yo`)
const courtesies =
  set(`good dear sir madam boss bro sis buda ndugu dada kaka rafiki please tafadhali
  kwenu yako zenu leo za ya wa asubuhi mchana jioni there again tena`)
const shopWords =
  set(`shop duka dukani store code nambari namba from kutoka order oda kuagiza to in at
  kwa i want would like nataka ningependa naomba nipeleke go enter open fungua buy kununua the a`)

/** Only a greeting, beside courtesies: "Habari ya asubuhi". */
export function isGreeting(typed: string): boolean {
  const words = wordsOf(typed)
  return words.some((word) => greetings.has(word)) && words.every(isPolite)
}

const isPolite = (word: string) => greetings.has(word) || courtesies.has(word)

/** The words that carry meaning once greetings and talk about shops are dropped, as typed. */
export const wordsThatMatter = (typed: string): string[] =>
  (cleanText(typed).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => {
    const lower = word.toLowerCase()
    return !isPolite(lower) && !shopWords.has(lower)
  })

const numberWords = new Map(
  Object.entries({
    1: 'one moja mmoja',
    2: 'two mbili wawili mawili viwili miwili',
    3: 'three tatu watatu matatu vitatu mitatu',
    4: 'four nne wanne manne vinne minne',
    5: 'five tano matano vitano mitano',
    6: 'six sita',
    7: 'seven saba',
    8: 'eight nane manane vinane',
    9: 'nine tisa',
    10: 'ten kumi',
    12: 'dozen dazeni',
    20: 'twenty ishirini',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
)

const colours: Readonly<Record<string, string | undefined>> = {
  nyeusi: 'black',
  nyeupe: 'white',
  nyekundu: 'red',
  buluu: 'blue',
  bluu: 'blue',
  samawati: 'blue',
  kijani: 'green',
  manjano: 'yellow',
  njano: 'yellow',
  zambarau: 'purple',
  waridi: 'pink',
  kahawia: 'brown',
  kijivu: 'grey',
}

/** Shops write sizes and colours in English; people may say them in Swahili. */
export const valueWords = (typed: string): string =>
  wordsOf(typed)
    .map((word) => colours[word] ?? word)
    .join(' ')

/** A number in words, `tatu`; null for any other word. */
export const numberIn = (word: string): number | null => numberWords.get(word) ?? null

/** A message that is only a number: `3`, `x3`, `3 pcs`, `tatu`. Null when it is anything else. */
export function onlyNumber(typed: string): number | null {
  const words = plain(typed.replace(/(\d),(?=\d{3}\b)/g, '$1')).replace(
    /^x ?|(?<=\d) ?x$| ?(pcs|pieces|piece|pc|pkt|tu|only|please)$/g,
    '',
  )
  if (/^\d{1,9}$/.test(words) && !/[-−.]\s?\d|\d[.,/]\d/.test(typed)) return Number(words)
  return numberWords.get(words) ?? null
}

// Words that only one of the two languages has; thanks and agreement are said in Swahili by all.
const swahili = set(`nataka naomba nitumie nipe niletee ningependa tafadhali habari niaje mambo sasa
  shikamoo hujambo jambo je una mna kuna bei gani ngapi leo kesho na ya wa za la kwa ni sina nina hii
  hiyo yangu langu wapi lini vipi ndio ndiyo hapana toa ongeza weka pia samahani duka dukani mbili
  tatu nne moja agiza agizo tena rudia kawaida nimelipa nimeshalipa risiti kuongea ongea mtu mnaleta
  mnapeleka mnafungua mnafunga hifadhi nyumbani kazini`)
const english =
  set(`i want need would like please send me the a an of and for do you have is are how
  much what when where my your can could get order buy price with to thanks thank help hello`)
const swahiliCommands = set(
  'kikapu lipa badili lugha msaada ghairi menyu orodha bidhaa zaidi acha anza risiti mtu rudia',
)

/**
 * The language of clear words; null while it may be either (a name, a number, "hi"). Someone whose
 * language is known (`settled`) is not switched by a single borrowed word.
 */
export function languageOf(typed: string, settled: boolean): Language | null {
  const words = wordsOf(typed)
  const sw = words.filter((word) => swahili.has(word)).length
  const en = words.filter((word) => english.has(word)).length
  if (!settled && words.length === 1 && words.some((word) => swahiliCommands.has(word))) return 'sw'
  if (sw >= (settled ? 2 : 1) && en === 0) return 'sw'
  return en >= 2 && sw === 0 ? 'en' : null
}
