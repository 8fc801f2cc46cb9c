import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { customers } from '../../src/customers/tables'
import { minutes, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { balance } from '../../src/ledger/ledger'
import { postingFrom } from '../../src/ledger/queries'
import { postings } from '../../src/ledger/tables'
import { notifications } from '../../src/notifications/tables'
import { cancelOrder } from '../../src/orders/advance-order'
import { orderPage } from '../../src/orders/queries'
import { orderRefundable } from '../../src/orders/refundable'
import { orders } from '../../src/orders/tables'
import { checkRefund } from '../../src/refunds/check-refund'
import { hearPayout } from '../../src/refunds/hear-payout'
import { payoutReference } from '../../src/refunds/refund'
import { requestRefund } from '../../src/refunds/request-refund'
import { sendRefund } from '../../src/refunds/send-refund'
import {
  approveRefund,
  finishByHand,
  giveUpOnRefund,
  rejectRefund,
} from '../../src/refunds/step-refund'
import { refundEvents } from '../../src/refunds/tables'
import { todayPage } from '../../src/today/queries'
import { aShop, type TestShop } from '../support/a-shop'
import { expectCoherentBooks } from '../support/coherent-books'
import { aPaidOrder, aSentRefund, as, askBack, fund, refundOf } from './a-refund'

const check = (shop: TestShop, id: `rfd_${string}`) => checkRefund(shop.ctx, orderRefundable, id)
const notesOf = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(notifications)).map(({ note }) => note)
const books = async ({ ctx }: TestShop) => (await ctx.shop.select(postings)).map(postingFrom)

describe('giving money back', () => {
  it('goes to the number that paid, is turned round in the books and told with its code', async () => {
    const shop = await aShop()
    const { id, order, sent } = await aSentRefund(shop)
    expect(sent).toMatchObject({ ok: true, refund: { state: 'sending' } })
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'done' })
    const { reference, chargesCents } = await refundOf(shop.ctx, id)
    expect(chargesCents).toBe(shillings(10))
    expect(shop.sims.intasend.messages('0711222333').at(-1)?.text).toContain(
      `${reference} Confirmed.You have received Ksh640.00`,
    )
    expect((await orderPage(shop.ctx, order.id)).payment).toBe('refunded')
    expect(balance(await books(shop), 'world')).toBe(0)
    const said = new Map((await notesOf(shop)).map(({ key, data }) => [key, data]))
    expect(said.get('refundSent')).toEqual({ order: 1, amount: 'KES 640' })
    expect(said.get('refundDone')).toEqual({ order: 1, amount: 'KES 640', code: reference })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('never promises more than was paid, however many ask at once', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await Promise.all(
      [1, 2, 3].map(() => askBack(shop.ctx, paid, shillings(400)).catch(() => null)),
    )
    expect(asked.filter((one) => one?.ok)).toHaveLength(1)
    expect(await askBack(shop.ctx, paid, shillings(241))).toEqual({
      ok: false,
      code: 'TOO_MUCH',
      most: shillings(240),
    })
    expect(await askBack(shop.ctx, paid, shillings(240))).toMatchObject({ ok: true })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('does not take a form that was drawn before somebody else’s refund', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const old = { invoiceId: paid.invoiceId, about: paid.order.id, version: 1 }
    await askBack(shop.ctx, paid, shillings(100))

    const late = { ...old, amount: shillings(100), reason: 'other' as const }
    expect(await requestRefund(shop.ctx, orderRefundable, late)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  it('waits for the owner when a manager asks, or when it is above the limit', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const manager = as(shop.ctx, 'manager')
    const asked = await askBack(manager, paid)
    if (!asked.ok) throw new Error(asked.code)
    const { id, version } = asked.refund
    expect(asked.refund.state).toBe('requested')
    expect((await notesOf(shop)).map(({ key }) => key)).toContain('refundAsked')
    expect(await sendRefund(manager, orderRefundable, { id })).toMatchObject({ ok: false })
    expect(await approveRefund(manager, orderRefundable, { id, version })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await approveRefund(shop.ctx, orderRefundable, { id, version })).toMatchObject({
      ok: true,
      refund: { state: 'approved' },
    })
    expect(await approveRefund(shop.ctx, orderRefundable, { id, version })).toMatchObject({
      code: 'MOVED_ON',
    })
  })

  it('is sent once by two who press at the same moment', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    const press = () => sendRefund(shop.ctx, orderRefundable, { id: asked.refund.id })
    const pressed = await Promise.all([press(), press(), press()])
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(shop.sims.intasend.payouts.all()).toHaveLength(1)
  })

  it('is sent by the sweep when whoever approved it was cut off', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    expect((await refundOf(shop.ctx, asked.refund.id)).nextCheckAt).not.toBeNull()
    expect(await check(shop, asked.refund.id)).toMatchObject({ state: 'sending', tries: 1 })
  })

  it('puts the money back with its order when it is refused', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    await cancelOrder(shop.ctx, paid.order.id)
    const owed = async () =>
      (await shop.ctx.shop.select(orders, eq(orders.id, paid.order.id)))[0]?.owedAt
    expect(await owed()).not.toBeNull()
    const asked = await askBack(as(shop.ctx, 'manager'), paid)
    if (!asked.ok) throw new Error(asked.code)
    expect(await owed()).toBeNull()
    expect(await rejectRefund(shop.ctx, orderRefundable, asked.refund)).toMatchObject({ ok: true })
    expect(await owed()).not.toBeNull()
    expect(await askBack(shop.ctx, paid)).toMatchObject({ ok: true })
    expect((await notesOf(shop)).map(({ key }) => key)).toContain('refundDropped')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('is the owner’s hand’s for cash, or with M-Pesa’s code', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    for (const [code, account] of [
      [null, 'cash'],
      ['UKM1A2B3C4', 'world'],
    ] as const) {
      const asked = await askBack(shop.ctx, paid, shillings(320))
      if (!asked.ok) throw new Error(asked.code)
      const before = balance(await books(shop), account)
      const { id, version } = asked.refund
      const done = await finishByHand(shop.ctx, orderRefundable, { id, version, code })
      expect(done).toMatchObject({ ok: true, refund: { state: 'done' } })
      expect(balance(await books(shop), account)).toBe(before + shillings(320))
    }
    expect((await orderPage(shop.ctx, paid.order.id)).payment).toBe('refunded')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('of an erased customer can only be given by hand', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    await shop.ctx.shop.commit(shop.ctx.shop.update(customers, { salt: null }))
    expect(await sendRefund(shop.ctx, orderRefundable, { id: asked.refund.id })).toMatchObject({
      code: 'BY_HAND_ONLY',
    })
    expect(await refundOf(shop.ctx, asked.refund.id)).toMatchObject({
      state: 'approved',
      method: 'by_hand',
      nextCheckAt: null,
    })
    expect(shop.sims.intasend.payouts.all()).toHaveLength(0)
  })

  it('is nobody’s in another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const paid = await aPaidOrder(shop)
    await expect(askBack(other.ctx, paid)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await aSentRefund(shop)
    await expect(checkRefund(other.ctx, orderRefundable, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a payout that does not go as it should', () => {
  it('that failed stands as failed and may be sent again, under another name', async () => {
    const shop = await aShop()
    shop.sims.intasend.payouts.script('254711222333', 'failed')
    const { id } = await aSentRefund(shop)
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'failed' })
    expect((await todayPage(shop.ctx)).moneyToSort).toBe(1)
    shop.sims.intasend.payouts.script('254711222333', 'paid')
    const { version } = await refundOf(shop.ctx, id)
    await sendRefund(shop.ctx, orderRefundable, { id, version })
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'done', tries: 2 })
    const references = shop.sims.intasend.payouts.all().map(({ reference }) => reference)
    expect(new Set(references).size).toBe(2)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('that IntaSend took and failed in the same breath is not on its way', async () => {
    const shop = await aShop()
    shop.sims.intasend.payouts.script('254711222333', 'refused_at_once')
    const { sent } = await aSentRefund(shop)
    expect(sent).toMatchObject({ refund: { state: 'failed', trouble: 'failed' } })
  })

  it('for which the wallet is too empty says so', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    fund(shop, -10_500)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    await sendRefund(shop.ctx, orderRefundable, { id: asked.refund.id })
    await shop.sims.advance(seconds(5))
    await check(shop, asked.refund.id)
    expect(await refundOf(shop.ctx, asked.refund.id)).toMatchObject({
      state: 'failed',
      trouble: 'too_little_money',
    })
  })

  it('that IntaSend looks into waits, and is done when IntaSend says so', async () => {
    const shop = await aShop()
    shop.sims.intasend.payouts.script('254711222333', 'observed')
    const { id } = await aSentRefund(shop)
    await shop.sims.advance(seconds(5))
    await check(shop, id)
    expect(await refundOf(shop.ctx, id)).toMatchObject({ state: 'unknown', trouble: 'observed' })
    const [leg] = shop.sims.intasend.payouts.all().flatMap(({ legs }) => legs)
    shop.sims.intasend.payouts.resolveLeg(leg?.id ?? '', 'paid')
    expect(await check(shop, id)).toMatchObject({ state: 'done' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('whose outcome nobody knows is never sent again; without a code only a person ends it', async () => {
    const shop = await aShop()
    shop.sims.intasend.payouts.script('254711222333', 'unknown')
    const { id } = await aSentRefund(shop)
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'unknown', trouble: 'outcome_unknown' })
    const { version } = await refundOf(shop.ctx, id)
    expect(await sendRefund(shop.ctx, orderRefundable, { id, version })).toMatchObject({
      ok: false,
    })
    const [leg] = shop.sims.intasend.payouts.all().flatMap(({ legs }) => legs)
    shop.sims.intasend.payouts.resolveLeg(leg?.id ?? '', 'paid')
    expect(await check(shop, id)).toMatchObject({ state: 'unknown', trouble: 'no_reference' })
    const by = { id, version, code: 'UKM1A2B3C4' }
    expect(await finishByHand(shop.ctx, orderRefundable, by)).toMatchObject({ ok: true })
    expect(shop.sims.intasend.payouts.all()).toHaveLength(1)
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('whose results are still read is neither failed nor unknown', async () => {
    const shop = await aShop()
    shop.sims.intasend.payouts.script('254711222333', 'stuck')
    const { id } = await aSentRefund(shop)
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'sending', trouble: null })
  })

  it('whose answer was lost is looked for in the wallet, and never sent blindly again', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    const { id } = asked.refund
    shop.sims.intasend.http.next('lost_answer', { path: 'send-money/initiate' })
    expect(await sendRefund(shop.ctx, orderRefundable, { id })).toMatchObject({
      refund: { state: 'unknown', trackingId: null },
    })
    await shop.sims.advance(minutes(6))
    await check(shop, id)
    expect(await refundOf(shop.ctx, id)).toMatchObject({
      state: 'unknown',
      trouble: 'seen_in_wallet',
    })
    expect(shop.sims.intasend.payouts.all()).toHaveLength(1)
    const [batch] = shop.sims.intasend.payouts.all()
    const told = { trackingId: batch?.trackingId ?? '', reference: batch?.reference ?? null }
    expect(await hearPayout(shop.ctx, told)).toBe(id)
    expect(await check(shop, id)).toMatchObject({ state: 'done' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('that never reached IntaSend is the owner’s word to send again', async () => {
    const shop = await aShop()
    const paid = await aPaidOrder(shop)
    const asked = await askBack(shop.ctx, paid)
    if (!asked.ok) throw new Error(asked.code)
    const { id } = asked.refund
    shop.sims.intasend.http.next('reset_before', { path: 'send-money/initiate' })
    await sendRefund(shop.ctx, orderRefundable, { id })
    await shop.sims.advance(minutes(6))
    await check(shop, id)
    const lost = await refundOf(shop.ctx, id)
    expect(lost).toMatchObject({ state: 'unknown', trouble: 'not_in_wallet' })
    const manager = as(shop.ctx, 'manager')
    expect(await giveUpOnRefund(manager, orderRefundable, lost)).toMatchObject({ ok: false })
    expect(await giveUpOnRefund(shop.ctx, orderRefundable, lost)).toMatchObject({ ok: true })
    await sendRefund(shop.ctx, orderRefundable, { id })
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'done' })
    const trail = await shop.ctx.shop.select(refundEvents)
    expect(trail.map(({ event }) => event)).toEqual([
      ...['request', 'approve', 'send', 'lose', 'fail', 'send', 'finish'],
    ])
  })

  it('takes no tracking id from news of an earlier try, nor of another shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const { id } = await aSentRefund(shop)
    const told = { trackingId: 'made-up', reference: `${id}-7` }
    expect(await hearPayout(shop.ctx, told)).toBeNull()
    const ours = payoutReference({ id, tries: 1 })
    expect(await hearPayout(other.ctx, { ...told, reference: ours })).toBeNull()
    expect(await hearPayout(shop.ctx, { ...told, reference: ours })).toBe(id)
    expect((await refundOf(shop.ctx, id)).trackingId).not.toBe('made-up')
  })

  it('stays as it is while IntaSend does not answer', async () => {
    const shop = await aShop()
    const { id } = await aSentRefund(shop)
    shop.sims.intasend.http.always('unavailable_503')
    await shop.sims.advance(seconds(5))
    expect(await check(shop, id)).toMatchObject({ state: 'sending' })
    shop.sims.intasend.http.always(null)
    expect(await check(shop, id)).toMatchObject({ state: 'done' })
  })
})
