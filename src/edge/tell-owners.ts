import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { ShopScope, Statement } from '../db/shop-scope'
import type { NotificationId, ShopId } from '../kernel/ids'
import { cents } from '../kernel/money'
import { inNairobi } from '../kernel/nairobi'
import type { AlsoTell } from '../notifications/deliver'
import { orders } from '../orders/tables'
import { ownerNews } from '../owner-news/tables'
import { isQuiet, newsNotes } from '../owner-news/telling'
import { settingsOf } from '../shops/queries'
import { shopSettings } from '../shops/tables'
import { lowStock } from '../today/queries'
import { isQuietAt } from './due'
import type { Env } from './env'
import { ownersOf } from './owners'
import { openContext, shopById } from './shop-directory'

const mostShops = 100
const mostNews = 200
const mostGoods = 5

/** Tells the owners of a shard's shops what happened, unless they chose to be left alone now. */
export async function sweepOwnerNews(env: Env, database: D1Database, now: number): Promise<void> {
  const { results } = await database
    .prepare(due)
    .bind(Math.floor(inNairobi(now).minuteOfDay / 60), mostShops)
    .all<{ shop_id: ShopId }>()
  for (const { shop_id: shopId } of results) {
    try {
      await tellOwners(env, openContext(env, await shopById(env, shopId), { kind: 'clock' }))
    } catch (error) {
      console.error('owners are left to the next sweep', { shopId, error: String(error) })
    }
  }
}

// Only what waits is in the table; a shop in its quiet hours must not stand in the way of others.
const due = `
  select distinct n.shop_id from owner_news as n join shop_settings as s on s.shop_id = n.shop_id
  where not ${isQuietAt(1)}
  limit ?2`

/**
 * For the outbox: an order that is confirmed by money is told with the customer's receipt, so that it
 * costs no row of its own; those of a night share one.
 */
export const ownersToo =
  (env: Env): AlsoTell =>
  (ctx, told) => {
    const happenedAt = ctx.ports.clock()
    const fresh = told.flatMap(({ orderId, note }): News[] => {
      if (note.key !== 'orderPaid' || !note.data.begins || !orderId) return []
      const amountCents = cents(note.data.begins)
      return [{ kind: 'order', id: orderId, number: note.data.order, amountCents, happenedAt }]
    })
    return tellOwners(env, ctx, fresh)
  }

type News = Omit<typeof ownerNews.$inferSelect, 'shopId'>

/**
 * Tells the owners of one shop what waits, and what is fresh; when they are to be left alone it gives
 * what keeps the fresh for later. A message has an id of its own for each owner and what it tells of,
 * so that a run that crashed before that was written down says nothing twice.
 */
export async function tellOwners(
  env: Env,
  ctx: ShopContext,
  fresh: readonly News[] = [],
): Promise<Statement[]> {
  const { shop, ports, profile } = ctx
  const kept = await shop.select(ownerNews).limit(mostNews)
  const all: readonly News[] = [...kept, ...fresh]
  if (all.length === 0) return []
  const settings = await settingsOf(shop)
  const { toldOf, quietFrom, quietUntil } = settings
  const { day, minuteOfDay } = inNairobi(ports.clock())
  const quiet =
    quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil }
  if (isQuiet(quiet, Math.floor(minuteOfDay / 60))) {
    return fresh.length > 0
      ? [shop.insert(ownerNews, ofTheNight(day, ports.clock())).onConflictDoNothing()]
      : []
  }

  const rows = kept.some(isOfTheNight)
    ? [...all.filter(({ kind }) => kind !== 'order'), ...(await toPack(shop))]
    : all
  const asksLow = toldOf.includes('low') && settings.lowToldOn !== day
  const low = asksLow ? await lowStock(shop, mostGoods) : []
  const notes = newsNotes(rows, low, toldOf, `${ports.publicUrl}/shop`)
  const about = all.map(({ kind, id }) => `${kind}/${id}`).join()
  const owners = notes.length > 0 ? await ownersOf(env, shop.shopId) : []
  for (const { id: owner, phone, language } of owners) {
    const person = await ports.keyedHash('chat', `wa:${phone}`)
    for (const note of notes) {
      const key = `${shop.shopId}|${owner}|${note.key}|${about}`
      const id: NotificationId = `ntf_${await ports.keyedHash('owner_news', key)}`
      const to = { id, shopId: shop.shopId, shopName: profile.name, orderId: null }
      await ports.chats.tell(person, { ...to, note, language, waId: phone })
    }
  }
  const kinds = Map.groupBy(kept, ({ kind }) => kind)
  await shop.commit(
    ...[...kinds].flatMap(([kind, told]) =>
      inParts(told.map(({ id }) => id)).map((ids) =>
        shop.delete(ownerNews, and(eq(ownerNews.kind, kind), inArray(ownerNews.id, ids))),
      ),
    ),
    ...(low.length > 0 ? [shop.update(shopSettings, { lowToldOn: day }, notYet(day))] : []),
  )
  return []
}

/** One row for all orders of a night: in the morning the owners hear of what there is to pack. */
const ofTheNight = (day: string, happenedAt: number): News => {
  const unknown = { number: null, amountCents: null }
  return { kind: 'order', id: `night-${day}`, ...unknown, happenedAt }
}
const isOfTheNight = ({ id }: News) => id.startsWith('night-')

async function toPack(shop: ShopScope): Promise<Pick<News, 'kind' | 'number' | 'amountCents'>[]> {
  const open = await shop
    .pick(
      { number: orders.number, amountCents: orders.totalCents },
      orders,
      isNull(orders.closedAt),
      // Makes the index of open orders the better way for SQLite than all orders of the shop.
      gt(orders.number, 0),
      eq(orders.state, 'confirmed'),
    )
    .limit(mostNews)
  return open.map((order) => ({ kind: 'order', ...order }))
}

const notYet = (day: string) => or(isNull(shopSettings.lowToldOn), ne(shopSettings.lowToldOn, day))

/** D1 takes a hundred parameters a statement. */
const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 90) }, (_, i) => ids.slice(i * 90, i * 90 + 90))
