import { eq } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { alreadyThere, retryOnConflict } from '../db/conflict'
import { type Buyer, customerById, customerIdOf, rememberCustomer } from './customer'
import { customers } from './tables'

/**
 * A customer wants no messages from this shop (STOP), or wants them again. Messages about their own
 * money still come. Saying it twice changes nothing.
 */
export const stopMessages = (ctx: ShopContext, buyer: Buyer, stopped: boolean): Promise<void> =>
  retryOnConflict(
    async () => {
      const { shop, ports } = ctx
      const id = await customerIdOf(ctx, buyer.person)
      const [known] = await customerById(ctx, id)
      if (known ? (known.stoppedAt !== null) === stopped : !stopped) return
      const { statement } = await rememberCustomer(ctx, id, known, { ...buyer, landmark: null })
      await shop.commit(
        statement,
        shop.update(customers, { stoppedAt: stopped ? ports.clock() : null }, eq(customers.id, id)),
      )
    },
    (error) => alreadyThere(error, 'customers'),
  )
