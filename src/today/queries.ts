import { count, gt, gte, isNull, lte, sql } from 'drizzle-orm'
import { piecesLeft, runsLow } from '../catalogue/pieces-left'
import { products } from '../catalogue/tables'
import type { ShopContext } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { days } from '../kernel/clock'
import { Failure } from '../kernel/failure'
import { type Cents, cents } from '../kernel/money'
import { startOfDay } from '../kernel/nairobi'
import type { OrderState } from '../orders/order'
import { orders } from '../orders/tables'
import { receipts } from '../payments/tables'
import { soldReads } from '../preview/tried'
import type { OpeningHours } from '../shops/opening-hours'
import { takesPayments } from '../shops/payment-keys'
import { deliveryZones, shopSettings } from '../shops/tables'
import { countToSort, toSortReads } from '../sorting/count-to-sort'
import { supportRequests } from '../support/tables'

export type DaySales = { orders: number; amount: Cents }
/** `more` than are named. */
export type LowStock = { goods: { name: string; left: number }[]; more: boolean }

export type TodayPage = {
  today: DaySales
  /** The same weekday a week ago, up to the same time of day. */
  lastWeek: DaySales
  /** Open orders by state. */
  waiting: Partial<Record<OrderState, number>>
  /** Customers who asked for a person, not closed yet. */
  questions: number
  /** Money that somebody has to sort out (src/sorting). */
  moneyToSort: number
  /** What runs out, the fewest first; null where nobody asked (polling does not). */
  low: LowStock | null
  openingHours: OpeningHours
  /** What a shop needs before its link is worth sharing. */
  setUp: { products: boolean; reach: boolean; payments: boolean; tried: boolean }
}

/**
 * Everything on the first page of the day, in one round trip. `poll`: only what changes by the minute;
 * the shelf, which is read whole for what runs low, is left out.
 */
export async function todayPage(
  { shop, ports }: ShopContext,
  poll: 'poll' | null = null,
): Promise<TodayPage> {
  const now = ports.clock()
  const today = startOfDay(now)
  const [sold, soldLastWeek, low, open, [settings], zones, shelf, [asked], everSold, ...toSort] =
    await shop.read(
      salesBetween(shop, today, now),
      salesBetween(shop, today - days(7), now - days(7)),
      lowStock(shop, poll === 'poll' ? 0 : mostLow + 1),
      shop
        .pick(
          { state: orders.state, orders: count() },
          orders,
          isNull(orders.closedAt),
          // Makes the index of open orders the better way for SQLite than all orders of the shop.
          gt(orders.number, 0),
        )
        .groupBy(orders.state),
      shop.select(shopSettings).limit(1),
      shop.pick({ id: deliveryZones.id }, deliveryZones, isNull(deliveryZones.archivedAt)).limit(1),
      shop.pick({ sku: products.sku }, products, isNull(products.archivedAt)).limit(1),
      shop.pick(
        { open: count() },
        supportRequests,
        isNull(supportRequests.closedAt),
        // Makes the index of open ones the better way for SQLite than all requests of the shop.
        gt(supportRequests.openedAt, 0),
      ),
      soldReads(shop),
      ...toSortReads(shop),
    )
  if (!settings) throw new Failure('NOT_FOUND', `shop ${shop.shopId} has no settings`)
  return {
    today: daySales(sold),
    lastWeek: daySales(soldLastWeek),
    waiting: Object.fromEntries(open.map((group) => [group.state, group.orders])),
    questions: asked?.open ?? 0,
    moneyToSort: countToSort(...toSort),
    low: poll ? null : { goods: low.slice(0, mostLow), more: low.length > mostLow },
    openingHours: settings.openingHours,
    setUp: {
      products: shelf.length > 0,
      reach: zones.length > 0 || settings.pickup,
      payments: takesPayments(settings),
      tried: settings.triedAt !== null || everSold.length > 0,
    },
  }
}

const salesBetween = (shop: ShopScope, from: number, until: number) =>
  shop.pick(
    {
      orders: sql<number>`count(distinct ${receipts.payableId})`,
      amount: sql<number>`coalesce(sum(${receipts.grossCents}), 0)`,
    },
    receipts,
    gte(receipts.bookedAt, from),
    lte(receipts.bookedAt, until),
    isNull(receipts.setAside),
  )

const daySales = ([sum]: readonly { orders: number; amount: number }[]): DaySales => ({
  orders: sum?.orders ?? 0,
  amount: cents(sum?.amount ?? 0),
})

/** As many as help; the catalogue lists them all. */
const mostLow = 5

/** What runs out, the fewest pieces first. */
export const lowStock = (shop: ShopScope, most: number) =>
  shop
    .pick(
      { name: products.name, left: piecesLeft(shop).as('pieces_left') },
      products,
      isNull(products.archivedAt),
      runsLow(shop),
    )
    .orderBy(sql`pieces_left`)
    .limit(most)
