import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { products, variants } from '../catalogue/tables'
import type { ShopContext } from '../context'
import { type Buyer, customerById, customerIdOf, rememberCustomer } from '../customers/customer'
import { alreadyThere, brokeCheck, retryOnConflict } from '../db/conflict'
import { currentNumber, numberTaken, takeNumber } from '../db/counters'
import type { Statement } from '../db/shop-scope'
import { minutes } from '../kernel/clock'
import { invariant } from '../kernel/failure'
import type { OrderId, ZoneId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { type AskedPayment, newAttempt, sendPrompt } from '../payments/request-payment'
import type { Vault } from '../sealing/vault'
import { paymentAccount } from '../shops/payment-keys'
import { deliveryZones, shopSettings } from '../shops/tables'
import {
  type Destination,
  type Draft,
  draftOrder,
  type OnShelf,
  type Refusal,
  type WantedLine,
} from './draft'
import type { Order } from './order'
import { dueOf, orderFrom } from './order-rows'
import { payForOrder } from './pay-for-order'
import { orderLines, orders } from './tables'

export type OrderRequest = {
  /** The inbound message that confirmed it: the same key never places twice. */
  key: string
  customer: Buyer
  /** Variants, at the prices the customer was shown. */
  lines: readonly WantedLine[]
  fulfilment:
    | { kind: 'delivery'; zoneId: ZoneId; landmark: string; pin?: Pin | undefined }
    | { kind: 'pickup' }
  /** What the customer wants the shop to know. */
  note?: string | undefined
  /** When given, the STK push goes out with the order. */
  payer?: Msisdn
}

/** A WhatsApp location. */
export type Pin = { latitude: number; longitude: number }

/** `payment` is null when none was asked for. */
export type PlaceOrder = { ok: true; order: Order; payment: AskedPayment | null } | Refusal

/** How long the goods are held for someone who has not paid. */
export const holdFor = minutes(15)

/**
 * Places an order: stock is taken, the customer remembered and, when the payer is known, the payment
 * attempt stored, all in one commit; the STK push follows. Three round trips with the push's answer.
 */
export async function placeOrder(ctx: ShopContext, request: OrderRequest): Promise<PlaceOrder> {
  const id: OrderId = `ord_${await ctx.ports.keyedHash('order', `${ctx.shop.shopId}|${request.key}`)}`
  return retryOnConflict(() => decideAndPlace(ctx, id, request), lostTheShelf)
}

/** Someone took the last one, or this very order or customer was written, since we looked. */
const lostTheShelf = (error: unknown) =>
  brokeCheck(error, 'enough_stock') ||
  alreadyThere(error, 'orders') ||
  alreadyThere(error, 'customers')

async function decideAndPlace(
  ctx: ShopContext,
  id: OrderId,
  request: OrderRequest,
): Promise<PlaceOrder> {
  const loaded = await load(ctx, id, request)
  if (loaded.placed) return placedBefore(ctx, orderFrom(loaded.placed), request)
  const { shelf, destination, settings } = loaded
  const draft = draftOrder(request.lines, shelf, destination, settings.minimumCents)
  if (!draft.ok) return draft

  const order = newOrder(ctx, id, loaded.customerId, draft, loaded.destination)
  const { payer, key } = request
  const account = payer ? await paymentAccount(ctx, loaded.settings) : null
  const { statements, vault } = await placing(ctx, order, draft, request, loaded.customer)
  const due = { payable: dueOf(order), customerId: order.customerId, vault }
  const attempt =
    payer && account ? await newAttempt(ctx, { ...due, payer, key }, account, 1) : null
  const [[taken]] = await ctx.shop.readAfter(
    [...statements, ...(attempt?.statements ?? [])],
    numberTaken(ctx.shop, 'orders'),
  )
  invariant(taken, 'a shop has its counters')
  const numbered = { ...order, number: taken.value }
  if (!payer) return { ok: true, order: numbered, payment: null }
  const payment: AskedPayment =
    attempt && account
      ? await sendPrompt(ctx, {
          attempt: attempt.attempt,
          payer,
          account,
          title: `#${taken.value}`,
        })
      : { ok: false, code: 'NO_ACCOUNT' }
  return { ok: true, order: numbered, payment }
}

/** The message came before: its order stands, and its push went out or is being looked for. */
async function placedBefore(
  ctx: ShopContext,
  order: Order,
  { payer, key }: OrderRequest,
): Promise<PlaceOrder> {
  const payment = payer ? await payForOrder(ctx, { orderId: order.id, payer, key }) : null
  return { ok: true, order, payment }
}

async function load(ctx: ShopContext, id: OrderId, request: OrderRequest) {
  const { shop } = ctx
  const { fulfilment } = request
  const skus = [...new Set(request.lines.map(({ sku }) => sku))].slice(0, 60)
  const customerId = await customerIdOf(ctx, request.customer.person)
  const productSkus = skus.map((sku) => sku.split('/')[0] ?? sku)
  const [placed, settings, people, variantRows, productRows, zones] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    shop.select(shopSettings),
    customerById(ctx, customerId),
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
    customerId,
    shelf,
    destination,
  }
}

function newOrder(
  { ports }: ShopContext,
  id: OrderId,
  customerId: Order['customerId'],
  draft: Draft,
  destination: Destination,
): Order {
  const zone = destination.kind === 'delivery' ? destination.zone : null
  return {
    id,
    number: 0,
    version: 1,
    state: 'placed',
    customerId,
    fulfilment: destination.kind,
    zoneName: zone?.name ?? null,
    zoneMinutes: zone?.minutes ?? null,
    items: draft.items,
    delivery: draft.delivery,
    total: draft.total,
    placedAt: ports.clock(),
    holdUntil: ports.clock() + holdFor,
  }
}

async function placing(
  ctx: ShopContext,
  order: Order,
  draft: Draft,
  { customer, fulfilment, note }: OrderRequest,
  known: Parameters<typeof rememberCustomer>[2],
): Promise<{ statements: Statement[]; vault: Vault }> {
  const { shop } = ctx
  const { landmark = null, pin = null } = fulfilment.kind === 'delivery' ? fulfilment : {}
  const { statement, vault } = await rememberCustomer(ctx, order.customerId, known, {
    ...customer,
    landmark,
  })
  const { id, items, delivery, total, placedAt, ...columns } = order
  const statements = [
    statement,
    takeNumber(shop, 'orders'),
    shop.insert(orders, {
      ...columns,
      id,
      placedAt,
      number: currentNumber(shop, 'orders'),
      landmarkSealed: landmark ? await vault.seal(`orders.landmark/${id}`, landmark) : null,
      noteSealed: note ? await vault.seal(`orders.note/${id}`, note) : null,
      pinSealed: pin ? await vault.seal(`orders.pin/${id}`, JSON.stringify(pin)) : null,
      itemsCents: items,
      deliveryCents: delivery,
      totalCents: total,
      closedAt: null,
    }),
    ...draft.lines.flatMap(({ sku, name, choices, quantity, price }, line) => [
      shop.insert(orderLines, {
        orderId: id,
        line,
        sku,
        name,
        choices,
        quantity,
        priceCents: price,
      }),
      shop.update(variants, { stock: sql`${variants.stock} - ${quantity}` }, eq(variants.sku, sku)),
    ]),
  ]
  return { statements, vault }
}
