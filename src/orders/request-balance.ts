import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { openCustomer } from '../customers/customer'
import { customers } from '../customers/tables'
import type { OrderId } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import { attemptsOf } from '../payments/queries'
import type { AskedPayment } from '../payments/request-payment'
import { payForOrder } from './pay-for-order'
import { orders } from './tables'

/** `NO_NUMBER`: nobody has paid for it yet and WhatsApp did not tell the customer's number. */
export type AskedBalance = { payer: Msisdn | null } & (
  | AskedPayment
  | { ok: false; code: 'NO_NUMBER' }
)

/**
 * The shop or its rider asks for what is due of an order, from the number that was asked last, else the
 * customer's own, unless somebody else pays. `key` is the form's, so that a second tap asks once.
 */
export async function requestBalance(
  ctx: ShopContext,
  { orderId, payer, key }: { orderId: OrderId; payer?: Msisdn | undefined; key: string },
): Promise<AskedBalance> {
  const from = payer ?? (await numberToAsk(ctx, orderId))
  if (!from) return { ok: false, code: 'NO_NUMBER', payer: null }
  return { ...(await payForOrder(ctx, { orderId, payer: from, key })), payer: from }
}

/** Whose M-Pesa is asked when nobody says otherwise. */
export async function numberToAsk(ctx: ShopContext, orderId: OrderId): Promise<Msisdn | null> {
  const { shop } = ctx
  const customerOf = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, orderId))})`
  const [[person], attempts] = await shop.read(
    shop.select(customers, eq(customers.id, customerOf as never)),
    attemptsOf(shop, orderId),
  )
  if (!person?.salt) return null
  const newest = attempts.at(-1)
  if (newest?.payerSealed) {
    const vault = ctx.vault.ofPerson(person.salt)
    return (await vault.open(`payment_attempts.payer/${newest.id}`, newest.payerSealed)) as Msisdn
  }
  return (await openCustomer(ctx, person)).phone
}
