import { and, asc, desc, eq, gt, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { RefundId } from '../kernel/ids'
import { type Cents, noCents } from '../kernel/money'
import type { OrderRow } from '../orders/order-rows'
import { orderRefundable } from '../orders/refundable'
import { orders } from '../orders/tables'
import type { RefundRow } from '../refunds/record-refund'
import { type RefundCase, refundCase, refundReads } from '../refunds/refund-state'
import { refundEvents, refunds } from '../refunds/tables'
import { shopSettings } from '../shops/tables'

export type RefundLine = { refund: RefundRow; order: number | null }
export type RefundsPage = {
  open: RefundLine[]
  closed: RefundLine[]
  next: number | null
  /** Above it a refund takes a second step. */
  limit: Cents
}

const pageSize = 30
const mostOpen = 50

/** Refunds that are open, and those that ended, newest first. One round trip. */
export async function refundsPage(
  { shop }: ShopContext,
  before: number | null,
): Promise<RefundsPage> {
  const isOpen = and(isNull(refunds.closedAt), gt(refunds.createdAt, 0)) as SQL
  const ended = and(
    isNotNull(refunds.closedAt),
    before === null ? gt(refunds.closedAt, 0) : lt(refunds.closedAt, before),
  ) as SQL
  const [open, closed, numbers, [settings]] = await shop.read(
    shop
      .select(refunds, isOpen)
      .orderBy(asc(refunds.createdAt))
      .limit(before === null ? mostOpen : 0),
    shop
      .select(refunds, ended)
      .orderBy(desc(refunds.closedAt))
      .limit(pageSize + 1),
    shop.pick(
      { id: orders.id, number: orders.number },
      orders,
      sql`${orders.id} in (
        select * from (select about from ${refunds} where ${shop.ours(refunds, isOpen)}
          order by created_at limit ${mostOpen})
        union select * from (select about from ${refunds} where ${shop.ours(refunds, ended)}
          order by closed_at desc limit ${pageSize}))`,
    ),
    shop.pick({ limit: shopSettings.refundLimitCents }, shopSettings),
  )
  const numberOf = new Map<string, number>(numbers.map(({ id, number }) => [id, number]))
  const line = (refund: RefundRow) => ({ refund, order: numberOf.get(refund.about) ?? null })
  const shown = closed.slice(0, pageSize)
  return {
    limit: settings?.limit ?? noCents,
    open: open.map(line),
    closed: shown.map(line),
    next: closed.length > pageSize ? (shown.at(-1)?.closedAt ?? null) : null,
  }
}

export type RefundPage = RefundCase<OrderRow> & {
  trail: (typeof refundEvents.$inferSelect)[]
}

/** One refund with its trail, in one round trip. Throws NOT_FOUND. */
export async function refundPage(ctx: ShopContext, id: RefundId): Promise<RefundPage> {
  const { shop } = ctx
  const [trail, ...rows] = await shop.read(
    shop
      .select(refundEvents, eq(refundEvents.refundId, id))
      .orderBy(asc(refundEvents.version))
      .limit(100),
    ...refundReads(ctx, orderRefundable, id),
  )
  return { ...(await refundCase<OrderRow>(ctx, id, rows)), trail }
}
