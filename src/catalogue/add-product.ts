import { actorName, type ShopContext } from '../context'
import { alreadyThere } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import {
  type AdditionDecision,
  decideAddition,
  type ProductDetails,
  variantsFor,
} from './product-change'
import { productsNear } from './queries'
import { skuCandidates, skuFromName } from './sku'
import { productEvents, products, variants } from './tables'

export type NewProduct = ProductDetails & {
  sku: string
  /** Pieces of each variant. */
  stock: number
  position: number
}

export type AddProduct = ProductDetails & {
  /** Null: made from the name. */
  sku: string | null
  stock: number
}

/**
 * Puts a new product with all its variants on the shelf, behind the others. Stock given here is the
 * initial stock. Two forms at once: the second finds the sku taken, and decides again.
 */
export async function addProduct(ctx: ShopContext, input: AddProduct): Promise<AdditionDecision> {
  try {
    return await decideAndAdd(ctx, input)
  } catch (error) {
    if (!alreadyThere(error, 'products')) throw error
    return decideAndAdd(ctx, input)
  }
}

async function decideAndAdd(ctx: ShopContext, input: AddProduct): Promise<AdditionDecision> {
  const { sku, stock, ...details } = input
  const candidates = sku === null ? skuCandidates(skuFromName(details.name)) : [sku]
  const { near, productCount, nextPosition } = await productsNear(ctx.shop, candidates)
  const decision = decideAddition(near, candidates, details, productCount)
  if (decision.ok && decision.add) {
    const product = { ...details, sku: decision.sku, stock, position: nextPosition }
    for (const part of inCommits(productStatements(ctx, product))) await ctx.shop.commit(...part)
  }
  return decision
}

/** The rows of a new product, for a commit of its own or of a whole shop. */
export function productStatements(ctx: ShopContext, product: NewProduct): Statement[] {
  const { shop, actor, ports } = ctx
  const { sku, name, category, aliases, options, position } = product
  return [
    shop.insert(products, {
      sku,
      name,
      category,
      aliases,
      options,
      position,
      priceCents: product.price,
      version: 1,
      archivedAt: null,
    }),
    shop.insert(productEvents, {
      sku,
      version: 1,
      event: 'add',
      actor: actorName(actor),
      happenedAt: ports.clock(),
    }),
    ...variantsFor(sku, options).map((variant) =>
      shop.insert(variants, {
        ...variant,
        productSku: sku,
        stock: product.stock,
        archivedAt: null,
      }),
    ),
  ]
}

/** At most 102 statements can come of one product; a batch takes 100. */
function inCommits(statements: Statement[]): Statement[][] {
  return [statements.slice(0, 90), statements.slice(90)].filter((part) => part.length > 0)
}
