import { describe, expect, it } from 'vitest'
import { stopMessages } from '../../src/customers/stop-messages'
import { deliverPending } from '../../src/notifications/deliver'
import { notifications } from '../../src/notifications/tables'
import { packOrder } from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

describe('a customer who says STOP', () => {
  it('still hears about their own money, and nothing else, until they start again', async () => {
    const shop = await aShop()
    const { ctx, sims, told } = shop
    const { order, payment, request } = await anOrder(shop)
    await stopMessages(ctx, request.customer, true)
    await stopMessages(ctx, request.customer, true)
    if (!payment?.ok) throw new Error('a push went out')
    sims.intasend.pay('0711222333')
    await learnOutcome(ctx, orderPayable, payment)
    await packOrder(ctx, order.id)
    await deliverPending(ctx)
    expect(told.map(({ notice }) => notice.note.key)).toEqual(['orderPaid'])
    const rows = await ctx.shop.select(notifications)
    expect(rows.map(({ state, providerCode }) => providerCode ?? state).sort()).toEqual([
      'OPTED_OUT',
      'sent',
    ])
  })

  it('is left alone by this shop only', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { request } = await anOrder(shop)
    await stopMessages(shop.ctx, request.customer, true)
    const { order, payment } = await anOrder(other, { customer: request.customer })
    if (!payment?.ok) throw new Error('a push went out')
    other.sims.intasend.pay('0711222333')
    await learnOutcome(other.ctx, orderPayable, payment)
    await packOrder(other.ctx, order.id)
    await deliverPending(other.ctx)
    expect(other.told).toHaveLength(2)
  })
})
