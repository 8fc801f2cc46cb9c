import { describe, expect, it } from 'vitest'
import { minutes } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { expireOrder } from '../../src/orders/expire-order'
import { payAtDoor } from '../../src/orders/pay-at-door'
import { orderPage } from '../../src/orders/queries'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { aShopThat } from './a-shop-that'
import { payFor } from './pay-for'

const theirs = ({ order }: Awaited<ReturnType<typeof anOrder>>) => ({
  orderId: order.id,
  customerId: order.customerId,
})

describe('an order that is to be paid first', () => {
  it('is paid at the door after all where the shop lets its customer', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const placed = await anOrder(shop)
    expect(placed.order.state).toBe('placed')
    expect(await payAtDoor(shop.ctx, theirs(placed))).toMatchObject({
      ok: true,
      order: { state: 'confirmed', rule: 'on_delivery', dueFirst: 0 },
    })
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page.order).toMatchObject({ rule: 'on_delivery', dueFirst: 0, state: 'confirmed' })
    expect(await payAtDoor(shop.ctx, theirs(placed))).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('is paid by the prompt that was on the phone all the same', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const placed = await anOrder(shop)
    await payAtDoor(shop.ctx, theirs(placed))
    await payFor(shop, placed)
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it.each([
    ['the shop does not allow it', {}],
    ['newcomers pay a deposit', { payOnDelivery: true, depositNewPercent: 20 }],
  ])('stays so when %s', async (_, policy) => {
    const shop = await aShopThat(policy)
    const placed = await anOrder(shop)
    expect(await payAtDoor(shop.ctx, theirs(placed))).toEqual({ ok: false, code: 'NOT_OFFERED' })
    expect((await orderPage(shop.ctx, placed.order.id)).order.state).toBe('placed')
  })

  it('is not changed by somebody else, nor in another shop', async () => {
    const [shop, other] = [await aShopThat({ payOnDelivery: true }), await aShop()]
    const placed = await anOrder(shop)
    const stranger = { ...theirs(placed), customerId: 'cus_somebody' as const }
    expect(await payAtDoor(shop.ctx, stranger)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await payAtDoor(other.ctx, theirs(placed))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('while M-Pesa does not answer', () => {
  const inOutage = (shop: TestShop): TestShop => ({
    ...shop,
    ctx: {
      ...shop.ctx,
      ports: {
        ...shop.ctx.ports,
        outages: {
          report: async () => {},
          now: async () => ({ state: 'outage', since: 0, lost: 6, of: 6 }),
        },
      },
    },
  })

  it('keeps the goods of who could not pay, for three hours at most', async () => {
    const shop = await aShop()
    const { order, request } = await anOrder(shop)
    shop.sims.intasend.cancel(request.payer ?? '')
    await shop.sims.advance(minutes(50))
    const silent = inOutage(shop)
    expect(await expireOrder(silent.ctx, order.id)).toMatchObject({ kind: 'held' })
    await shop.sims.advance(minutes(135))
    expect(await expireOrder(silent.ctx, order.id)).toEqual({ kind: 'expired' })
    expect(order.total).toBe(shillings(640))
  })
})
