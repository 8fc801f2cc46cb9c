import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/catalogue/tables'
import { shillings } from '../../src/kernel/money'
import { completeOrder, dispatchOrder, packOrder } from '../../src/orders/advance-order'
import { cancelOwnOrder } from '../../src/orders/cancel-own-order'
import { expireOrder } from '../../src/orders/expire-order'
import { placeOrder } from '../../src/orders/place-order'
import { orderPage } from '../../src/orders/queries'
import { editPaymentPolicy } from '../../src/shops/edit-payment-policy'
import { policyOf } from '../../src/shops/payment-policy'
import { settingsOf } from '../../src/shops/queries'
import { aShop } from '../support/a-shop'
import { anOrder, anOrderRequest } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { aShopThat, least } from './a-shop-that'
import { payFor } from './pay-for'

describe('an order that is paid at the door', () => {
  it('is confirmed at once, asks for no money and does not expire', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order, payment } = await anOrder(shop, least())
    expect(order).toMatchObject({ state: 'confirmed', rule: 'on_delivery', dueFirst: 0 })
    expect(payment).toBeNull()
    expect(shop.sims.intasend.invoices()).toHaveLength(0)
    await shop.sims.advance(3_600_000)
    expect(await expireOrder(shop.ctx, order.id)).toEqual({ kind: 'not_due' })
    const page = await orderPage(shop.ctx, order.id)
    expect(page.story.map(({ event }) => event)).toEqual(['place', 'confirm'])
    expect(await packOrder(shop.ctx, order.id)).toMatchObject({ ok: true })
  })

  it('is placed once, however often its message comes', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const request = await anOrderRequest(shop, least())
    const outcomes = await Promise.all([1, 2].map(() => placeOrder(shop.ctx, request)))
    expect(new Set(outcomes.map((one) => one.ok && one.order.number)).size).toBe(1)
    const [unga] = await shop.ctx.shop.select(variants, eq(variants.sku, 'UNGA-2KG'))
    expect(unga?.stock).toBe(58)
  })

  it('can be called off by its customer until it is packed', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { order } = await anOrder(shop, least())
    const theirs = { orderId: order.id, customerId: order.customerId }
    expect(await cancelOwnOrder(shop.ctx, theirs)).toMatchObject({ ok: true })
    const packed = await anOrder(shop, least())
    await packOrder(shop.ctx, packed.order.id)
    expect(
      await cancelOwnOrder(shop.ctx, {
        ...theirs,
        orderId: packed.order.id,
        customerId: packed.order.customerId,
      }),
    ).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
  })

  it('is shown again when the shop no longer allows it', async () => {
    const shop = await aShop()
    expect(await placeOrder(shop.ctx, await anOrderRequest(shop, least()))).toEqual({
      ok: false,
      code: 'TERMS_CHANGED',
      isNew: true,
      terms: { rule: 'prepaid', dueFirst: shillings(640) },
    })
  })
})

describe('an order with a deposit', () => {
  it('asks for the deposit, is confirmed by it, and says what is left', async () => {
    const shop = await aShopThat({ depositPercent: 30 })
    const placed = await anOrder(shop, least(shillings(192)))
    expect(placed.order).toMatchObject({ state: 'placed', rule: 'deposit' })
    expect(shop.sims.intasend.prompts('0711222333')).toMatchObject([{ valueCents: 19_200 }])
    await payFor(shop, placed)
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page).toMatchObject({ payment: 'part_paid', paid: shillings(192) })
    expect(page.order.state).toBe('confirmed')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('asks newcomers for more than people whose order was completed', async () => {
    const shop = await aShopThat({ payOnDelivery: true, depositNewPercent: 50 })
    const first = await anOrderRequest(shop, { payer: '254711222333', ...least(shillings(320)) })
    const placed = await placeOrder(shop.ctx, first)
    if (!placed.ok) throw new Error(placed.code)
    await payFor(shop, { ...placed, request: first })
    for (const step of [packOrder, dispatchOrder, completeOrder]) {
      await step(shop.ctx, placed.order.id)
    }
    const second = await placeOrder(shop.ctx, { ...first, key: 'wamid.next', ...least() })
    expect(second).toMatchObject({ ok: true, order: { rule: 'on_delivery' } })
  })
})

describe('changing how the shop is paid', () => {
  it('shows what stands when somebody else was quicker, and is calm about a second save', async () => {
    const shop = await aShopThat({ payOnDelivery: true })
    const { version } = await settingsOf(shop.ctx.shop)
    const policy = policyOf(await settingsOf(shop.ctx.shop))
    const wanted = { ...policy, depositPercent: 20 }
    expect(await editPaymentPolicy(shop.ctx, { version, policy: wanted })).toEqual({ ok: true })
    expect(await editPaymentPolicy(shop.ctx, { version, policy: wanted })).toEqual({ ok: true })
    expect(await editPaymentPolicy(shop.ctx, { version, policy })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      current: { depositPercent: 20 },
    })
  })
})
