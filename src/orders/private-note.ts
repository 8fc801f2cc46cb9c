import { eq, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { customers } from '../customers/tables'
import { Failure } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import { orders } from './tables'

export type NoteKept =
  | { ok: true }
  | { ok: false; code: 'CHANGED_MEANWHILE' | 'NO_CUSTOMER'; current: string }

export const longestNote = 500

/**
 * Keeps what the shop writes down about an order for itself, sealed with its customer's key so that it
 * goes when they are erased. `drawn` is what the form showed. Throws NOT_FOUND for another shop's order.
 */
export async function keepPrivateNote(
  ctx: ShopContext,
  id: OrderId,
  { note, drawn }: { note: string; drawn: string },
): Promise<NoteKept> {
  const { shop } = ctx
  const customer = sql`(select customer_id from ${orders} where ${shop.ours(orders, eq(orders.id, id))})`
  const [[row], [person]] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    shop.select(customers, eq(customers.id, customer as never)),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${id}`)
  if (!person?.salt) return { ok: false, code: 'NO_CUSTOMER', current: '' }
  const vault = ctx.vault.ofPerson(person.salt)
  const place = `orders.private_note/${id}` as const
  const sealed = row.privateNoteSealed
  const current = sealed ? await vault.open(place, sealed) : ''
  if (current === note) return { ok: true }
  if (current !== drawn) return { ok: false, code: 'CHANGED_MEANWHILE', current }
  const written = await shop
    .update(
      orders,
      { privateNoteSealed: note === '' ? null : await vault.seal(place, note) },
      eq(orders.id, id),
      sql`${orders.privateNoteSealed} is ${sealed}`,
    )
    .returning({ id: orders.id })
  // Somebody wrote between our look and our word: look again, and say what stands there now.
  return written.length > 0 ? { ok: true } : keepPrivateNote(ctx, id, { note, drawn })
}
