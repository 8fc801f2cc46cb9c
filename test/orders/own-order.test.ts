import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { learnAlias, learnedRows, undoAlias } from '../../src/catalogue/learn-alias'
import { variants } from '../../src/catalogue/tables'
import { shillings } from '../../src/kernel/money'
import { askAboutPayments } from '../../src/orders/ask-about-payments'
import { cancelOwnOrder } from '../../src/orders/cancel-own-order'
import { payForOrder } from '../../src/orders/pay-for-order'
import { placeOrder } from '../../src/orders/place-order'
import { orderPage } from '../../src/orders/queries'
import { shopSettings } from '../../src/shops/tables'
import { loadStorefront } from '../../src/storefront/storefront'
import { aShop } from '../support/a-shop'
import { anOrder, anOrderRequest } from '../support/an-order'

describe('what customers do with their own order', () => {
  it('they cancel it while it is not paid, once, and the goods go back', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    const own = { orderId: order.id, customerId: order.customerId }
    const outcomes = await Promise.all([
      cancelOwnOrder(shop.ctx, own),
      cancelOwnOrder(shop.ctx, own),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [unga] = await shop.ctx.shop.select(variants, eq(variants.sku, 'UNGA-2KG'))
    expect(unga?.stock).toBe(60)
  })

  it('they cannot cancel what is paid, nor somebody else’s, nor in another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { order } = await anOrder(shop)
    const theirs = { orderId: order.id, customerId: 'cus_other' as const }
    expect(await cancelOwnOrder(shop.ctx, theirs)).toMatchObject({ code: 'NOT_FOUND' })
    const own = { orderId: order.id, customerId: order.customerId }
    expect(await cancelOwnOrder(other.ctx, own)).toMatchObject({ code: 'NOT_FOUND' })
    shop.sims.intasend.pay('0711222333')
    expect(await askAboutPayments(shop.ctx, order.id)).toMatchObject({ payment: 'paid' })
    expect(await cancelOwnOrder(shop.ctx, own)).toMatchObject({ code: 'PAID' })
  })

  it('saying “I paid” books what IntaSend confirms, and nothing more', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    expect(await askAboutPayments(shop.ctx, order.id)).toMatchObject({
      payment: 'unpaid',
      asked: 1,
    })
    shop.sims.intasend.pay('0711222333')
    expect(await askAboutPayments(shop.ctx, order.id)).toMatchObject({ payment: 'paid' })
    expect(await askAboutPayments(shop.ctx, order.id)).toMatchObject({ payment: 'paid', asked: 0 })
  })

  it('their note and pin are kept sealed for the shop', async () => {
    const shop = await aShop()
    const request = await anOrderRequest(shop, { note: 'Bread not sliced' })
    const { fulfilment } = request
    if (fulfilment.kind !== 'delivery') throw new Error('a delivery')
    const pin = { latitude: -1.29, longitude: 36.78 }
    const placed = await placeOrder(shop.ctx, { ...request, fulfilment: { ...fulfilment, pin } })
    if (!placed.ok) throw new Error('placed')
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({
      note: 'Bread not sliced',
      pin,
    })
  })

  it('an order below the shop’s minimum is refused with what it must come to', async () => {
    const shop = await aShop()
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(shopSettings, { minimumCents: shillings(1000) }),
    )
    expect(await placeOrder(shop.ctx, await anOrderRequest(shop))).toEqual({
      ok: false,
      code: 'BELOW_MINIMUM',
      minimum: shillings(1000),
    })
  })
})

describe('a push and the end of its order at the same moment', () => {
  it('never prompts for an order that was called off meanwhile', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    shop.sims.intasend.cancel('0711222333')
    await askAboutPayments(shop.ctx, order.id)
    const { ctx } = shop
    const slow = Object.create(ctx.shop) as typeof ctx.shop
    let first = true
    slow.commit = async (...changes) => {
      if (first) {
        first = false
        await cancelOwnOrder(ctx, { orderId: order.id, customerId: order.customerId })
      }
      return ctx.shop.commit(...changes)
    }
    for (const method of [
      'read',
      'readAfter',
      'select',
      'insert',
      'update',
      'pick',
      'ours',
    ] as const) {
      Object.assign(slow, { [method]: ctx.shop[method].bind(ctx.shop) })
    }
    const again = { orderId: order.id, payer: '254711222333' as const, key: 'wamid.again' }
    expect(await payForOrder({ ...ctx, shop: slow }, again)).toEqual({
      ok: false,
      code: 'NOT_PAYABLE',
    })
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
  })
})

describe('words that customers teach a shop', () => {
  it('mean that product from then on, in this shop only, until the owner undoes it', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await learnAlias(shop.ctx, { words: ' Mkate wa  Jana! ', sku: 'MKATE-400G' })
    await learnAlias(shop.ctx, { words: 'mkate wa jana', sku: 'MKATE-400G' })
    expect(await learnedRows(shop.ctx)).toMatchObject([{ words: 'mkate wa jana', times: 2 }])
    const aliases = async ({ ctx }: typeof shop) =>
      (await loadStorefront(ctx.shop, ctx.profile)).products.find(({ sku }) => sku === 'MKATE-400G')
        ?.aliases ?? []
    expect(await aliases(shop)).toContain('mkate wa jana')
    expect(await aliases(other)).not.toContain('mkate wa jana')
    await undoAlias(shop.ctx, 'mkate wa jana')
    await learnAlias(shop.ctx, { words: 'mkate wa jana', sku: 'MKATE-400G' })
    expect(await aliases(shop)).not.toContain('mkate wa jana')
  })

  it('are not learnt for a product that is not there, nor without letters', async () => {
    const { ctx } = await aShop()
    await learnAlias(ctx, { words: 'gold', sku: 'GOLD' })
    await learnAlias(ctx, { words: '!', sku: 'MKATE-400G' })
    expect(await learnedRows(ctx)).toEqual([])
  })
})
