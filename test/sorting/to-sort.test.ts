import { describe, expect, it } from 'vitest'
import { days, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { cancelOrder } from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { orderRefundable } from '../../src/orders/refundable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { checkRefund } from '../../src/refunds/check-refund'
import { closeAttempt } from '../../src/sorting/close-attempt'
import { keepAside } from '../../src/sorting/keep-aside'
import { toSort } from '../../src/sorting/to-sort'
import { todayPage } from '../../src/today/queries'
import { aPaidOrder, aSentRefund, as, askBack } from '../refunds/a-refund'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { attemptOf, lateMoney, strangeMoney } from './aside'

/** The list, which is as long as Today says. */
async function listOf(shop: TestShop) {
  const list = await toSort(shop.ctx)
  expect((await todayPage(shop.ctx)).moneyToSort).toBe(list.length)
  return list
}

describe('the list of money to sort out', () => {
  it('is empty while every payment fits', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    expect(await listOf(shop)).toEqual([])
  })

  it('holds late money until it is sorted, with its order and its payer', async () => {
    const shop = await aShop()
    const { order, receipt } = await lateMoney(shop)
    const [matter] = await listOf(shop)
    expect(matter).toMatchObject({
      kind: 'aside',
      known: { receipt: { invoiceId: receipt.invoiceId }, payer: '254711222333' },
      order: { order: { id: order.id }, paid: 0 },
      ways: ['revive', 'give_back', 'assign', 'keep'],
    })
    await keepAside(shop.ctx, receipt)
    expect(await listOf(shop)).toEqual([])
  })

  it('holds what a cancelled order was paid until it is promised back, and then the promise', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    await askBack(shop.ctx, paid, shillings(100))
    await cancelOrder(shop.ctx, paid.order.id)
    const list = await listOf(shop)
    expect(list).toMatchObject([{ kind: 'owed', amount: shillings(540), known: { hasKeys: true } }])
    await askBack(as(shop.ctx, 'manager'), paid, shillings(540))
    expect(await listOf(shop)).toMatchObject([
      { kind: 'refund', refund: { state: 'requested', amountCents: shillings(540) } },
    ])
  })

  it('holds a refund that failed, not one that is on its way or done', async () => {
    const shop = await aShop()
    const good = await aSentRefund(shop)
    expect(await listOf(shop)).toEqual([])
    shop.sims.intasend.payouts.script('254722000111', 'failed')
    const bad = await aSentRefund(shop, '254722000111' as never)
    await shop.sims.advance(seconds(5))
    for (const { id } of [good, bad]) await checkRefund(shop.ctx, orderRefundable, id)
    expect(await listOf(shop)).toMatchObject([
      { kind: 'refund', refund: { id: bad.id, state: 'failed' }, order: { paid: shillings(640) } },
    ])
  })

  it('holds a push that nobody answered for a day until the owner closes it', async () => {
    const shop = await aShop()
    shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    const placed = await anOrder(shop)
    await shop.sims.advance(days(1) + seconds(1))
    await learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) })
    const [matter] = await listOf(shop)
    if (matter?.kind !== 'attempt') throw new Error('the push is on the list')
    await closeAttempt(shop.ctx, matter.attempt)
    expect(await listOf(shop)).toEqual([])
  })

  it('is of one shop, oldest first', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const first = await strangeMoney(shop)
    await shop.sims.advance(seconds(10))
    await lateMoney(shop, '254722000777')
    const list = await listOf(shop)
    expect(list.map(({ at }) => at)).toEqual(list.map(({ at }) => at).sort((a, b) => a - b))
    expect(list[0]).toMatchObject({ known: { receipt: { invoiceId: first.receipt.invoiceId } } })
    expect(await listOf(other)).toEqual([])
  })
})
