import { type SQL, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { Statement } from '../db/shop-scope'
import type { Note } from '../i18n/messages'
import type { CustomerId, OrderId } from '../kernel/ids'
import { notifications } from './tables'

/**
 * Writes down what a customer must be told, in the batch of what happened. It is a row until a chat
 * has said it: the queue only rings the bell, and a sweep finds what the bell missed. `fillIn` gives
 * numbers that only the commit itself knows, by their name in the note's data.
 */
export const notify = (
  { shop, ports }: ShopContext,
  to: { customerId: CustomerId; orderId: OrderId | null },
  note: Note,
  fillIn: Record<string, SQL> = {},
): Statement =>
  shop.insert(notifications, {
    id: ports.newId('ntf'),
    customerId: to.customerId,
    orderId: to.orderId,
    note: Object.entries(fillIn).reduce<SQL>(
      (json, [name, value]) => sql`json_set(${json}, ${`$.data.${name}`}, ${value})`,
      sql`${JSON.stringify(note)}`,
    ),
    state: 'pending',
    providerCode: null,
    createdAt: ports.clock(),
  })
