import { sql } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { alreadyThere, brokeCheck, retryOnConflict } from '../db/conflict'
import { given } from '../db/json-rows'
import type { Statement } from '../db/shop-scope'
import { type Defaults, planChanges } from './plan'
import { variantsFor } from './product-change'
import type { StockFormId } from './set-stock'
import { productEvents, products, stockChanges, variants } from './tables'
import { wholeCatalogue } from './whole-catalogue'
import type { Planned, Wish } from './wish'

export type Wished = {
  wishes: readonly Wish[]
  /** Names this list, so that sending it twice counts once. */
  once: StockFormId
  defaults: Defaults
}

/** What a list would do, and nothing of it done. One round trip. */
export async function dryRun(ctx: ShopContext, { wishes, once, defaults }: Wished) {
  const { standing, booked } = await wholeCatalogue(ctx.shop, once)
  return { standing, planned: planChanges(wishes, standing, defaults, booked) }
}

/**
 * Does all that a list wants in one commit, or nothing: when one row is refused (someone changed it
 * meanwhile, an order took the last piece) the plan comes back with its reasons.
 */
export const saveWishes = (
  ctx: ShopContext,
  wished: Wished,
): Promise<{ ok: boolean; planned: Planned[] }> =>
  retryOnConflict(async () => {
    const { standing, planned } = await dryRun(ctx, wished)
    if (planned.some(({ kind }) => kind === 'refused')) return { ok: false, planned }
    const next = standing.reduce((last, { position }) => Math.max(last, position + 1), 0)
    await ctx.shop.commit(...planStatements(ctx, planned, wished.once, next))
    return { ok: true, planned }
  }, overtaken)

/** By the same list sent twice, by another that took a name, or by an order that took a piece. */
const overtaken = (error: unknown) =>
  alreadyThere(error, 'products') ||
  alreadyThere(error, 'stock_changes') ||
  brokeCheck(error, 'enough_stock')

/** A handful of statements for thousands of products, so that all of it is one batch. */
function planStatements(
  ctx: ShopContext,
  planned: readonly Planned[],
  once: StockFormId,
  nextPosition: number,
): Statement[] {
  const { shop, ports } = ctx
  const happenedAt = ports.clock()
  const actor = actorName(ctx.actor)
  const added = planned.flatMap((one) => (one.kind === 'new' ? [one.product] : []))
  const changed = planned.flatMap((one) => (one.kind === 'changed' ? [one] : []))
  const set = changed.flatMap(({ set, sku, version }) => (set ? [{ ...set, sku, version }] : []))
  const stock = changed.flatMap((one) => one.stock)
  return [
    // Journals first: they are what must fail.
    ...shop.insertAll(
      productEvents,
      set.map(({ sku, version }) => ({
        sku,
        version: version + 1,
        event: 'edit',
        actor,
        happenedAt,
      })),
    ),
    ...shop.insertAll(
      stockChanges,
      stock.map(({ sku, quantity }) => ({ sku, id: once, quantity, actor, happenedAt })),
    ),
    ...shop.insertAll(
      products,
      added.map(({ pieces: _, price, available, ...product }, i) => ({
        ...product,
        version: 1,
        priceCents: price,
        offAt: available ? null : happenedAt,
        position: nextPosition + i,
      })),
    ),
    ...shop.insertAll(
      productEvents,
      added.map(({ sku }) => ({ sku, version: 1, event: 'add', actor, happenedAt })),
    ),
    ...shop.insertAll(
      variants,
      added.flatMap(({ sku, options, pieces }) =>
        variantsFor(sku, options).map((variant) => ({
          ...variant,
          productSku: sku,
          stock: pieces[variant.sku] ?? 0,
        })),
      ),
    ),
    ...shop.updateEach(
      products,
      set.map((one) => [
        one.sku,
        one.name,
        one.price,
        one.category,
        JSON.stringify(one.aliases),
        one.lowStock,
        one.available ? null : happenedAt,
      ]),
      {
        name: given(1),
        priceCents: given(2),
        category: given(3),
        aliases: given(4),
        lowStock: given(5),
        // What was off stays off since then.
        offAt: sql`case when ${given(6)} is null then null
          else coalesce(${products.offAt}, ${given(6)}) end`,
        version: sql`${products.version} + 1`,
      },
      sql`${products.sku} = ${given(0)}`,
    ),
    ...shop.updateEach(
      variants,
      stock.map(({ sku, quantity }) => [sku, quantity]),
      { stock: sql`${variants.stock} + ${given(1)}` },
      sql`${variants.sku} = ${given(0)}`,
    ),
  ]
}
