import { asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ShopScope } from '../db/shop-scope'
import { saidIn } from './list-page'
import type { ShelfProduct } from './product-rows'
import { productBySku } from './queries'
import { recordProductChange } from './record-product-change'
import { decideRunningOut, type RunningOutDecision } from './running-out'
import { products } from './tables'

export type SetRunningOut = {
  sku: string
  version: number
  lowStock: number | null
  /** The name or item code of what may be offered instead; empty for nothing. */
  substitute: string
}

/** Says when to warn and what the chat may offer instead. Throws NOT_FOUND in another shop. */
export const setRunningOut = (
  ctx: ShopContext,
  input: SetRunningOut,
): Promise<RunningOutDecision & { current: ShelfProduct }> =>
  retryOnConflict(async () => {
    const [current, named] = await Promise.all([
      productBySku(ctx.shop, input.sku),
      input.substitute === '' ? null : productsNamed(ctx.shop, input.substitute),
    ])
    const fresh = current.version === input.version
    const decision = decideRunningOut(current, input.lowStock, named, fresh)
    if (decision.ok && decision.change) {
      const { lowStock, substitute: substituteSku } = decision.wanted
      const changes = { lowStock, substituteSku }
      await ctx.shop.commit(...recordProductChange(ctx, current, 'edit', changes))
    }
    return { ...decision, current }
  })

const mostClose = 3

async function productsNamed(shop: ShopScope, typed: string) {
  const onShelf = isNull(products.archivedAt)
  const called = or(
    eq(products.sku, typed.toUpperCase()),
    sql`lower(${products.name}) = ${typed.toLowerCase()}`,
  )
  const named = { sku: products.sku, name: products.name }
  const [exact, close] = await shop.read(
    shop.pick(named, products, onShelf, called).orderBy(asc(products.sku)).limit(2),
    shop
      .pick(named, products, onShelf, ...saidIn(typed))
      .orderBy(asc(products.name))
      .limit(mostClose),
  )
  return { exact, close }
}
