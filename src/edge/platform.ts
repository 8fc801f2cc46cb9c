import { eq } from 'drizzle-orm'
import type { DirectoryContext } from '../accounts/directory-context'
import type { Actor, ShopContext } from '../context'
import { openDirectory, openShop } from '../db/open-shop'
import { invariant } from '../kernel/failure'
import { createDataKeys } from '../sealing/data-keys'
import type { Vault } from '../sealing/vault'
import { platformKeys, shops } from '../shops/directory-tables'
import { platformShop } from '../shops/platform-shop'
import { shopSettings } from '../shops/tables'
import type { Env } from './env'
import { newestShard } from './new-shop'
import { portsOf } from './ports'
import { sessionKeys } from './session-keys'
import { settingsOf } from './settings'
import { findShopById, openContext, shopById } from './shop-directory'

const opened = new WeakMap<Env, Vault>()

/** The vault of the people in DIRECTORY. Its key is made on first use; of two makers one wins. */
export async function platformVault(env: Env): Promise<Vault> {
  const known = opened.get(env)
  if (known) return known
  const keys = createDataKeys(settingsOf(env).DATA_KEYS)
  const vault = await keys.open('platform', (await storedKey(env)) ?? (await madeKey(env)))
  opened.set(env, vault)
  return vault
}

async function storedKey(env: Env) {
  const ours = eq(platformKeys.name, 'platform')
  const [row] = await openDirectory(env.DIRECTORY).select(platformKeys, ours).limit(1)
  return row?.dataKey
}

async function madeKey(env: Env) {
  const dataKey = await createDataKeys(settingsOf(env).DATA_KEYS).create('platform')
  await openDirectory(env.DIRECTORY)
    .insert(platformKeys, { name: 'platform', dataKey })
    .onConflictDoNothing()
  const stored = await storedKey(env)
  invariant(stored, 'the platform has a key')
  return stored
}

/** The shop that DukaBot itself is, made on first use; of two makers one wins. */
export async function openPlatform(env: Env, actor: Actor): Promise<ShopContext> {
  const known = await findShopById(env, platformShop.id)
  if (known) return openContext(env, known, actor)
  const now = portsOf(env).clock()
  const dataKey = await createDataKeys(settingsOf(env).DATA_KEYS).create(platformShop.id)
  await openShop(env, newestShard, platformShop.id)
    .insert(shopSettings, { version: 1, openingHours: {}, pickup: false, updatedAt: now })
    .onConflictDoNothing()
  await openDirectory(env.DIRECTORY)
    .insert(shops, { ...platformShop, shard: newestShard, dataKey, createdAt: now })
    .onConflictDoNothing()
  return openContext(env, await shopById(env, platformShop.id), actor)
}

/** What the verbs of accounts work with. */
export async function directoryContext(env: Env): Promise<DirectoryContext> {
  return {
    directory: openDirectory(env.DIRECTORY),
    vault: await platformVault(env),
    ports: portsOf(env),
    codeHash: (await sessionKeys(env)).codeHash,
  }
}
