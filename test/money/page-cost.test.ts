import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { closesPage, dayFile, dayPage } from '../../src/day-close/queries'
import { openShop } from '../../src/db/open-shop'
import { inNairobi } from '../../src/kernel/nairobi'
import { moneyOverview } from '../../src/money/overview'
import { paymentPage } from '../../src/money/payment'
import { askedPage, paymentsPage, paymentsWithCode } from '../../src/money/payments'
import { refundPage, refundsPage } from '../../src/money/refunds'
import { checkDay } from '../../src/reconciliation/check-day'
import { dayStatementId } from '../../src/reconciliation/day-statement'
import {
  exportedLines,
  openPage,
  statementById,
  statementPage,
  statementsPage,
} from '../../src/reconciliation/queries'
import { toSort } from '../../src/sorting/to-sort'
import { workUntilDone } from '../reconciliation/a-statement'
import { book, dice, someSales } from '../reconciliation/seeded'
import { aSentRefund } from '../refunds/a-refund'
import { aShop } from '../support/a-shop'
import { countedDatabase } from '../support/counted-database'

/** Tables that grow with every sale; a shop has few rows of the others, or each a day. */
const growing =
  /^SEARCH (a|orders|order_lines|order_events|customers|receipts|receipt_events|refund_events|payment_attempts|payment_events|payment_hints|postings|statement_lines) .*\(shop_id=\?\)$/

/** Every page about money, of a shop that has a little of everything. */
async function moneyPages() {
  const shop = await aShop()
  const { id, invoiceId } = await aSentRefund(shop)
  await book(shop, 'intasend', someSales(dice(9), 2, shop.sims.clock.now()))
  const { day } = inNairobi(shop.sims.clock.now())
  const statement = dayStatementId(day)
  await checkDay(shop.ctx, day)
  await workUntilDone(shop, statement)
  const { database, counts } = countedDatabase(env.SHOPS_0)
  const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
  const ctx = { ...shop.ctx, shop: scope }
  const pages: Record<string, () => Promise<unknown>> = {
    overview: () => moneyOverview(ctx, 'month'),
    'to sort': () => toSort(ctx),
    payments: () => paymentsPage(ctx, null),
    'older payments': () => paymentsPage(ctx, { at: shop.sims.clock.now(), number: 2 }),
    'a code': () => paymentsWithCode(ctx, 'UKP4R7T2XQ'),
    asked: () => askedPage(ctx, null),
    payment: () => paymentPage(ctx, invoiceId),
    refunds: () => refundsPage(ctx, null),
    'older refunds': () => refundsPage(ctx, shop.sims.clock.now()),
    refund: () => refundPage(ctx, id),
    closes: () => closesPage(ctx, undefined),
    day: () => dayPage(ctx, day),
    'day file': () => dayFile(ctx, day),
    statements: () => statementsPage(scope),
    statement: () => statementPage(scope, statement, { wanted: undefined, after: 0 }),
    'lines of a result': () => statementPage(scope, statement, { wanted: 'matched', after: 0 }),
    'what a statement is at': () => statementById(scope, statement),
    'open lines': () => openPage(scope),
    'lines file': () => exportedLines(scope, null),
    'lines file of one': () => exportedLines(scope, statement),
  }
  return { pages, counts }
}

describe('the pages about money', () => {
  it('are each one round trip, and read nothing from end to end', async () => {
    const { pages, counts } = await moneyPages()
    const trips: Record<string, number> = {}
    const walks: string[] = []
    for (const [name, load] of Object.entries(pages)) {
      Object.assign(counts, { roundTrips: 0, statements: [] })
      await load()
      trips[name] = counts.roundTrips
      for (const line of counts.statements) {
        const sql = line.slice(line.indexOf(' ') + 1)
        const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
        const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
          .bind(...blanks)
          .all<{ detail: string }>()
        for (const { detail } of results) {
          // What a subquery or a list of names holds may be walked; a table may not.
          const scans = /^SCAN (?!CONSTANT ROW|\(|[jl]\b|i\b)/.test(detail)
          // The newest orders, by a list that is cut off.
          const newest = detail.includes(' INDEX orders_by_number ') && / limit /.test(sql)
          if (scans || (growing.test(detail) && !newest))
            walks.push(`${name}: ${detail}: ${sql.slice(0, 300)}`)
        }
      }
    }
    expect(trips).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, 1])))
    expect(walks).toEqual([])
  })
})
