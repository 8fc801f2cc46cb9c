import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stockChanges, variants } from '../../src/catalogue/tables'
import { minutes, seconds } from '../../src/kernel/clock'
import type { OrderId } from '../../src/kernel/ids'
import { shillings } from '../../src/kernel/money'
import type { Msisdn } from '../../src/kernel/phone'
import { cancelOrder, packOrder } from '../../src/orders/advance-order'
import { expireOrder } from '../../src/orders/expire-order'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { placeOrder } from '../../src/orders/place-order'
import { orderPage } from '../../src/orders/queries'
import { orderLines, orders } from '../../src/orders/tables'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrderRequest } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { histories } from '../support/histories'

const payers: readonly Msisdn[] = ['254711000001', '254711000002']

/** One thing that can happen to a shop's money; `n` chooses which order, invoice or payer. */
type Happening =
  | { what: 'order' | 'pay_again' | 'pay' | 'cancel_prompt' | 'late_complete'; n: number }
  | { what: 'webhook' | 'check' | 'expire' | 'pack' | 'cancel_order'; n: number }
  | { what: 'time'; n: number }
  | { what: 'lose_answer' | 'status_down' | 'status_up' | 'check_twice_at_once'; n: number }

const kinds = [
  ...['order', 'order', 'pay_again', 'pay', 'pay', 'cancel_prompt', 'late_complete', 'webhook'],
  ...['webhook', 'check', 'expire', 'pack', 'cancel_order', 'time', 'lose_answer', 'status_down'],
  ...['status_up', 'check_twice_at_once'],
] as Happening['what'][]

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...kinds),
  n: fc.nat(1000),
}) as fc.Arbitrary<Happening>

class World {
  readonly shop: TestShop
  readonly placed: OrderId[] = []
  keys = 0
  constructor(shop: TestShop) {
    this.shop = shop
  }
  nextKey(): string {
    this.keys += 1
    return `wamid.${this.keys}`
  }
  pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
  invoice = (n: number) => this.pick(this.shop.sims.intasend.invoices(), n)
  attempts = () => this.shop.ctx.shop.select(paymentAttempts)

  async live({ what, n }: Happening): Promise<void> {
    const { ctx, sims } = this.shop
    const payer = this.pick(payers, n) ?? '254711000001'
    const order = this.pick(this.placed, n)
    const attempt = this.pick(await this.attempts(), n)
    const invoice = this.invoice(n)
    const check = async () => attempt && learnOutcome(ctx, orderPayable, { attemptId: attempt.id })
    switch (what) {
      case 'order': {
        const key = this.nextKey()
        const placed = await placeOrder(ctx, await anOrderRequest(this.shop, { key, payer }))
        if (placed.ok) this.placed.push(placed.order.id)
        return
      }
      case 'pay_again':
        if (order) await payForOrder(ctx, { orderId: order, payer, key: this.nextKey() })
        return
      case 'pay':
        if (sims.intasend.prompts(payer).length > 0) sims.intasend.pay(payer)
        return
      case 'cancel_prompt':
        if (sims.intasend.prompts(payer).length > 0) sims.intasend.cancel(payer)
        return
      case 'late_complete':
        if (invoice?.state === 'FAILED') sims.intasend.completeLate(invoice.id)
        return
      case 'webhook': {
        if (!invoice) return
        const told = { invoiceId: invoice.id, apiRef: invoice.apiRef }
        const heard = await hearWebhook(ctx, orderPayable, told)
        await learnOutcome(ctx, orderPayable, heard.ref, heard.state)
        return
      }
      case 'check':
        await check()
        return
      case 'check_twice_at_once':
        await Promise.all([check(), check()])
        return
      case 'expire':
        if (order) await expireOrder(ctx, order)
        return
      case 'pack':
        if (order) await packOrder(ctx, order)
        return
      case 'cancel_order':
        if (order) await cancelOrder(ctx, order)
        return
      case 'time':
        await sims.advance(n % 3 === 0 ? minutes(20) : seconds(50))
        return
      case 'lose_answer':
        sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
        return
      case 'status_down':
        sims.intasend.http.always('unavailable_503')
        return
      case 'status_up':
        sims.intasend.http.always(null)
        return
    }
  }

  /** The network is whole again, every callback comes at last, and the sweeps have run. */
  async end(): Promise<void> {
    const { ctx, sims } = this.shop
    await this.live({ what: 'status_up', n: 0 })
    for (const { id, apiRef } of sims.intasend.invoices()) {
      const heard = await hearWebhook(ctx, orderPayable, { invoiceId: id, apiRef })
      await learnOutcome(ctx, orderPayable, heard.ref)
    }
    for (const { id } of await this.attempts()) {
      await learnOutcome(ctx, orderPayable, { attemptId: id })
    }
  }
}

async function expectHonestShop({ shop, placed }: World): Promise<void> {
  const { ctx, sims } = shop
  await expectCoherentBooks(ctx.shop)
  const paid = sims.intasend.invoices().filter(({ state }) => state === 'COMPLETE')
  const booked = await ctx.shop.select(receipts)
  expect(booked.map(({ invoiceId }) => invoiceId).sort()).toEqual(paid.map(({ id }) => id).sort())
  for (const id of placed) {
    const { order, payment } = await orderPage(ctx, id)
    const goodsAreOurs = ['confirmed', 'packed', 'ready', 'dispatched', 'completed']
    if (goodsAreOurs.includes(order.state)) expect(payment).toBe('paid')
  }
  await expectStockConserved(shop)
}

/** Invariant 3: what was put on the shelf is on it, or with an order that stands. */
async function expectStockConserved({ ctx }: TestShop): Promise<void> {
  const [shelf, lines, all, changes] = await ctx.shop.read(
    ctx.shop.select(variants),
    ctx.shop.select(orderLines),
    ctx.shop.select(orders),
    ctx.shop.select(stockChanges),
  )
  const standing = new Set(
    all.filter(({ state }) => !['expired', 'cancelled'].includes(state)).map(({ id }) => id),
  )
  const initial: Record<string, number> = { 'UNGA-2KG': 60, 'MAZIWA-500ML': 100 }
  for (const [sku, stock] of Object.entries(initial)) {
    const onHand = shelf.find((variant) => variant.sku === sku)?.stock ?? 0
    const sold = lines
      .filter((line) => line.sku === sku && standing.has(line.orderId))
      .reduce((sum, { quantity }) => sum + quantity, 0)
    const changed = changes
      .filter((change) => change.sku === sku)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    expect(onHand + sold, sku).toBe(stock + changed)
  }
}

describe('whatever happens to a shop’s money', () => {
  it('property: every shilling is booked once, no order goes out unpaid, no packet is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), async (history) => {
        const world = new World(await aShop())
        for (const event of history) await world.live(event)
        await world.end()
        await expectHonestShop(world)
      }),
      { numRuns: histories(25), endOnFailure: true },
    )
  }, 120_000)

  it('takes three orders of one price by two payers without mixing them up', async () => {
    const world = new World(await aShop())
    for (const n of [0, 1, 0]) await world.live({ what: 'order', n })
    await world.live({ what: 'pay', n: 1 })
    await world.end()
    const states = await Promise.all(
      world.placed.map(async (id) => (await orderPage(world.shop.ctx, id)).order.state),
    )
    expect(states).toEqual(['placed', 'confirmed', 'placed'])
    const [receipt] = await world.shop.ctx.shop.select(receipts)
    expect(receipt?.grossCents).toBe(shillings(640))
  })
})
