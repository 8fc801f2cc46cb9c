/**
 * Shop codes are 3 to 12 letters and digits and never change: posters hold them. A code that people
 * would type in an order anyway would switch shops by accident, so everyday words are refused.
 */
export type ShopCodeRefusal = 'SHAPE' | 'COMMAND' | 'NUMBER_WORD' | 'EVERYDAY_WORD' | 'RESERVED'

const words = (list: string) => new Set(list.toUpperCase().split(/\s+/))

const commands = words(`menu basket kikapu cart pay lipa help msaada switch badili language lugha
  stop acha data support order oda nimelipa duka dukas shop shops yes ndiyo ndio no hapana hi hello
  habari sasa mambo niaje start anza cancel ghairi back rudi more zaidi english kiswahili swahili
  home work nyumbani kazini pickup chukua deliver delivery leta thanks asante please tafadhali`)
const numberWords = words(`moja mbili tatu nne tano sita saba nane tisa kumi ishirini thelathini
  arobaini hamsini sitini sabini themanini tisini mia elfu nusu robo one two three four five six
  seven eight nine ten eleven twelve twenty thirty fifty hundred thousand half quarter dozen dazeni
  soo mbao finje punch thao ngiri rwabe chwani`)
const everydayWords = words(`unga sukari maziwa mkate mayai yai mchele mafuta chumvi majani chai
  nyanya kitunguu vitunguu sukuma viazi waru ndizi parachichi sabuni omo tissue tishu kiberiti maji
  soda coke fanta sprite maharagwe ndengu pojo ngano sembe nyama kuku samaki matunda mboga dawa
  flour sugar milk bread eggs egg rice oil salt tea coffee kahawa water beans onion onions tomato
  tomatoes potato potatoes banana bananas avocado soap meat chicken fish fruit juice beer gas
  viatu shoes socks soksi sandals nguo shirt dress trouser bag kilo lita pakiti tray crate bei
  price size colour black white red blue green`)
const reserved = words('dukabot admin operator system whatsapp mpesa safaricom intasend')

/** Upper-cases and drops spaces and punctuation, as people write codes on posters. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Why this (normal) code may not be a shop's, or null when it may. */
export function refuseCode(code: string): ShopCodeRefusal | null {
  if (!/^[A-Z0-9]{3,12}$/.test(code) || /^\d+$/.test(code)) return 'SHAPE'
  if (reserved.has(code)) return 'RESERVED'
  if (commands.has(code)) return 'COMMAND'
  if (numberWords.has(code)) return 'NUMBER_WORD'
  if (everydayWords.has(code)) return 'EVERYDAY_WORD'
  return null
}

/** Up to `count` allowed codes made from the shop's name and the wish; whether one is free, the
 * directory knows. */
export function suggestCodes(shopName: string, wish: string, count: number): string[] {
  const nameWords = shopName.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  const initials = nameWords.map((word) => word.charAt(0)).join('')
  const stems = [
    ...nameWords.filter((word) => word.length >= 3),
    nameWords.join(''),
    initials,
    wish,
    `${wish}${initials}`,
    `${nameWords[0] ?? wish}${nameWords[1] ?? ''}`,
  ]
  const wanted = stems.map((stem) => stem.slice(0, 12))
  const numbered = wanted.flatMap((stem) =>
    ['254', '1', '2', '3', 'KE', '47'].map((tail) => `${stem.slice(0, 12 - tail.length)}${tail}`),
  )
  return [...new Set([...wanted, ...numbered])]
    .filter((code) => code !== wish && refuseCode(code) === null)
    .slice(0, count)
}
