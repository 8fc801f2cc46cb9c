import { sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { decideEdit, type EditDecision, type ProductDetails, variantsFor } from './product-change'
import type { ShelfProduct } from './product-rows'
import { ofProduct, productBySku } from './queries'
import { recordProductChange } from './record-product-change'
import { variants } from './tables'

export type EditProduct = EditDecision & { current: ShelfProduct }

/**
 * Changes what a product is. `version` is the one the form was filled from. Choices that go are
 * archived with their stock, never deleted: orders name them. Choices that come start without stock.
 */
export const editProduct = (
  ctx: ShopContext,
  input: { sku: string; version: number; details: ProductDetails },
): Promise<EditProduct> =>
  retryOnConflict(async () => {
    const current = await productBySku(ctx.shop, input.sku)
    const decision = decideEdit(current, input.details, current.version === input.version)
    if (decision.ok && decision.change) await commitEdit(ctx, current, input.details)
    return { ...decision, current }
  })

async function commitEdit(ctx: ShopContext, current: ShelfProduct, details: ProductDetails) {
  const { price, ...described } = details
  const wanted = variantsFor(current.sku, details.options)
  // New variants come first and archived, so that the one commit that shows them holds few
  // statements: a batch takes 100. Left behind by a crash they are not seen, and taken up next time.
  const missing = wanted.filter(({ sku }) => !current.variants.some((known) => known.sku === sku))
  for (let from = 0; from < missing.length; from += 90) {
    await ctx.shop.commit(
      ...missing.slice(from, from + 90).map((variant) => newVariant(ctx, current.sku, variant)),
    )
  }
  await ctx.shop.commit(
    ...recordProductChange(ctx, current, 'edit', { ...described, priceCents: price }),
    showExactly(ctx, current.sku, wanted),
  )
}

const newVariant = (
  { shop, ports }: ShopContext,
  productSku: string,
  variant: ReturnType<typeof variantsFor>[number],
): Statement =>
  shop
    .insert(variants, { ...variant, productSku, stock: 0, archivedAt: ports.clock() })
    .onConflictDoNothing()

/** One statement for all variants of the product, however many. */
function showExactly(
  { shop, ports }: ShopContext,
  productSku: string,
  wanted: readonly { sku: string; position: number }[],
): Statement {
  const skus = JSON.stringify(wanted.map(({ sku }) => sku))
  const place = sql`(select key from json_each(${skus}) where value = ${variants.sku})`
  return shop.update(
    variants,
    {
      position: sql`coalesce(${place}, ${variants.position})`,
      archivedAt: sql`case when ${place} is null
        then coalesce(${variants.archivedAt}, ${ports.clock()}) end`,
    },
    ofProduct(productSku),
  )
}
