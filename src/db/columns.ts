import { integer, text } from 'drizzle-orm/sqlite-core'
import type { ShopId } from '../kernel/ids'
import type { Cents } from '../kernel/money'
import type { Sealed } from '../sealing/vault'

/** The first column of every key of a shop's table. `ShopScope` fills it; nobody else may. */
export const shopOwned = { shopId: text('shop_id').$type<ShopId>().notNull() }

/** Money; the name must end in _cents to compile. */
export const centsColumn = <Name extends `${string}_cents`>(name: Name) =>
  integer(name).$type<Cents>()

/** An instant in epoch milliseconds; the name must end in _at or _until. */
export const instant = <Name extends `${string}_at` | `${string}_until`>(name: Name) =>
  integer(name)

/** Something personal or secret, encrypted. Null once the person was erased. */
export const sealed = <Name extends `${string}_sealed`>(name: Name) => text(name).$type<Sealed>()

export const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>()
