import { describe, expect, it } from 'vitest'
import { afterLastDay, Books, dayEnds } from '../../src/books/day-end'
import { accounts, balanceOf, type Flow, figuresOf } from '../../src/books/flow'
import { happenedByDay, happenedReads } from '../../src/books/happened'
import { keepDays } from '../../src/books/keep-days'
import { ledgerDays } from '../../src/books/tables'
import { days, hours, seconds } from '../../src/kernel/clock'
import { shillings } from '../../src/kernel/money'
import { inNairobi, startOfDay } from '../../src/kernel/nairobi'
import { postings } from '../../src/ledger/tables'
import { orderRefundable } from '../../src/orders/refundable'
import { checkRefund } from '../../src/refunds/check-refund'
import { requestRefund } from '../../src/refunds/request-refund'
import { finishByHand, rejectRefund } from '../../src/refunds/step-refund'
import { bookAside, reviveOrder } from '../../src/sorting/book-aside'
import { keepAside } from '../../src/sorting/keep-aside'
import { aPaidOrder, aSentRefund, askBack } from '../refunds/a-refund'
import { lateMoney, strangeMoney, tooLittleMoney } from '../sorting/aside'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'

const dayOf = (at: number) => inNairobi(at).day

async function booksOf({ ctx: { shop, ports } }: TestShop, ...boundaries: string[]) {
  const [ends, ...happened] = await shop.read(
    dayEnds(shop, boundaries),
    ...happenedReads(shop, { from: afterLastDay(shop), until: ports.clock() + 1 }),
  )
  return new Books(ends, happenedByDay(happened))
}

/** Every account from every posting ever made: what the quick way must agree with. */
async function fromPostings({ ctx }: TestShop, until = Number.POSITIVE_INFINITY): Promise<Flow[]> {
  const rows = (await ctx.shop.select(postings)).filter(({ postedAt }) => postedAt < until)
  const name = (account: string) => (account.startsWith('order:') ? 'orders' : account)
  const sum = (end: 'source' | 'destination', account: string) =>
    rows
      .filter((row) => name(row[end]) === account)
      .reduce((total, { amountCents }) => total + amountCents, 0) as Flow['in']
  return accounts.map((account) => ({
    account,
    in: sum('destination', account),
    out: sum('source', account),
  }))
}

/** A day with everything in it that can happen to money. */
async function aBusyDay(shop: TestShop) {
  const { id } = await aSentRefund(shop)
  await shop.sims.advance(seconds(5))
  await checkRefund(shop.ctx, orderRefundable, id)
  const paid = await aPaidOrder(shop, '254722000222' as never)
  const asked = await askBack(shop.ctx, paid, shillings(100))
  if (asked.ok) await finishByHand(shop.ctx, orderRefundable, { ...asked.refund, code: null })
  await reviveOrder(shop.ctx, (await lateMoney(shop, '254722000333')).receipt)
  const { receipt } = await lateMoney(shop, '254722000444')
  const back = await requestRefund(shop.ctx, orderRefundable, {
    ...receipt,
    about: null,
    amount: receipt.grossCents,
    reason: 'late',
  })
  if (back.ok) await rejectRefund(shop.ctx, orderRefundable, back.refund)
  await keepAside(shop.ctx, { invoiceId: receipt.invoiceId, version: 3 })
  const strange = await strangeMoney(shop, '254722000555')
  const small = await anOrder(shop, {
    payer: '254722000666',
    lines: [{ sku: 'UNGA-2KG', quantity: 1, price: shillings(180) }],
  })
  await bookAside(shop.ctx, { ...strange.receipt, orderNumber: small.order.number })
  await tooLittleMoney(shop)
}

describe('what stands in each account', () => {
  it('is what all postings say, for a day, a span of days and for ever', async () => {
    const shop = await aShop()
    const first = startOfDay(shop.ctx.ports.clock()) + days(1) + hours(9)
    await shop.sims.advance(first - shop.ctx.ports.clock())
    await aBusyDay(shop)
    await keepDays(shop.ctx)
    expect(await shop.ctx.shop.select(ledgerDays)).toEqual([])
    const secondMorning = startOfDay(first) + days(1)
    await shop.sims.advance(secondMorning + hours(9) - shop.ctx.ports.clock())
    await aBusyDay(shop)
    const [d0, d1, d2] = [-days(1), 0, days(1)].map((off) => dayOf(first + off)) as [
      string,
      string,
      string,
    ]
    const check = async () => {
      const books = await booksOf(shop, d0, d1)
      const [all, yesterday] = [await fromPostings(shop), await fromPostings(shop, secondMorning)]
      expect(books.until(d2)).toEqual(all)
      expect(books.until(d1)).toEqual(yesterday)
      expect(books.until(d0).every((flow) => flow.in === 0 && flow.out === 0)).toBe(true)
      expect(books.between(d0, d1)).toEqual(yesterday)
      const { gross, charges, refunded, net } = figuresOf(books.between(d1, d2))
      expect(gross - charges - refunded).toBe(net)
      expect(balanceOf(books.until(d2), 'unmatched')).toBeGreaterThan(0)
    }
    await check()
    await Promise.all([keepDays(shop.ctx), keepDays(shop.ctx)])
    expect(await shop.ctx.shop.select(ledgerDays)).toHaveLength(accounts.length)
    await check()
  }, 60_000)

  it('adds nothing up twice after weeks in which nothing happened', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    const was = await fromPostings(shop)
    await shop.sims.advance(days(20))
    await keepDays(shop.ctx)
    await keepDays(shop.ctx)
    expect(await shop.ctx.shop.select(ledgerDays)).toHaveLength(accounts.length)
    const today = dayOf(shop.ctx.ports.clock())
    const monthAgo = dayOf(shop.ctx.ports.clock() - days(30))
    const books = await booksOf(shop, monthAgo)
    expect(books.until(today)).toEqual(was)
    expect(books.between(monthAgo, today)).toEqual(was)
  })

  it('is of one shop', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await aPaidOrder(shop)
    const books = await booksOf(other)
    expect(books.until('2100-01-01').every((flow) => flow.in === 0 && flow.out === 0)).toBe(true)
  })
})
