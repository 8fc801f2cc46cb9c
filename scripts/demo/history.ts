import { eq, sql } from 'drizzle-orm'
import type { Product } from '../../src/catalogue/product'
import { stockChanges, variants } from '../../src/catalogue/tables'
import { type Actor, actorName, type ShopContext } from '../../src/context'
import { days, hours, minutes } from '../../src/kernel/clock'
import { startOfDay } from '../../src/kernel/nairobi'
import type { Msisdn } from '../../src/kernel/phone'
import { deliverPending } from '../../src/notifications/deliver'
import { completeOrder, dispatchOrder, packOrder, readyOrder } from '../../src/orders/advance-order'
import { expireOrder } from '../../src/orders/expire-order'
import type { Order } from '../../src/orders/order'
import { orderPayable } from '../../src/orders/payable'
import { type OrderRequest, placeOrder } from '../../src/orders/place-order'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { loadStorefront, type Storefront } from '../../src/storefront/storefront'
import type { Simulators } from '../../test/simulators/index.ts'

/** Repeatable chance: the same history on every machine. mulberry32. */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (most: number) => Math.floor(next() * most)
  return { next, whole, pick: <T>(list: readonly T[]) => list[whole(list.length)] }
}
type Chance = ReturnType<typeof chance>

const landmarks = [
  'Blue gate next to the church',
  'Opposite the petrol station, house 4',
  'Third floor above the chemist',
  'Green kiosk at the stage',
  'Behind the primary school, black gate',
]

/** Weeks of sales made by the real verbs against the simulators, so that every figure adds up. */
export async function writeHistory(
  ctx: ShopContext,
  sims: Simulators,
  plan: { weeks: number; ordersADay: number; people: number; seed: number; until: number },
): Promise<number> {
  const luck = chance(plan.seed)
  const storefront = await loadStorefront(ctx.shop, ctx.profile)
  const first = startOfDay(plan.until) - days(plan.weeks * 7)
  let placed = 0
  for (let day = first; day < plan.until; day += days(1)) {
    await restock(ctx, storefront)
    const orders = Math.round(plan.ordersADay * (0.6 + luck.next() * 0.9))
    const moments = Array.from({ length: orders }, () => day + hours(8) + luck.whole(hours(10)))
    for (const at of moments.sort((a, b) => a - b)) {
      if (at > plan.until - justNow) continue
      await sims.advance(Math.max(0, at - sims.clock.now()))
      await oneSale(ctx, sims, luck, storefront, plan, placed)
      placed += 1
    }
  }
  // Whatever the hour, somebody has just ordered, so that the first look finds work to do.
  for (const ago of [190, 140, 95, 60, 40, 25]) {
    await sims.advance(Math.max(0, plan.until - minutes(ago) - sims.clock.now()))
    await oneSale(ctx, sims, luck, storefront, plan, placed)
    placed += 1
  }
  await sims.advance(Math.max(0, plan.until - sims.clock.now()))
  return placed
}

async function oneSale(
  ctx: ShopContext,
  sims: Simulators,
  luck: Chance,
  { products, zones }: Storefront,
  plan: { people: number; seed: number; until: number },
  index: number,
): Promise<void> {
  const who = luck.whole(plan.people)
  const payer: Msisdn = `2547${String(20_000_000 + plan.seed * 1000 + who).padStart(8, '0')}`
  const zone = luck.pick(zones)
  const request: OrderRequest = {
    key: `demo-${plan.seed}-${index}`,
    customer: {
      person: await ctx.ports.keyedHash('chat', `wa:${payer}`),
      name: `Demo customer ${who + 1}`,
      phone: payer,
      language: luck.next() < 0.5 ? 'sw' : 'en',
    },
    lines: linesFrom(products, luck),
    fulfilment:
      zone && luck.next() < 0.8
        ? { kind: 'delivery', zoneId: zone.id, landmark: luck.pick(landmarks) ?? 'Main gate' }
        : { kind: 'pickup' },
    payer,
  }
  const outcome = await placeOrder(by(ctx, { kind: 'customer' }), request)
  if (!outcome.ok || !outcome.payment?.ok) return
  await sims.advance(12_000)
  const fresh = outcome.order.placedAt >= plan.until - justNow
  const fate = fresh ? 0.5 : luck.next()
  if (fate < 0.06) sims.intasend.cancel(payer)
  else if (fate > 0.1) sims.intasend.pay(payer)
  else await sims.advance(minutes(2))
  await learnOutcome(by(ctx, { kind: 'provider', name: 'intasend' }), orderPayable, {
    attemptId: outcome.payment.attemptId,
  })
  await finish(ctx, sims, luck, outcome.order, plan.until)
  await deliverPending(ctx)
}

const justNow = minutes(200)
const by = (ctx: ShopContext, actor: Actor): ShopContext => ({ ...ctx, actor })

/** What is older than a few hours is done; what came just now stands at every step. */
async function finish(
  ctx: ShopContext,
  sims: Simulators,
  luck: Chance,
  { id, fulfilment, placedAt }: Order,
  until: number,
): Promise<void> {
  const fresh = placedAt >= until - justNow
  const steps = fresh ? luck.whole(3) : 3
  if (!fresh) await sims.advance(minutes(1))
  const walk = [packOrder, fulfilment === 'pickup' ? readyOrder : dispatchOrder, completeOrder]
  for (const step of walk.slice(0, steps)) {
    const moved = await step(ctx, id)
    if (!moved.ok) break
  }
  if (fresh) return
  await sims.advance(minutes(31))
  await expireOrder(by(ctx, { kind: 'clock' }), id)
}

function linesFrom(products: readonly Product[], luck: Chance): OrderRequest['lines'] {
  const count = 1 + luck.whole(4)
  return Array.from({ length: count }).flatMap(() => {
    // Squared, so that some goods sell better than others.
    const product = products[Math.floor(luck.next() ** 2 * products.length)]
    const variant = product && luck.pick(product.variants)
    if (!product || !variant) return []
    return [{ sku: variant.sku, quantity: 1 + luck.whole(3), price: product.price }]
  })
}

/** Each morning the shelves are filled up again to what the shop's file says. */
async function restock({ shop, actor, ports }: ShopContext, full: Storefront): Promise<void> {
  const wanted = new Map(full.products.flatMap((p) => p.variants).map((v) => [v.sku, v.stock]))
  const statements = (await shop.select(variants)).flatMap(({ sku, stock }) => {
    const quantity = (wanted.get(sku) ?? stock) - stock
    if (quantity <= 0) return []
    const happenedAt = ports.clock()
    const change = { sku, id: ports.newId('stk'), quantity, actor: actorName(actor), happenedAt }
    return [
      shop.insert(stockChanges, change),
      shop.update(variants, { stock: sql`${variants.stock} + ${quantity}` }, eq(variants.sku, sku)),
    ]
  })
  for (let from = 0; from < statements.length; from += 90) {
    await shop.commit(...statements.slice(from, from + 90))
  }
}
