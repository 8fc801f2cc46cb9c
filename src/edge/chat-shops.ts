import type { Door, Street } from '../conversations/turn'
import type { Env } from './env'
import { openPlatform } from './platform'
import {
  closeCodes,
  type FoundShop,
  findShopByCode,
  findShopById,
  forgetStorefront,
  openContext,
  storefrontOf,
} from './shop-directory'

/** The shops as a conversation walks among them: from the isolate's cache, else from D1. */
export function shopsForChats(env: Env): Street {
  const door = async (found: FoundShop | null): Promise<Door | null> =>
    found && {
      storefront: await storefrontOf(env, found),
      open: () => openContext(env, found, { kind: 'customer' }),
    }
  return {
    byCode: async (code) => door(await findShopByCode(env, code)),
    byId: async (id) => door(await findShopById(env, id)),
    forget: forgetStorefront,
    closeCodes: (code) => closeCodes(env, code),
    platform: () => openPlatform(env, { kind: 'customer' }),
  }
}
