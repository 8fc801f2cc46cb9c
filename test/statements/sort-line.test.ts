import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../../src/kernel/clock'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import { bookHeld } from '../../src/reconciliation/book-held'
import { openPage } from '../../src/reconciliation/queries'
import { statementLineEvents } from '../../src/reconciliation/tables'
import { workThroughStatement } from '../../src/reconciliation/work-through-statement'
import { bookLine, knowLine } from '../../src/statements/sort-line'
import { payFor } from '../orders/pay-for'
import {
  importStatement,
  linesIn,
  resultsIn,
  soldRows,
  walletStatement,
} from '../reconciliation/a-statement'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'

/** A payment by hand to the shop's wallet that names nothing of ours, seen in a statement. */
async function aStranger(shop: TestShop, value = 640) {
  const at = shop.sims.clock.now() - minutes(5)
  await importStatement(shop, walletStatement([{ value, at, code: 'UKK4R7T9ZZ' }]))
  const line = (await linesIn(shop)).find(({ result }) => result === 'unknown')
  if (!line) throw new Error('the line is unknown')
  return line.lineKey
}
const eventsIn = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(statementLineEvents)).map(({ event, reason, about, actor }) => ({
    event,
    ...(reason && { reason }),
    ...(about && { about }),
    ...(actor.startsWith('acc_') && { by: 'somebody' }),
  }))
const paid = async ({ ctx }: TestShop, id: `ord_${string}`) => (await orderPage(ctx, id)).payment

describe('a line that somebody sorts out', () => {
  it('is booked to the order with its number in one tap, with a name and a trail', async () => {
    const shop = await aShop()
    const { order } = await anOrder(shop)
    const key = await aStranger(shop)
    expect(await bookLine(shop.ctx, { key, orderNumber: 1 })).toEqual({ ok: true, booked: 'order' })
    expect(await paid(shop, order.id)).toBe('paid')
    expect(await eventsIn(shop)).toEqual([{ event: 'booked', about: '#1', by: 'somebody' }])
    expect(await resultsIn(shop)).toEqual(['payment matched booked'])
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([
      { channel: 'statement', mpesaReference: 'UKK4R7T9ZZ' },
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('without an order waits with the money to sort out', async () => {
    const shop = await aShop()
    const key = await aStranger(shop)
    expect(await bookLine(shop.ctx, { key, orderNumber: null })).toMatchObject({ booked: 'aside' })
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([{ setAside: 'NOT_EXPECTED' }])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is booked all the same when the order does not fit, and says so', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    await payFor(shop, placed)
    const key = await aStranger(shop)
    expect(await bookLine(shop.ctx, { key, orderNumber: 1 })).toEqual({
      ok: true,
      booked: 'aside',
      why: 'NOTHING_DUE',
    })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('for an order that is not there changes nothing', async () => {
    const shop = await aShop()
    const key = await aStranger(shop)
    expect(await bookLine(shop.ctx, { key, orderNumber: 7 })).toMatchObject({ code: 'NO_ORDER' })
    expect(await shop.ctx.shop.select(receipts)).toEqual([])
    expect(await eventsIn(shop)).toEqual([])
  })

  it('is sorted once by two taps at once, whatever they say', async () => {
    const shop = await aShop()
    const key = await aStranger(shop)
    const known = () => knowLine(shop.ctx, { key, as: 'not_ours', reason: 'own_money' })
    const booked = () => bookLine(shop.ctx, { key, orderNumber: null })
    const outcomes = await Promise.all([known(), booked(), known(), booked()])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await eventsIn(shop)).toHaveLength(1)
    expect((await openPage(shop.ctx.shop)).open).toBe(0)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is known with a reason, and off the list', async () => {
    const shop = await aShop()
    const key = await aStranger(shop)
    expect((await openPage(shop.ctx.shop)).open).toBe(1)
    await knowLine(shop.ctx, { key, as: 'not_ours', reason: 'other_business' })
    expect(await eventsIn(shop)).toEqual([
      { event: 'not_ours', reason: 'other_business', by: 'somebody' },
    ])
    expect((await openPage(shop.ctx.shop)).open).toBe(0)
    expect(await bookLine(shop.ctx, { key, orderNumber: null })).toMatchObject({
      code: 'SORTED_MEANWHILE',
    })
  })

  it('of another shop is not found', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const key = await aStranger(shop)
    await expect(bookLine(other.ctx, { key, orderNumber: null })).rejects.toThrow('no such line')
    const know = knowLine(other.ctx, { key, as: 'known', reason: 'other' })
    await expect(know).rejects.toThrow('no such line')
  })

  it('guesses the order that was asked for the same amount at the same time', async () => {
    const shop = await aShop()
    await anOrder(shop)
    shop.sims.intasend.cancel('0711222333')
    await shop.sims.advance(hours(25))
    const [attempt] = await shop.ctx.shop.select(paymentAttempts)
    if (!attempt) throw new Error('a push went out')
    await learnOutcome(shop.ctx, orderPayable, { attemptId: attempt.id })
    const at = attempt.createdAt + 30_000
    await importStatement(shop, walletStatement([{ value: 640, at, code: 'UKK4R7T9ZZ' }]))
    const { lines } = await openPage(shop.ctx.shop)
    expect(lines).toMatchObject([{ order: { number: 1 }, sure: false }])
  })

  it('that was held back is booked when the owner says that the file is fine', async () => {
    const shop = await aShop()
    shop.sims.intasend.settings.callbacks = 'never'
    shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    const { order } = await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    await shop.sims.advance(minutes(3))
    const at = shop.sims.clock.now()
    const text = walletStatement([
      ...soldRows(shop),
      { type: 'DEPOSIT', value: 10, at: at + 1 },
      { type: 'DEPOSIT', value: 20, at: at + 2 },
    ])
    const rows = text.split('\n').filter((row) => !row.includes(',10.00,'))
    const id = await importStatement(shop, rows.join('\n'))
    expect(await paid(shop, order.id)).toBe('unpaid')
    expect(await Promise.all([bookHeld(shop.ctx, id), bookHeld(shop.ctx, id)])).toContainEqual({
      ok: true,
    })
    expect(await workThroughStatement(shop.ctx, orderPayable, id)).toBe('done')
    expect(await paid(shop, order.id)).toBe('paid')
    expect(await eventsIn(shop)).toEqual([{ event: 'allow', by: 'somebody' }])
    expect(await bookHeld(shop.ctx, id)).toEqual({ ok: false })
    await expectCoherentBooks(shop.ctx.shop)
  })
})
