import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { CustomerId } from '../kernel/ids'

export type NoteCustomer = { ok: true } | { ok: false; code: 'ERASED' }

/**
 * Keeps what the shop wants to remember about a customer, sealed with the person's own key, so that it
 * goes with them when they are erased. Empty words take the note away.
 */
export async function noteCustomer(
  { shop, vault }: ShopContext,
  id: CustomerId,
  words: string,
): Promise<NoteCustomer> {
  const [row] = await shop.select(customers, eq(customers.id, id)).limit(1)
  if (!row) throw new Failure('NOT_FOUND', `no customer ${id}`)
  if (row.salt === null) return { ok: false, code: 'ERASED' }
  const note = words.trim()
  const noteSealed = note ? await vault.ofPerson(row.salt).seal(`customers.note/${id}`, note) : null
  await shop.commit(shop.update(customers, { noteSealed }, eq(customers.id, id)))
  return { ok: true }
}
