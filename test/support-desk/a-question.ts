import { openRequest } from '../../src/support/open-request'
import type { TestShop } from '../support/a-shop'
import { aBuyer } from '../support/an-order'

let asked = 0

/** A customer of this shop who asked for a person. */
export async function aQuestion({ ctx }: TestShop, words = 'My bread is missing') {
  asked += 1
  const customer = aBuyer()
  const { id } = await openRequest(ctx, {
    key: `wamid.question-${asked}`,
    customer,
    topic: 'order',
    words,
  })
  return { id, customer, path: `/shop/questions/${id}` }
}
