import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/claims/check-claim'
import { claimPayment, type PaymentClaim } from '../../src/claims/claim-payment'
import { readMpesa } from '../../src/claims/mpesa-message'
import { days, hours, minutes } from '../../src/kernel/clock'
import { noCents, shillings } from '../../src/kernel/money'
import { inNairobi } from '../../src/kernel/nairobi'
import { notifications } from '../../src/notifications/tables'
import { expireOrder } from '../../src/orders/expire-order'
import { orderPayable } from '../../src/orders/payable'
import { orderPage } from '../../src/orders/queries'
import { bookStatementLine } from '../../src/payments/book-statement-line'
import { paymentClaims, receipts } from '../../src/payments/tables'
import { statementLines, statements } from '../../src/reconciliation/tables'
import { payFor } from '../orders/pay-for'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { codeOfToday } from './code-of-today'

type Placed = Awaited<ReturnType<typeof anOrder>>

/** Money in the shop's account that nobody was asked for, as a statement shows it. */
const unsorted = async (shop: TestShop, code: string, whole = 640) =>
  bookStatementLine(
    shop.ctx,
    orderPayable,
    {
      attemptId: null,
      invoiceId: null,
      code,
      at: shop.sims.clock.now(),
      amount: shillings(whole),
      charges: noCents,
    },
    () => [],
  )

const claim = (shop: TestShop, { order }: Placed, code: string, more: Partial<PaymentClaim> = {}) =>
  claimPayment(shop.ctx, {
    orderId: order.id,
    customerId: order.customerId,
    code,
    amount: null,
    paidAt: null,
    ...more,
  })
const claimsOf = ({ ctx }: TestShop) => ctx.shop.select(paymentClaims)
const told = async ({ ctx }: TestShop) =>
  (await ctx.shop.select(notifications)).map(({ note }) => note.key)

/** An order whose prompt was declined, so that it waits for money. */
async function waiting(shop: TestShop): Promise<Placed> {
  const placed = await anOrder(shop)
  shop.sims.intasend.cancel(placed.request.payer ?? '')
  return placed
}

describe('somebody says that they paid', () => {
  it('and the push had been paid: asking the provider is enough', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    expect(await claim(shop, placed, '')).toEqual({ kind: 'asked', payment: 'paid' })
    expect(await claimsOf(shop)).toEqual([])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('with the code of money that was set aside: it is booked for their order', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '4R7T2XQ')
    await unsorted(shop, code)
    expect(await claim(shop, placed, code)).toEqual({ kind: 'matched', payment: 'paid' })
    const page = await orderPage(shop.ctx, placed.order.id)
    expect(page.order.state).toBe('confirmed')
    expect(await claimsOf(shop)).toMatchObject([{ state: 'matched', nextCheckAt: null }])
    expect(await told(shop)).toContain('orderPaid')
    expect(await claim(shop, placed, code)).toEqual({ kind: 'asked', payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('and typed O for 0 by hand: what they meant is found', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    await unsorted(shop, codeOfToday(shop, '4R7T0X1'))
    expect(await claim(shop, placed, codeOfToday(shop, '4R7TOXI'))).toMatchObject({
      kind: 'matched',
    })
  })

  it('with the code of a row that the shop’s statement shows: its money is booked once', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '4R7T2XQ')
    await aStatementLine(shop, code, 640)
    const [one, two] = await Promise.all([claim(shop, placed, code), claim(shop, placed, code)])
    expect([one.kind, two.kind]).toContain('matched')
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(1)
    expect(await shop.ctx.shop.select(statementLines)).toMatchObject([
      { result: 'matched', sortedAs: 'booked' },
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('with a message that is forged to perfection: nothing is confirmed', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '9Z8Y7X6')
    const { day } = inNairobi(shop.sims.clock.now())
    const [year, month, date] = day.split('-')
    const forged = `${code} Confirmed. Ksh640.00 paid to MAMA NJERI GROCERS. on ${date}/${month}/${year?.slice(2)} at 9:05 AM.New M-PESA balance is Ksh3,210.40. Transaction cost, Ksh0.00.`
    const [message] = readMpesa(forged)
    expect(message).toMatchObject({ confidence: 'whole', amount: shillings(640) })
    const { amount = null, paidAt = null } = message ?? {}
    expect(await claim(shop, placed, code, { amount, paidAt })).toEqual({
      kind: 'unseen',
      payment: 'unpaid',
    })
    expect((await orderPage(shop.ctx, placed.order.id)).order.state).toBe('placed')
    expect(await shop.ctx.shop.select(receipts)).toEqual([])
    const [noted] = await claimsOf(shop)
    for (const after of [minutes(1), minutes(5), minutes(30), hours(2), days(1)]) {
      await shop.sims.advance(after)
      if (noted) await checkClaim(shop.ctx, noted.id)
    }
    expect((await orderPage(shop.ctx, placed.order.id)).order.state).toBe('placed')
    await expectCoherentBooks(shop.ctx.shop)
  })
})

describe('a code', () => {
  it('that paid one order pays no other', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    const second = await waiting(shop)
    const [receipt] = await shop.ctx.shop.select(receipts)
    const code = receipt?.mpesaReference ?? ''
    expect(code).toHaveLength(10)
    expect(await claim(shop, second, code)).toEqual({ kind: 'used', payment: 'unpaid' })
    expect(await claimsOf(shop)).toMatchObject([{ state: 'refused', reason: 'USED' }])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('that two people claim at once goes to one of them', async () => {
    const shop = await aShop()
    const [first, second] = [await waiting(shop), await waiting(shop)]
    const code = codeOfToday(shop, '4R7T2XQ')
    await unsorted(shop, code)
    const outcomes = await Promise.all([claim(shop, first, code), claim(shop, second, code)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['matched', 'used'])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('of another amount, or for an order that was given up, is the shop’s to decide', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const [much, late] = [codeOfToday(shop, '4R7T2XQ'), codeOfToday(shop, '4R7T2XR')]
    await unsorted(shop, much, 700)
    expect(await claim(shop, placed, much)).toEqual({ kind: 'shop_decides', payment: 'unpaid' })
    await shop.sims.advance(minutes(50))
    await expireOrder(shop.ctx, placed.order.id)
    await unsorted(shop, late)
    expect(await claim(shop, placed, late)).toMatchObject({ kind: 'shop_decides' })
    expect(await claimsOf(shop)).toMatchObject([
      { state: 'lapsed', reason: 'UNCLEAR', sortedAt: null },
      { state: 'lapsed', reason: 'UNCLEAR', sortedAt: null },
    ])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('whose message names another amount than came in is looked at by a person', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '4R7T2XQ')
    await unsorted(shop, code)
    const edited = { amount: shillings(6400) }
    expect(await claim(shop, placed, code, edited)).toMatchObject({ kind: 'shop_decides' })
  })

  it('that cannot be of this payment is refused without a look', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    for (const [code, why] of [
      ['UZZ4R7T2XQ', 'IMPOSSIBLE'],
      ['RLA0R69NXM', 'OLD'],
      ['ZLA0R69NXM', 'FUTURE'],
    ] as const) {
      expect(await claim(shop, placed, code)).toMatchObject({ kind: 'refused', why })
    }
    const paidAt = shop.sims.clock.now() - days(2)
    const code = codeOfToday(shop, '4R7T2XQ')
    expect(await claim(shop, placed, code, { paidAt })).toMatchObject({ why: 'DISAGREES' })
    expect(await claimsOf(shop)).toEqual([])
  })

  it('is looked for at most five times a day for one order', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const kinds: string[] = []
    for (const n of [2, 3, 4, 5, 6, 7]) {
      kinds.push((await claim(shop, placed, codeOfToday(shop, `4R7T2X${n}`))).kind)
    }
    expect(kinds).toEqual([...Array(5).fill('unseen'), 'too_many'])
    expect((await claim(shop, placed, codeOfToday(shop, '4R7T2X2'))).kind).toBe('unseen')
    expect(await claimsOf(shop)).toHaveLength(5)
  })

  it('of another shop’s money is not seen, and no order of another shop is', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '4R7T2XQ')
    await unsorted(other, code)
    expect(await claim(shop, placed, code)).toMatchObject({ kind: 'unseen' })
    await expect(claim(other, placed, code)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const stranger = claim(shop, placed, code, { customerId: 'cus_somebody' })
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a claim that nothing came of yet', () => {
  it('is looked into after 1, 5 and 30 minutes, 2 hours and a day, then lapses for the owner', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    await claim(shop, placed, codeOfToday(shop, '4R7T2XQ'))
    const start = shop.sims.clock.now()
    const due: number[] = []
    for (;;) {
      const [row] = await claimsOf(shop)
      if (!row || row.nextCheckAt === null) break
      due.push(row.nextCheckAt - start)
      await shop.sims.advance(row.nextCheckAt - shop.sims.clock.now())
      await checkClaim(shop.ctx, row.id)
    }
    expect(due).toEqual([minutes(1), minutes(5), minutes(30), hours(2), days(1)])
    expect(await claimsOf(shop)).toMatchObject([
      { state: 'lapsed', reason: 'UNSEEN', sortedAt: null },
    ])
    expect((await told(shop)).filter((key) => key === 'claimLapsed')).toHaveLength(1)
  })

  it('is matched when its money turns up meanwhile', async () => {
    const shop = await aShop()
    const placed = await waiting(shop)
    const code = codeOfToday(shop, '4R7T2XQ')
    await claim(shop, placed, code)
    await shop.sims.advance(minutes(1))
    await unsorted(shop, code)
    const [row] = await claimsOf(shop)
    if (row) await Promise.all([checkClaim(shop.ctx, row.id), checkClaim(shop.ctx, row.id)])
    expect(await claimsOf(shop)).toMatchObject([{ state: 'matched' }])
    expect(await orderPage(shop.ctx, placed.order.id)).toMatchObject({ payment: 'paid' })
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('that was paid some other way needs nobody’s attention', async () => {
    const shop = await aShop()
    const placed = await anOrder(shop)
    await claim(shop, placed, codeOfToday(shop, '4R7T2XQ'))
    await payFor(shop, placed)
    await shop.sims.advance(days(1))
    const [row] = await claimsOf(shop)
    if (row) await checkClaim(shop.ctx, row.id)
    expect(await claimsOf(shop)).toMatchObject([{ state: 'lapsed', sortedAt: expect.any(Number) }])
    expect(await told(shop)).not.toContain('claimLapsed')
  })
})

/** A row of an uploaded statement that names nothing of ours. */
async function aStatementLine({ ctx, sims }: TestShop, code: string, whole: number) {
  const { shop } = ctx
  const now = sims.clock.now()
  await shop.commit(
    shop.insert(statements, {
      id: 'stm_1',
      kind: 'file',
      state: 'done',
      source: 'mpesa',
      fileName: 'november.csv',
      bytes: 100,
      uploadedBy: 'acc_1',
      uploadedAt: now,
      doneAt: now,
    }),
    shop.insert(statementLines, {
      lineKey: `mpesa:${code}`,
      statementId: 'stm_1',
      number: 1,
      class: 'payment',
      code,
      amountCents: shillings(whole),
      happenedAt: now,
      result: 'unknown',
    }),
  )
  expect(await shop.select(statementLines, eq(statementLines.code, code))).toHaveLength(1)
}
