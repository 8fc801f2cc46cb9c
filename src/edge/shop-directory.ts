import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor, ShopContext, ShopProfile } from '../context'
import { openDirectory, openShop } from '../db/open-shop'
import { Failure } from '../kernel/failure'
import type { ShopId } from '../kernel/ids'
import { createDataKeys, type WrappedKey } from '../sealing/data-keys'
import type { Vault } from '../sealing/vault'
import { shops } from '../shops/directory-tables'
import { platformShop } from '../shops/platform-shop'
import { normalCode, suggestCodes } from '../shops/shop-code'
import { loadStorefront, type Storefront } from '../storefront/storefront'
import type { Env } from './env'
import { portsOf } from './ports'
import { settingsOf } from './settings'

export type FoundShop = {
  profile: ShopProfile
  dataKey: WrappedKey
  vault: Vault
  seatsChangedAt: number
}

// Directory rows and menus live this long in an isolate (design.md section 2).
const freshFor = 60_000
const mostCached = 2000
// Menus are the heavy part: an isolate has 128 MB, and a product with all that is indexed of it takes
// four kilobytes.
const mostProductsCached = 10_000

// Values, never promises: a promise of one request must not be awaited by another in Workers.
type Cached<T> = { at: number; value: T }
const byCode = new Map<string, Cached<FoundShop | null>>()
const byId = new Map<string, Cached<FoundShop | null>>()
const storefronts = new Map<string, Cached<Storefront>>()

/** The shop of a code as people type it, or null. At most one directory read a minute an isolate. */
export const findShopByCode = (env: Env, typed: string): Promise<FoundShop | null> => {
  const code = normalCode(typed)
  return cached(env, byCode, code, async () => {
    const { row } = await lookUp(env, code)
    if (!row) return null
    const found = await opened(env, row)
    // The next turn asks by id.
    byId.set(found.profile.id, { at: portsOf(env).clock(), value: found })
    return found
  })
}

export const findShopById = (env: Env, id: string): Promise<FoundShop | null> =>
  cached(env, byId, id, () => loadShop(env, eq(shops.id, id as ShopId)))

/** Like `findShopById`, for an id that must exist: a queue message, a session. */
export async function shopById(env: Env, id: ShopId): Promise<FoundShop> {
  const found = await findShopById(env, id)
  if (!found) throw new Failure('NOT_FOUND', `no shop ${id}`)
  return found
}

export function openContext(env: Env, found: FoundShop, actor: Actor): ShopContext {
  const { profile } = found
  return {
    shop: openShop(env, profile.shard, profile.id),
    vault: found.vault,
    profile,
    actor,
    ports: portsOf(env),
  }
}

export async function storefrontOf(env: Env, found: FoundShop): Promise<Storefront> {
  const { profile } = found
  const storefront = await cached(env, storefronts, profile.id, async () => {
    const loaded = await loadStorefront(openShop(env, profile.shard, profile.id), profile)
    storefronts.delete(profile.id)
    makeRoom(loaded.products.length)
    return loaded
  })
  // Who has just opened a shop tries it between two products.
  if (storefront.products.length === 0) storefronts.delete(profile.id)
  return storefront
}

/** Lets go of the menus that were loaded first while all together hold too many products. */
function makeRoom(coming: number): void {
  let products = coming
  for (const { value } of storefronts.values()) products += value.products.length
  for (const [id, { value }] of storefronts) {
    if (products <= mostProductsCached) return
    storefronts.delete(id)
    products -= value.products.length
  }
}

/** After an owner's change this isolate forgets at once; others within a minute. */
export function forgetShop({ id, code }: ShopProfile): void {
  byCode.delete(code)
  byId.delete(id)
  storefronts.delete(id)
}

/** Its menu alone: a customer has just taught the shop a word. */
export const forgetStorefront = (id: ShopId): void => {
  storefronts.delete(id)
}

type CloseShop = { code: string; name: string }
const closeTo = new Map<string, Cached<CloseShop[]>>()

/** Up to three shops whose codes look like what was typed: for "did you mean". */
export const closeCodes = (env: Env, typed: string): Promise<CloseShop[]> => {
  const code = normalCode(typed)
  return cached(env, closeTo, code, async () => (await lookUp(env, code)).close)
}

/** The shop of a code and, because who mistypes is asked back at once, those with codes like it. */
async function lookUp(env: Env, code: string) {
  const wanted = JSON.stringify([code, ...nearCodes(code)])
  const among = sql`${shops.code} in (select value from json_each(${wanted}))`
  const rows = await openDirectory(env.DIRECTORY)
    .select(shops, and(ne(shops.id, platformShop.id), among))
    .orderBy(sql`${shops.code} = ${code} desc`)
    .limit(4)
  const close = rows
    .filter((row) => row.code !== code && row.state === 'open')
    .slice(0, 3)
    .map((row) => ({ code: row.code, name: row.name }))
  closeTo.set(code, { at: portsOf(env).clock(), value: close })
  return { row: rows.find((row) => row.code === code), close }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

/** One letter dropped, swapped with the next, doubled, added or mistaken; or an end cut off. */
function nearCodes(code: string): string[] {
  if (code.length < 3 || code.length > 12) return []
  const near = new Set<string>(suggestCodes(code, code, 20))
  for (let i = 0; i <= code.length; i++) {
    const [before, rest] = [code.slice(0, i), code.slice(i + 1)]
    near.add(before + rest)
    near.add(before + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2))
    for (const letter of letters) {
      near.add(before + letter + rest)
      near.add(before + letter + code.slice(i))
    }
  }
  near.delete(code)
  return [...near].filter((candidate) => candidate.length >= 3)
}

async function loadShop(env: Env, where: ReturnType<typeof eq>): Promise<FoundShop | null> {
  const [row] = await openDirectory(env.DIRECTORY).select(shops, where).limit(1)
  return row ? opened(env, row) : null
}

async function opened(env: Env, row: typeof shops.$inferSelect): Promise<FoundShop> {
  const { dataKey, seatsChangedAt, createdAt: _, ...profile } = row
  const keys = createDataKeys(settingsOf(env).DATA_KEYS)
  return { profile, dataKey, vault: await keys.open(profile.id, dataKey), seatsChangedAt }
}

async function cached<T>(
  env: Env,
  store: Map<string, Cached<T>>,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const now = portsOf(env).clock()
  const known = store.get(key)
  if (known && now - known.at < freshFor) return known.value
  const value = await load()
  if (store.size >= mostCached) store.clear()
  // An unknown code must not stay unknown for a minute after its shop opened.
  if (value !== null) store.set(key, { at: now, value })
  return value
}
