import { describe, expect, it } from 'vitest'
import { shillings } from '../../src/kernel/money'
import { notifications } from '../../src/notifications/tables'
import { cancelOrder } from '../../src/orders/advance-order'
import { latestOrder, orderPage } from '../../src/orders/queries'
import { recordCash } from '../../src/orders/record-cash'
import { receipts } from '../../src/payments/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { aShopThat, least } from './a-shop-that'
import { payFor } from './pay-for'

const cash = (orderId: `ord_${string}`, whole: number, key = 'csh_1', meansMore = false) => ({
  orderId,
  amount: shillings(whole),
  key,
  meansMore,
})
const notesOf = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(notifications)).map(({ note }) => note)

describe('cash over the counter', () => {
  it('pays an order with a numbered receipt, confirms it, and the customer is told', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    expect(await recordCash(shop.ctx, cash(order.id, 640))).toEqual({ ok: true })
    const page = await orderPage(shop.ctx, order.id)
    expect(page).toMatchObject({ payment: 'paid', order: { state: 'confirmed' } })
    expect(page.receipts).toMatchObject([{ number: 1, channel: 'cash', grossCents: 64_000 }])
    expect(await notesOf(shop)).toEqual([
      { key: 'cashReceived', data: { order: 1, amount: 'KES 640', left: '', receipt: 1 } },
    ])
    const latest = await latestOrder(shop.ctx, order.customerId)
    expect(latest?.receipts).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is the balance of an order whose deposit came by M-Pesa', async () => {
    const shop = await aShopThat({ depositPercent: 30 })
    const placed = await anOrder(shop, least(shillings(192)))
    await payFor(shop, placed)
    expect(await recordCash(shop.ctx, cash(placed.order.id, 448))).toEqual({ ok: true })
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page).toMatchObject({ payment: 'paid', paid: shillings(640) })
    expect(page.receipts.map(({ channel }) => channel)).toEqual(['intasend', 'cash'])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('confirms an order only when enough of it is there', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    await recordCash(shop.ctx, cash(order.id, 600))
    expect((await orderPage(shop.ctx, order.id)).order.state).toBe('placed')
    expect((await notesOf(shop))[0]?.data).toMatchObject({ left: 'KES 40' })
    await recordCash(shop.ctx, cash(order.id, 40, 'csh_2'))
    expect((await orderPage(shop.ctx, order.id)).order.state).toBe('confirmed')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is recorded once, however often the form is sent, and never as another amount', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => recordCash(shop.ctx, cash(order.id, 640))),
    )
    expect(outcomes).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(1)
    expect(await recordCash(shop.ctx, cash(order.id, 600))).toEqual({
      ok: false,
      code: 'ALREADY_RECORDED',
      amount: shillings(640),
    })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('of two people who record the same cash at once, one is told that nothing is due', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    const outcomes = await Promise.all(
      ['csh_a', 'csh_b'].map((key) => recordCash(shop.ctx, cash(order.id, 640, key))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'OVER_DUE', due: 0 })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is more than is due only when that is meant', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    expect(await recordCash(shop.ctx, cash(order.id, 700))).toMatchObject({ code: 'OVER_DUE' })
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(0)
    expect(await recordCash(shop.ctx, cash(order.id, 700, 'csh_1', true))).toEqual({ ok: true })
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({ payment: 'overpaid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is not taken for an order that was given up, nor for another shop’s', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { order } = await anOrder(shop)
    await cancelOrder(shop.ctx, order.id)
    expect(await recordCash(shop.ctx, cash(order.id, 640))).toMatchObject({ code: 'NOT_PAYABLE' })
    const elsewhere = recordCash(other.ctx, cash(order.id, 640))
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
