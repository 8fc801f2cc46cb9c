import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { alreadyThere, isMissing, retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { postingsOf } from '../ledger/queries'
import { attemptsOf } from '../payments/queries'
import { type AskedPayment, requestPayment } from '../payments/request-payment'
import { paymentAccount } from '../shops/payment-keys'
import { shopSettings } from '../shops/tables'
import { dueOf, orderFrom } from './order-rows'
import { orders } from './tables'

/**
 * Sends an STK push for what is still due on an order. The same `key` (the inbound message) never
 * pushes twice; two taps at once push once. Throws NOT_FOUND for another shop's order.
 */
export const payForOrder = (
  ctx: ShopContext,
  request: { orderId: OrderId; payer: Msisdn; key: string },
): Promise<AskedPayment> =>
  retryOnConflict(
    async () => {
      const { shop } = ctx
      const { orderId, payer, key } = request
      const customerOf = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, orderId))})`
      const [[row], people, posted, attempts, [settings]] = await shop.read(
        shop.select(orders, eq(orders.id, orderId)),
        shop.select(customers, eq(customers.id, customerOf as never)),
        postingsOf(shop, orderId),
        attemptsOf(shop, orderId),
        shop.select(shopSettings),
      )
      if (!row) throw new Failure('NOT_FOUND', `no order ${orderId}`)
      const salt = people[0]?.salt
      // An erased person's old order can be looked at, but nobody is asked to pay for it.
      if (!salt || !settings) return { ok: false, code: 'NOT_PAYABLE' }
      const order = orderFrom(row)
      return requestPayment(
        ctx,
        {
          payable: dueOf(order, posted),
          customerId: order.customerId,
          payer,
          key,
          vault: ctx.vault.ofPerson(salt),
          title: `#${order.number}`,
          standing: sql`(select id from ${orders} where ${shop.ours(orders, eq(orders.id, orderId), eq(orders.version, order.version))})`,
        },
        attempts,
        await paymentAccount(ctx, settings),
      )
    },
    (error) =>
      alreadyThere(error, 'payment_attempts') || isMissing(error, 'payment_attempts.payable_id'),
  )
