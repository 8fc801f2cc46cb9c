import { expect } from 'vitest'
import type { ShopScope } from '../../src/db/shop-scope'
import { type Account, balance, paidInto } from '../../src/ledger/ledger'
import { postingFrom } from '../../src/ledger/queries'
import { postings } from '../../src/ledger/tables'
import { orders } from '../../src/orders/tables'
import { paymentAttempts, receipts } from '../../src/payments/tables'
import { standingOf } from '../../src/refunds/known-receipts'
import { receiptEvents, refunds } from '../../src/refunds/tables'

/**
 * Invariant 1: the shop's accounts sum to zero per currency, each settled attempt has exactly one
 * receipt, what came from outside is what the receipts say, what left is what refunds say, no more is
 * promised back than was paid, and nothing stands anywhere that no receipt explains.
 */
export async function expectCoherentBooks(shop: ShopScope): Promise<void> {
  const [rows, given, attempts, steps, returned, all] = await shop.read(
    shop.select(postings),
    shop.select(receipts),
    shop.select(paymentAttempts),
    shop.select(receiptEvents),
    shop.select(refunds),
    shop.select(orders),
  )
  const books = rows.map(postingFrom)
  const accounts = [
    ...new Set(books.flatMap(({ source, destination }) => [source, destination])),
  ] as Account[]
  const sumIn = (currency: RegExp) =>
    accounts
      .filter((name) => currency.test(name))
      .reduce((sum, name) => sum + balance(books, name), 0)
  expect(sumIn(/^(?!.*:[A-Z]{3}$)/), 'all accounts together').toBe(0)
  expect(sumIn(/:[A-Z]{3}$/), 'all accounts of other currencies').toBe(0)

  for (const { id, state, invoiceId } of attempts) {
    // A second payment of one push has a receipt too: of its own invoice, set aside.
    const own = given.filter(
      (one) => one.attemptId === id && one.invoiceId === invoiceId && settles(one.setAside),
    )
    if (state === 'settled') expect(own, `receipts of ${id}`).toHaveLength(1)
    else expect(own, `receipts of ${id}, which is ${state}`).toHaveLength(0)
  }
  const fromOutside = rows.filter(
    ({ source, cause }) => isOutside(source) && /^receipt:/.test(cause),
  )
  expect(sum(fromOutside), 'money that came in').toBe(sumGross(given))
  const numbers = given.map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))

  const toOutside = rows.filter(({ destination }) => isOutside(destination))
  const done = returned.filter(({ state }) => state === 'done')
  expect(sum(toOutside), 'money that left').toBe(sum(done))
  for (const { id, amountCents } of done) {
    expect(sum(toOutside.filter(({ cause }) => cause === `refund:${id}`)), id).toBe(amountCents)
  }

  const open = returned.filter(({ closedAt }) => closedAt === null)
  const explained = new Map<string, number>()
  const explain = (account: string, amount: number) =>
    explained.set(account, (explained.get(account) ?? 0) + amount)
  for (const receipt of given) {
    const own = steps.filter(({ invoiceId }) => invoiceId === receipt.invoiceId)
    const stands = standingOf(receipt, own)
    expect(stands.aside, `left of ${receipt.invoiceId}`).toBeGreaterThanOrEqual(0)
    const currency = receipt.currency === 'KES' ? '' : `:${receipt.currency}`
    explain(`unmatched${currency}`, stands.aside - stands.charges)
    for (const [about, amount] of stands.orders) {
      expect(amount, `left of ${receipt.invoiceId} for ${about}`).toBeGreaterThanOrEqual(0)
      explain(`order:${about}`, amount)
    }
    const sorted = receipt.setAside !== null && stands.aside === 0
    expect(receipt.sortedAt !== null, `${receipt.invoiceId} is sorted`).toBe(sorted)
  }
  for (const { source, about, amountCents } of open) {
    explain(source === 'unmatched' ? 'unmatched' : `order:${about}`, amountCents)
  }
  for (const account of accounts) {
    if (account.startsWith('unmatched')) {
      expect(balance(books, account), account).toBe(explained.get(account) ?? 0)
    }
    if (account.startsWith('order:')) {
      expect(paidInto(books, account), account).toBe(explained.get(account) ?? 0)
    }
  }
  for (const { id, state, owedAt } of all) {
    const promised = sum(open.filter((one) => one.source === 'order' && one.about === id))
    const owes = ['expired', 'cancelled', 'returned'].includes(state)
    const free = paidInto(books, `order:${id}`) - promised
    expect(owedAt !== null, `${id} owes money`).toBe(owes && free > 0)
  }
}

// Money for an order that is closed or already paid settles its attempt and is set aside.
const settles = (setAside: string | null) =>
  setAside === null || setAside === 'TOO_LATE' || setAside === 'ALREADY_PAID'

const isOutside = (account: string) => /^(world|cash)/.test(account)
const sum = (rows: readonly { amountCents: number }[]) =>
  rows.reduce((total, { amountCents }) => total + amountCents, 0)
const sumGross = (rows: readonly { grossCents: number }[]) =>
  rows.reduce((total, { grossCents }) => total + grossCents, 0)
