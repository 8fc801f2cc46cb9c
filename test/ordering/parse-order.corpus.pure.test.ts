import { describe, expect, it } from 'vitest'
import { parseOrder } from '../../src/ordering/parse-order.ts'
import { basketOf, casesOf, catalogueOf, unclearAgrees } from './corpus.ts'

const corpora = {
  'the order corpus': '../fixtures/ordering/orders.dev.jsonl',
  'our own messages': './orders.ours.jsonl',
}

describe.each(Object.entries(corpora))('%s', (_, file) => {
  it.each(casesOf(file).map((one) => [one.id, one.text, one] as const))(
    '%s %s',
    (_id, text, one) => {
      const order = parseOrder(text, catalogueOf(one), one.cart)
      expect(basketOf(order.lines)).toEqual(basketOf(one.expect.lines))
      const agrees = unclearAgrees(one.expect.unclear, order.unclear)
      expect(agrees ? one.expect.unclear : order.unclear).toEqual(one.expect.unclear)
    },
  )
})
