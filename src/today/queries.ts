import { count, gt, gte, isNull, sql } from 'drizzle-orm'
import { products } from '../catalogue/tables'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import { type Cents, cents } from '../kernel/money'
import { startOfDay } from '../kernel/nairobi'
import type { OrderState } from '../orders/order'
import { orders } from '../orders/tables'
import { receipts } from '../payments/tables'
import type { OpeningHours } from '../shops/opening-hours'
import { takesPayments } from '../shops/payment-keys'
import { deliveryZones, shopSettings } from '../shops/tables'
import { countToSort, toSortReads } from '../sorting/count-to-sort'
import { supportRequests } from '../support/tables'

export type DaySales = { orders: number; amount: Cents }
export type TodayPage = {
  today: DaySales
  yesterday: DaySales
  /** Open orders by state. */
  waiting: Partial<Record<OrderState, number>>
  /** Customers who asked for a person, not closed yet. */
  questions: number
  /** Money that somebody has to sort out (src/sorting). */
  moneyToSort: number
  openingHours: OpeningHours
  /** What a shop needs before its link is worth sharing. */
  setUp: { products: boolean; reach: boolean; payments: boolean }
}

/** Everything on the first page of the day, in one round trip. */
export async function todayPage({ shop, ports }: ShopContext): Promise<TodayPage> {
  const today = startOfDay(ports.clock())
  const yesterday = startOfDay(today - 1)
  const isToday = sql<number>`${receipts.bookedAt} >= ${today}`
  const [sold, open, [settings], zones, shelf, [asked], ...toSort] = await shop.read(
    shop
      .pick(
        {
          isToday,
          orders: sql<number>`count(distinct ${receipts.payableId})`,
          amount: sql<number>`coalesce(sum(${receipts.grossCents}), 0)`,
        },
        receipts,
        gte(receipts.bookedAt, yesterday),
        isNull(receipts.setAside),
      )
      .groupBy(isToday),
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
    ...toSortReads(shop),
  )
  if (!settings) throw new Failure('NOT_FOUND', `shop ${shop.shopId} has no settings`)
  const sales = (day: 0 | 1): DaySales => {
    const row = sold.find((group) => group.isToday === day)
    return { orders: row?.orders ?? 0, amount: cents(row?.amount ?? 0) }
  }
  return {
    today: sales(1),
    yesterday: sales(0),
    waiting: Object.fromEntries(open.map((group) => [group.state, group.orders])),
    questions: asked?.open ?? 0,
    moneyToSort: countToSort(...toSort),
    openingHours: settings.openingHours,
    setUp: {
      products: shelf.length > 0,
      reach: zones.length > 0 || settings.pickup,
      payments: takesPayments(settings),
    },
  }
}
