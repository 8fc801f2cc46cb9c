import { eq, inArray, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId } from '../kernel/ids'

export type MergeCustomers = { ok: true } | { ok: false; code: 'NOT_THE_SAME' }

/**
 * Shows the orders of `from` with those of `into`, because both are one person: the same phone number
 * under two WhatsApp identities. Both keep their rows, keys and chats; `undo` parts them again.
 */
export async function mergeCustomers(
  { shop }: ShopContext,
  { into, from, undo = false }: { into: CustomerId; from: CustomerId; undo?: boolean },
): Promise<MergeCustomers> {
  const rows = await shop.select(customers, inArray(customers.id, [into, from]))
  const [kept, other] = [into, from].map((id) => rows.find((row) => row.id === id))
  if (!kept || !other) throw new Failure('NOT_FOUND', `no customers ${into}, ${from}`)
  const same = kept.phoneIndex !== null && kept.phoneIndex === other.phoneIndex
  if (!same || into === from || kept.mergedInto !== null) return { ok: false, code: 'NOT_THE_SAME' }
  await shop.commit(
    shop.update(
      customers,
      { mergedInto: undo ? null : into },
      eq(customers.id, from),
      undo ? eq(customers.mergedInto, into) : isNull(customers.mergedInto),
    ),
  )
  return { ok: true }
}
