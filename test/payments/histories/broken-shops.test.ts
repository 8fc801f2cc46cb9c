import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants } from '../../../src/catalogue/tables'
import type { ShopContext } from '../../../src/context'
import { type Changes, type Row, ShopScope, type ShopTable } from '../../../src/db/shop-scope'
import { postings } from '../../../src/ledger/tables'
import { orders } from '../../../src/orders/tables'
import { receipts } from '../../../src/payments/tables'
import { aHistory } from './a-history'
import { expectInvariants, expectNothingUnexplained } from './invariants'
import { type Happening, World } from './world'

type Breakage = NonNullable<Parameters<typeof World.open>[0]>

const happens = (...whats: [Happening['what'], number?][]): Happening[] =>
  whats.map(([what, n = 0]) => ({ what, n, dies: null }))

let made = 0

/** Each receipt under a key of its own, so that the same payment can be booked again. */
class ForgetfulOfReceipts extends ShopScope {
  override insert<T extends ShopTable>(table: T, row: Row<T>) {
    if ((table as ShopTable) !== receipts) return super.insert(table, row)
    made += 1
    const { invoiceId } = row as { invoiceId: string }
    return super.insert(table, { ...row, invoiceId: `${invoiceId}-${made}` })
  }
}

/** Goods that come back are never put on the shelf again. */
class LoserOfStock extends ShopScope {
  override update<T extends ShopTable>(table: T, set: Changes<T>, ...where: never[]) {
    const isShelf = (table as ShopTable) === variants
    const stays = { sku: variants.sku } as unknown as Changes<T>
    return super.update(table, isShelf ? stays : set, ...where)
  }
  override updateEach<T extends ShopTable>(
    table: T,
    rows: Parameters<ShopScope['updateEach']>[1],
    set: Changes<T>,
    which: Parameters<ShopScope['updateEach']>[3],
  ) {
    const isShelf = (table as ShopTable) === variants
    const stays = { sku: variants.sku } as unknown as Changes<T>
    return super.updateEach(table, rows, isShelf ? stays : set, which)
  }
}

/** What goes back is posted as twice as much. */
class GiverOfDouble extends ShopScope {
  override insert<T extends ShopTable>(table: T, row: Row<T>) {
    const posting = row as { cause?: string; amountCents?: number }
    if ((table as ShopTable) !== postings || !posting.cause?.startsWith('refund:')) {
      return super.insert(table, row)
    }
    return super.insert(table, { ...row, amountCents: (posting.amountCents ?? 0) * 2 })
  }
}

/** A placed order counts as confirmed by itself, paid or not. */
class TrustingShop extends ShopScope {
  override insert<T extends ShopTable>(table: T, row: Row<T>) {
    if ((table as ShopTable) !== orders) return super.insert(table, row)
    return super.insert(table, { ...row, state: 'confirmed' })
  }
}

/** Believes a callback's word: whatever the provider says, it was paid. */
const believer = (ports: ShopContext['ports']): ShopContext['ports'] => ({
  ...ports,
  payments: (account) => {
    const real = ports.payments(account)
    return {
      ...real,
      status: async (question) => {
        const told = await real.status(question)
        return told && { ...told, state: 'complete', reason: null }
      },
    }
  },
})

const broken: Record<string, { how: Breakage; story: Happening[] }> = {
  'books a payment without a look at whether it is booked': {
    how: { scope: ForgetfulOfReceipts },
    story: happens(['order'], ['pay'], ['webhook'], ['webhook']),
  },
  'keeps the goods of an order that was cancelled': {
    how: { scope: LoserOfStock },
    story: happens(['order'], ['cancel_order']),
  },
  'posts a refund twice': {
    how: { scope: GiverOfDouble },
    story: happens(['order'], ['cash'], ['refund', 1], ['approve'], ['by_hand']),
  },
  'believes a callback without asking': {
    how: { ports: believer },
    story: happens(['order'], ['cancel_prompt'], ['webhook']),
  },
  'confirms an order that nobody paid': {
    how: { scope: TrustingShop },
    story: happens(['order']),
  },
}

async function play(how: Breakage, story: readonly Happening[]): Promise<void> {
  const world = await World.open(how)
  for (const event of story) {
    await world.live(event)
    await expectInvariants(world)
  }
  await world.end('callbacks')
  await expectInvariants(world)
  await expectNothingUnexplained(world)
}

describe('a shop that was broken on purpose', () => {
  it.each(Object.entries(broken))('which %s is found out', async (_, { how, story }) => {
    // The same story is fine in a shop that works, so it is the breakage that is found.
    await play({}, story)
    await expect(play(how, story)).rejects.toThrow()
    const found = await fc.check(
      fc.asyncProperty(aHistory, (history) => play(how, history)),
      { numRuns: 60, endOnFailure: true, seed: 7 },
    )
    expect(found.failed).toBe(true)
  })
})
