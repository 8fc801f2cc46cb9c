import { and, eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { Failure } from '../kernel/failure'
import { notify } from '../notifications/notify'
import { isPlatform } from '../shops/platform-shop'
import { requestWithMessages } from './queries'
import type { RequestId } from './request'
import { supportRequests } from './tables'

export type CloseRequest = { ok: true } | { ok: false; code: 'CLOSED' }

/** The shop is done with it: the bot takes over again, and the words are erased 30 days later. */
export async function closeRequest(ctx: ShopContext, id: RequestId): Promise<CloseRequest> {
  const { shop, ports } = ctx
  const found = await requestWithMessages(ctx, id)
  if (!found) throw new Failure('NOT_FOUND', `no request ${id}`)
  const { request } = found
  if (request.state === 'closed') return { ok: false, code: 'CLOSED' }
  await shop.commit(
    shop.update(
      supportRequests,
      { state: 'closed', closedAt: ports.clock(), version: request.version + 1 },
      and(eq(supportRequests.id, id), eq(supportRequests.version, request.version)),
    ),
    notify(
      ctx,
      { customerId: request.customerId, orderId: null },
      {
        key: isPlatform(shop.shopId) ? 'platformClosed' : 'supportClosed',
        data: { request: id },
      },
    ),
  )
  await ports.ring(shop.shopId)
  return { ok: true }
}
