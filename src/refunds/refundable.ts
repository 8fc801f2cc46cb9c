import type { SQL } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope, Statement } from '../db/shop-scope'
import type { CustomerId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Account } from '../ledger/ledger'

/** What a customer hears about money that comes back. `code`: M-Pesa's; null: it was given in cash. */
export type RefundNews =
  | { kind: 'asked' | 'sent' | 'dropped'; amount: Cents }
  | { kind: 'done'; amount: Cents; code: string | null }

/**
 * A kind of thing whose money can be given back. Refunds know it by this only, as payments know what
 * is paid for; what else changes is told here, as statements for the same commit.
 */
export type Refundable<Row> = {
  /** The row of a payable; a subquery may stand for its id. */
  select(shop: ShopScope, id: string | SQL): Statement & PromiseLike<Row[]>
  account(row: Row): Account
  customerId(row: Row): CustomerId
  /** After money was promised back, given back, or a promise was dropped. */
  whenMoved(ctx: ShopContext, row: Row): Statement[]
  tell(ctx: ShopContext, row: Row, news: RefundNews): Statement[]
}
