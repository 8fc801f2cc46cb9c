import { dropPhoto } from '../catalogue/change-photo'
import { checkClaim } from '../claims/check-claim'
import { shardNamed } from '../db/open-shop'
import { days } from '../kernel/clock'
import type { ClaimId, OrderId, RefundId, ShopId, StatementId } from '../kernel/ids'
import { deliverPending } from '../notifications/deliver'
import { expireOrder } from '../orders/expire-order'
import { orderRefundable } from '../orders/refundable'
import { checkRefund } from '../refunds/check-refund'
import { wordsKeptFor } from '../support/request'
import { type Due, mostOfAKind, mostOfAShop, oldest } from './due'
import type { Env } from './env'
import { portsOf } from './ports'
import { sendDayCloses } from './send-day-closes'
import { openContext, shopById } from './shop-directory'
import { sweepDayChecks } from './sweep-day-checks'
import { sweepFigures } from './sweep-figures'
import { sweepPayments } from './sweep-payments'
import { ownersToo, sweepOwnerNews } from './tell-owners'
import { wordsAfter } from './words-after'

// What the queue normally does within seconds is left to it for this long.
const queueGrace = 60_000

/** For as long as somebody may still put the product back on the shelf, as it was. */
const photosKeptFor = days(1)

/** Finds what the queues and webhooks of a shard have missed, and does it. Ids cross shops, data never. */
export async function sweepShard(env: Env, shard: string): Promise<void> {
  const database = shardNamed(env, shard)
  const now = portsOf(env).clock()
  const due = async (sql: string, before: number) =>
    (await database.prepare(sql).bind(before, mostOfAShop, mostOfAKind).all<Due>()).results

  await sweepPayments(env, database)
  for (const { shop_id, id } of await due(dueRefunds, now)) {
    await one(env, shop_id, 'refund', id, async (ctx) => {
      await checkRefund(ctx, orderRefundable, id as RefundId)
    })
  }
  for (const { shop_id, id } of await due(dueClaims, now)) {
    await one(env, shop_id, 'claim', id, (ctx) => checkClaim(ctx, id as ClaimId))
  }
  for (const { shop_id, id } of await due(dueOrders, now)) {
    await one(env, shop_id, 'hold', id, async (ctx) => {
      await expireOrder(ctx, id as OrderId)
    })
  }
  for (const { shop_id, id } of await due(dueStatements, now - queueGrace)) {
    const statementId = id as StatementId
    await portsOf(env).later({ kind: 'read_statement', shopId: shop_id, statementId }, 0)
  }
  await eraseOldWords(database, now)
  for (const { shop_id, id } of await due(duePhotos, now - photosKeptFor)) {
    await one(env, shop_id, 'photo', id, (ctx) => dropPhoto(ctx, id))
  }
  await sweepFigures(env, database, now)
  await sweepDayChecks(env, database, now)
  await sendDayCloses(env, database, now)
  await sweepOwnerNews(env, database, now)
  for (const { shop_id, id } of await due(dueNotices, now - queueGrace)) {
    await one(env, shop_id, 'outbox', id, async (ctx) => {
      await deliverPending(ctx, wordsAfter, ownersToo(env))
    })
  }
}

const dueRefunds = oldest('refunds', 'id', 'next_check_at', 'next_check_at is not null')
const dueClaims = oldest('payment_claims', 'id', 'next_check_at', 'next_check_at is not null')
const dueOrders = oldest('orders', 'id', 'hold_until', "state = 'placed'")
const duePhotos = oldest(
  'products',
  'sku',
  'archived_at',
  'photo is not null and archived_at is not null',
)
const dueStatements = oldest('statements', 'id', 'uploaded_at', 'done_at is null')
/** One row a shop is enough: a delivery takes all of a shop's notices. */
const dueNotices = `
  select shop_id, min(id) as id from (
    select shop_id, id from notifications
    where state = 'pending' and created_at <= ?1 order by created_at limit 2000
  ) where ?2 > 0 group by shop_id limit ?3`

/** The words of requests closed 30 days ago go (design.md section 3); that they were said stays. */
async function eraseOldWords(database: D1Database, now: number): Promise<void> {
  await database
    .prepare(
      `update support_messages set words_sealed = null where words_sealed is not null
       and (shop_id, request_id) in (select shop_id, id from support_requests
         where closed_at is not null and closed_at <= ?1 and closed_at > ?1 - ?2
         order by closed_at limit 500)`,
    )
    .bind(now - wordsKeptFor, days(2))
    .run()
}

async function one(
  env: Env,
  shopId: ShopId,
  what: string,
  id: string,
  work: (ctx: ReturnType<typeof openContext>) => Promise<void>,
): Promise<void> {
  try {
    await work(openContext(env, await shopById(env, shopId), { kind: 'clock' }))
  } catch (error) {
    console.error('left to the next sweep', { what, shopId, id, error: String(error) })
  }
}
