import { eq, sql } from 'drizzle-orm'
import { variants } from '../catalogue/tables'
import { actorName, type ShopContext } from '../context'
import { rememberCustomer } from '../customers/customer'
import { alreadyThere, brokeCheck, retryOnConflict } from '../db/conflict'
import { currentNumber, numberTaken, takeNumber } from '../db/counters'
import type { Statement } from '../db/shop-scope'
import { minutes } from '../kernel/clock'
import { invariant } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import { news } from '../owner-news/news'
import { type AskedPayment, newAttempt, sendPrompt } from '../payments/request-payment'
import type { Vault } from '../sealing/vault'
import { paymentAccount } from '../shops/payment-keys'
import { policyOf } from '../shops/payment-policy'
import { type Destination, type Draft, draftOrder, type Refusal } from './draft'
import { loadCheckout } from './load-checkout'
import type { Order } from './order'
import type { OrderRequest } from './order-request'
import { dueOf, orderFrom } from './order-rows'
import { payForOrder } from './pay-for-order'
import { decideTerms, type Terms, type TermsDecision } from './payment-rule'
import { orderEvents, orderLines, orders } from './tables'

export type { OrderRequest, Pin } from './order-request'

/** `payment` is null when none was asked for, as for an order that is paid at the door. */
export type PlaceOrder =
  | { ok: true; order: Order; payment: AskedPayment | null }
  | Refusal
  | Extract<TermsDecision, { ok: false }>

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
  const loaded = await loadCheckout(ctx, id, request)
  if (loaded.placed) return placedBefore(ctx, orderFrom(loaded.placed), request)
  const { shelf, destination, settings } = loaded
  const draft = draftOrder(request.lines, shelf, destination, settings.minimumCents)
  if (!draft.ok) return draft
  const terms = decideTerms(
    policyOf(settings),
    {
      total: draft.total,
      zonePercent:
        destination.kind === 'delivery' ? (destination.zone?.depositPercent ?? null) : null,
      isNew: loaded.isNew,
      wants: request.pay?.wants ?? 'all',
    },
    request.pay?.dueFirst,
  )
  if (!terms.ok) return terms

  const order = newOrder(ctx, id, loaded.customerId, draft, destination, terms)
  const { key } = request
  // What is paid at the door is asked for there.
  const payer = terms.dueFirst > 0 ? request.payer : undefined
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
          vault,
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
  const asks = payer !== undefined && order.dueFirst > 0
  const payment = asks ? await payForOrder(ctx, { orderId: order.id, payer, key }) : null
  return { ok: true, order, payment }
}

function newOrder(
  { ports }: ShopContext,
  id: OrderId,
  customerId: Order['customerId'],
  draft: Draft,
  destination: Destination,
  { rule, dueFirst }: Terms,
): Order {
  const zone = destination.kind === 'delivery' ? destination.zone : null
  return {
    id,
    number: 0,
    version: dueFirst > 0 ? 1 : 2,
    state: dueFirst > 0 ? 'placed' : 'confirmed',
    customerId,
    fulfilment: destination.kind,
    zoneName: zone?.name ?? null,
    zoneMinutes: zone?.minutes ?? null,
    items: draft.items,
    delivery: draft.delivery,
    total: draft.total,
    rule,
    dueFirst,
    placedAt: ports.clock(),
    holdUntil: ports.clock() + holdFor,
  }
}

async function placing(
  ctx: ShopContext,
  order: Order,
  draft: Draft,
  { customer, fulfilment, note, source }: OrderRequest,
  known: Parameters<typeof rememberCustomer>[2],
): Promise<{ statements: Statement[]; vault: Vault }> {
  const { shop } = ctx
  const { landmark = null, pin = null } = fulfilment.kind === 'delivery' ? fulfilment : {}
  const { statement, vault } = await rememberCustomer(ctx, order.customerId, known, {
    ...customer,
    landmark,
  })
  const { id, items, delivery, total, placedAt, rule, dueFirst, ...columns } = order
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
      paymentRule: rule,
      dueFirstCents: dueFirst,
      source: source ?? null,
      closedAt: null,
    }),
    ...confirmedAtOnce(ctx, order),
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

/** An order that needs no money first is confirmed as it is placed; its journal says so. */
const confirmedAtOnce = (ctx: ShopContext, order: Order): Statement[] =>
  order.state === 'confirmed'
    ? [
        ctx.shop.insert(orderEvents, {
          orderId: order.id,
          version: order.version,
          event: 'confirm',
          actor: actorName(ctx.actor),
          happenedAt: ctx.ports.clock(),
        }),
        ...news(ctx, {
          kind: 'order',
          id: order.id,
          number: currentNumber(ctx.shop, 'orders'),
          amount: order.total,
        }),
      ]
    : []
