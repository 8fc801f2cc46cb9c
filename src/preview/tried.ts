import { and, eq, gt, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { counters } from '../db/counters'
import type { ShopScope } from '../db/shop-scope'
import { shopSettings } from '../shops/tables'

/** A test order went through to its end in the preview; noted once. */
export const noteTried = ({ shop, ports }: ShopContext): Promise<void> =>
  shop.commit(shop.update(shopSettings, { triedAt: ports.clock() }, isNull(shopSettings.triedAt)))

/** Whether the shop ever sold: then its chat was tried for real. For a batched read. */
export const soldReads = (shop: ShopScope) =>
  shop.pick(
    { name: counters.name },
    counters,
    and(eq(counters.name, 'orders'), gt(counters.value, 0)),
  )
