import { desc, eq } from 'drizzle-orm'
import { minutes, seconds } from '../../src/kernel/clock'
import type { AttemptId } from '../../src/kernel/ids'
import { expireOrder } from '../../src/orders/expire-order'
import { orderPayable } from '../../src/orders/payable'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import type { SetAside } from '../../src/payments/payment'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import type { TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

export const attemptOf = (placed: Awaited<ReturnType<typeof anOrder>>): AttemptId => {
  if (!placed.payment?.ok) throw new Error('no push went out')
  return placed.payment.attemptId
}

/** The newest money that was set aside, as the owner's list shows it. */
export async function newestAside({ ctx }: TestShop) {
  const [receipt] = await ctx.shop.select(receipts).orderBy(desc(receipts.number)).limit(1)
  if (!receipt?.setAside) throw new Error('nothing was set aside')
  return { ...receipt, setAside: receipt.setAside as SetAside, version: 1 }
}

/** The order ran out of time and its goods went back; then its money came after all. */
export async function lateMoney(shop: TestShop, payer: `254${string}` = '254711222333') {
  const placed = await anOrder(shop, { payer })
  const attemptId = attemptOf(placed)
  await shop.sims.advance(seconds(70))
  await learnOutcome(shop.ctx, orderPayable, { attemptId })
  await shop.sims.advance(minutes(31))
  await expireOrder(shop.ctx, placed.order.id)
  const [invoice] = shop.sims.intasend.invoicesFor(attemptId)
  if (invoice) shop.sims.intasend.completeLate(invoice.id)
  await learnOutcome(shop.ctx, orderPayable, { attemptId })
  return { ...placed, receipt: await newestAside(shop) }
}

/** Half of what was asked for came. */
export async function tooLittleMoney(shop: TestShop) {
  shop.sims.intasend.script({ phone: '254711222333' }, 'pays_other_value')
  const placed = await anOrder(shop)
  await shop.sims.advance(seconds(30))
  await learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) })
  shop.sims.intasend.clearScripts()
  return { ...placed, receipt: await newestAside(shop) }
}

/** Money under a reference that is none of ours: a webhook named it, IntaSend confirms it. */
export async function strangeMoney(shop: TestShop, payer: `254${string}` = '254733000111') {
  const other = await anOrder(shop, { payer })
  const attemptId = attemptOf(other)
  const [invoice] = shop.sims.intasend.invoicesFor(attemptId)
  if (!invoice) throw new Error('IntaSend made an invoice')
  // As if somebody had paid at IntaSend by themselves.
  invoice.apiRef = 'Walk-in'
  await shop.ctx.shop.commit(
    shop.ctx.shop.update(paymentAttempts, { invoiceId: null }, eq(paymentAttempts.id, attemptId)),
  )
  shop.sims.intasend.pay(`0${payer.slice(3)}`)
  const heard = await hearWebhook(shop.ctx, orderPayable, {
    invoiceId: invoice.id,
    apiRef: 'Walk-in',
  })
  await learnOutcome(shop.ctx, orderPayable, heard.ref)
  return { other, receipt: await newestAside(shop) }
}
