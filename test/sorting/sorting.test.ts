import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/catalogue/tables'
import { days, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { balance } from '../../src/ledger/ledger'
import { postingFrom } from '../../src/ledger/queries'
import { postings } from '../../src/ledger/tables'
import { notifications } from '../../src/notifications/tables'
import { cancelOrder } from '../../src/orders/advance-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { orderRefundable } from '../../src/orders/refundable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import { checkRefund } from '../../src/refunds/check-refund'
import { requestRefund } from '../../src/refunds/request-refund'
import { sendRefund } from '../../src/refunds/send-refund'
import { rejectRefund } from '../../src/refunds/step-refund'
import { receiptEvents, refunds } from '../../src/refunds/tables'
import { bookAside, reviveOrder } from '../../src/sorting/book-aside'
import { closeAttempt } from '../../src/sorting/close-attempt'
import { keepAside } from '../../src/sorting/keep-aside'
import { fund } from '../refunds/a-refund'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { attemptOf, lateMoney, newestAside, strangeMoney, tooLittleMoney } from './aside'

const stockOf = async ({ ctx }: TestShop, sku: string) =>
  (await ctx.shop.select(variants, eq(variants.sku, sku)))[0]?.stock
const notesOf = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(notifications)).map(({ note }) => note.key)
const standsIn = async ({ ctx }: TestShop, account: 'unmatched' | 'other') =>
  balance((await ctx.shop.select(postings)).map(postingFrom), account)
const givingBack = (shop: TestShop, receipt: { invoiceId: string; grossCents: number }) =>
  requestRefund(shop.ctx, orderRefundable, {
    invoiceId: receipt.invoiceId,
    about: null,
    amount: receipt.grossCents as never,
    reason: 'late',
    version: 1,
  })

describe('money that came too late', () => {
  it('takes its order up again, with goods from the shelf, and leaves nothing to sort', async () => {
    const shop = await aShop()
    const { order, receipt } = await lateMoney(shop)
    expect(receipt.setAside).toBe('TOO_LATE')
    expect(await stockOf(shop, 'UNGA-2KG')).toBe(60)
    expect(await reviveOrder(shop.ctx, receipt)).toMatchObject({ ok: true, refund: null })
    const page = await orderPage(shop.ctx, order.id)
    expect(page).toMatchObject({ payment: 'paid', order: { state: 'confirmed' } })
    expect(await stockOf(shop, 'UNGA-2KG')).toBe(58)
    expect(await standsIn(shop, 'unmatched')).toBe(0)
    expect(await notesOf(shop)).toContain('orderRevived')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('says what is short when the goods are sold, and changes nothing', async () => {
    const shop = await aShop()
    const { order, receipt } = await lateMoney(shop)
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(variants, { stock: 1 }, eq(variants.sku, 'UNGA-2KG')),
    )
    expect(await reviveOrder(shop.ctx, receipt)).toEqual({
      ok: false,
      code: 'OUT_OF_STOCK',
      short: [{ name: 'Maize flour 2 kg', wanted: 2, left: 1 }],
    })
    expect((await orderPage(shop.ctx, order.id)).order.state).toBe('expired')
    expect(await newestAside(shop)).toMatchObject({ sortedAt: null })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is taken up once by two who press at once', async () => {
    const shop = await aShop()
    const { receipt } = await lateMoney(shop)
    const pressed = await Promise.all([1, 2, 3].map(() => reviveOrder(shop.ctx, receipt)))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stockOf(shop, 'UNGA-2KG')).toBe(58)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('or goes back to who paid it, its charges borne by no order', async () => {
    const shop = await aShop()
    fund(shop, 1000)
    const { order, receipt } = await lateMoney(shop)
    const asked = await givingBack(shop, receipt)
    if (!asked.ok) throw new Error(asked.code)
    expect((await newestAside(shop)).sortedAt).not.toBeNull()
    await sendRefund(shop.ctx, orderRefundable, { id: asked.refund.id })
    await shop.sims.advance(seconds(5))
    expect(await checkRefund(shop.ctx, orderRefundable, asked.refund.id)).toMatchObject({
      state: 'done',
    })
    expect((await orderPage(shop.ctx, order.id)).payment).toBe('unpaid')
    expect(await standsIn(shop, 'unmatched')).toBe(0)
    expect(await standsIn(shop, 'other')).toBe(-receipt.chargesCents - shillings(10))
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('stands in the list again when its refund is refused', async () => {
    const shop = await aShop()
    const { receipt } = await lateMoney(shop)
    const asked = await givingBack(shop, receipt)
    if (!asked.ok) throw new Error(asked.code)
    await rejectRefund(shop.ctx, orderRefundable, asked.refund)
    expect(await newestAside(shop)).toMatchObject({ sortedAt: null })
    await expectCoherentBooks(shop.ctx.shop)
    const again = { invoiceId: receipt.invoiceId, version: 3 }
    expect(await reviveOrder(shop.ctx, again)).toMatchObject({ ok: true })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('does not take up what came back from its customer, nor what is not paid enough', async () => {
    const shop = await aShop()
    const { order, receipt } = await tooLittleMoney(shop)
    await cancelOrder(shop.ctx, order.id)
    expect(await reviveOrder(shop.ctx, receipt)).toMatchObject({ code: 'NOT_PAID' })
    expect(await bookAside(shop.ctx, receipt)).toMatchObject({ code: 'GIVEN_UP' })
    await expectCoherentBooks(shop.ctx.shop)
  })
})

describe('money of the wrong amount', () => {
  it('too little counts for its order, and the rest is asked for', async () => {
    const shop = await aShop()
    const { order, receipt } = await tooLittleMoney(shop)
    expect(await bookAside(shop.ctx, receipt)).toMatchObject({ ok: true, asked: true })
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({
      payment: 'part_paid',
      order: { state: 'placed' },
    })
    const [prompt] = shop.sims.intasend.prompts('0711222333')
    expect(prompt?.requestedCents).toBe(shillings(320))
    shop.sims.intasend.pay('0711222333')
    const asked = await shop.ctx.shop.select(paymentAttempts, eq(paymentAttempts.number, 2))
    await learnOutcome(shop.ctx, orderPayable, { attemptId: asked[0]?.id ?? 'pay_none' })
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({
      payment: 'paid',
      order: { state: 'confirmed' },
    })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('too much pays the order, and what is over is promised back in the same breath', async () => {
    const shop = await aShop()
    const { receipt } = await strangeMoney(shop)
    const { order } = await anOrder(shop, {
      lines: [{ sku: 'UNGA-2KG', quantity: 1, price: shillings(180) }],
    })
    const outcome = await bookAside(shop.ctx, { ...receipt, orderNumber: order.number })
    expect(outcome).toMatchObject({ ok: true, refund: { amount: shillings(360) } })
    expect(await orderPage(shop.ctx, order.id)).toMatchObject({
      payment: 'paid',
      order: { state: 'confirmed' },
    })
    expect((await newestAside(shop)).sortedAt).not.toBeNull()
    expect(await shop.ctx.shop.select(refunds)).toMatchObject([
      // Nobody of ours was asked for it, so nobody knows the number it came from.
      { method: 'by_hand', state: 'approved', source: 'unmatched', about: order.id },
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('for an order that is paid meanwhile is not counted twice', async () => {
    const shop = await aShop()
    const { receipt } = await strangeMoney(shop)
    const placed = await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    const [booked, learnt] = await Promise.all([
      bookAside(shop.ctx, { ...receipt, orderNumber: placed.order.number }),
      learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) }),
    ])
    const { payment } = await orderPage(shop.ctx, placed.order.id)
    expect(payment).toBe('paid')
    expect([booked.ok, learnt.kind === 'settled'].filter(Boolean)).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })
})

describe('money that nobody asked for', () => {
  it('is counted for the order the owner names', async () => {
    const shop = await aShop()
    const { receipt } = await strangeMoney(shop)
    expect(receipt).toMatchObject({ setAside: 'NOT_EXPECTED', payableId: null })
    const { order } = await anOrder(shop)
    expect(await bookAside(shop.ctx, { ...receipt, orderNumber: order.number })).toMatchObject({
      ok: true,
      refund: null,
    })
    const page = await orderPage(shop.ctx, order.id)
    expect(page).toMatchObject({ payment: 'paid', order: { state: 'confirmed' } })
    const [step] = await shop.ctx.shop.select(receiptEvents)
    expect(step).toMatchObject({ event: 'book', about: order.id, version: 2, actor: shop.owner })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is not counted for an order that is not there, nor in another shop, nor twice', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { receipt, other: placed } = await strangeMoney(shop)
    expect(await bookAside(shop.ctx, { ...receipt, orderNumber: 99 })).toMatchObject({
      code: 'NO_ORDER',
    })
    await expect(bookAside(other.ctx, { ...receipt, orderNumber: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const to = { ...receipt, orderNumber: placed.order.number }
    const twice = await Promise.all([bookAside(shop.ctx, to), bookAside(shop.ctx, to)])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('may be kept, as money of no order', async () => {
    const shop = await aShop()
    const { receipt } = await strangeMoney(shop)
    expect(await keepAside(shop.ctx, receipt)).toMatchObject({ ok: true })
    expect(await keepAside(shop.ctx, receipt)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await standsIn(shop, 'unmatched')).toBe(0)
    expect(await standsIn(shop, 'other')).toBe(shillings(640) - receipt.chargesCents)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('in another currency is never booked as shillings', async () => {
    const shop = await aShop()
    shop.sims.intasend.script({ phone: '254711222333' }, 'pays_other_currency')
    const placed = await anOrder(shop)
    await shop.sims.advance(seconds(30))
    await learnOutcome(shop.ctx, orderPayable, { attemptId: attemptOf(placed) })
    const receipt = await newestAside(shop)
    expect(await bookAside(shop.ctx, receipt)).toMatchObject({ code: 'WRONG_CURRENCY' })
    expect(await givingBack(shop, receipt)).toMatchObject({ code: 'NOT_POSSIBLE' })
    expect(await keepAside(shop.ctx, receipt)).toMatchObject({ ok: true })
    await expectCoherentBooks(shop.ctx.shop)
  })
})

describe('a push that nobody ever answered', () => {
  it('is closed by the owner’s word, and still counts should its money come', async () => {
    const shop = await aShop()
    shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    const placed = await anOrder(shop)
    const attemptId = attemptOf(placed)
    await shop.sims.advance(days(1) + seconds(1))
    expect(await learnOutcome(shop.ctx, orderPayable, { attemptId })).toEqual({
      kind: 'abandoned',
    })
    const [attempt] = await shop.ctx.shop.select(paymentAttempts)
    if (!attempt) throw new Error('the push was stored')
    const { id, version } = attempt
    const pressed = await Promise.all([1, 2].map(() => closeAttempt(shop.ctx, { id, version })))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    const [invoice] = shop.sims.intasend.invoices()
    if (invoice) shop.sims.intasend.completeLate(invoice.id)
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(paymentAttempts, { invoiceId: invoice?.id ?? '' }),
    )
    await learnOutcome(shop.ctx, orderPayable, { attemptId })
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })
})
