import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Posting } from './ledger'
import { postings } from './tables'

/**
 * Books postings about a payable (or about nothing yet) under a cause that can happen only once, such
 * as `receipt:Q7R2ZKD`: the same event told twice fails the whole commit.
 */
export const post = (
  { shop, ports }: ShopContext,
  { about, cause }: { about: string | null; cause: string },
  entries: readonly Posting[],
): Statement[] =>
  entries.map(({ source, destination, amount }, line) =>
    shop.insert(postings, {
      about: about ?? nothing,
      cause,
      line,
      source,
      destination,
      amountCents: amount,
      postedAt: ports.clock(),
    }),
  )

const nothing = '-'
