import type { SQL } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope, Statement } from '../db/shop-scope'
import type { DeclineReason } from '../kernel/decline-reason'
import type { Cents } from '../kernel/money'
import type { LedgerRow } from '../ledger/queries'
import type { Attempt, Payable, SetAside } from './payment'

export type BookedMoney = {
  gross: Cents
  mpesaReference: string | null
  /** The receipt's number, known only inside the commit. */
  number: SQL
}

/**
 * A kind of thing that is paid for. Payments know it by this only, so that an order is one kind and
 * the platform's own invoice another; what else changes with the money is told here, as statements
 * for the same commit.
 */
export type PayableKind<Row> = {
  /** The row of a payable; a subquery may stand for its id. */
  select(shop: ShopScope, id: string | SQL): Statement & PromiseLike<Row[]>
  payable(row: Row, postings: readonly LedgerRow[]): Payable
  whenPaid(ctx: ShopContext, row: Row, stillDue: Cents, money: BookedMoney): Statement[]
  whenSetAside(ctx: ShopContext, row: Row, why: SetAside, money: BookedMoney): Statement[]
  whenDeclined(ctx: ShopContext, row: Row, attempt: Attempt, reason: DeclineReason): Statement[]
  whenUnknown(ctx: ShopContext, row: Row, attempt: Attempt): Statement[]
}
