import { and, eq, sql } from 'drizzle-orm'
import { actorName, type ShopContext } from '../context'
import { alreadyThere, brokeCheck, retryOnConflict } from '../db/conflict'
import type { ShopScope, Statement } from '../db/shop-scope'
import type { ShelfProduct } from './product-rows'
import { productBySku } from './queries'
import { recordProductChange } from './record-product-change'
import { type Count, decideSaid, decideStock, type Said, type StockChange } from './stock'
import { stockChanges, variants } from './tables'

/** Names one filled form, so that sending it twice counts once. */
export type StockFormId = `stk_${string}`

export type SetStock = {
  sku: string
  form: StockFormId
  counts: readonly Count[]
  /** Decided and written together with the stock. */
  said: Said
  /** The product's version on the form. */
  version: number
}

export type StockSet =
  | { ok: true }
  | { ok: false; code: 'STOCK_BELOW_ZERO' | 'CHANGED_MEANWHILE'; current: ShelfProduct }

/** Restocks or writes off, and sets the price or takes it off sale. An order may come in between. */
export const setStock = (ctx: ShopContext, input: SetStock): Promise<StockSet> =>
  retryOnConflict(async () => {
    try {
      return await decideAndSet(ctx, input)
    } catch (error) {
      if (!overtaken(error)) throw error
      return decideAndSet(ctx, input)
    }
  })

/** By an order that took the last pieces, or by the same form sent twice. */
const overtaken = (error: unknown) =>
  brokeCheck(error, 'enough_stock') || alreadyThere(error, 'stock_changes')

async function decideAndSet(ctx: ShopContext, input: SetStock): Promise<StockSet> {
  const [current, earlier] = await Promise.all([
    productBySku(ctx.shop, input.sku),
    bookedUnder(ctx.shop, input),
  ])
  const said = decideSaid(current, input.said, input.version)
  if (!said.ok) return { ...said, current }
  const standing = new Map(current.variants.map(({ sku, stock }) => [sku, stock]))
  const stock = decideStock(standing, input.counts, earlier)
  if (!stock.ok) return { ...stock, current }
  for (const part of inCommits([
    ...record(ctx, current, said),
    ...stock.changes.flatMap((change) => stockStatements(ctx, input.form, change)),
  ])) {
    await ctx.shop.commit(...part)
  }
  return { ok: true }
}

function record(ctx: ShopContext, current: ShelfProduct, { price, available }: Said): Statement[] {
  if (price === null && available === null) return []
  const priced = price === null ? {} : { priceCents: price }
  if (available === null) return recordProductChange(ctx, current, 'set_price', priced)
  const offAt = available ? null : ctx.ports.clock()
  return recordProductChange(ctx, current, available ? 'turn_on' : 'turn_off', { ...priced, offAt })
}

/** Relative, so that an order which takes pieces at this moment loses none of them. */
function stockStatements(
  { shop, actor, ports }: ShopContext,
  id: StockFormId,
  { sku, quantity }: StockChange,
): Statement[] {
  const happenedAt = ports.clock()
  return [
    shop.insert(stockChanges, { sku, id, quantity, actor: actorName(actor), happenedAt }),
    shop.update(variants, { stock: sql`${variants.stock} + ${quantity}` }, eq(variants.sku, sku)),
  ]
}

/** What this form has already changed: nothing, unless it was sent before. */
function bookedUnder(shop: ShopScope, { counts, form }: SetStock) {
  const skus = JSON.stringify(counts.map(({ sku }) => sku))
  return shop.pick(
    { sku: stockChanges.sku, quantity: stockChanges.quantity },
    stockChanges,
    and(
      sql`${stockChanges.sku} in (select value from json_each(${skus}))`,
      eq(stockChanges.id, form),
    ),
  )
}

/** Even, so that a change and its stock stay in one batch; one that fails half-way is taken up by
 * the same form again. */
function inCommits(statements: Statement[]): Statement[][] {
  const parts: Statement[][] = []
  for (let from = 0; from < statements.length; from += 90) {
    parts.push(statements.slice(from, from + 90))
  }
  return parts
}
