import { asc, desc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { type CustomerRow, type OpenedCustomer, openCustomer } from '../customers/customer'
import { customers } from '../customers/tables'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { Order } from '../orders/order'
import { orderFrom } from '../orders/order-rows'
import { orders } from '../orders/tables'
import type { Vault } from '../sealing/vault'
import { placeOf } from './message-row'
import { mostMessages, type RequestId, type SupportMessage, type SupportRequest } from './request'
import { supportMessages, supportRequests } from './tables'

type MessageRow = typeof supportMessages.$inferSelect
type RequestRow = typeof supportRequests.$inferSelect

const requestFrom = ({ shopId: _, ...request }: RequestRow): SupportRequest => request

async function opened(vault: Vault | null, row: MessageRow): Promise<SupportMessage> {
  const { number, sender, sentAt, requestId, wordsSealed } = row
  const words =
    vault && wordsSealed ? await vault.open(placeOf(requestId, number), wordsSealed) : null
  return { number, sender, at: sentAt, words }
}

const customerOf = ({ shopId }: ShopScope, id: RequestId): SQL =>
  sql`(select customer_id from support_requests where shop_id = ${shopId} and id = ${id})`

const readsOf = (shop: ShopScope, id: RequestId) =>
  [
    shop.select(supportRequests, eq(supportRequests.id, id)),
    shop
      .select(supportMessages, eq(supportMessages.requestId, id))
      .orderBy(asc(supportMessages.number))
      .limit(mostMessages),
    shop.select(customers, eq(customers.id, customerOf(shop, id) as never)),
  ] as const

/** A request, all that was said, and its customer's vault (null once erased). One round trip. */
export async function requestWithMessages(ctx: ShopContext, id: RequestId) {
  return openedRequest(ctx, await ctx.shop.read(...readsOf(ctx.shop, id)))
}

type Read = readonly [RequestRow[], MessageRow[], CustomerRow[]]

async function openedRequest(ctx: ShopContext, [[row], rows, [person]]: Read) {
  if (!row) return null
  const vault = person?.salt ? ctx.vault.ofPerson(person.salt) : null
  const messages = await Promise.all(rows.map((message) => opened(vault, message)))
  return { request: requestFrom(row), messages, vault, person: person ?? null }
}

export type RequestPage = {
  request: SupportRequest
  messages: SupportMessage[]
  customer: OpenedCustomer | null
  /** The newest of the customer's orders. */
  order: Order | null
}

/** One request as the shop reads it, in one round trip. Throws NOT_FOUND for another shop's. */
export async function requestPage(ctx: ShopContext, id: RequestId): Promise<RequestPage> {
  const { shop } = ctx
  const [requests, said, people, [newest]] = await shop.read(
    ...readsOf(shop, id),
    shop
      .select(orders, eq(orders.customerId, customerOf(shop, id) as never))
      .orderBy(desc(orders.number))
      .limit(1),
  )
  const found = await openedRequest(ctx, [requests, said, people])
  if (!found) throw new Failure('NOT_FOUND', `no request ${id}`)
  const { request, messages, person } = found
  return {
    request,
    messages,
    customer: person ? await openCustomer(ctx, person) : null,
    order: newest ? orderFrom(newest) : null,
  }
}

export type RequestSummary = {
  request: SupportRequest
  customerName: string | null
  /** How the last message begins. */
  words: string
  lastSender: SupportMessage['sender']
  lastNumber: number
}

export const pageSize = 30

/** Requests, the newest first; closed ones with their last words while those are kept. One round trip. */
export async function openRequests(
  ctx: ShopContext,
  { tab, before }: { tab: 'open' | 'closed'; before?: number | undefined },
): Promise<{ requests: RequestSummary[]; more: boolean }> {
  const { shop } = ctx
  const { closedAt, openedAt } = supportRequests
  const where = shop.ours(
    supportRequests,
    tab === 'open' ? isNull(closedAt) : isNotNull(closedAt),
    before === undefined ? undefined : lt(openedAt, before),
  )
  const page = sql`(select id from ${supportRequests} where ${where} order by ${openedAt} desc limit ${pageSize + 1})`
  const people = sql`(select customer_id from ${supportRequests} where ${where} order by ${openedAt} desc limit ${pageSize + 1})`
  const latest = sql`(select max(m.number) from support_messages m
    where m.shop_id = ${shop.shopId} and m.request_id = ${supportMessages.requestId})`
  const [rows, last, customerRows] = await shop.read(
    shop
      .select(supportRequests, where)
      .orderBy(desc(openedAt))
      .limit(pageSize + 1),
    shop.select(
      supportMessages,
      sql`${supportMessages.requestId} in ${page}`,
      sql`${supportMessages.number} = ${latest}`,
    ),
    shop.select(customers, sql`${customers.id} in ${people}`),
  )
  const known = new Map(customerRows.map((row) => [row.id, row]))
  const summaries = rows.slice(0, pageSize).map(async (row): Promise<RequestSummary> => {
    const person = known.get(row.customerId)
    const message = last.find(({ requestId }) => requestId === row.id)
    const vault = person?.salt ? ctx.vault.ofPerson(person.salt) : null
    const said = message ? await opened(vault, message) : null
    return {
      request: requestFrom(row),
      customerName: person ? (await openCustomer(ctx, person)).name : null,
      words: said?.words ?? '',
      lastSender: said?.sender ?? 'customer',
      lastNumber: said?.number ?? 0,
    }
  })
  return { requests: await Promise.all(summaries), more: rows.length > pageSize }
}
