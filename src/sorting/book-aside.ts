import { eq, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { isMissing, retryOnConflict } from '../db/conflict'
import type { Statement } from '../db/shop-scope'
import { type Cents, cents, formatMoney, isWholeShillings, noCents } from '../kernel/money'
import { moveOut } from '../ledger/ledger'
import { notify } from '../notifications/notify'
import { advance, wantsMoney } from '../orders/order'
import type { OrderRow } from '../orders/order-rows'
import { payForOrder } from '../orders/pay-for-order'
import { orderPayable } from '../orders/payable'
import { recordOrder, takeStockAgain } from '../orders/record-order'
import { orderRefundable } from '../orders/refundable'
import { receipts } from '../payments/tables'
import type { KnownReceipt } from '../refunds/known-receipts'
import { newRefund } from '../refunds/new-refund'
import type { ReceiptEvent } from '../refunds/receipt'
import { recordReceiptSteps } from '../refunds/record-receipt-step'
import type { Refund } from '../refunds/refund'
import { type AsideCase, loadAside } from './load-aside'
import { type ShortItem, whileInStock } from './short-items'
import { type KnownOrder, type Share, shareOf } from './way'

export type AsideRef = {
  invoiceId: string
  /** Of the receipt's journal as the owner saw it: an older form changes nothing. */
  version: number
}
export type Sorted =
  /** `refund`: of what the order did not need. `asked`: the rest was asked for by a new push. */
  | { ok: true; refund: Refund | null; asked: boolean }
  | { ok: false; code: NotSorted }
  | { ok: false; code: 'OUT_OF_STOCK'; short: ShortItem[] }
export type NotSorted =
  | 'CHANGED_MEANWHILE'
  | 'NO_ORDER'
  | 'NOTHING_DUE'
  | 'GIVEN_UP'
  | 'NOT_PAID'
  | 'WRONG_CURRENCY'

/**
 * Counts set-aside money for the order it came for, or for the one with this number: with what is due
 * first the order is confirmed, what is still missing is asked for, what is too much is promised back.
 */
export const bookAside = (
  ctx: ShopContext,
  ref: AsideRef & { orderNumber?: number },
): Promise<Sorted> => countFor(ctx, ref, 'book')

/** Takes an order up again whose money came too late: its goods leave the shelf in the same commit. */
export const reviveOrder = (ctx: ShopContext, ref: AsideRef): Promise<Sorted> =>
  whileInStock(ctx, ref.invoiceId, () => countFor(ctx, ref, 'revive'))

async function countFor(
  ctx: ShopContext,
  ref: AsideRef & { orderNumber?: number },
  how: 'book' | 'revive',
): Promise<Sorted> {
  const { shop } = ctx
  const done = await retryOnConflict(async () => {
    const aside = await loadAside(ctx, ref)
    const decided = decide(aside, ref.version, how)
    if (!decided.ok) return decided
    const { share, known, orderRow } = decided
    const rest = restOf(ctx, aside, decided)
    await shop.commit(
      ...recordReceiptSteps(
        ctx,
        known,
        [bookStep(decided), ...(rest ? [rest.step] : [])],
        stillAsSeen(ctx, orderRow, aside.posted.length),
      ),
      ...(aside.known.receipt.payableId === orderRow.id
        ? []
        : [
            shop.update(
              receipts,
              { payableId: orderRow.id },
              eq(receipts.invoiceId, ref.invoiceId),
            ),
          ]),
      ...(how === 'revive' ? reviving(ctx, decided) : counting(ctx, decided)),
      ...(rest?.statements ?? []),
    )
    const short = decided.order.dueFirst - decided.paid - share.taken
    return { ok: true as const, refund: rest?.refund ?? null, short, known, orderRow }
  }, overtaken)
  if (!done.ok) return done
  await ctx.ports.ring(shop.shopId)
  const { refund, short, known, orderRow } = done
  return { ok: true, refund, asked: short > 0 && (await askForRest(ctx, known, orderRow)) }
}

const overtaken = (error: unknown) => isMissing(error, 'receipt_events.event')

type Decided = KnownOrder & {
  ok: true
  share: Share
  known: KnownReceipt
  orderRow: OrderRow
}

function decide(
  { known, order: found, orderRow }: AsideCase,
  version: number,
  how: 'book' | 'revive',
): Decided | { ok: false; code: NotSorted } {
  const refused = (code: NotSorted) => ({ ok: false as const, code })
  const { receipt, standing } = known
  if (version !== standing.version || standing.aside <= 0) return refused('CHANGED_MEANWHILE')
  if (receipt.currency !== 'KES') return refused('WRONG_CURRENCY')
  if (!found || !orderRow) return refused('NO_ORDER')
  const { order, paid } = found
  const share = shareOf(standing.aside, order, paid)
  if (how === 'book' && !wantsMoney(order.state)) return refused('GIVEN_UP')
  if (how === 'revive') {
    const revived = advance(order, 'revive', cents(paid + share.taken))
    if (!revived.ok) return refused(revived.code === 'NOT_PAID' ? 'NOT_PAID' : 'CHANGED_MEANWHILE')
  }
  if (share.taken === 0) return refused('NOTHING_DUE')
  // From here on it is this order's money, whatever it came for.
  const ours = { ...known, receipt: { ...receipt, payableId: order.id } }
  return { ok: true, order, paid, share, known: ours, orderRow }
}

const bookStep = ({ order, share, known: { standing } }: Decided) => ({
  event: 'book' as const,
  about: order.id,
  amount: share.taken,
  charges: standing.charges,
  postings: moveOut(`order:${order.id}`, share.taken, standing.charges),
})

/** What the order does not need goes back; a fraction of a shilling cannot, and stays set aside. */
function restOf(ctx: ShopContext, { settings }: AsideCase, { share, known, orderRow }: Decided) {
  if (share.rest === 0 || !isWholeShillings(share.rest)) return null
  const { refundLimitCents: limit } = settings
  return newRefund(
    ctx,
    { kind: orderRefundable, row: orderRow, known, limit },
    { about: null, amount: share.rest, reason: 'too_much', charges: noCents },
  )
}

/** Another payment may have been booked for the order since we looked, or it may have ended. */
const stillAsSeen = (
  { shop }: ShopContext,
  { id, version }: OrderRow,
  postings: number,
): SQL<ReceiptEvent> =>
  sql<ReceiptEvent>`(select 'book' from orders where shop_id = ${shop.shopId} and id = ${id}
    and version = ${version} and ${postings} = (select count(*) from postings
      where shop_id = ${shop.shopId} and about = ${id}))`

function counting(ctx: ShopContext, { order, paid, share, known, orderRow }: Decided): Statement[] {
  const { receipt } = known
  const left = cents(order.total - paid - share.taken)
  return orderPayable.whenPaid(ctx, orderRow, left, {
    gross: share.taken,
    mpesaReference: receipt.mpesaReference,
    number: sql`${receipt.number}`,
  })
}

function reviving(ctx: ShopContext, { order, paid, share }: Decided): Statement[] {
  const revived = advance(order, 'revive', cents(paid + share.taken))
  if (!revived.ok) return []
  return [
    ...recordOrder(ctx, revived.order, 'revive'),
    takeStockAgain(ctx, order),
    notify(
      ctx,
      { customerId: order.customerId, orderId: order.id },
      {
        key: 'orderRevived',
        data: { order: order.number, amount: formatMoney(cents(paid + share.taken) as Cents) },
      },
    ),
  ]
}

/** The same number is asked for what is still missing before the order can be confirmed. */
async function askForRest(
  ctx: ShopContext,
  { payer, receipt, standing }: KnownReceipt,
  { id }: OrderRow,
): Promise<boolean> {
  if (payer === null) return false
  const key = `sorted:${receipt.invoiceId}/${standing.version}`
  return (await payForOrder(ctx, { orderId: id, payer, key })).ok
}
