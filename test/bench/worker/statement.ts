import { eq } from 'drizzle-orm'
import type { ShopContext } from '../../../src/context'
import { customers } from '../../../src/customers/tables'
import { openShop } from '../../../src/db/open-shop'
import type { Env } from '../../../src/edge/env'
import { fromBase64 } from '../../../src/kernel/bytes'
import { randomId } from '../../../src/kernel/ids'
import { orderPayable } from '../../../src/orders/payable'
import { paymentAttempts, receipts } from '../../../src/payments/tables'
import { matchLines } from '../../../src/reconciliation/match-lines'
import { readLines } from '../../../src/reconciliation/read-lines'
import { settleLines } from '../../../src/reconciliation/settle-lines'
import { statements } from '../../../src/reconciliation/tables'
import { uploadStatement } from '../../../src/reconciliation/upload-statement'
import { openVault } from '../../../src/sealing/vault'
import { shopSettings } from '../../../src/shops/tables'
import { countedDatabase } from '../../support/counted-database'

/** wrangler asks every entry for the objects that wrangler.toml names. */
export class Chat {}
export class Pace {}
export class OutageWatch {}

/** The import of statements by itself, driven a slice at a time from outside (test/bench/statement.ts). */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const { ctx, counts } = await contextOf(env)
    switch (pathname) {
      case '/receipts':
        return Response.json(await seed(ctx, await request.json()))
      case '/upload': {
        const bytes = new Uint8Array(await request.arrayBuffer())
        const name = `${searchParams.get('name')}.csv`
        const uploaded = await uploadStatement(ctx, { name, bytes })
        return Response.json(uploaded.ok ? uploaded.id : uploaded.refusal)
      }
      default: {
        const id = `stm_${pathname.slice('/stm_'.length)}` as const
        const [row] = await ctx.shop.select(statements, eq(statements.id, id))
        if (!row || row.state === 'done') return Response.json({ state: 'done', ...row?.results })
        counts.statements = []
        if (row.state === 'uploaded' || row.state === 'reading') await readLines(ctx, row)
        else if (row.state === 'matching') await matchLines(ctx, row)
        else await settleLines(ctx, orderPayable, row)
        return Response.json({ state: row.state, queries: counts.statements.length })
      }
    }
  },
}

const kept = new Map<string, Uint8Array<ArrayBuffer>>()
let made: Promise<{ ctx: ShopContext; counts: ReturnType<typeof countedDatabase>['counts'] }>

function contextOf(env: Env) {
  made ??= (async () => {
    const { database, counts } = countedDatabase(env.SHOPS_0)
    const id = 'shp_bench' as const
    const ports = {
      clock: () => Date.UTC(2026, 10, 25, 9),
      newId: randomId,
      files: {
        put: async (name: string, file: Uint8Array<ArrayBuffer>) => void kept.set(name, file),
        get: async (name: string) => kept.get(name) ?? null,
        remove: async (name: string) => void kept.delete(name),
      },
      later: async () => undefined,
      ring: async () => undefined,
      keyedHash: async (what: string, value: string) => `${what}${value}`,
    }
    const ctx = {
      shop: openShop({ SHOPS_0: database }, 'SHOPS_0', id),
      vault: await openVault(fromBase64(btoa('bench-key-bench-key-bench-key-00')), id),
      actor: { kind: 'clock' },
      profile: { id, code: 'BENCH', name: 'Bench' },
      ports,
    } as unknown as ShopContext
    return { ctx, counts }
  })()
  return made
}

type Sale = { number: number; invoiceId: string; code: string; cents: number; at: number }

/** What pushes and callbacks would have left of these sales. */
async function seed({ shop }: ShopContext, sales: readonly Sale[]) {
  const customerId = 'cus_bench' as const
  if (sales[0]?.number === 1) {
    await shop.insert(shopSettings, { version: 1, openingHours: {}, pickup: false, updatedAt: 1 })
    await shop.insert(customers, { id: customerId, person: 'p', language: 'en', createdAt: 1 })
  }
  const pushed = sales.map(({ number, invoiceId, cents, at }) => ({
    id: `pay_${invoiceId}`,
    payableId: `ord_${number}`,
    number,
    version: 2,
    state: 'settled',
    provider: 'intasend',
    account: 'bench',
    customerId,
    payerIndex: 'x',
    amountCents: cents,
    invoiceId,
    createdAt: at - 9000,
  }))
  const booked = sales.map(({ number, invoiceId, code, cents, at }) => ({
    invoiceId,
    number,
    attemptId: `pay_${invoiceId}`,
    payableId: `ord_${number}`,
    grossCents: cents,
    chargesCents: 0,
    netCents: cents,
    currency: 'KES',
    mpesaReference: code,
    channel: 'intasend',
    bookedAt: at + 9000,
  }))
  await shop.commit(...shop.insertAll(paymentAttempts, pushed as never))
  await shop.commit(...shop.insertAll(receipts, booked as never))
  return sales.length
}
