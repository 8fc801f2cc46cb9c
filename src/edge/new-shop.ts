import type { Actor, ShopContext, ShopProfile } from '../context'
import { openShop } from '../db/open-shop'
import { createDataKeys, type WrappedKey } from '../sealing/data-keys'
import type { NewProfile } from '../web/app-env'
import type { Env } from './env'
import { portsOf } from './ports'
import { settingsOf } from './settings'

// Shards are filled in turn once there is more than one (design.md section 8).
export const newestShard = 'SHOPS_0'

/**
 * The context of a shop that does not exist yet, with a key of its own. Nothing is written: until
 * `createShop` has stored the wrapped key, the id means nothing to anybody.
 */
export async function openNewShop(
  env: Env,
  shop: NewProfile,
  actor: Actor,
): Promise<{ ctx: ShopContext; dataKey: WrappedKey }> {
  const ports = portsOf(env)
  const keys = createDataKeys(settingsOf(env).DATA_KEYS)
  const profile: ShopProfile = {
    ...shop,
    id: ports.newId('shp'),
    state: 'open',
    shard: newestShard,
  }
  const dataKey = await keys.create(profile.id)
  const vault = await keys.open(profile.id, dataKey)
  return {
    ctx: { shop: openShop(env, profile.shard, profile.id), vault, profile, actor, ports },
    dataKey,
  }
}
