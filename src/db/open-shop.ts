import { drizzle } from 'drizzle-orm/d1'
import { Failure } from '../kernel/failure'
import type { ShopId } from '../kernel/ids'
import { Directory } from './directory'
import { ShopScope } from './shop-scope'

export type Shards = { readonly [name: `SHOPS_${number}`]: D1Database }

/** The scope of one shop on the shard its directory row names. For the edge only. */
export function openShop(shards: object, shard: string, shopId: ShopId): ShopScope {
  return new ShopScope(drizzle(shardNamed(shards, shard)), shopId)
}

export const openDirectory = (database: D1Database) => new Directory(drizzle(database))

/** The names of all shards that are bound, `SHOPS_0` first. */
export const shardNames = (env: object): string[] =>
  Object.keys(env)
    .filter((name) => /^SHOPS_\d+$/.test(name))
    .sort((a, b) => Number(a.slice(6)) - Number(b.slice(6)))

/** A shard itself: cron sweeps read ids of all its shops, and open each shop for the work. */
export function shardNamed(shards: object, name: string): D1Database {
  const database = (shards as Record<string, D1Database | undefined>)[name]
  if (!/^SHOPS_\d+$/.test(name) || !database) {
    throw new Failure('BROKEN_SETTING', `no database is bound for shard ${name}`)
  }
  return database
}
