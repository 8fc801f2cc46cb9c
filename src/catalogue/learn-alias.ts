import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { learnedAliases, products } from './tables'

const longest = 60
// A shop's list of learnt words; beyond it the rarest would only slow the reading of orders.
const mostLearned = 500

/** Words as they are compared: lower case, one space between, no punctuation at the ends. */
export const learntWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/**
 * A customer's answer to "what did you mean?" teaches this shop a word. What the owner has undone is
 * not learnt again; the same words meaning something else now mean that. Nothing happens with words
 * too short or too long to be a name, or with a product that is gone.
 */
export async function learnAlias(
  { shop, ports }: ShopContext,
  { words, sku }: { words: string; sku: string },
): Promise<void> {
  const known = learntWords(words)
  if (known.length < 2 || known.length > longest) return
  const [product] = await shop.select(
    products,
    and(eq(products.sku, sku), isNull(products.archivedAt)),
  )
  if (!product) return
  await shop.commit(
    shop
      .insert(learnedAliases, {
        words: known,
        sku,
        times: 1,
        learnedAt: ports.clock(),
        undoneAt: null,
      })
      .onConflictDoUpdate({
        target: [learnedAliases.shopId, learnedAliases.words],
        set: { sku, times: sql`${learnedAliases.times} + 1` },
        setWhere: isNull(learnedAliases.undoneAt),
      }),
  )
}

/** The owner says that this was no good: the words mean nothing again, and are not learnt again. */
export const undoAlias = ({ shop, ports }: ShopContext, words: string): Promise<void> =>
  shop.commit(
    shop.update(
      learnedAliases,
      { undoneAt: ports.clock() },
      and(eq(learnedAliases.words, learntWords(words)), isNull(learnedAliases.undoneAt)),
    ),
  )

/** What stands, newest first; of one product when a sku is given. A query for a batch. */
export const learnedRows = ({ shop }: Pick<ShopContext, 'shop'>, sku?: string) =>
  shop
    .select(
      learnedAliases,
      isNull(learnedAliases.undoneAt),
      sku === undefined ? undefined : eq(learnedAliases.sku, sku),
    )
    .orderBy(desc(learnedAliases.learnedAt))
    .limit(mostLearned)
