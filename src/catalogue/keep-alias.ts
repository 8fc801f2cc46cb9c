import { and, eq, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import { learntWords } from './learn-alias'
import { type AliasDecision, withAlias } from './product-change'
import { recordProductChange } from './record-product-change'
import { learnedAliases, products } from './tables'

export type KeepAlias = AliasDecision | { ok: false; code: 'NOT_LEARNT' }

/**
 * What customers taught becomes one of the product's own other names, and leaves the list of what
 * was learnt. Sent twice, the second finds the name there. Throws NOT_FOUND in another shop.
 */
export const keepAlias = (
  ctx: ShopContext,
  input: { sku: string; words: string },
): Promise<KeepAlias> =>
  retryOnConflict(async () => {
    const { shop } = ctx
    const itsRow = and(
      eq(learnedAliases.words, learntWords(input.words)),
      eq(learnedAliases.sku, input.sku),
      isNull(learnedAliases.undoneAt),
    )
    const [[product], [learnt]] = await shop.read(
      shop.select(products, eq(products.sku, input.sku)).limit(1),
      shop.select(learnedAliases, itsRow).limit(1),
    )
    if (!product) throw new Failure('NOT_FOUND', `no product ${input.sku}`)
    const decision = withAlias(product.aliases, learnt?.words ?? learntWords(input.words))
    if (!decision.ok) return decision
    const { aliases } = decision
    if (!learnt) return aliases === product.aliases ? decision : { ok: false, code: 'NOT_LEARNT' }
    const edited =
      aliases === product.aliases ? [] : recordProductChange(ctx, product, 'edit', { aliases })
    await shop.commit(...edited, shop.delete(learnedAliases, itsRow))
    return decision
  })
