import type { Product } from '../catalogue/product'
import type { Storefront } from '../storefront/storefront'
import { plain, wordsOf } from './words'

/** `exact`: the words are a product's name or alias, letter for letter. */
export type Found = { exact: boolean; products: Product[] }

const nothing: Found = { exact: false, products: [] }

// Words of asking, in either language; what is left names the goods.
const asking = new Set(
  `una mna kuna iko ipo ziko bei ya za la cha wa ni ngapi gani how much is are the a an of do you have
  any price for i want need would like to buy get give me nataka naomba nipe nitumie ningependa please
  tafadhali hi hello habari niaje sasa some sell mnauza unauza can could what whats about cost je show
  nionyeshe kujua kama mko uko muna know if whether there pia also in stock available leo today kwa na and ile hizo hiyo tu`.split(
    /\s+/,
  ),
)

type Entry = { product: Product; phrases: string[]; words: string[] }
const indexes = new WeakMap<Storefront, Entry[]>()

function indexOf(storefront: Storefront): Entry[] {
  const known = indexes.get(storefront)
  if (known) return known
  const index = storefront.products.map((product) => {
    const phrases = [product.name, ...product.aliases].map(plain)
    const words = [...phrases, plain(product.category)].flatMap((phrase) => phrase.split(' '))
    return { product, phrases, words: [...new Set(words)] }
  })
  indexes.set(storefront, index)
  return index
}

/** The words of a question that name goods: "bei ya mchele?" asks for `mchele`. */
export const goodsIn = (typed: string): string[] =>
  wordsOf(typed).filter((word) => !asking.has(word))

/**
 * Products whose name, aliases or category hold every word, the best first; small typing mistakes
 * are forgiven. An exact alias does not hide its neighbours: "sukari" is both sizes of sugar.
 */
export function search(storefront: Storefront, typed: string): Found {
  const goods = goodsIn(typed).slice(0, 12)
  if (!goods.some((word) => /\p{L}/u.test(word))) return nothing
  const phrase = goods.join(' ')
  const whole = wordsOf(typed).join(' ')
  const scored = indexOf(storefront)
    .map((entry) => ({ entry, score: scoreOf(entry, goods, phrase, whole) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return {
    exact: (scored[0]?.score ?? 0) >= exactly,
    products: scored.map(({ entry }) => entry.product),
  }
}

const exactly = 100

function scoreOf(entry: Entry, goods: readonly string[], phrase: string, whole: string): number {
  if (entry.phrases.includes(phrase) || entry.phrases.includes(whole)) return exactly
  let score = 0
  for (const word of goods) {
    const best = Math.max(...entry.words.map((known) => likeness(word, known)))
    if (best === 0) return 0
    score += best
  }
  return score / goods.length
}

/** The products with every word of their names, aliases and category. */
export const wordsOfProducts = (storefront: Storefront): readonly Entry[] => indexOf(storefront)

/** 10 the same, 6 the beginning, 4 a slip of the finger, 0 something else. */
export function likeness(word: string, known: string): number {
  if (word === known) return 10
  if (word.length >= 3 && known.startsWith(word)) return 6
  if (word.length < 5 || known.length < 5) return 0
  return slips(word, known) <= (word.length >= 8 ? 2 : 1) ? 4 : 0
}

/** Letters added, dropped, changed or swapped with the next; 3 stands for "more than two". */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const at = (cells: readonly number[], index: number) => cells[index] ?? 99
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      }
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return Math.min(3, last[b.length] ?? 3)
}
