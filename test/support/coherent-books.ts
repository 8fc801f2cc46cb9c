import { expect } from 'vitest'
import type { ShopScope } from '../../src/db/shop-scope'
import { postings } from '../../src/ledger/tables'
import { paymentAttempts, receipts } from '../../src/payments/tables'

/**
 * Invariant 1: the shop's accounts sum to zero per currency, each settled attempt has exactly one
 * receipt, and what came from the world is what the receipts say.
 */
export async function expectCoherentBooks(shop: ShopScope): Promise<void> {
  const [booked, given, attempts] = await shop.read(
    shop.select(postings),
    shop.select(receipts),
    shop.select(paymentAttempts),
  )
  const balances = new Map<string, number>()
  for (const { source, destination, amountCents } of booked) {
    balances.set(source, (balances.get(source) ?? 0) - amountCents)
    balances.set(destination, (balances.get(destination) ?? 0) + amountCents)
  }
  const total = [...balances.values()].reduce((sum, amount) => sum + amount, 0)
  expect(total, 'all accounts together').toBe(0)

  for (const { id, state } of attempts) {
    const own = given.filter(({ attemptId, setAside }) => attemptId === id && settles(setAside))
    if (state === 'settled') expect(own, `receipts of ${id}`).toHaveLength(1)
    else expect(own, `receipts of ${id}, which is ${state}`).toHaveLength(0)
  }
  const received = given.reduce((sum, { grossCents }) => sum + grossCents, 0)
  const fromWorld = booked
    .filter(({ source, cause }) => source.startsWith('world') && cause.startsWith('receipt:'))
    .reduce((sum, { amountCents }) => sum + amountCents, 0)
  expect(fromWorld, 'money that came in').toBe(received)
  const numbers = given.map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
}

// Money for an order that is closed or already paid settles its attempt and is set aside.
const settles = (setAside: string | null) =>
  setAside === null || setAside === 'TOO_LATE' || setAside === 'ALREADY_PAID'
