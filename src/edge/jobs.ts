import { keepDays } from '../books/keep-days'
import type { Job } from '../context'
import { shardNames } from '../db/open-shop'
import { countVisit } from '../insights/count-visit'
import { unreachable } from '../kernel/failure'
import type { AttemptId, ShopId } from '../kernel/ids'
import { inNairobi } from '../kernel/nairobi'
import { deliverPending } from '../notifications/deliver'
import { orderPayable } from '../orders/payable'
import { orderRefundable } from '../orders/refundable'
import { learnOutcome } from '../payments/learn-outcome'
import type { MoneyRef } from '../payments/load-money'
import { workThroughStatement } from '../reconciliation/work-through-statement'
import { checkRefund } from '../refunds/check-refund'
import type { Env } from './env'
import { removeOldFiles } from './kept-files'
import { portsOf } from './ports'
import { openContext, shopById } from './shop-directory'
import { sweepShard } from './sweep'
import { ownersToo } from './tell-owners'
import { wordsAfter } from './words-after'

/** Rings that may be waiting for one shop are one delivery. */
export async function consumeNotifications(
  batch: MessageBatch<{ shopId: ShopId }>,
  env: Env,
): Promise<void> {
  const byShop = Map.groupBy(batch.messages, ({ body }) => body.shopId)
  for (const [shopId, messages] of byShop) {
    try {
      const ctx = openContext(env, await shopById(env, shopId), { kind: 'clock' })
      const waiting = await deliverPending(ctx, wordsAfter, ownersToo(env))
      for (const message of messages) {
        if (waiting > 0) message.retry({ delaySeconds: backoffSeconds(message.attempts) })
        else message.ack()
      }
    } catch (error) {
      console.error('notices not delivered', { shopId, error: String(error) })
      for (const message of messages) {
        message.retry({ delaySeconds: backoffSeconds(message.attempts) })
      }
    }
  }
}

export async function consumeJobs(batch: MessageBatch<Job>, env: Env): Promise<void> {
  let heavy = 0
  for (const message of batch.messages) {
    try {
      // One statement an invocation: D1 takes a thousand queries of it (engineering.md 1.2).
      const wait = message.body.kind === 'read_statement' && heavy++ > 0
      if (wait) await portsOf(env).later(message.body, 1)
      else await run(env, message.body)
      message.ack()
    } catch (error) {
      console.error('job failed', { job: message.body.kind, error: String(error) })
      message.retry({ delaySeconds: backoffSeconds(message.attempts) })
    }
  }
}

/** 10 s, 20 s, 40 s … at most 10 minutes. */
export const backoffSeconds = (attempts: number): number =>
  Math.min(10 * 2 ** Math.max(attempts - 1, 0), 600)

async function run(env: Env, job: Job): Promise<void> {
  switch (job.kind) {
    case 'check_payment':
      return askAgain(env, job, { attemptId: job.attemptId as AttemptId })
    case 'check_refund':
      return askAboutRefund(env, job)
    case 'count_visit': {
      const { shopId, step, day } = job
      const ctx = openContext(env, await shopById(env, shopId), { kind: 'clock' })
      return countVisit(ctx, step, day)
    }
    case 'read_statement':
      return workOnStatement(env, job)
    case 'keep_days':
      return keepDays(openContext(env, await shopById(env, job.shopId), { kind: 'clock' }))
    case 'sweep':
      return sweepShard(env, job.shard)
    default:
      return unreachable(job)
  }
}

// Later checks are cron's: a queue keeps a message for at most twelve hours.
const cronTakesOverAfter = 300_000

async function askAgain(
  env: Env,
  job: Extract<Job, { kind: 'check_payment' }>,
  ref: MoneyRef,
): Promise<void> {
  const ctx = openContext(env, await shopById(env, job.shopId), { kind: 'clock' })
  const outcome = await learnOutcome(ctx, orderPayable, ref)
  if (!('next' in outcome) || outcome.next === null) return
  const wait = outcome.next - ctx.ports.clock()
  if (wait <= cronTakesOverAfter) await ctx.ports.later(job, Math.max(1, Math.ceil(wait / 1000)))
}

async function askAboutRefund(
  env: Env,
  job: Extract<Job, { kind: 'check_refund' }>,
): Promise<void> {
  const ctx = openContext(env, await shopById(env, job.shopId), {
    kind: 'provider',
    name: 'intasend',
  })
  const { nextCheckAt } = await checkRefund(ctx, orderRefundable, job.refundId)
  const wait = (nextCheckAt ?? Number.POSITIVE_INFINITY) - ctx.ports.clock()
  if (wait <= cronTakesOverAfter) await ctx.ports.later(job, Math.max(1, Math.ceil(wait / 1000)))
}

async function workOnStatement(
  env: Env,
  job: Extract<Job, { kind: 'read_statement' }>,
): Promise<void> {
  const ctx = openContext(env, await shopById(env, job.shopId), { kind: 'clock' })
  const left = await workThroughStatement(ctx, orderPayable, job.statementId)
  if (left === 'more') await ctx.ports.later(job, 0)
}

/**
 * Every minute: one message a shard, so that no invocation grows with the number of shops. Once an hour
 * the files that were kept for thirty days go.
 */
export async function sweepAll(env: Env): Promise<void> {
  const { later, clock } = portsOf(env)
  for (const shard of shardNames(env)) await later({ kind: 'sweep', shard }, 0)
  const now = clock()
  if (inNairobi(now).minuteOfDay % 60 === 17) await removeOldFiles(env.EXPORTS, now)
}

/** A letter that died is only logged, by its ids: its work still stands in the database. */
export function buryDeadLetters(batch: MessageBatch<unknown>): void {
  for (const message of batch.messages) {
    console.error('dead letter', { queue: batch.queue, body: JSON.stringify(message.body) })
  }
  batch.ackAll()
}
