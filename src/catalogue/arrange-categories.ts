import { and, eq, inArray, sql } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { ShopScope, Statement } from '../db/shop-scope'
import { decideRename, movedTo, type RenameDecision, spelled } from './category'
import { categoriesInOrder } from './list-page'
import { categories, productEvents, products } from './tables'

/** Puts a category at a place of the list, counted from 0; the same place twice is the same order. */
export async function moveCategory(
  { shop }: ShopContext,
  { name, to }: { name: string; to: number },
): Promise<void> {
  const names = (await categoriesInOrder(shop)).map((category) => category.name)
  await shop.commit(...orderStatements(shop, movedTo(names, name, to)))
}

export type RenameCategory = { from: string; to: string; together: boolean }

/** Gives a category another name on all its products at once, those off the shelf too. */
export const renameCategory = (
  ctx: ShopContext,
  { from, to, together }: RenameCategory,
): Promise<RenameDecision> =>
  retryOnConflict(async () => {
    const { shop } = ctx
    const [listed, itsProducts] = await shop.read(
      categoriesInOrder(shop),
      shop.pick(
        { sku: products.sku, version: products.version },
        products,
        eq(products.category, from),
      ),
    )
    const names = listed.map(({ name }) => name)
    const decision = decideRename(names, { from, to, together })
    if (decision.ok && itsProducts.length > 0 && from !== to) {
      await shop.commit(
        ...moveProducts(ctx, itsProducts, spelled(names, from, to)),
        ...orderStatements(shop, decision.order),
      )
    }
    return decision
  })

/** The journal comes first: who changes one of these products at this moment makes us look again. */
function moveProducts(
  { shop, actor, ports }: ShopContext,
  list: readonly { sku: string; version: number }[],
  category: string,
): Statement[] {
  const happenedAt = ports.clock()
  const events = list.map(({ sku, version }) => ({
    sku,
    version: version + 1,
    event: 'edit',
    actor: actorName(actor),
    happenedAt,
  }))
  const skus = JSON.stringify(list.map(({ sku }) => sku))
  return [
    ...shop.insertAll(productEvents, events),
    shop.update(
      products,
      { category, version: sql`${products.version} + 1` },
      and(inArray(products.sku, sql`(select value from json_each(${skus}))`)),
    ),
  ]
}

const orderStatements = (shop: ShopScope, names: readonly string[]): Statement[] => [
  shop.delete(categories),
  ...shop.insertAll(
    categories,
    names.map((name, position) => ({ name, position })),
  ),
]
