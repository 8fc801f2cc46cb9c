import { refuseCode } from '../shops/shop-code'
import { isUsualTag, tagBehind, withoutUsualTag } from '../shops/source-tag'
import type { Storefront } from '../storefront/storefront'
import { search } from './search'
import { cleanText, plain, wordsThatMatter } from './words'

/** Words of a message that may be shop codes. `whole`: nothing else stood beside them. */
export type MaybeCodes = { codes: string[]; whole: boolean }

const shape = /^[A-Za-z0-9]{3,12}$/
const mostLookedUp = 3

/**
 * Codes that a message may hold. Looking one up costs a read, so inside a shop only a message that
 * is nothing but a code counts, or words in capitals; words that are goods of the shop never do.
 */
export function codesIn(typed: string, storefront: Storefront | null): MaybeCodes | null {
  // A link's tag is no word of the message: `NJERI fb` is nothing but a code.
  const words = wordsThatMatter(withoutUsualTag(typed))
  const possible = words.filter((word) => shape.test(word) && isAllowed(word))
  const [only] = possible
  if (only && words.length === 1) {
    if (storefront && isGoods(storefront, only)) return null
    return { codes: [only.toUpperCase()], whole: true }
  }
  const shouted = typed === typed.toUpperCase()
  const loud = possible.filter((word) => word === word.toUpperCase() && !(shouted && storefront))
  const candidates = storefront
    ? loud.filter((word) => !isGoods(storefront, word))
    : [...loud, ...possible]
  const codes = [...new Set(candidates.map((word) => word.toUpperCase()))].slice(0, mostLookedUp)
  return codes.length > 0 ? { codes, whole: false } : null
}

/** The tag of the link that this message came from; goods of the shop are none. */
export function sourceIn(typed: string, storefront: Storefront): string | null {
  const tag = tagBehind(storefront.shop.code, cleanText(typed))
  return tag === null || isUsualTag(tag) || !isGoods(storefront, tag) ? tag : null
}

const isAllowed = (word: string): boolean => refuseCode(word.toUpperCase()) === null

/** A word in capitals is rather a code than a mistyped product, so it must be goods exactly. */
function isGoods(storefront: Storefront, word: string): boolean {
  const found = search(storefront, word)
  return word === word.toUpperCase() && word !== word.toLowerCase()
    ? found.exact || found.products.some(({ name }) => plain(name).split(' ').includes(plain(word)))
    : found.products.length > 0
}
