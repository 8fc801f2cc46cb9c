import type { ShopContext } from '../context'
import { type Clock, days, minutes, seconds } from '../kernel/clock'
import type { AttemptId } from '../kernel/ids'
import { orderPayable } from '../orders/payable'
import { learnOutcome } from '../payments/learn-outcome'
import { checkKeys } from '../shops/check-keys'
import { type Due, mostOfAKind, mostOfAShop, oldest } from './due'
import type { Env } from './env'
import { portsOf } from './ports'
import { openContext, shopById } from './shop-directory'

// What the queue normally does within seconds is left to it for this long.
const queueGrace = seconds(60)
// A provider that answers slowly must not keep the rest of a sweep from being done.
const mostTime = seconds(20)
const atOnce = 5
const mostKeys = 20
// What cannot be looked at now makes room for the others.
const putOffFor = minutes(15)

type Kind = {
  table: string
  id: string
  due: string
  /** Rows are taken when they have been due for this long. */
  after: number
  most: number
  work(ctx: ShopContext, id: string): Promise<unknown>
}

const kinds: readonly Kind[] = [
  {
    table: 'payment_attempts',
    id: 'id',
    due: 'next_check_at',
    after: queueGrace,
    most: mostOfAKind,
    work: (ctx, id) => learnOutcome(ctx, orderPayable, { attemptId: id as AttemptId }),
  },
  {
    table: 'payment_hints',
    id: 'invoice_id',
    due: 'next_check_at',
    after: 0,
    most: mostOfAKind,
    work: (ctx, invoiceId) => learnOutcome(ctx, orderPayable, { invoiceId }),
  },
  {
    table: 'shop_settings',
    id: 'shop_id',
    due: 'keys_checked_at',
    after: days(1),
    most: mostKeys,
    work: (ctx) => checkKeys(ctx),
  },
]

/** Asks about the payments of a shard that no callback and no job told of, and tries keys once a day. */
export async function sweepPayments(env: Env, database: D1Database): Promise<void> {
  const { clock } = portsOf(env)
  for (const { table, id, due, after, most, work } of kinds) {
    const { results } = await database
      .prepare(oldest(table, id, due, `${due} is not null`))
      .bind(clock() - after, mostOfAShop, most)
      .all<Due>()
    const putOff = `update ${table} set ${due} = ?1 where shop_id = ?2 and ${id} = ?3`
    await inTurns(results, clock, async (row) => {
      try {
        await work(openContext(env, await shopById(env, row.shop_id), { kind: 'clock' }), row.id)
      } catch (error) {
        console.error('left to a later sweep', { table, ...row, error: String(error) })
        const until = clock() - after + putOffFor
        await database.prepare(putOff).bind(until, row.shop_id, row.id).run()
      }
    })
  }
}

/** A few at a time, and no new one once the run has taken its time: the rest is found again. */
async function inTurns(
  rows: readonly Due[],
  clock: Clock,
  work: (row: Due) => Promise<void>,
): Promise<void> {
  const until = clock() + mostTime
  const waiting = [...rows]
  const worker = async () => {
    while (clock() < until) {
      const row = waiting.shift()
      if (!row) return
      await work(row)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
