import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { alreadyThere, isMissing, retryOnConflict } from '../db/conflict'
import { Failure } from '../kernel/failure'
import type { AttemptId, OrderId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { postingsOf } from '../ledger/queries'
import { learnOutcome } from '../payments/learn-outcome'
import { toAskFirst } from '../payments/payment'
import { attemptFrom, attemptsOf } from '../payments/queries'
import { type AskedPayment, requestPayment } from '../payments/request-payment'
import { paymentAccount } from '../shops/payment-keys'
import { shopSettings } from '../shops/tables'
import { dueOf, orderFrom } from './order-rows'
import { orderPayable } from './payable'
import { orders } from './tables'

export type OrderPayment = { orderId: OrderId; payer: Msisdn; key: string }

/**
 * Sends an STK push for what is due on an order now: the deposit, then the balance, never more than one
 * payment carries. The same `key` (the inbound message, the form) never pushes twice; two taps at once
 * push once. Prompts nobody has told us the end of are asked about before another one goes out.
 * Throws NOT_FOUND for another shop's order.
 */
export async function payForOrder(ctx: ShopContext, request: OrderPayment): Promise<AskedPayment> {
  const known = await load(ctx, request.orderId)
  const silent = toAskFirst(known.attempts.map(attemptFrom), ctx.ports.clock())
  for (const { id } of silent) await learnOutcome(ctx, orderPayable, { attemptId: id as AttemptId })
  let loaded = silent.length === 0 ? known : undefined
  return retryOnConflict(
    async () => {
      const state = loaded ?? (await load(ctx, request.orderId))
      loaded = undefined
      return ask(ctx, request, state)
    },
    (error) =>
      alreadyThere(error, 'payment_attempts') || isMissing(error, 'payment_attempts.payable_id'),
  )
}

type Loaded = Awaited<ReturnType<typeof load>>

async function load({ shop }: ShopContext, orderId: OrderId) {
  const customerOf = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, orderId))})`
  const [[row], people, posted, attempts, [settings]] = await shop.read(
    shop.select(orders, eq(orders.id, orderId)),
    shop.select(customers, eq(customers.id, customerOf as never)),
    postingsOf(shop, orderId),
    attemptsOf(shop, orderId),
    shop.select(shopSettings),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${orderId}`)
  return { row, salt: people[0]?.salt, posted, attempts, settings }
}

async function ask(
  ctx: ShopContext,
  { orderId, payer, key }: OrderPayment,
  { row, salt, posted, attempts, settings }: Loaded,
): Promise<AskedPayment> {
  const { shop } = ctx
  // An erased person's old order can be looked at, but nobody is asked to pay for it.
  if (!salt || !settings) return { ok: false, code: 'NOT_PAYABLE' }
  const order = orderFrom(row)
  return requestPayment(
    ctx,
    {
      payable: dueOf(order, posted, settings.perPaymentCents),
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
}
