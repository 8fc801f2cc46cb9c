import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { ShopContext } from '../context'
import { sameSecret } from '../kernel/bytes'
import { Failure } from '../kernel/failure'
import type { OrderId } from '../kernel/ids'
import { postingsOf } from '../ledger/queries'
import { stillDue } from '../payments/payment'
import { completeWithCode } from './advance-order'
import { type HandoverRefusal, type HandoverView, mayTryCode, wrongCode } from './handover'
import { handoverCode, mostTries } from './handover-code'
import { orderFrom, settledFor } from './order-rows'
import { orders } from './tables'

export type HandOver = { ok: true } | HandoverRefusal
export type TypedCode = {
  code: string
  /** How many tries had been taken when the form was drawn: each form is worth one try. */
  tries: number
  /** Somebody said that the goods are handed over although money is still due. */
  unpaidAgreed: boolean
}

/**
 * Completes an order by the code that its customer says. A try is taken before the code is looked
 * at, and only by a form that knows how many were taken, so that thousands of codes sent at once are
 * worth one try. Throws NOT_FOUND for another shop's order.
 */
export async function handOver(ctx: ShopContext, id: OrderId, typed: TypedCode): Promise<HandOver> {
  const may = mayTryCode(await standing(ctx, id), typed)
  if (!may.ok) return may
  if (may.done) return { ok: true }
  const taken = await takeTry(ctx, id, typed.tries)
  if (taken === null) return overtaken(ctx, id, typed)
  if (!sameSecret(typed.code.replace(/\D/g, ''), await handoverCode(ctx, id))) {
    return wrongCode(taken)
  }
  const completed = await completeWithCode(ctx, id)
  if (completed.ok || completed.state === 'completed') return { ok: true }
  return { ok: false, code: 'NOT_ALLOWED', state: completed.state }
}

async function standing(ctx: ShopContext, id: OrderId): Promise<HandoverView> {
  const { shop } = ctx
  const [[row], posted] = await shop.read(
    shop.select(orders, eq(orders.id, id)),
    postingsOf(shop, id),
  )
  if (!row) throw new Failure('NOT_FOUND', `no order ${id}`)
  const order = orderFrom(row)
  const due = stillDue(order.total, settledFor(order, posted))
  return { state: order.state, handover: row.handover, tries: row.handoverTries, due }
}

/** The number of this try, or null when another form took it. */
async function takeTry({ shop }: ShopContext, id: OrderId, drawn: number): Promise<number | null> {
  const [taken] = await shop
    .update(
      orders,
      { handoverTries: sql`${orders.handoverTries} + 1` },
      and(
        eq(orders.id, id),
        eq(orders.handoverTries, drawn),
        lt(orders.handoverTries, mostTries),
        inArray(orders.state, ['dispatched', 'ready']),
      ),
    )
    .returning({ tries: orders.handoverTries })
  return taken?.tries ?? null
}

/** The form was sent before, or somebody else was quicker: what stands now decides. */
async function overtaken(ctx: ShopContext, id: OrderId, typed: TypedCode): Promise<HandOver> {
  const now = await standing(ctx, id)
  const may = mayTryCode(now, typed)
  if (!may.ok) return may
  return may.done ? { ok: true } : { ok: false, code: 'TRY_AGAIN', left: mostTries - now.tries }
}
