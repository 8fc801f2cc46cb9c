import { eq } from 'drizzle-orm'
import type { Note } from '../i18n/messages'
import { formatMoney } from '../kernel/money'
import { notify } from '../notifications/notify'
import type { Refundable, RefundNews } from '../refunds/refundable'
import { type OrderRow, orderFrom } from './order-rows'
import { oweWhatIsLeft } from './record-order'
import { orders } from './tables'

/** An order, as something whose money can be given back. */
export const orderRefundable: Refundable<OrderRow> = {
  select: (shop, id) => shop.select(orders, eq(orders.id, id as never)),
  account: ({ id }) => `order:${id}`,
  customerId: ({ customerId }) => customerId,
  whenMoved: (ctx, row) => [oweWhatIsLeft(ctx, orderFrom(row))],
  tell: (ctx, row, news) => [
    notify(ctx, { customerId: row.customerId, orderId: row.id }, noteOf(row, news)),
  ],
}

function noteOf({ number }: OrderRow, news: RefundNews): Note {
  const data = { order: number, amount: formatMoney(news.amount) }
  switch (news.kind) {
    case 'asked':
      return { key: 'refundAsked', data }
    case 'sent':
      return { key: 'refundSent', data }
    case 'dropped':
      return { key: 'refundDropped', data }
    case 'done':
      return { key: 'refundDone', data: { ...data, code: news.code ?? '' } }
  }
}
