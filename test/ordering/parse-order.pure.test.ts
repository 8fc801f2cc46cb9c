import { describe, expect, it } from 'vitest'
import { parseOrder } from '../../src/ordering/parse-order.ts'
import { catalogues } from './corpus.ts'

const njeri = catalogues.njeri ?? []
const lines = (text: string, cart?: { sku: string; quantity: number }[]) =>
  parseOrder(text, njeri, cart).lines

describe('an order in words', () => {
  it('becomes lines, and says what it did not understand', () => {
    expect(parseOrder('Naomba unga 2 na royco 3', njeri)).toMatchObject({
      lines: [{ sku: 'UNGA-2KG', quantity: 2 }],
      unclear: ['royco 3'],
    })
  })

  it('explains every line by the words and the rules that made it', () => {
    expect(parseOrder('sukri kilo mbili, sukuma ya 60', njeri).because).toEqual([
      {
        sku: 'SUKARI-1KG',
        quantity: 2,
        words: 'sukri kilo mbili',
        rules: ['typo', 'weight made of packs', 'add'],
      },
      {
        sku: 'SUKUMA-BUNCH',
        quantity: 2,
        words: 'sukuma ya 60',
        rules: ['alias', 'by price', 'add'],
      },
    ])
  })

  it('keeps the order of first mention, the larger pack first', () => {
    expect(lines('chumvi na 3kg unga').map(({ sku }) => sku)).toEqual([
      'CHUMVI-500G',
      'UNGA-2KG',
      'UNGA-1KG',
    ])
  })

  it('leaves lines alone that are no longer in the catalogue', () => {
    const cart = [{ sku: 'GONE', quantity: 2 }]
    expect(lines('mkate', cart)).toEqual([...cart, { sku: 'MKATE-400G', quantity: 1 }])
  })

  it('puts what replaces a line in its place', () => {
    const cart = [
      { sku: 'MKATE-400G', quantity: 2 },
      { sku: 'MAJI-1L', quantity: 1 },
    ]
    expect(lines('mkate iwe brown', cart)).toEqual([
      { sku: 'MKATE-BROWN', quantity: 2 },
      { sku: 'MAJI-1L', quantity: 1 },
    ])
  })

  it('does not change the cart it was given', () => {
    const cart = [{ sku: 'MKATE-400G', quantity: 1 }]
    parseOrder('ongeza mkate 2', njeri, cart)
    expect(cart).toEqual([{ sku: 'MKATE-400G', quantity: 1 }])
  })
})

describe('absurd input', () => {
  it.each([
    ['an absurd number', 'unga 99999999', [], ['unga 99999999']],
    ['more than 9,999 by adding up', 'unga 6000 na unga 6000', ['6000 x UNGA-2KG'], ['unga 6000']],
    ['a dash is no minus', 'unga -2', ['2 x UNGA-2KG'], []],
    ['a fraction of what is not halved', 'mkate 2.5', [], ['mkate 2.5']],
    ['nothing of something', 'unga 0', [], ['unga 0']],
    ['zero-width characters', 'u\u200bnga\u200d 2', ['2 x UNGA-2KG'], []],
    ['right-to-left marks', '\u202eunga 2\u202c', ['2 x UNGA-2KG'], []],
    ['full-width letters and digits', 'ｕｎｇａ ２', ['2 x UNGA-2KG'], []],
    ['accents', 'MKÀTÉ 2', ['2 x MKATE-400G'], []],
    ['an emoji wall', '🍞'.repeat(2000), [], []],
    ['control characters', 'unga\u0000 2\u0007', ['2 x UNGA-2KG'], []],
    ['nothing', '', [], []],
  ])('%s', (_, text, expected, unclear) => {
    const order = parseOrder(text, njeri)
    expect(order.lines.map(({ sku, quantity }) => `${quantity} x ${sku}`)).toEqual(expected)
    expect(order.unclear).toEqual(unclear)
  })

  it('makes no basket of code', () => {
    expect(lines("'; DROP TABLE orders; --")).toEqual([])
  })
})
