import { type Product, stockOf } from '../catalogue/product'
import type { Storefront } from '../storefront/storefront'
import { goodsIn, likeness, search, wordsOfProducts } from './search'
import { numberIn, wordsOf } from './words'

const units =
  /^(kg|kgs|kilo|g|gm|gram|grams|l|lita|litre|litres|ml|pakiti|packet|packets|pkt|pc|pcs|piece|pieces|tray|trei|dozen|dazeni|x|bei|bob|ksh|kes|sh)$/

/** The words of an unclear part that may name goods: no numbers, units or words of asking. */
export const namesIn = (part: string): string[] =>
  goodsIn(part).filter(
    (word) => !/\d/.test(word) && !units.test(word) && numberIn(word) === null && word.length > 1,
  )

/** Products that an unclear part may mean, the likeliest first and only what is in stock. */
export function closest(storefront: Storefront, part: string, most: number): Product[] {
  const names = namesIn(part)
  if (names.length === 0) return []
  const found = search(storefront, goodsIn(part).join(' ')).products
  const named = found.length > 0 ? found : search(storefront, names.join(' ')).products
  const near = named.length > 0 ? named : resembling(storefront, names)
  return near.filter((product) => stockOf(product) > 0).slice(0, most)
}

/** Not every word has to fit, but one has to fit well. */
function resembling(storefront: Storefront, names: readonly string[]): Product[] {
  return wordsOfProducts(storefront)
    .map(({ product, words }) => ({ product, score: resemblance(names, words) }))
    .filter(({ score }) => score >= alikeEnough)
    .sort((a, b) => b.score - a.score)
    .map(({ product }) => product)
}

const alikeEnough = 4

function resemblance(names: readonly string[], words: readonly string[]): number {
  let best = 0
  for (const name of names.slice(0, 6)) {
    if (name.length < 3) continue
    for (const word of words) {
      if (word.length >= 3) best = Math.max(best, likeness(name, word), shared(name, word) * 8)
    }
  }
  return best
}

/** How much of two words is the same, by pairs of letters; little counts as nothing. */
function shared(a: string, b: string): number {
  const pairs = (word: string) =>
    new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)))
  const left = pairs(a)
  const right = pairs(b)
  const both = [...left].filter((pair) => right.has(pair)).length
  const alike = (2 * both) / (left.size + right.size)
  return alike >= 0.6 ? alike : 0
}

const unsure = new Set(
  'nusu robo half quarter mia hundred elfu thousand alfu laki million milioni'.split(' '),
)

/** How many were meant: null when that may be anything, 1 when nothing says. */
export function quantityIn(part: string): number | null {
  const rest = part
    .toLowerCase()
    .replace(/\d+(?:[.,]\d+)? ?(?:kgs?|kilo|gm?|grams?|lita|litres?|l|ml)\b/g, ' ')
    .replace(/\b(?:ya|za|wa|la|at|for|@) ?\d+(?: ?(?:bob|ksh|kes|sh))?\b/g, ' ')
    // 1,000 is one number.
    .replace(
      /\b(\d{1,3})((?:,\d{3})+)(?![\d,])/g,
      (_, head, tail) => head + tail.replaceAll(',', ''),
    )
  const [first, second] = rest.match(/\d+(?:[.,/]\d+)*/g) ?? []
  const words = wordsOf(rest)
  const said = words.flatMap((word) => numberIn(word) ?? [])
  // A half, a dozen of them or a thousand: asking is safer than counting.
  if (second || (first && said.length > 0) || words.some((word) => unsure.has(word))) return null
  if (first) return /^\d{1,9}$/.test(first) && Number(first) > 0 ? Number(first) : null
  return said.length > 1 ? null : (said[0] ?? 1)
}
