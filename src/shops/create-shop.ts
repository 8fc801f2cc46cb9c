import { staff } from '../accounts/tables'
import { type NewProduct, productStatements } from '../catalogue/add-product'
import { actorName, type ShopContext, type ShopProfile } from '../context'
import { alreadyThere } from '../db/conflict'
import { counters } from '../db/counters'
import type { Directory } from '../db/directory'
import type { Statement } from '../db/shop-scope'
import type { AccountId, ZoneId } from '../kernel/ids'
import type { WrappedKey } from '../sealing/data-keys'
import { shops } from './directory-tables'
import type { PaymentKeys } from './intasend-keys'
import type { OpeningHours } from './opening-hours'
import { sealPaymentKeys } from './payment-keys'
import { shopOwnedBy } from './queries'
import { deliveryZones, shopEvents, shopSettings } from './tables'
import type { ZoneDetails } from './zone'

/** Where it is on the map is said later, on the delivery page. */
export type NewZone = Omit<ZoneDetails, 'centre' | 'depositPercent'>
export type NewShop = {
  openingHours: OpeningHours
  pickup: boolean
  zones: readonly NewZone[]
  products: readonly NewProduct[]
  intasend: PaymentKeys | null
}

export type CreateShop = { ok: true; profile: ShopProfile } | { ok: false; code: 'CODE_TAKEN' }

/**
 * Opens a shop. Its rows are written to its shard first and its directory row last: until that
 * stands nobody can find the shop, so a crash in between leaves nothing half open.
 * `ctx` is the context of the new shop itself (`openNewShop`), with its fresh wrapped key. The same
 * form sent twice opens one shop: the second finds the code taken by its own account.
 */
export async function createShop(
  ctx: ShopContext,
  directory: Directory,
  input: { dataKey: WrappedKey; owner: AccountId; shop: NewShop },
): Promise<CreateShop> {
  const { profile, ports } = ctx
  const [first, ...more] = inCommits(await shopStatements(ctx, input.shop))
  if (first) await ctx.shop.commit(...first)
  for (const part of more) await ctx.shop.commit(...part)
  try {
    await directory.commit(
      directory.insert(shops, { ...profile, dataKey: input.dataKey, createdAt: ports.clock() }),
      directory.insert(staff, {
        shopId: profile.id,
        accountId: input.owner,
        role: 'owner',
        createdAt: ports.clock(),
      }),
    )
  } catch (error) {
    if (!alreadyThere(error, 'shops')) throw error
    const own = await shopOwnedBy(directory, input.owner, profile.code)
    return own ? { ok: true, profile: own } : { ok: false, code: 'CODE_TAKEN' }
  }
  return { ok: true, profile }
}

async function shopStatements(ctx: ShopContext, input: NewShop): Promise<Statement[]> {
  const { shop, actor, ports } = ctx
  const keys = input.intasend && (await sealPaymentKeys(ctx, input.intasend))
  return [
    shop.insert(shopSettings, {
      version: 1,
      openingHours: input.openingHours,
      pickup: input.pickup,
      intasendEnvironment: keys?.intasendEnvironment ?? null,
      publishableKeySealed: keys?.publishableKeySealed ?? null,
      secretKeySealed: keys?.secretKeySealed ?? null,
      keysCheckedAt: keys && 0,
      challengeSealed: keys?.challengeSealed ?? null,
      updatedAt: ports.clock(),
    }),
    shop.insert(shopEvents, {
      version: 1,
      event: 'create',
      actor: actorName(actor),
      happenedAt: ports.clock(),
    }),
    shop.insert(counters, { name: 'orders', value: 0 }),
    shop.insert(counters, { name: 'receipts', value: 0 }),
    ...input.zones.map(({ name, fee, minutes }, position) =>
      shop.insert(deliveryZones, {
        id: ports.newId('zon') satisfies ZoneId,
        name,
        feeCents: fee,
        minutes,
        position,
        archivedAt: null,
      }),
    ),
    ...input.products.flatMap((product) => productStatements(ctx, product)),
  ]
}

function inCommits(statements: readonly Statement[]): Statement[][] {
  const parts: Statement[][] = []
  for (let from = 0; from < statements.length; from += 90) {
    parts.push(statements.slice(from, from + 90))
  }
  return parts
}
