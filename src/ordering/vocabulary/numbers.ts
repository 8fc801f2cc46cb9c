import { words } from './word-list.ts'

/**
 * Number words. Swahili units change their first letters with the class of what is counted
 * (mbili, mawili, viwili), so each is given as its stems and the prefixes are put on by rule.
 */
export const swahiliUnitStems: Readonly<Record<string, number>> = {
  moja: 1,
  wili: 2,
  tatu: 3,
  nne: 4,
  tano: 5,
  nane: 8,
}

/** Class prefixes that may stand before a unit stem: wa-tatu, mi-wili, vi-tano, ma-nane. */
export const classPrefixes = words('m mi wa ma vi ki ji u n i li zi ya ka tu')

/** Units that never change, other spellings, and English. */
export const unitWords: Readonly<Record<string, number>> = {
  zero: 0,
  sufuri: 0,
  moja: 1,
  mmoja: 1,
  kimoja: 1,
  limoja: 1,
  moya: 1,
  moj: 1,
  mbili: 2,
  bili: 2,
  tatu: 3,
  tatuu: 3,
  nne: 4,
  minne: 4,
  manne: 4,
  vinne: 4,
  wanne: 4,
  tano: 5,
  sita: 6,
  saba: 7,
  nane: 8,
  tisa: 9,
  kenda: 9,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
}

/** Ten and the teens: numbers that take no further unit in English, and kumi which does. */
export const teenWords: Readonly<Record<string, number>> = {
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const tenWords: Readonly<Record<string, number>> = {
  kumi: 10,
  ten: 10,
  ishirini: 20,
  ishirin: 20,
  thelathini: 30,
  salasini: 30,
  arobaini: 40,
  arubaini: 40,
  hamsini: 50,
  sitini: 60,
  sabini: 70,
  themanini: 80,
  tisini: 90,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Words that multiply what stands beside them: mia mbili, two hundred. */
export const multiplierWords: Readonly<Record<string, number>> = {
  mia: 100,
  hundred: 100,
  elfu: 1000,
  alfu: 1000,
  thousand: 1000,
}

/** Sheng money, used for prices only (`soo tatu` is 300 shillings). */
export const moneyWords: Readonly<Record<string, number>> = {
  mbao: 20,
  finje: 50,
  chwani: 50,
  soo: 100,
  punch: 500,
  thao: 1000,
  ngiri: 1000,
}

/** Words for twelve. */
export const dozenWords = words('dozen dozens dazeni dazen darzeni darzen doz dosen')

/** Words that mark an amount of money. */
export const currencyWords = words(
  'bob sh shs ksh kshs kes shilling shillings shilingi shiling /= /-',
)

/** The words for part of a whole. */
export const fractionWords: Readonly<Record<string, number>> = {
  nusu: 0.5,
  unusu: 0.5,
  half: 0.5,
  robo: 0.25,
  quarter: 0.25,
}
