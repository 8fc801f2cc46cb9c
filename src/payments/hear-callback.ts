import { and, eq, isNull } from 'drizzle-orm'
import type { ShopContext } from '../context'
import type { AttemptId } from '../kernel/ids'
import type { StkCallback } from '../providers/daraja/payloads'
import { bindInvoice } from './bind-invoice'
import { invoiceIdOf, keptId } from './invoice-id'
import { loadMoney, type MoneyRef, type MoneyState } from './load-money'
import type { PayableKind } from './payables'
import { paymentHints, receipts } from './tables'

type Heard<Row> = { ref: MoneyRef; state: MoneyState<Row> }

/**
 * Keeps what only a callback of Daraja carries, before it is acknowledged: the amount and the receipt of
 * a payment that succeeded, and the id of a push whose answer was lost. It settles nothing; call
 * `learnOutcome` with what is returned once the 200 is out. Null: nothing to ask about.
 */
export async function hearCallback<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  attemptId: AttemptId,
  callback: StkCallback,
): Promise<Heard<Row> | null> {
  const invoiceId = await invoiceIdOf(ctx, 'daraja', callback.checkoutId)
  const ref = { attemptId }
  const state = await loadMoney(ctx, kind, ref, ...carried(ctx, attemptId, invoiceId, callback))
  if (state.provider !== 'daraja') return null
  return state.invoiceId === invoiceId ? { ref, state } : byItsAddress(ctx, kind, state, callback)
}

/** The first word on a payment stays: a replay with other figures changes nothing. */
function carried(
  { shop, ports }: ShopContext,
  attemptId: AttemptId,
  invoiceId: string,
  { paid }: StkCallback,
) {
  if (!paid) return []
  const { value, mpesaReference } = paid
  return [
    shop
      .insert(paymentHints, {
        invoiceId,
        apiRef: attemptId,
        provider: 'daraja',
        amountCents: value,
        mpesaReference,
        receivedAt: ports.clock(),
        nextCheckAt: null,
      })
      .onConflictDoNothing(),
    // Booked by a question before its callback came: the receipt still lacks M-Pesa's code.
    shop.update(
      receipts,
      { mpesaReference },
      and(
        eq(receipts.invoiceId, invoiceId),
        eq(receipts.grossCents, value),
        isNull(receipts.mpesaReference),
      ),
    ),
  ]
}

/** The attempt does not know this payment: only the address says whose it is. */
async function byItsAddress<Row>(
  ctx: ShopContext,
  kind: PayableKind<Row>,
  { attempt, vault }: MoneyState<Row>,
  { checkoutId, paid }: StkCallback,
): Promise<Heard<Row> | null> {
  if (!attempt || !vault) return null
  const { shop, ports } = ctx
  const { invoiceId, providerIdSealed } = await keptId(ctx, 'daraja', vault, checkoutId)
  // A second prompt of the same push: asked about for itself, if it says that it was paid.
  const second = attempt.invoiceId !== null
  if (second && !paid) return null
  const ref = second ? { invoiceId } : { attemptId: attempt.id }
  const kept = second
    ? shop.update(
        paymentHints,
        { providerIdSealed, nextCheckAt: ports.clock() },
        eq(paymentHints.invoiceId, invoiceId),
      )
    : bindInvoice(ctx, attempt.id, { invoiceId, providerIdSealed })
  return { ref, state: await loadMoney(ctx, kind, ref, kept) }
}
