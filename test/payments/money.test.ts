import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../src/kernel/clock'
import { formatMoney, shillings } from '../../src/kernel/money'
import { balance } from '../../src/ledger/ledger'
import { postingFrom } from '../../src/ledger/queries'
import { postings } from '../../src/ledger/tables'
import { notifications } from '../../src/notifications/tables'
import { cancelOrder } from '../../src/orders/advance-order'
import { expireOrder } from '../../src/orders/expire-order'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { receipts } from '../../src/payments/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'

const payer = '0711222333'

const attemptOf = (placed: Awaited<ReturnType<typeof anOrder>>) => {
  if (!placed.payment?.ok) throw new Error('no push went out')
  return { attemptId: placed.payment.attemptId }
}
const learn = (shop: TestShop, placed: Awaited<ReturnType<typeof anOrder>>) =>
  learnOutcome(shop.ctx, orderPayable, attemptOf(placed))
const notesOf = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(notifications)).map(({ note }) => note.key)

describe('money for an order', () => {
  it('settles what IntaSend confirms: the order is confirmed and a numbered receipt told', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.pay(payer)
    expect(await learn(shop, placed)).toEqual({ kind: 'settled' })
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page).toMatchObject({ payment: 'paid', order: { state: 'confirmed' } })
    const [notice] = await shop.ctx.shop.select(notifications)
    expect(notice?.note).toMatchObject({
      key: 'orderPaid',
      data: { receipt: 1, amount: 'KES 640' },
    })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('books once what the callback, the job and the sweep all tell at the same moment', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.pay(payer)
    const outcomes = await Promise.all([1, 2, 3].map(() => learn(shop, placed)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'already_booked',
      'already_booked',
      'settled',
    ])
    const books = (await shop.ctx.shop.select(postings)).map(postingFrom)
    expect(formatMoney(balance(books, 'world'))).toBe('-KES 640')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('finds a push whose answer was lost again by its webhook', async () => {
    const shop = await aShop()
    shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    const placed = await anOrder(shop)
    expect(placed.payment).toMatchObject({ kind: 'unknown' })
    shop.sims.intasend.pay(payer)
    expect(await learn(shop, placed)).toMatchObject({ kind: 'waiting' })

    const [invoice] = shop.sims.intasend.invoices()
    if (!invoice) throw new Error('IntaSend made an invoice')
    const heard = await hearWebhook(shop.ctx, orderPayable, {
      invoiceId: invoice.id,
      apiRef: attemptOf(placed).attemptId,
    })
    expect(await learnOutcome(shop.ctx, orderPayable, heard.ref, heard.state)).toEqual({
      kind: 'settled',
    })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('tells a declined payer what to do and lets them try again at once', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.cancel(payer)
    expect(await learn(shop, placed)).toEqual({ kind: 'declined' })
    expect(await notesOf(shop)).toEqual(['paymentDeclined'])
    const again = { orderId: placed.order.id, payer: '254711222333' as const, key: 'wamid.again' }
    expect(await payForOrder(shop.ctx, again)).toMatchObject({ ok: true, kind: 'prompted' })
  })

  it('pushes once for two taps on Pay again, and makes a third wait', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.cancel(payer)
    await learn(shop, placed)
    const tap = (key: string) =>
      payForOrder(shop.ctx, { orderId: placed.order.id, payer: '254711222333', key })
    const taps = await Promise.all([tap('wamid.a'), tap('wamid.b')])
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await tap('wamid.c')).toMatchObject({ code: 'WAIT', seconds: 90 })
    expect(shop.sims.intasend.invoices()).toHaveLength(2)
  })

  it('never calls a silent prompt failed: it says that it is checking, and holds the goods', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.settings.callbacks = 'never'
    shop.sims.intasend.http.always('unavailable_503')
    await shop.sims.advance(seconds(95))
    expect(await learn(shop, placed)).toMatchObject({ kind: 'unknown' })
    expect(await notesOf(shop)).toEqual(['paymentUnknown'])
    await shop.sims.advance(minutes(14))
    expect(await expireOrder(shop.ctx, placed.order.id)).toMatchObject({ kind: 'held' })
    await shop.sims.advance(minutes(16))
    expect(await expireOrder(shop.ctx, placed.order.id)).toEqual({ kind: 'expired' })
  })

  it('never loses money that arrives for an expired order', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    await shop.sims.advance(seconds(70))
    await learn(shop, placed)
    await shop.sims.advance(minutes(31))
    await expireOrder(shop.ctx, placed.order.id)
    const [invoice] = shop.sims.intasend.invoices()
    if (invoice) shop.sims.intasend.completeLate(invoice.id)
    expect(await learn(shop, placed)).toEqual({ kind: 'set_aside' })
    const [receipt] = await shop.ctx.shop.select(receipts)
    expect(receipt).toMatchObject({ setAside: 'TOO_LATE', grossCents: shillings(640) })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('sets money of the wrong amount aside and does not confirm the order', async () => {
    const shop = await aShop()
    shop.sims.intasend.script({ phone: '254711222333' }, 'pays_other_value')
    const placed = await anOrder(shop)
    await shop.sims.advance(seconds(30))
    expect(await learn(shop, placed)).toEqual({ kind: 'set_aside' })
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page).toMatchObject({ payment: 'unpaid', order: { state: 'placed' } })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('does not take the word of a webhook about another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const placed = await anOrder(shop)
    shop.sims.intasend.pay(payer)
    const [invoice] = shop.sims.intasend.invoices()
    if (!invoice) throw new Error('IntaSend made an invoice')
    const told = { invoiceId: invoice.id, apiRef: attemptOf(placed).attemptId }
    const heard = await hearWebhook(other.ctx, orderPayable, told)
    expect(await learnOutcome(other.ctx, orderPayable, heard.ref)).toMatchObject({
      kind: 'waiting',
    })
    expect(await other.ctx.shop.select(receipts)).toHaveLength(0)
  })

  it('keeps what was paid when the shop cancels, and says that it will be given back', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.pay(payer)
    await learn(shop, placed)
    expect(await cancelOrder(shop.ctx, placed.order.id)).toMatchObject({ ok: true })
    const notices = await shop.ctx.shop.select(notifications)
    const cancelled = notices.find(({ note }) => note.key === 'orderCancelled')
    expect(cancelled?.note.data).toEqual({ order: 1, paid: true })
    await expectCoherentBooks(shop.ctx.shop)
  })
})
