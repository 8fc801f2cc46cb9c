import { expect } from 'vitest'
import { stockChanges, variants } from '../../../src/catalogue/tables'
import { orderLines, orders } from '../../../src/orders/tables'
import { receipts } from '../../../src/payments/tables'
import { refunds } from '../../../src/refunds/tables'
import { toSort } from '../../../src/sorting/to-sort'
import type { TestShop } from '../../support/a-shop'
import { expectCoherentBooks } from '../../support/coherent-books'
import type { World } from './world'

const given = ['confirmed', 'packed', 'ready', 'dispatched', 'completed']
const gone = ['expired', 'cancelled', 'returned']

/** Invariants 1 to 3 of design.md section 5: they hold after every single step. */
export async function expectInvariants({ shop, placed, page }: World): Promise<void> {
  await expectCoherentBooks(shop.ctx.shop)
  await expectOnlyRealMoney(shop)
  for (const id of placed) {
    const { order, payment } = await page(id)
    // What was given back after the goods were promised is the owner's own doing.
    if (given.includes(order.state)) {
      expect(['paid', 'overpaid', 'part_refunded', 'refunded'], id).toContain(payment)
    }
  }
  await expectStockConserved(shop)
}

/** Nothing is in the books that did not happen at M-Pesa, and nothing is there twice. */
async function expectOnlyRealMoney({ ctx, sims }: TestShop): Promise<void> {
  const real = new Map(
    sims.intasend
      .invoices()
      .filter(({ state }) => state === 'COMPLETE')
      .map(({ id, valueCents }) => [id, valueCents]),
  )
  const booked = (await ctx.shop.select(receipts)).filter(({ channel }) => channel !== 'cash')
  for (const { invoiceId, grossCents, channel } of booked) {
    const cents = channel === 'statement' ? grossCents : real.get(invoiceId)
    expect(cents, `what M-Pesa says of ${invoiceId}`).toBe(grossCents)
  }
}

/** Invariant 3: what was put on the shelf is on it, or with an order that stands. */
async function expectStockConserved({ ctx }: TestShop): Promise<void> {
  const [shelf, lines, all, changes] = await ctx.shop.read(
    ctx.shop.select(variants),
    ctx.shop.select(orderLines),
    ctx.shop.select(orders),
    ctx.shop.select(stockChanges),
  )
  const standing = new Set(all.filter(({ state }) => !gone.includes(state)).map(({ id }) => id))
  const initial: Record<string, number> = { 'UNGA-2KG': 60, 'MAZIWA-500ML': 100 }
  for (const [sku, stock] of Object.entries(initial)) {
    const onHand = shelf.find((variant) => variant.sku === sku)?.stock ?? 0
    const sum = (rows: readonly { sku: string; quantity: number }[]) =>
      rows.filter((row) => row.sku === sku).reduce((all, { quantity }) => all + quantity, 0)
    const sold = sum(lines.filter(({ orderId }) => standing.has(orderId)))
    expect(onHand + sold, sku).toBe(stock + sum(changes))
  }
}

/**
 * Every shilling that M-Pesa took is in the books once and is for an order that stands, kept or given
 * back by the owner, or on the owner's list; what went out is what refunds say.
 */
export async function expectNothingUnexplained({ shop, placed, page }: World): Promise<void> {
  const { ctx, sims } = shop
  const taken = sims.intasend.invoices().filter(({ state }) => state === 'COMPLETE')
  const rows = (await ctx.shop.select(receipts)).filter(({ channel }) => channel !== 'cash')
  expect(rows.length, 'payments in the books').toBe(taken.length)
  expect(sum(rows.map(({ grossCents }) => grossCents))).toBe(
    sum(taken.map((one) => one.valueCents)),
  )

  const matters = await toSort(ctx)
  const listed = new Set(
    matters.flatMap((matter) => ('known' in matter ? [matter.known.receipt.invoiceId] : [])),
  )
  for (const { invoiceId, setAside, sortedAt } of rows) {
    if (setAside !== null && sortedAt === null) expect([...listed]).toContain(invoiceId)
  }
  for (const id of placed) {
    const { order } = await page(id)
    const [row] = (await ctx.shop.select(orders)).filter((one) => one.id === id)
    if (gone.includes(order.state) && row?.owedAt != null) {
      expect(matters.some((one) => one.kind === 'owed' && one.order?.order.id === id)).toBe(true)
    }
  }
  const done = (await ctx.shop.select(refunds)).filter(
    ({ state, method }) => state === 'done' && method === 'mpesa',
  )
  const legs = sims.intasend.payouts.all().flatMap((batch) => batch.legs)
  const out = legs.filter(({ code }) => code === 'TS100')
  const byPayout = done.filter(({ trackingId }) => trackingId !== null)
  expect(sum(byPayout.map(({ amountCents }) => amountCents)), 'paid out').toBeLessThanOrEqual(
    sum(out.map(({ cents }) => cents)),
  )
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
