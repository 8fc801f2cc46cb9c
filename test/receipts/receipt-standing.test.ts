import { describe, expect, it } from 'vitest'
import { seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { cancelOrder } from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { receiptOfOrder } from '../../src/orders/receipt-queries'
import { orderRefundable } from '../../src/orders/refundable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { receiptLink } from '../../src/receipts/receipt-address'
import { checkRefund } from '../../src/refunds/check-refund'
import { sendRefund } from '../../src/refunds/send-refund'
import { aPaidOrder, askBack } from '../refunds/a-refund'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { aSite } from '../web/a-site'

const standingIn = async ({ ctx }: TestShop, order: number, receipt = 1) =>
  (await receiptOfOrder(ctx, { order, receipt }))?.standing

async function giveBack(shop: TestShop, paid: Awaited<ReturnType<typeof aPaidOrder>>, kes: number) {
  const asked = await askBack(shop.ctx, paid, shillings(kes))
  if (!asked.ok) throw new Error(asked.code)
  const { id } = asked.refund
  await sendRefund(shop.ctx, orderRefundable, { id })
  return async () => {
    await shop.sims.advance(seconds(5))
    await checkRefund(shop.ctx, orderRefundable, id)
  }
}

describe('a receipt whose money went back', () => {
  it('says how far it has gone: on its way, a part, all', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    expect(await standingIn(shop, 1)).toEqual({ state: 'counts' })
    const arrives = await giveBack(shop, paid, 40)
    expect(await standingIn(shop, 1)).toEqual({ state: 'returning', returned: shillings(40) })
    await arrives()
    expect(await standingIn(shop, 1)).toEqual({ state: 'part_returned', returned: shillings(40) })
    await (await giveBack(shop, paid, 600))()
    expect(await standingIn(shop, 1)).toEqual({ state: 'returned', returned: shillings(640) })
  })

  it('is still genuine, and does not hide it from whoever checks', async () => {
    const shop = await aShop()
    await (await giveBack(shop, await aPaidOrder(shop), 640))()
    const link = await receiptLink(shop.ctx, { order: 1, receipt: 1 })
    const answer = await aSite().browser().get(new URL(link).pathname)
    const page = await answer.text()
    expect(page).toContain('Genuine')
    expect(page).toContain('All of this money (KES 640) was given back to whoever paid.')
  })
})

describe('a receipt of money that came too late', () => {
  it('says that it does not count for the order yet', async () => {
    const shop = await aShop()
    const { order, payment } = await anOrder(shop)
    if (!payment?.ok) throw new Error('a push went out')
    await cancelOrder(shop.ctx, order.id)
    shop.sims.intasend.pay('0711222333')
    await learnOutcome(shop.ctx, orderPayable, payment)
    expect(await standingIn(shop, 1)).toEqual({ state: 'set_aside' })
  })
})
