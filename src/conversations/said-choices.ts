import type { Product } from '../catalogue/product'
import type { Storefront } from '../storefront/storefront'
import { quantityIn } from './closest'
import { goodsIn, wordsOfProducts } from './search'
import { valuesLeft } from './shelf'
import { numberIn, plain, valueWords, wordsOf } from './words'

/** `canvas 40 nyekundu mbili`: what was chosen with a product, and how many of it. */
export type SaidChoices = {
  /** In option order, as far as they were named and are left. */
  chosen: string[]
  /** Whether any was named, left or not: then a number of theirs is not how many. */
  isSaid: boolean
  /** How many; null when that is not clear. */
  quantity: number | null
  /** Words that are neither the product, nor a choice, nor a number. */
  rest: string[]
}

/** Beside these a number is a size, however small it is. */
const sizeWord = /^(?:size|saizi|sizes|no|number|namba|nambari)$/
/** Words around a choice that choose nothing. */
const around = /^(?:rangi|colour|color|pair|pairs|jozi|pea|size|saizi|namba|nambari|number|no)$/

/** Below this a bare number may as well be how many. */
const smallestBareSize = 20
/** A number this near to the sizes there are is a size as well. */
const nearSizes = 8

/**
 * The sizes and colours among the words about one product. They are no quantities: `airmax 42` is
 * one pair of 42, and of `42 airmax` we ask how many. Two values of one option are a question.
 */
export function choicesSaid(product: Product, typed: string): SaidChoices {
  const chosen: string[] = []
  let text = marked(valueWords(typed), phraseIn(product, valueWords(typed)))
  let isOpen = true
  let isSaid = false
  let isClear = true
  for (const option of product.options) {
    const [named, another] = namedValues(text, option.values)
    if (named === undefined || another !== undefined) {
      isOpen = false
      continue
    }
    isSaid = true
    if (isBareNumber(text, named) && text.indexOf(named) < text.indexOf(mark)) isClear = false
    text = text.replace(` ${named} `, ' ')
    const value = option.values.find((one) => plain(one) === named)
    if (isOpen && value !== undefined && valuesLeft(product, chosen).includes(value)) {
      chosen.push(value)
    } else isOpen = false
  }
  const words = text.split(' ').filter((word) => word !== '' && word !== mark)
  const numbers = words.filter(isNumber)
  const others = goodsIn(words.join(' ')).filter((word) => !isNumber(word) && !around.test(word))
  const quantity = quantityIn(words.join(' '))
  return {
    chosen,
    isSaid,
    quantity: isClear || numbers.length > 0 ? quantity : null,
    rest: [...others, ...numbers.slice(1)],
  }
}

/** The one product with options that these words name, when every word of them is clear. */
export function whollySaid(
  storefront: Storefront,
  typed: string,
): { product: Product; said: SaidChoices } | null {
  const phrase = longestPhrase(storefront, wordsOf(typed))
  const [best, another] = phrase === null ? [] : (phrasesOf(storefront).get(phrase) ?? [])
  if (!best || another || best.options.length === 0) return null
  const said = choicesSaid(best, typed)
  return said.chosen.length > 0 && said.rest.length === 0 ? { product: best, said } : null
}

const phrases = new WeakMap<Storefront, Map<string, Product[]>>()

/** Which products are called what. */
function phrasesOf(storefront: Storefront): Map<string, Product[]> {
  const known = phrases.get(storefront)
  if (known) return known
  const index = new Map<string, Product[]>()
  for (const { product, phrases: own } of wordsOfProducts(storefront)) {
    for (const phrase of new Set(own)) {
      const others = index.get(phrase)
      if (others) others.push(product)
      else index.set(phrase, [product])
    }
  }
  phrases.set(storefront, index)
  return index
}

const mostWords = 6

function longestPhrase(storefront: Storefront, words: readonly string[]): string | null {
  const index = phrasesOf(storefront)
  for (let many = Math.min(mostWords, words.length); many > 0; many--) {
    for (let from = 0; from + many <= words.length; from++) {
      const phrase = words.slice(from, from + many).join(' ')
      if (index.has(phrase)) return phrase
    }
  }
  return null
}

/** The longest name or alias of a product that stands in the words. */
function phraseIn(product: Product, words: string): string {
  const phrases = [product.name, ...product.aliases].map(valueWords)
  return phrases
    .filter((phrase) => phrase !== '' && ` ${words} `.includes(` ${phrase} `))
    .reduce((longest, phrase) => (phrase.length > longest.length ? phrase : longest), '')
}

/** The values that stand in the text, and a size of the same kind that is not made. */
function namedValues(text: string, values: readonly string[]): string[] {
  const named = values.map(plain).filter((value) => isIn(text, value))
  if (named.length > 0) return named
  const sizes = values.map(Number).filter((size) => size >= smallestBareSize)
  if (sizes.length < values.length || sizes.length === 0) return []
  const [least, most] = [Math.min(...sizes) - nearSizes, Math.max(...sizes) + nearSizes]
  return text.split(' ').filter((word) => {
    return /^\d+$/.test(word) && Number(word) >= least && Number(word) <= most
  })
}

function isIn(text: string, value: string): boolean {
  if (value === '' || !text.includes(` ${value} `)) return false
  return !isBareNumber(text, value) || Number(value) >= smallestBareSize
}

/** A number that nobody called a size. */
function isBareNumber(text: string, value: string): boolean {
  const before =
    text
      .slice(0, text.indexOf(` ${value} `))
      .split(' ')
      .at(-1) ?? ''
  return /^\d+$/.test(value) && !sizeWord.test(before)
}

// Stands where the product stood.
const mark = '#'

const marked = (words: string, phrase: string): string =>
  phrase === '' ? ` ${words} ` : ` ${words} `.replace(` ${phrase} `, ` ${mark} `)

const isNumber = (word: string): boolean => /^x?\d+x?$/.test(word) || numberIn(word) !== null
