import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openShop } from '../../src/db/open-shop'
import { deliverPending } from '../../src/notifications/deliver'
import { dispatchOrder, packOrder } from '../../src/orders/advance-order'
import { expireOrder } from '../../src/orders/expire-order'
import { handOver } from '../../src/orders/hand-over'
import { ordersPage } from '../../src/orders/list-queries'
import { payForOrder } from '../../src/orders/pay-for-order'
import { orderPayable } from '../../src/orders/payable'
import { keepPrivateNote } from '../../src/orders/private-note'
import { latestOrder, orderPage, orderPageByNumber } from '../../src/orders/queries'
import { receiptOfOrder } from '../../src/orders/receipt-queries'
import { stepOrders } from '../../src/orders/step-orders'
import { hearWebhook } from '../../src/payments/hear-webhook'
import { learnOutcome } from '../../src/payments/learn-outcome'
import { loadStorefront } from '../../src/storefront/storefront'
import { todayPage } from '../../src/today/queries'
import { aShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { countedDatabase } from '../support/counted-database'

/** Tables that grow with every order; the others grow with the shelf. */
const growing = [
  ...['orders', 'order_lines', 'order_events', 'customers', 'notifications', 'receipts'],
  ...['payment_attempts', 'payment_events', 'payment_hints', 'postings'],
]

/** Everything a shop does, so that every statement is seen once. */
async function statementsOfADay(): Promise<string[]> {
  const shop = await aShop()
  const { database, counts } = countedDatabase(env.SHOPS_0)
  const scope = openShop({ SHOPS_0: database }, 'SHOPS_0', shop.ctx.shop.shopId)
  const ctx = { ...shop.ctx, shop: scope }
  const counted = { ...shop, ctx }
  const { order, payment } = await anOrder(counted)
  shop.sims.intasend.cancel('0711222333')
  if (!payment?.ok) throw new Error('a push went out')
  await learnOutcome(ctx, orderPayable, payment)
  await payForOrder(ctx, { orderId: order.id, payer: '254711222333', key: 'wamid.again' })
  shop.sims.intasend.pay('0711222333')
  for (const { id } of shop.sims.intasend.invoices()) {
    const heard = await hearWebhook(ctx, orderPayable, { invoiceId: id, apiRef: 'pay_unknown' })
    await learnOutcome(ctx, orderPayable, heard.ref, heard.state)
  }
  await packOrder(ctx, order.id)
  await expireOrder(ctx, order.id)
  await deliverPending(ctx)
  for (const tab of ['open', 'pay', 'pack', 'deliver', 'done', 'all', 'money'] as const) {
    await ordersPage(ctx, { tab })
    await ordersPage(ctx, { tab, before: 5 })
    await ordersPage(ctx, { tab, downTo: 1, from: '2026-11-01', until: '2026-11-30' })
  }
  await ordersPage(ctx, { tab: 'open', search: { kind: 'phone', phone: '254711222333' } })
  await ordersPage(ctx, { tab: 'open', search: { kind: 'number', number: 1 } })
  await dispatchOrder(ctx, order.id)
  await handOver(ctx, order.id, { code: '', tries: 0, unpaidAgreed: false })
  await keepPrivateNote(ctx, order.id, { note: 'x', drawn: '' })
  await stepOrders(ctx, { ids: [order.id], step: 'pack', riderId: null })
  await orderPageByNumber(ctx, order.number)
  await orderPage(ctx, order.id)
  await receiptOfOrder(ctx, { order: order.number, receipt: 1 })
  await latestOrder(ctx, order.customerId)
  await todayPage(ctx)
  await loadStorefront(scope, ctx.profile)
  return [...new Set(counts.statements.map((line) => line.slice(line.indexOf(' ') + 1)))]
}

describe('the cost of growth', () => {
  it('no statement reads a table from end to end, however many orders there are', async () => {
    const statements = await statementsOfADay()
    expect(statements.length).toBeGreaterThan(25)
    const scans: string[] = []
    const plans: string[] = []
    for (const sql of statements) {
      const blanks = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null)
      const { results } = await env.SHOPS_0.prepare(`explain query plan ${sql}`)
        .bind(...blanks)
        .all<{ detail: string }>()
      const plan = results.map(({ detail }) => detail)
      plans.push(...plan)
      if (/owed_at" is not null/.test(sql) && plan.join().includes('orders_by_number')) {
        scans.push(`all orders for the few with money to sort out: ${sql.slice(0, 400)}`)
      }
      const sorts = plan.some((detail) => detail.includes('TEMP B-TREE FOR ORDER BY'))
      for (const detail of plan) {
        const wholeShop = growing.some((table) => detail.startsWith(`SEARCH ${table} `))
        if (wholeShop && detail.endsWith('(shop_id=?)') && (sorts || !/ limit /i.test(sql))) {
          scans.push(`all of a shop: ${detail}: ${sql.slice(0, 400)}`)
        }
        // The rows that the statement itself brings may be walked; a table or an index may not.
        if (detail.startsWith('SCAN') && !/^SCAN (CONSTANT ROW|json_each)/.test(detail)) {
          scans.push(`${detail}: ${sql.slice(0, 400)}`)
        }
      }
    }
    expect(scans).toEqual([])
    for (const partial of ['receipts_set_aside', 'orders_owing']) {
      expect(plans.some((detail) => detail.includes(` INDEX ${partial} `))).toBe(true)
    }
  })
})
