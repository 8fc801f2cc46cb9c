import { inArray } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { OrderId, RiderId } from '../kernel/ids'
import { dispatchOrder, packOrder, readyOrder } from './advance-order'
import { type Advance, advance, type Order } from './order'
import { orders } from './tables'

/** Steps that are taken with many orders at once: the same as with one, each by its verb. */
export const manySteps = ['pack', 'dispatch', 'make_ready'] as const
export type ManyStep = (typeof manySteps)[number]

/** What became of each, in the order of their numbers; a number is null for what is no order here. */
export type Stepped = { number: number | null; outcome: Advance | null }[]

/** More than fit on a page nobody ticks. */
export const mostAtOnce = 60

/** The step of `manySteps` that this order is ready for. */
export const nextOfMany = (order: Order): ManyStep | undefined =>
  manySteps.find((step) => advance(order, step, order.total).ok)

/** Takes one step with each of several orders. One that cannot be stepped stops none of the others. */
export async function stepOrders(
  ctx: ShopContext,
  { ids, step, riderId }: { ids: readonly OrderId[]; step: ManyStep; riderId: RiderId | null },
): Promise<Stepped> {
  const { shop } = ctx
  const wanted = [...new Set(ids)].slice(0, mostAtOnce)
  const known = await shop
    .pick({ id: orders.id, number: orders.number }, orders, inArray(orders.id, wanted))
    .orderBy(orders.number)
  const stepped: Stepped = []
  for (const { id, number } of known) {
    stepped.push({ number, outcome: await verbs[step](ctx, id, riderId) })
  }
  const strangers = wanted.length - known.length
  return [...stepped, ...Array(strangers).fill({ number: null, outcome: null })]
}

const verbs: Record<
  ManyStep,
  (ctx: ShopContext, id: OrderId, riderId: RiderId | null) => Promise<Advance>
> = { pack: packOrder, dispatch: dispatchOrder, make_ready: readyOrder }
