import { actorName, type ShopContext } from '../context'
import type { Changes, Statement } from '../db/shop-scope'
import { shopEvents, shopSettings } from './tables'

export type ShopEvent =
  | 'edit_settings'
  | 'edit_payment_policy'
  | 'choose_close_hour'
  | 'set_refund_limit'
  | 'choose_news'
  | 'ask_deletion'
  | 'take_back_deletion'
  | 'stop_counting'
  | 'allow_counting'
  | 'save_payment_keys'
  | 'choose_provider'
  | 'add_zone'
  | 'edit_zone'
  | 'archive_zone'
  | 'restore_zone'
  | 'move_zone'
  | 'add_rider'
  | 'archive_rider'
  | 'restore_rider'

/** Key shop + version: two changes cannot both write version n, so the loser decides again. */
export function recordShopChange(
  { shop, actor, ports }: ShopContext,
  version: number,
  event: ShopEvent,
  changes: Changes<typeof shopSettings> = {},
): Statement[] {
  const happenedAt = ports.clock()
  return [
    shop.insert(shopEvents, { version, event, actor: actorName(actor), happenedAt }), // first: it must be what fails
    shop.update(shopSettings, { ...changes, version, updatedAt: happenedAt }),
  ]
}
