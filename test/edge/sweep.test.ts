import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../src/context'
import {
  backoffSeconds,
  buryDeadLetters,
  consumeJobs,
  consumeNotifications,
} from '../../src/edge/jobs'
import { portsOf } from '../../src/edge/ports'
import { sweepShard } from '../../src/edge/sweep'
import { days, minutes, seconds } from '../../src/kernel/clock'
import { notifications } from '../../src/notifications/tables'
import { orders } from '../../src/orders/tables'
import { paymentAttempts, paymentClaims, paymentHints, receipts } from '../../src/payments/tables'
import { aShop, type TestShop } from '../support/a-shop'
import { anOrder } from '../support/an-order'
import { aChat } from './a-chat'

let market: ReturnType<typeof aChat>
beforeAll(() => {
  market = aChat()
})

/** A shop whose providers are those that the worker itself reaches. */
const aWatchedShop = () => aShop({}, market.sims)

const phones = ['0711500001', '0711500002', '0711500003', '0711500004', '0711500005']
let next = 0
async function aPrompt(shop: TestShop) {
  const phone = phones[next++ % phones.length] ?? '0711500001'
  const placed = await anOrder(shop, { payer: `254${phone.slice(1)}` as const })
  if (!placed.payment?.ok) throw new Error('a push went out')
  return { ...placed, phone, attemptId: placed.payment.attemptId }
}

/** As if it had been long ago: the worker's own clock is the real one. */
const due = (shop: TestShop, attemptId: string, ago: number) =>
  shop.ctx.shop.commit(
    shop.ctx.shop.update(
      paymentAttempts,
      { nextCheckAt: Date.now() - ago },
      eq(paymentAttempts.id, attemptId as `pay_${string}`),
    ),
  )

const message = <T>(body: T, attempts = 1) => {
  const heard: { done: 'ack' | 'retry' | null; delaySeconds: number | undefined } = {
    done: null,
    delaySeconds: undefined,
  }
  const one = {
    id: 'm',
    timestamp: new Date(0),
    attempts,
    body,
    ack: () => {
      heard.done = 'ack'
    },
    retry: (options?: QueueRetryOptions) => {
      heard.done = 'retry'
      heard.delaySeconds = options?.delaySeconds
    },
  }
  return { heard, one: one as unknown as Message<T> }
}
const batch = <T>(queue: string, messages: Message<T>[]) =>
  ({ queue, messages, ackAll() {}, retryAll() {} }) as unknown as MessageBatch<T>

describe('the sweep of a shard', () => {
  it('asks about a payment that no webhook and no job told of', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    await due(shop, attemptId, minutes(2))
    await sweepShard(env, 'SHOPS_0')
    expect(await shop.ctx.shop.select(receipts)).toMatchObject([{ attemptId, setAside: null }])
  })

  it('leaves to the queue what is due only now', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    await due(shop, attemptId, seconds(10))
    await sweepShard(env, 'SHOPS_0')
    expect(await shop.ctx.shop.select(receipts)).toEqual([])
  })

  it('looks into an invoice that only a webhook named', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    const [invoice] = market.sims.intasend.invoicesFor(attemptId)
    if (!invoice) throw new Error('IntaSend made an invoice')
    const { shop: rows } = shop.ctx
    await rows.commit(
      rows.update(paymentAttempts, { invoiceId: null, nextCheckAt: null }),
      rows.insert(paymentHints, {
        invoiceId: invoice.id,
        apiRef: attemptId,
        receivedAt: Date.now(),
        nextCheckAt: Date.now() - 1,
      }),
    )
    await sweepShard(env, 'SHOPS_0')
    expect(await rows.select(receipts)).toMatchObject([{ invoiceId: invoice.id, attemptId }])
    expect(await rows.select(paymentHints)).toMatchObject([{ nextCheckAt: null }])
  })

  it('looks once more for a payment that somebody claimed', async () => {
    const shop = await aWatchedShop()
    const { order, phone } = await aPrompt(shop)
    market.sims.intasend.cancel(phone)
    const { shop: rows } = shop.ctx
    await rows.commit(
      rows.insert(paymentClaims, {
        id: 'clm_1',
        orderId: order.id,
        customerId: order.customerId,
        code: 'UKK4R7T2XQ',
        state: 'open',
        claimedAt: Date.now() - days(2),
        nextCheckAt: Date.now() - 1,
      }),
    )
    await sweepShard(env, 'SHOPS_0')
    expect(await rows.select(paymentClaims)).toMatchObject([{ state: 'lapsed', nextCheckAt: null }])
  })

  it('gives the goods of an order back whose time is over', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone, order } = await aPrompt(shop)
    market.sims.intasend.cancel(phone)
    await due(shop, attemptId, minutes(2))
    await shop.ctx.shop.commit(shop.ctx.shop.update(orders, { holdUntil: Date.now() - 1 }))
    await sweepShard(env, 'SHOPS_0')
    const [row] = await shop.ctx.shop.select(orders, eq(orders.id, order.id))
    expect(row?.state).toBe('expired')
  })

  it('tells what the bell missed, and ends what cannot be told', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    await due(shop, attemptId, minutes(2))
    await sweepShard(env, 'SHOPS_0')
    await shop.ctx.shop.commit(
      shop.ctx.shop.update(notifications, { createdAt: Date.now() - minutes(2) }),
    )
    await sweepShard(env, 'SHOPS_0')
    // Nobody ever wrote from this phone, so its chat knows nobody to write to.
    const [notice] = await shop.ctx.shop.select(notifications)
    expect(['failed', 'skipped']).toContain(notice?.state)
  })

  it('goes on with the others when one row is broken', async () => {
    const [broken, sound] = [await aWatchedShop(), await aWatchedShop()]
    const [bad, good] = [await aPrompt(broken), await aPrompt(sound)]
    market.sims.intasend.pay(good.phone)
    await due(broken, bad.attemptId, minutes(9))
    await due(sound, good.attemptId, minutes(2))
    await env.DIRECTORY.prepare('delete from staff where shop_id = ?')
      .bind(broken.ctx.shop.shopId)
      .run()
    await env.DIRECTORY.prepare('delete from shops where id = ?').bind(broken.ctx.shop.shopId).run()
    await sweepShard(env, 'SHOPS_0')
    expect(await sound.ctx.shop.select(receipts)).toHaveLength(1)
  })

  it('finds its work by indexes, however many orders there are', async () => {
    const partial = [
      'attempts_to_check',
      'hints_to_check',
      'orders_to_expire',
      'notifications_pending',
    ]
    const { results } = await env.SHOPS_0.prepare(
      "select name from sqlite_schema where type = 'index' and sql like '%WHERE%'",
    ).all<{ name: string }>()
    const names = results.map(({ name }) => name)
    for (const name of partial) expect(names).toContain(name)
    const plan = async (sql: string) =>
      (await env.SHOPS_0.prepare(`explain query plan ${sql}`).all<{ detail: string }>()).results
        .map(({ detail }) => detail)
        .join('\n')
    expect(
      await plan(
        'select * from payment_attempts where next_check_at is not null and next_check_at <= 1 order by next_check_at limit 2000',
      ),
    ).toContain('attempts_to_check')
    expect(
      await plan(
        "select * from orders where state = 'placed' and hold_until <= 1 order by hold_until limit 2000",
      ),
    ).toContain('orders_to_expire')
  })
})

describe('the queues', () => {
  it('a payment job asks once, books what it learns, and is done', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    const { shopId } = shop.ctx.shop
    const { heard, one } = message<Job>({ kind: 'check_payment', shopId, attemptId })
    await consumeJobs(batch('jobs', [one]), env)
    expect(heard.done).toBe('ack')
    expect(await shop.ctx.shop.select(receipts)).toHaveLength(1)
  })

  it('a payment job whose prompt is still out asks for the next one', async () => {
    const shop = await aWatchedShop()
    const { attemptId } = await aPrompt(shop)
    const later: { job: Job; delaySeconds: number }[] = []
    const ports = portsOf(env)
    const original = ports.later
    ports.later = async (job, delaySeconds) => void later.push({ job, delaySeconds })
    const { shopId } = shop.ctx.shop
    const { heard, one } = message<Job>({ kind: 'check_payment', shopId, attemptId })
    await consumeJobs(batch('jobs', [one]), env)
    ports.later = original
    expect(heard.done).toBe('ack')
    expect(later).toMatchObject([{ job: { kind: 'check_payment', attemptId } }])
    expect(later[0]?.delaySeconds).toBeLessThanOrEqual(90)
  })

  it('a job that fails is tried again later, and later still', async () => {
    const job: Job = { kind: 'check_payment', shopId: 'shp_nowhere', attemptId: 'pay_1' }
    const { heard, one } = message(job, 3)
    await consumeJobs(batch('jobs', [one]), env)
    expect(heard).toEqual({ done: 'retry', delaySeconds: 40 })
    expect([1, 2, 3, 20].map(backoffSeconds)).toEqual([10, 20, 40, 600])
  })

  it('a bell delivers all that waits for its shop, whoever rings and however often', async () => {
    const shop = await aWatchedShop()
    const { attemptId, phone } = await aPrompt(shop)
    market.sims.intasend.pay(phone)
    const { shopId } = shop.ctx.shop
    await consumeJobs(
      batch('jobs', [message<Job>({ kind: 'check_payment', shopId, attemptId }).one]),
      env,
    )
    const bells = [message({ shopId }), message({ shopId })]
    await consumeNotifications(
      batch(
        'notifications',
        bells.map(({ one }) => one),
      ),
      env,
    )
    expect(bells.map(({ heard }) => heard.done)).toEqual(['ack', 'ack'])
    expect((await shop.ctx.shop.select(notifications))[0]?.state).not.toBe('pending')
  })

  it('a dead letter is acknowledged: its work still stands in the database', () => {
    let acknowledged = false
    const letters = { ...batch('jobs-dead', [message({ kind: 'sweep', shard: 'SHOPS_0' }).one]) }
    buryDeadLetters({
      ...letters,
      ackAll: () => {
        acknowledged = true
      },
    } as unknown as MessageBatch<unknown>)
    expect(acknowledged).toBe(true)
  })
})
