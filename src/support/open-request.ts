import { eq, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { type Buyer, customerById, customerIdOf, rememberCustomer } from '../customers/customer'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { news } from '../owner-news/news'
import { addToRequest } from './add-to-request'
import { messageRow } from './message-row'
import type { RequestId, Topic } from './request'
import { supportRequests } from './tables'

export type OpenRequest = {
  /** The inbound message: asked twice, one request is opened. */
  key: string
  customer: Buyer
  topic: Topic
  words: string
}

/**
 * A customer asks for a person. Someone who already has an open request goes on in it. The words are
 * sealed with the customer's own key.
 */
export const openRequest = (
  ctx: ShopContext,
  { key, customer, topic, words }: OpenRequest,
): Promise<{ id: RequestId }> =>
  retryOnConflict(
    async () => {
      const { shop, ports } = ctx
      const customerId = await customerIdOf(ctx, customer.person)
      const id: RequestId = `sup_${await ports.keyedHash('request', `${shop.shopId}|${key}`)}`
      const [[known], open, same] = await shop.read(
        customerById(ctx, customerId),
        shop
          .select(supportRequests, isNull(supportRequests.closedAt))
          .orderBy(supportRequests.openedAt)
          .limit(mostOpen),
        shop.select(supportRequests, eq(supportRequests.id, id)),
      )
      if (same.length > 0) return { id }
      const going = open.find((request) => request.customerId === customerId)
      if (going) {
        await addToRequest(ctx, { requestId: going.id, key, words })
        return { id: going.id }
      }
      const person = await rememberCustomer(ctx, customerId, known, { ...customer, landmark: null })
      const now = ports.clock()
      await shop.commit(
        person.statement,
        shop.insert(supportRequests, {
          id,
          customerId,
          version: 1,
          state: 'open',
          topic,
          openedAt: now,
          closedAt: null,
        }),
        ...(await messageRow(ctx, person.vault, {
          requestId: id,
          number: 1,
          sender: 'customer',
          words,
        })),
        ...news(ctx, { kind: 'question', id }),
      )
      return { id }
    },
    (error) => alreadyThere(error, 'customers') || alreadyThere(error, 'support_requests'),
  )

// A shop with more open questions than this answers the oldest first anyway.
const mostOpen = 500
