import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOrder } from '../../src/ordering/parse-order.ts'
import { basketOf, casesOf, catalogues } from './corpus.ts'

const shops = Object.entries(catalogues)
const ours = casesOf('./orders.ours.jsonl')
const said = [...new Set(ours.flatMap(({ text }) => text.split(/\s+/)))]

/** Any characters at all, or the customers' own words thrown together. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.oneof(fc.constantFrom(...said), fc.constantFrom('\n', ',', '.', '?', '2', '½', 'x')),
      {
        maxLength: 40,
      },
    )
    .map((words) => words.join(' ')),
)

describe.each(shops)('with the catalogue of %s', (_, catalogue) => {
  const skus = catalogue.map(({ sku }) => sku)
  const cart = fc.uniqueArray(
    fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 9999 }) }),
    { selector: ({ sku }) => sku, maxLength: 5 },
  )

  it('never invents a product, nor a quantity that cannot be', () => {
    fc.assert(
      fc.property(anyText, cart, (text, before) => {
        const { lines } = parseOrder(text, catalogue, before)
        expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length)
        for (const { sku, quantity } of lines) {
          expect(skus).toContain(sku)
          expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= 9999).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('copies the unclear parts and its reasons letter for letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { unclear, because } = parseOrder(text, catalogue)
        for (const part of [...unclear, ...because.map(({ words }) => words)]) {
          expect(part).not.toBe('')
          expect(text).toContain(part)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('reads its own echo as the same basket', () => {
    const names = new Map(catalogue.map(({ sku, name }) => [sku, name]))
    fc.assert(
      fc.property(cart, (lines) => {
        const echo = lines.map(({ sku, quantity }) => `${quantity} x ${names.get(sku)}`).join('\n')
        const read = parseOrder(echo, catalogue)
        expect(basketOf(read.lines)).toEqual(basketOf(lines))
        expect(read.unclear).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same answer every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseOrder(text, [...catalogue])).toEqual(parseOrder(text, catalogue))
      }),
      { numRuns: 50 },
    )
  })
})

describe('bounded work', () => {
  // What is counted is how often the text is looked at, not time: tests measure no milliseconds.
  it.each([
    'na ',
    'unga 2 ',
    '1.',
    'sukari ya ',
    'kumi na ',
    '(',
    'zxqwv ',
    'mama ',
    '2 ',
    'karibu na ',
  ])('ends for 4,096 characters of %j, and reads no more than that', (piece) => {
    const text = piece.repeat(4096)
    for (const [, catalogue] of shops) {
      const cut = parseOrder(text.slice(0, 4096), catalogue)
      expect(parseOrder(text, catalogue).lines).toEqual(cut.lines)
    }
  })
})
