import { asc, isNull } from 'drizzle-orm'
import { learnedRows } from '../catalogue/learn-alias'
import { type Product, stockOf } from '../catalogue/product'
import { productsFrom } from '../catalogue/product-rows'
import { categories, products, variants } from '../catalogue/tables'
import type { ShopProfile } from '../context'
import type { ShopScope } from '../db/shop-scope'
import { Failure } from '../kernel/failure'
import type { ZoneId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { ProviderName } from '../providers/payments/port'
import type { OpeningHours } from '../shops/opening-hours'
import { takesPayments } from '../shops/payment-keys'
import { type PaymentPolicy, policyOf } from '../shops/payment-policy'
import { deliveryZones, shopSettings } from '../shops/tables'

/** Where a zone is, so that a WhatsApp pin finds it. */
export type Centre = { latitude: number; longitude: number; radiusMetres: number }
export type Zone = {
  id: ZoneId
  name: string
  fee: Cents
  minutes: number
  centre: Centre | null
  /** Its own deposit in per cent; null for the shop's. */
  depositPercent: number | null
}

/** All that a customer can see of a shop. Cached for a minute: prices and stock are checked again
 * when the order is placed. */
export type Storefront = {
  shop: ShopProfile
  openingHours: OpeningHours
  pickup: boolean
  /** Whether the shop can take M-Pesa: it has given the keys of its provider. */
  takesPayments: boolean
  /** Whose prompts the shop sends. */
  provider: ProviderName
  /** The least that an order must come to, without delivery; 0 for none. */
  minimum: Cents
  /** How the shop wants to be paid. */
  policy: PaymentPolicy
  zones: Zone[]
  products: Product[]
}

// A shop's menu is read whole; ten thousand products would be four megabytes of an isolate's memory.
const mostProducts = 10_000

export async function loadStorefront(shop: ShopScope, profile: ShopProfile): Promise<Storefront> {
  const [settings, zones, productRows, variantRows, learned, ordered] = await shop.read(
    shop.select(shopSettings),
    shop
      .select(deliveryZones, isNull(deliveryZones.archivedAt))
      .orderBy(asc(deliveryZones.position))
      .limit(100),
    shop
      .select(products, isNull(products.archivedAt))
      .orderBy(asc(products.position), asc(products.sku))
      .limit(mostProducts),
    shop.select(variants, isNull(variants.archivedAt)).orderBy(asc(variants.position)),
    learnedRows({ shop }),
    shop.select(categories).orderBy(asc(categories.position)).limit(200),
  )
  const [setting] = settings
  if (!setting) throw new Failure('NOT_FOUND', `shop ${profile.id} has no settings`)
  return {
    shop: profile,
    openingHours: setting.openingHours,
    pickup: setting.pickup,
    takesPayments: takesPayments(setting),
    provider: setting.paymentProvider,
    minimum: setting.minimumCents,
    policy: policyOf(setting),
    zones: zones.map(zoneFrom),
    products: inCategoryOrder(
      withLearnedWords(productsFrom(productRows, variantRows), learned),
      ordered.map(({ name }) => name),
    ),
  }
}

/** The categories that the shop put in order first; the others where their first product stands. */
function inCategoryOrder(list: Product[], order: readonly string[]): Product[] {
  if (order.length === 0) return list
  const places = new Map(order.map((name, place) => [name, place]))
  const placeOf = ({ category }: Product) => places.get(category) ?? order.length
  return list.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const zoneFrom = (row: typeof deliveryZones.$inferSelect): Zone => {
  const { id, name, feeCents, minutes, latitude, longitude, radiusMetres, depositPercent } = row
  const centre =
    latitude !== null && longitude !== null && radiusMetres !== null
      ? { latitude, longitude, radiusMetres }
      : null
  return { id, name, fee: feeCents, minutes, centre, depositPercent }
}

/** What customers' words mean in this shop counts as the owner's own aliases do. */
function withLearnedWords(
  list: Product[],
  learned: readonly { words: string; sku: string }[],
): Product[] {
  const words = Map.groupBy(learned, ({ sku }) => sku)
  return list.map((product) => {
    const more = words.get(product.sku)
    if (!more) return product
    return { ...product, aliases: [...product.aliases, ...more.map((one) => one.words)] }
  })
}

/** The categories in the order of their first product, with how many products each has. */
export function categoriesOf(storefront: Storefront): { name: string; products: Product[] }[] {
  const byName = new Map<string, Product[]>()
  for (const product of storefront.products) {
    const list = byName.get(product.category)
    if (list) list.push(product)
    else byName.set(product.category, [product])
  }
  return [...byName].map(([name, list]) => ({ name, products: list }))
}

export const inStock = (product: Product): boolean => stockOf(product) > 0
