import { describe, expect, it } from 'vitest'
import { days, hours, minutes, seconds } from '../../src/kernel/clock'
import { inNairobi, startOfDay } from '../../src/kernel/nairobi'
import { orderPayable } from '../../src/orders/payable'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { checkDay } from '../../src/reconciliation/check-day'
import { dayStatementId } from '../../src/reconciliation/day-statement'
import { statementsPage } from '../../src/reconciliation/queries'
import { toSort } from '../../src/sorting/to-sort'
import { payFor } from '../orders/pay-for'
import { aPaidOrder, aSentRefund } from '../refunds/a-refund'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { expectCoherentBooks } from '../support/coherent-books'
import { resultsIn, statementsIn, workUntilDone } from './a-statement'
import { book, dice, someSales } from './seeded'

const dayOf = (shop: TestShop) => inNairobi(shop.sims.clock.now()).day

/** The night after; the check of the day that is over. */
async function checkedNextNight(shop: TestShop) {
  const day = dayOf(shop)
  const { clock } = shop.sims
  await shop.sims.advance(startOfDay(clock.now()) + days(1) + hours(2) - clock.now())
  const outcome = await checkDay(shop.ctx, day)
  if (outcome === 'begun') await workUntilDone(shop, dayStatementId(day))
  return { day, outcome }
}

describe('the check of a day against IntaSend’s own list', () => {
  it('agrees on sales, charges and what was given back, and is done once', async () => {
    const shop = await aShop()
    await aPaidOrder(shop)
    await aSentRefund(shop, '254711222444' as never)
    await shop.sims.advance(minutes(2))
    const { day, outcome } = await checkedNextNight(shop)
    expect(outcome).toBe('begun')
    const results = await resultsIn(shop)
    expect(results.filter((one) => one === 'payment matched')).toHaveLength(2)
    expect(results.filter((one) => !/matched|not_needed/.test(one))).toEqual([])
    expect((await statementsPage(shop.ctx.shop)).lastDay).toMatchObject({
      id: dayStatementId(day),
      state: 'done',
      results: { counts: { matched: 2 } },
    })
    expect(await checkDay(shop.ctx, day)).toBe('done_before')
    expect(await statementsIn(shop)).toHaveLength(1)
    // What people uploaded themselves is another list.
    expect((await statementsPage(shop.ctx.shop)).statements).toEqual([])
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('books a payment that nobody told us of, by our own reference in the list', async () => {
    const shop = await aShop()
    shop.sims.intasend.settings.callbacks = 'never'
    shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
    await anOrder(shop)
    shop.sims.intasend.pay('0711222333')
    await checkedNextNight(shop)
    expect(await resultsIn(shop)).toContain('payment matched settled')
    await expectCoherentBooks(shop.ctx.shop)
  })

  it('puts strangers’ money and payments that the list lacks on what has to be sorted out', async () => {
    const shop = await aShop()
    await payFor(shop, await anOrder(shop))
    const sales = someSales(dice(5), 1, shop.sims.clock.now() + minutes(1))
    await book(shop, 'intasend', sales)
    await shop.sims.advance(minutes(10))
    await anOrder(shop, { payer: '254733000111' })
    const invoice = shop.sims.intasend.invoices().at(-1)
    if (!invoice) throw new Error('a push went out')
    invoice.apiRef = 'Walk-in'
    shop.sims.intasend.settings.callbacks = 'never'
    shop.sims.intasend.pay('0733000111')
    await checkedNextNight(shop)
    const results = await resultsIn(shop)
    expect(results).toContain('payment missing_there')
    expect(results.some((one) => /^payment (missing_here|unknown|matched settled)/.test(one))).toBe(
      true,
    )
    expect((await toSort(shop.ctx)).map(({ kind }) => kind)).toContain('lines')
  })

  it('misses what the list lacks at any hour of the day, also when the list is empty', async () => {
    for (const sold of [true, false]) {
      const shop = await aShop()
      if (sold) await payFor(shop, await anOrder(shop))
      await book(shop, 'intasend', someSales(dice(9), 3, shop.sims.clock.now() + minutes(30)))
      await checkedNextNight(shop)
      const lacking = (await resultsIn(shop)).filter((one) => one === 'payment missing_there')
      expect(lacking).toHaveLength(3)
      expect((await toSort(shop.ctx)).map(({ kind }) => kind)).toContain('lines')
    }
  })

  it('looks for a payment of midnight once, when the second of its two days is compared', async () => {
    for (const order of [
      ['before', 'after'],
      ['after', 'before'],
    ] as const) {
      const shop = await aShop()
      const { clock } = shop.sims
      const midnight = startOfDay(clock.now()) + days(1)
      const nameOf = { before: inNairobi(midnight - 1).day, after: inNairobi(midnight).day }
      await shop.sims.advance(midnight - seconds(20) - clock.now())
      const placed = await anOrder(shop)
      shop.sims.intasend.pay('0711222333')
      await shop.sims.advance(minutes(1))
      if (!placed.payment?.ok) throw new Error('a push went out')
      await learnOutcome(shop.ctx, orderPayable, { attemptId: placed.payment.attemptId })
      // Pushed before midnight, booked after it, and in no list.
      await book(shop, 'intasend', someSales(dice(9), 1, midnight - seconds(2)))
      await shop.sims.advance(midnight + days(1) + hours(2) - clock.now())
      const missed: number[] = []
      for (const which of order) {
        await checkDay(shop.ctx, nameOf[which])
        await workUntilDone(shop, dayStatementId(nameOf[which]))
        const results = await resultsIn(shop)
        missed.push(results.filter((one) => one === 'payment missing_there').length)
      }
      expect(missed).toEqual([0, 1])
      expect(await resultsIn(shop)).toContain('payment matched')
    }
  })

  it('waits while IntaSend is down, and has nothing to say of a quiet day or a Till', async () => {
    const shop = await aShop()
    const day = dayOf(shop)
    shop.sims.intasend.http.always('unavailable_503')
    await expect(checkDay(shop.ctx, day)).rejects.toMatchObject({ code: 'PROVIDER_DOWN' })
    expect(await statementsIn(shop)).toEqual([])
    shop.sims.intasend.http.always(null)
    expect(await checkDay(shop.ctx, day)).toBe('begun')
    await workUntilDone(shop, dayStatementId(day))
    expect(await statementsIn(shop)).toMatchObject([{ kind: 'day', state: 'done', lines: 0 }])
    const till = await aShop({ intasend: null })
    expect(await checkDay(till.ctx, day)).toBe('no_list')
    expect(await statementsIn(till)).toEqual([])
  })

  it('of one shop is nothing to another, and two at once are one', async () => {
    const [shop, other] = [await aShop(), await aShop()]
    await aPaidOrder(shop)
    const day = dayOf(shop)
    await Promise.all([checkDay(shop.ctx, day), checkDay(shop.ctx, day)])
    await workUntilDone(shop, dayStatementId(day))
    expect((await resultsIn(shop)).filter((one) => one === 'payment matched')).toHaveLength(1)
    await checkDay(other.ctx, day)
    expect(await resultsIn(other)).toEqual([])
  })
})
