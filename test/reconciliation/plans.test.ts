import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../src/db/open-shop'
import { payFor } from '../orders/pay-for'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'
import { importStatement, soldRows, walletStatement } from './a-statement'

/** Every statement of an import that has something of each kind to do. */
async function statementsOfAnImport(): Promise<string[]> {
  const shop = await aShop()
  const { database, counts } = countedDatabase(env.SHOPS_0)
  const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
  const counted = { ...shop, ctx: { ...shop.ctx, shop: scope } }
  await payFor(shop, await anOrder(shop))
  shop.sims.intasend.settings.callbacks = 'never'
  shop.sims.intasend.http.next('lost_answer', { path: 'mpesa-stk-push' })
  await anOrder(shop, { payer: '254711222444' })
  shop.sims.intasend.pay('0711222444')
  const at = shop.sims.clock.now()
  const strange = { value: 3, at, apiRef: 'Order 1', code: 'UKK4R7T9ZZ', invoiceId: 'OTHER01' }
  const rows = [...soldRows(shop), strange, { type: 'CHARGEBACK', value: 5, at }]
  counts.statements = []
  await importStatement(counted, walletStatement(rows))
  return [...new Set(counts.statements.map((line) => line.slice(line.indexOf(' ') + 1)))]
}

describe('a statement among a million orders', () => {
  it('is compared by index: nothing walks through all that a shop ever had', async () => {
    const statements = await statementsOfAnImport()
    expect(statements.length).toBeGreaterThan(25)
    const walks: string[] = []
    for (const sql of statements) {
      const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
      const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
        .bind(...blanks)
        .all<{ detail: string }>()
      for (const { detail } of results) {
        // What the statement itself brings or has just found may be walked.
        const own = /^SCAN (CONSTANT ROW|json_each|found|\(subquery)/.test(detail)
        const whole =
          /\(shop_id=\?\)$/.test(detail) &&
          !/shop_settings|counters|refunds|statement_lines_to_sort/.test(detail)
        if ((detail.startsWith('SCAN') && !own) || whole) walks.push(`${detail}: ${sql}`)
      }
    }
    expect(walks).toEqual([])
  })
})
