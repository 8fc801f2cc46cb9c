import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import { type Cents, cents, formatMoney } from '../kernel/money'
import { notify } from '../notifications/notify'
import type { PayableKind } from '../payments/payables'
import { advance, type Order, wantsMoney } from './order'
import { dueOf, type OrderRow, orderFrom } from './order-rows'
import { oweWhatIsLeft, recordOrder } from './record-order'
import { orders } from './tables'

/** An order, as something that is paid for: with what is due first it is confirmed, and the customer told. */
export const orderPayable: PayableKind<OrderRow> = {
  select: (shop, id) => shop.select(orders, eq(orders.id, id as never)),

  payable: (row, postings) => dueOf(orderFrom(row), postings),

  whenPaid(ctx, row, due, { gross, mpesaReference, number }) {
    const order = orderFrom(row)
    const amount = formatMoney(gross)
    const left = due > 0 ? formatMoney(due) : ''
    const waits = cents(order.total - due) < order.dueFirst
    const code = mpesaReference ?? ''
    const begins = advance(order, 'confirm', cents(order.total - due)).ok
    const data = {
      ...{ order: order.number, amount, left, waits, receipt: 0, code },
      ...(begins && { begins: order.total }),
    }
    return [
      ...countMoney(ctx, order, due),
      notify(ctx, told(row), { key: 'orderPaid', data }, { receipt: number }),
    ]
  },

  whenSetAside: (ctx, row, _why, { gross }) => [
    notify(ctx, told(row), {
      key: 'paymentSetAside',
      data: { order: row.number, amount: formatMoney(gross) },
    }),
  ],

  // Who was told that the order is over must not be asked to pay for it once more.
  whenDeclined: (ctx, row, attempt, reason) =>
    wantsMoney(row.state)
      ? [
          notify(ctx, told(row), {
            key: 'paymentDeclined',
            data: { order: row.number, amount: formatMoney(attempt.amount), reason },
          }),
        ]
      : [],

  whenUnknown: (ctx, row, attempt) => [
    notify(ctx, told(row), {
      key: 'paymentUnknown',
      data: { order: row.number, amount: formatMoney(attempt.amount) },
    }),
  ],
}

/** What money does to an order of which so much is left to pay: it may be confirmed by it. */
export function countMoney(ctx: ShopContext, order: Order, left: Cents): Statement[] {
  const confirmed = advance(order, 'confirm', cents(order.total - left))
  return [
    ...(confirmed.ok ? recordOrder(ctx, confirmed.order, 'confirm') : []),
    // It may have been given up since it was read.
    oweWhatIsLeft(ctx, order),
  ]
}

const told = ({ customerId, id }: OrderRow) => ({ customerId, orderId: id })
