import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/catalogue/tables'
import { openCustomer } from '../../src/customers/customer'
import { customers } from '../../src/customers/tables'
import { formatMoney, shillings } from '../../src/kernel/money'
import { placeOrder } from '../../src/orders/place-order'
import { latestOrder, orderPage } from '../../src/orders/queries'
import { orders } from '../../src/orders/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder, anOrderRequest } from '../support/an-order'

const stockOf = async ({ ctx }: TestShop, sku: string) =>
  (await ctx.shop.select(variants, eq(variants.sku, sku)))[0]?.stock

describe('placing an order', () => {
  it('takes the goods, adds delivery and sends one M-Pesa prompt for the whole', async () => {
    const shop = await aShop()
    const { order, payment } = await anOrder(shop)
    expect(order).toMatchObject({ number: 1, state: 'placed' })
    expect(formatMoney(order.total)).toBe('KES 640')
    expect(await stockOf(shop, 'UNGA-2KG')).toBe(58)
    expect(payment).toMatchObject({ ok: true, kind: 'prompted' })
    expect(shop.sims.intasend.prompts('0711222333')).toHaveLength(1)
  })

  it('numbers the orders of a shop without gaps, however many come at once', async () => {
    const shop = await aShop()
    const requests = await Promise.all([1, 2, 3, 4].map(() => anOrderRequest(shop)))
    const placed = await Promise.all(requests.map((request) => placeOrder(shop.ctx, request)))
    const numbers = placed.map((outcome) => (outcome.ok ? outcome.order.number : 0))
    expect(numbers.sort()).toEqual([1, 2, 3, 4])
  })

  it('places a message that is told twice, even at once, only once', async () => {
    const shop = await aShop()
    const request = await anOrderRequest(shop, { payer: '254711222333' })
    const outcomes = await Promise.all([1, 2, 3].map(() => placeOrder(shop.ctx, request)))
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.order.id)).size).toBe(1)
    expect(await shop.ctx.shop.select(orders)).toHaveLength(1)
    expect(shop.sims.intasend.invoices()).toHaveLength(1)
    expect(await stockOf(shop, 'UNGA-2KG')).toBe(58)
  })

  it('sells the last one to one of two who want it, and tells the other what is left', async () => {
    const shop = await aShop()
    const all = { lines: [{ sku: 'MAYAI-TRAY', quantity: 15, price: shillings(450) }] }
    const requests = await Promise.all([1, 2].map(() => anOrderRequest(shop, all)))
    const outcomes = await Promise.all(requests.map((request) => placeOrder(shop.ctx, request)))
    const refused = outcomes.find((outcome) => !outcome.ok)
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(refused).toEqual({
      ok: false,
      code: 'OUT_OF_STOCK',
      short: [{ sku: 'MAYAI-TRAY', name: 'Eggs, tray of 30', left: 5 }],
    })
    expect(await stockOf(shop, 'MAYAI-TRAY')).toBe(5)
  })

  it('shows a changed price instead of charging it', async () => {
    const shop = await aShop()
    const stale = [{ sku: 'UNGA-2KG', quantity: 1, price: shillings(170) }]
    const outcome = await placeOrder(shop.ctx, await anOrderRequest(shop, { lines: stale }))
    expect(outcome).toMatchObject({
      code: 'PRICE_CHANGED',
      changes: [{ sku: 'UNGA-2KG', was: shillings(170), now: shillings(180) }],
    })
    expect(await shop.ctx.shop.select(orders)).toHaveLength(0)
  })

  it('refuses what another shop sells, and its zones', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const theirs = await anOrderRequest(other)
    expect(await placeOrder(shop.ctx, theirs)).toEqual({ ok: false, code: 'ZONE_GONE' })
  })

  it('keeps name, phone and landmark only sealed', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    const [row] = await shop.ctx.shop.select(customers)
    const stored = JSON.stringify([row, await shop.ctx.shop.select(orders)])
    for (const canary of ['Achieng', '711222333', 'Kindaruma']) expect(stored).not.toContain(canary)
    expect(row && (await openCustomer(shop.ctx, row))).toMatchObject({
      name: 'Achieng',
      phone: '254711222333',
      landmark: 'Blue gate, Kindaruma Road',
    })
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({
      landmark: 'Blue gate, Kindaruma Road',
      payment: 'unpaid',
    })
  })

  it('finds the newest order of a customer again', async () => {
    const shop = await aShop()
    const { order, request } = await anOrder(shop)
    const { key: _, ...again } = request
    await placeOrder(shop.ctx, { ...again, key: 'wamid.second' })
    const latest = await latestOrder(shop.ctx, order.customerId)
    expect(latest?.order.number).toBe(2)
    expect(latest?.lines).toHaveLength(2)
  })
})
