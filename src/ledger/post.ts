import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Posting } from './ledger'
import { postings } from './tables'

/**
 * Books postings under a reference that can be booked only once, such as `receipt:Q7R2ZKD`: the same
 * event told twice fails the whole commit.
 */
export const post = (
  { shop, ports }: ShopContext,
  reference: string,
  payableId: string | null,
  entries: readonly Posting[],
): Statement[] =>
  entries.map(({ source, destination, amount }, line) =>
    shop.insert(postings, {
      reference,
      line,
      source,
      destination,
      amountCents: amount,
      payableId,
      postedAt: ports.clock(),
    }),
  )
