import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/claims/check-claim'
import { claimPayment } from '../../src/claims/claim-payment'
import { openShop } from '../../src/db/open-shop'
import { days } from '../../src/kernel/clock'
import { noCents, shillings } from '../../src/kernel/money'
import { payAtDoor } from '../../src/orders/pay-at-door'
import { orderPayable } from '../../src/orders/payable'
import { recordCash } from '../../src/orders/record-cash'
import { requestBalance } from '../../src/orders/request-balance'
import { bookStatementLine } from '../../src/payments/book-statement-line'
import { paymentClaims } from '../../src/payments/tables'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'
import { codeOfToday } from './code-of-today'

/** Claims with each end, cash and balances: each statement of theirs once. */
async function statementsOfTheDesk(): Promise<string[]> {
  const shop = await aShop()
  const { database, counts } = countedDatabase(env.SHOPS_0)
  const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
  const ctx = { ...shop.ctx, shop: scope }
  const { order } = await anOrder(shop)
  shop.sims.intasend.cancel('0711222333')
  const { id: orderId, customerId } = order
  const at = shop.sims.clock.now()
  const code = codeOfToday(shop, '4R7T2XQ')
  await bookStatementLine(
    shop.ctx,
    orderPayable,
    { attemptId: null, invoiceId: null, code, at, amount: shillings(200), charges: noCents },
    () => [],
  )
  counts.statements = []
  const said = { orderId, customerId, amount: null, paidAt: null }
  await claimPayment(ctx, { ...said, code: codeOfToday(shop, '9R7T2XQ') })
  await claimPayment(ctx, { ...said, code })
  await shop.sims.advance(days(1))
  for (const { id } of await scope.select(paymentClaims).limit(9)) await checkClaim(ctx, id)
  await payAtDoor(ctx, { orderId, customerId })
  await requestBalance(ctx, { orderId, key: 'req_1' })
  await recordCash(ctx, { orderId, amount: shillings(100), key: 'csh_1', meansMore: false })
  return [...new Set(counts.statements.map((line) => line.slice(line.indexOf(' ') + 1)))]
}

// One row a shop, or as many as it has places; refunds are few.
const small = /shop_settings|refunds|counters|delivery_zones|statement_lines_to_sort/

describe('claims, cash and balances among a million orders', () => {
  it('read nothing from end to end', async () => {
    const statements = await statementsOfTheDesk()
    expect(statements.length).toBeGreaterThan(20)
    const walks: string[] = []
    for (const sql of statements) {
      const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
      const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
        .bind(...blanks)
        .all<{ detail: string }>()
      for (const { detail } of results) {
        const walksAll = detail.startsWith('SCAN') && !/^SCAN CONSTANT ROW/.test(detail)
        const wholeShop = /\(shop_id=\?\)$/.test(detail) && !small.test(detail)
        const isTest = /payment_claims" where .* limit \?$/.test(sql)
        if ((walksAll || wholeShop) && !isTest) walks.push(`${detail}: ${sql.slice(0, 300)}`)
      }
    }
    expect(walks).toEqual([])
  })
})
