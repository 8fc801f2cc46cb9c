import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Language } from '../i18n/messages'
import { type CustomerId, randomLetters } from '../kernel/ids'
import type { Msisdn } from '../kernel/phone'
import type { Sealed, Vault } from '../sealing/vault'
import { customers } from './tables'

export type CustomerRow = typeof customers.$inferSelect

/** What a chat knows of the person who orders. `person` names their Chat object. */
export type Buyer = {
  person: string
  name: string | null
  phone: Msisdn | null
  language: Language
}

/** The same person is the same customer of this shop, without an index or a look-up. */
export async function customerIdOf(
  { ports, shop }: ShopContext,
  person: string,
): Promise<CustomerId> {
  const hash = await ports.keyedHash('customer', `${shop.shopId}|${person}`)
  return `cus_${hash}`
}

export const customerById = (ctx: ShopContext, id: CustomerId) =>
  ctx.shop.select(customers, eq(customers.id, id)).limit(1)

/**
 * Remembers a customer: inserts them, or brings name, number, language and landmark up to date with
 * the key that their row already has. Two first orders at once: the second insert fails, and is
 * decided again with the row that won.
 */
export async function rememberCustomer(
  ctx: ShopContext,
  id: CustomerId,
  known: CustomerRow | undefined,
  buyer: Buyer & { landmark: string | null },
): Promise<{ statement: Statement; vault: Vault }> {
  const salt = known?.salt ?? randomLetters(24)
  const vault = ctx.vault.ofPerson(salt)
  const sealed = await sealBuyer(ctx, vault, id, buyer)
  const { person, language } = buyer
  const statement = known
    ? ctx.shop.update(customers, { ...sealed, salt, language }, eq(customers.id, id))
    : ctx.shop.insert(customers, {
        nameSealed: null,
        phoneSealed: null,
        phoneIndex: null,
        landmarkSealed: null,
        ...sealed,
        id,
        person,
        salt,
        language,
        createdAt: ctx.ports.clock(),
      })
  return { statement, vault }
}

/** Only what is known this time, so that an order for pick-up forgets no landmark. */
async function sealBuyer(
  ctx: ShopContext,
  vault: Vault,
  id: CustomerId,
  { name, phone, landmark }: Buyer & { landmark: string | null },
) {
  const place = (column: string) => `customers.${column}/${id}` as const
  return {
    ...(name && { nameSealed: await vault.seal(place('name'), name) }),
    ...(phone && {
      phoneSealed: await vault.seal(place('phone'), phone),
      phoneIndex: await phoneIndexOf(ctx, phone),
    }),
    ...(landmark && { landmarkSealed: await vault.seal(place('landmark'), landmark) }),
  }
}

/** The blind index of a phone number within this shop. */
export const phoneIndexOf = (ctx: ShopContext, phone: Msisdn) =>
  ctx.ports.keyedHash('phone', `${ctx.shop.shopId}|${phone}`)

export type OpenedCustomer = {
  id: CustomerId
  person: string
  name: string | null
  phone: Msisdn | null
  landmark: string | null
  language: Language
}

/** The row with its personal columns opened; nulls once the person was erased. */
export async function openCustomer(ctx: ShopContext, row: CustomerRow): Promise<OpenedCustomer> {
  const { id, person, language, salt } = row
  const vault = salt === null ? null : ctx.vault.ofPerson(salt)
  const open = async (column: string, sealed: Sealed | null) =>
    sealed === null || vault === null ? null : vault.open(`customers.${column}/${id}`, sealed)
  return {
    id,
    person,
    language,
    name: await open('name', row.nameSealed),
    phone: (await open('phone', row.phoneSealed)) as Msisdn | null,
    landmark: await open('landmark', row.landmarkSealed),
  }
}
