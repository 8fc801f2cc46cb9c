import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { products, variants } from '../catalogue/tables'
import type { ShopContext } from '../context'
import { customerById, customerIdOf } from '../customers/customer'
import { invariant } from '../kernel/failure'
import type { CustomerId, OrderId } from '../kernel/ids'
import { deliveryZones, shopSettings } from '../shops/tables'
import type { Destination, OnShelf } from './draft'
import type { OrderRequest } from './order-request'
import { orders } from './tables'

/** All that placing an order is decided on, in one round trip. */
export async function loadCheckout(ctx: ShopContext, id: OrderId, request: OrderRequest) {
  const { shop } = ctx
  const { fulfilment } = request
  const skus = [...new Set(request.lines.map(({ sku }) => sku))].slice(0, 60)
  const customerId = await customerIdOf(ctx, request.customer.person)
  const productSkus = skus.map((sku) => sku.split('/')[0] ?? sku)
  const [placed, settings, people, had, variantRows, productRows, zones] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    shop.select(shopSettings),
    customerById(ctx, customerId),
    completedOrderOf(ctx, customerId),
    shop.select(variants, and(inArray(variants.sku, skus), isNull(variants.archivedAt))),
    shop.select(products, and(inArray(products.sku, productSkus), isNull(products.archivedAt))),
    shop.select(
      deliveryZones,
      eq(deliveryZones.id, fulfilment.kind === 'delivery' ? fulfilment.zoneId : 'zon_none'),
      isNull(deliveryZones.archivedAt),
    ),
  )
  const [setting] = settings
  invariant(setting, 'a shop has settings')
  const bySku = new Map(productRows.map((row) => [row.sku, row]))
  const shelf: OnShelf[] = variantRows.flatMap(({ sku, productSku, choices, stock }) => {
    const product = bySku.get(productSku)
    return product ? [{ sku, name: product.name, choices, price: product.priceCents, stock }] : []
  })
  const zone = zones[0] ?? null
  const destination: Destination =
    fulfilment.kind === 'pickup'
      ? { kind: 'pickup', offered: setting.pickup }
      : { kind: 'delivery', zone: zone && { ...zone, fee: zone.feeCents } }
  return {
    placed: placed[0],
    settings: setting,
    customer: people[0],
    isNew: had.length === 0,
    customerId,
    shelf,
    destination,
  }
}

/** Whether somebody has had an order from the shop before: the newest that was completed. */
export const completedOrderOf = ({ shop }: ShopContext, customerId: CustomerId) =>
  shop
    .pick(
      { id: orders.id },
      orders,
      eq(orders.customerId, customerId),
      eq(orders.state, 'completed'),
    )
    .orderBy(desc(orders.number))
    .limit(1)
