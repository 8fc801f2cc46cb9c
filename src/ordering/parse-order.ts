/**
 * Text to basket. A customer's message, in English, Swahili, Sheng or all three, becomes the lines
 * of a basket and the parts a careful shopkeeper would ask about. No model, no network: the same
 * text always gives the same answer, and every line can say which words and which rule made it.
 *
 * The way of a message through this folder, one file a step:
 *
 *   read-tokens      the text as words, numbers and marks, each with its place
 *   list-numbering   `1.` and `a)` taken out
 *   list-headings    `Vegetables:` taken out
 *   glued-words      `ungambili` cut in two
 *   passing-talk     greetings, names, addresses, times, phone numbers and change money taken out
 *   atoms            what each stretch is: product, number, weight, price, change word, talk ...
 *   sentences        cut at full stops, then at commas and joins
 *   not-orders       questions, complaints and word of payment taken out
 *   goods, steps     words side by side put together, and each given its amount
 *   actions          what the message does: add, remove, set, replace, keep
 *   carry-out        done to the cart; what cannot be done for certain becomes unclear
 *
 * The words themselves are plain lists in `vocabulary/`. Products, kinds and sizes come only from
 * the names and aliases of the catalogue (`catalogue-index`). One principle rules throughout:
 * a wrong line is worse than an unclear one.
 */
import { readActions } from './actions.ts'
import { isNaming } from './atom.ts'
import { readAtoms } from './atoms.ts'
import { basketOf } from './basket.ts'
import { carryOut } from './carry-out.ts'
import { indexOf } from './catalogue-index.ts'
import { splitGluedWords, withoutPackCounts } from './glued-words.ts'
import { withKindsSaidBefore } from './kinds-said-before.ts'
import { withoutHeadings } from './list-headings.ts'
import { withoutNumbering } from './list-numbering.ts'
import { withGoodsAskedAbout } from './not-orders.ts'
import type { CartLine, CatalogueProduct, ParsedOrder } from './parsed-order.ts'
import { withoutPassingTalk } from './passing-talk.ts'
import { readTokens } from './read-tokens.ts'
import { readSentences } from './sentences.ts'
import { readSteps } from './steps.ts'
import { worthAsking } from './worth-asking.ts'

export type { CartLine, CatalogueProduct, ParsedOrder, Reason, Rule } from './parsed-order.ts'

/**
 * Reads an order. With a cart, the lines are the whole cart afterwards.
 * The catalogue's index is kept per array, so pass the same array while it does not change.
 */
export function parseOrder(
  text: string,
  catalogue: readonly CatalogueProduct[],
  cart: readonly CartLine[] = [],
): ParsedOrder {
  const index = indexOf(catalogue)
  const read = splitGluedWords(withoutHeadings(withoutNumbering(readTokens(text))), index)
  const tokens = withoutPassingTalk(withoutPackCounts(read, index), index)
  const atoms = readAtoms(tokens, index)
  const sentences = withGoodsAskedAbout(readSentences(atoms))
  const steps = sentences.flatMap((sentence, at) => readSteps(sentence, at, index))
  const basket = basketOf(cart, index)
  carryOut(
    basket,
    worthAsking(withKindsSaidBefore(readActions(steps), index), index, {
      hasCart: cart.length > 0,
      onlyNames: atoms.every(isNaming),
    }),
  )
  return {
    lines: basket.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    unclear: partsOf(text, basket.unclear),
    because: basket.because.map(({ sku, quantity, start, end, rules }) => {
      return { sku, quantity, words: text.slice(start, end), rules }
    }),
  }
}

/** The unclear parts as they were typed, in the order of the text, none inside another. */
function partsOf(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: { start: number; end: number }[] = []
  for (const span of ordered) {
    const last = parts.at(-1)
    if (last !== undefined && span.end <= last.end) continue
    parts.push(span)
  }
  return parts.map(({ start, end }) => text.slice(start, end))
}
