import { eq, sql } from 'drizzle-orm'
import { variants } from '../catalogue/tables'
import type { ShopContext } from '../context'
import { brokeCheck } from '../db/conflict'
import { orderLines } from '../orders/tables'
import type { Sorted } from './book-aside'

export type ShortItem = { name: string; wanted: number; left: number }

/** Runs what takes an order's goods again; when the shelf does not hold them, says what is short. */
export async function whileInStock(
  ctx: ShopContext,
  invoiceId: string,
  verb: () => Promise<Sorted>,
): Promise<Sorted> {
  try {
    return await verb()
  } catch (error) {
    if (!brokeCheck(error, 'enough_stock')) throw error
    return { ok: false, code: 'OUT_OF_STOCK', short: await shortItems(ctx, invoiceId) }
  }
}

async function shortItems({ shop }: ShopContext, invoiceId: string): Promise<ShortItem[]> {
  const orderId = sql`(select payable_id from receipts where shop_id = ${shop.shopId} and invoice_id = ${invoiceId})`
  const [lines, shelf] = await shop.read(
    shop.select(orderLines, eq(orderLines.orderId, orderId as never)),
    shop.pick(
      { sku: variants.sku, stock: variants.stock },
      variants,
      sql`${variants.sku} in (select sku from ${orderLines} where ${shop.ours(orderLines, eq(orderLines.orderId, orderId as never))})`,
    ),
  )
  const left = new Map(shelf.map(({ sku, stock }) => [sku, stock]))
  return lines
    .map(({ name, quantity, sku }) => ({ name, wanted: quantity, left: left.get(sku) ?? 0 }))
    .filter(({ wanted, left: stock }) => stock < wanted)
}
