import { asc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ShopContext } from '../context'
import type { ShopScope, ShopTable } from '../db/shop-scope'
import { type Cents, noCents } from '../kernel/money'
import { postings } from '../ledger/tables'
import { whereOwing } from '../orders/money-to-sort'
import { orderFrom, settledFor } from '../orders/order-rows'
import { orders } from '../orders/tables'
import { type AttemptRow, whereClaimWaits, whereSetAside } from '../payments/queries'
import { paymentAttempts, paymentClaims, receipts } from '../payments/tables'
import { openLines } from '../reconciliation/queries'
import { type KnownReceipt, knownReceipts, receiptReads } from '../refunds/known-receipts'
import { invoicesOfOrders } from '../refunds/receipts-of-order'
import type { RefundRow } from '../refunds/record-refund'
import { refunds } from '../refunds/tables'
import { whereRefundWaits, whereUnanswered } from './count-to-sort'
import { type KnownOrder, type Way, waysToSort } from './way'

type ClaimRow = typeof paymentClaims.$inferSelect

/** One matter on the owner's list. */
export type ToSort = { at: number; order: KnownOrder | null } & (
  | { kind: 'aside'; known: KnownReceipt; ways: Way[] }
  /** Money of an order that was given up: `amount` of this payment goes back. */
  | { kind: 'owed'; known: KnownReceipt; amount: Cents }
  | { kind: 'refund'; refund: RefundRow }
  | { kind: 'attempt'; attempt: AttemptRow }
  /** Somebody's word that they paid, for which no money was found within a day, or none that fits. */
  | { kind: 'claim'; claim: ClaimRow }
  /** Lines of statements that do not agree with the books; they have a page of their own. */
  | { kind: 'lines'; count: number }
)

// What does not fit stands on the list once some of it is sorted out.
const mostOfAKind = 30

/** Everything about money that waits for somebody in the shop, oldest first. One round trip. */
export async function toSort(ctx: ShopContext): Promise<ToSort[]> {
  const { shop } = ctx
  const aside = few(shop, receipts, receipts.invoiceId, whereSetAside(), receipts.bookedAt)
  const owing = few(shop, orders, orders.id, whereOwing(), orders.owedAt)
  const named = sql`(${few(shop, receipts, receipts.payableId, whereSetAside(), receipts.bookedAt)}
    union ${owing}
    union ${few(shop, refunds, refunds.about, whereRefundWaits(), refunds.createdAt)}
    union ${few(shop, paymentAttempts, paymentAttempts.payableId, whereUnanswered(), paymentAttempts.createdAt)}
    union ${few(shop, paymentClaims, paymentClaims.orderId, whereClaimWaits(), paymentClaims.claimedAt)})`
  const [[lines], waiting, unanswered, claims, orderRows, posted, ...receiptRows] = await shop.read(
    openLines(shop),
    shop.select(refunds, whereRefundWaits()).orderBy(asc(refunds.createdAt)).limit(mostOfAKind),
    shop
      .select(paymentAttempts, whereUnanswered())
      .orderBy(asc(paymentAttempts.createdAt))
      .limit(mostOfAKind),
    shop
      .select(paymentClaims, whereClaimWaits())
      .orderBy(asc(paymentClaims.claimedAt))
      .limit(mostOfAKind),
    shop.select(orders, sql`${orders.id} in ${named}`),
    shop.select(postings, sql`${postings.about} in ${named}`),
    ...receiptReads(shop, sql`(${aside} union ${invoicesOfOrders(shop, sql`(${owing})`)})`),
  )
  const booksOf = Map.groupBy(posted, ({ about }) => about)
  const known = new Map<string, KnownOrder & { owedAt: number | null }>(
    orderRows.map((row) => {
      const order = orderFrom(row)
      return [
        row.id,
        { order, paid: settledFor(order, booksOf.get(row.id) ?? []), owedAt: row.owedAt },
      ]
    }),
  )
  const orderOf = (id: string | null) => known.get(id ?? '') ?? null
  const given = await knownReceipts(ctx, receiptRows)
  return [
    ...given.flatMap((receipt) => asideMatter(receipt, orderOf(receipt.receipt.payableId))),
    ...[...known.values()].flatMap((order) => owedMatters(order, order.owedAt, given)),
    ...waiting.map((refund): ToSort => {
      const order = orderOf(refund.about)
      return { kind: 'refund', at: refund.createdAt, refund, order }
    }),
    ...linesMatter(lines),
    ...unanswered.map((attempt): ToSort => {
      const order = orderOf(attempt.payableId)
      return { kind: 'attempt', at: attempt.createdAt, attempt, order }
    }),
    ...claims.map((claim): ToSort => {
      const order = orderOf(claim.orderId)
      return { kind: 'claim', at: claim.claimedAt, claim, order }
    }),
  ].sort((a, b) => a.at - b.at)
}

const linesMatter = (open: { lines: number; newest: number | null } | undefined): ToSort[] =>
  open && open.lines > 0
    ? [{ kind: 'lines', at: open.newest ?? 0, order: null, count: open.lines }]
    : []

/** The oldest of a kind, for a subquery: their ids, or those of what they are about. */
const few = (
  shop: ShopScope,
  table: ShopTable,
  column: SQLiteColumn,
  where: SQL,
  oldest: SQLiteColumn,
): SQL =>
  sql`select * from (select ${column} from ${table} where ${shop.ours(table, where)}
    order by ${oldest} limit ${mostOfAKind})`

function asideMatter(known: KnownReceipt, order: KnownOrder | null): ToSort[] {
  const { receipt, standing } = known
  if (receipt.setAside === null || receipt.sortedAt !== null) return []
  const ways = waysToSort({ aside: standing.aside, currency: receipt.currency }, order)
  return [{ kind: 'aside', at: receipt.bookedAt, known, order, ways }]
}

/** Each payment of which the order still holds something. */
const owedMatters = (
  order: KnownOrder,
  owedAt: number | null,
  given: readonly KnownReceipt[],
): ToSort[] =>
  owedAt === null
    ? []
    : given.flatMap((known) => {
        const amount = known.standing.orders.get(order.order.id) ?? noCents
        return amount > 0 ? [{ kind: 'owed', at: owedAt, known, order, amount } as const] : []
      })
